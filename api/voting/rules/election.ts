/** The methods, by the names that the command line and the exports use. */
export const methods = ['plurality', 'approval', 'score', 'star', 'dot', 'irv', 'schulze', 'ranked-pairs', 'stv', 'phragmen', 'equal-shares'] as const
export type Method = (typeof methods)[number]

/** What the ballots of an election say. */
export type Form = 'ranks' | 'approvals' | 'scores' | 'points'

/** The form of ballot that is made for the method. */
export const formOf: Readonly<Record<Method, Form>> = {
  plurality: 'ranks',
  approval: 'approvals',
  score: 'scores',
  star: 'scores',
  dot: 'points',
  irv: 'ranks',
  schulze: 'ranks',
  'ranked-pairs': 'ranks',
  stv: 'ranks',
  phragmen: 'approvals',
  'equal-shares': 'approvals',
}

/** Methods that fill several seats; the others choose one winner. */
export const fillsSeats = (method: Method): boolean => method === 'stv' || method === 'phragmen' || method === 'equal-shares'

/** Methods in which carry-over credit counts: it is added to the total of the option. */
export const takesCredit = (method: Method): boolean => method === 'plurality' || method === 'approval' || method === 'score' || method === 'dot'

/**
 * Whether a method can count ballots of a form that were made for another. Scores and points put the options in an order, so
 * the methods that read ranks take them; approvals divide them in two, which serves a comparison of pairs and says nothing of
 * a first choice.
 */
export const canCount = (method: Method, form: Form): boolean =>
  formOf[method] === form || (formOf[method] === 'ranks' && (form !== 'approvals' || method === 'schulze' || method === 'ranked-pairs'))

/** `title` stands in the sentences as it is: quote it where it needs quotes. */
export type Option = { id: string; title: string }

/** How many people cast this very ballot; a positive integer. */
type Weighted = { weight: number }

/** Best first; the options of one inner list are ranked equally, and those on no list stand below all others. Places count from 0. */
export type RankedBallot = Weighted & { ranks: readonly (readonly number[])[] }
export type ApprovalBallot = Weighted & { approvals: readonly number[] }
/** One integer of at least 0 for each option, in the order of the options: scores, or the points of a budget. */
export type NumberBallot = Weighted & { numbers: readonly number[] }

/** Options, named on the ballots by their places in the list, and ballots of one form. */
export type Election = { options: readonly Option[] } & (
  | { form: 'ranks'; ballots: readonly RankedBallot[] }
  | { form: 'approvals'; ballots: readonly ApprovalBallot[] }
  | { form: 'scores' | 'points'; ballots: readonly NumberBallot[] }
)

/** What a method that asks for one first choice makes of several options of equal rank. */
export const equalRanks = ['share', 'skip', 'exhaust'] as const
export type EqualRanks = (typeof equalRanks)[number]

export type TieRule = 'WAITING_LONGEST' | 'FACILITATOR' | 'LOT'
/** The rule announced before the poll, and the order of all options that it gives: who comes first wins a tie. */
export type TieBreak = { rule: TieRule; order: readonly string[] }

export type Settings = {
  /** 1 unless said otherwise; more than 1 only where the method fills seats. */
  seats?: number
  /** `share` unless said otherwise; read by plurality, irv and stv. */
  equalRanks?: EqualRanks
  tieBreak?: TieBreak | null
  /** Carry-over credit by option id, in the unit of the method. Read where `takesCredit`. */
  credit?: Readonly<Record<string, number>>
}

/** An integer, or a fraction in lowest terms such as "7/3". */
export type Exact = number | string

export type Row = {
  option: string
  votes: Exact
  /** What of the votes is carry-over credit; absent where there is none. */
  credit?: number
}

/** Votes that went from whoever was dropped, or from a surplus, to an option or to nobody (null). */
export type Moved = { to: string | null; votes: Exact }

/** A step of a count. The last one shows only how things stood where the count ends at an open tie. */
export type Round =
  | { kind: 'totals'; rows: Row[] }
  /** Two finalists; `equal` ballots prefer neither. */
  | { kind: 'runoff'; rows: Row[]; equal: number }
  /** A round of irv or stv: what each option in the race holds, and what then happens to it. `surplusOf` is whose surplus moves. */
  | { kind: 'transfer'; number: number; quota: Exact | null; rows: Row[]; exhausted: Exact; elected: string[]; dropped: string[]; surplusOf: string | null; moved: Moved[] }
  /** The strengths of the strongest paths, from row to column, in the order of the options. */
  | { kind: 'paths'; strengths: number[][] }
  /** A victory of ranked pairs in its turn: locked, or set aside as it would close a circle. */
  | { kind: 'pair'; winner: string; loser: string; votes: number; against: number; locked: boolean }
  /** A seat of phragmen or equal-shares: for each option left, the load or price at which it could be elected; null where it cannot. */
  | { kind: 'seat'; number: number; by: 'load' | 'price'; rows: { option: string; votes: Exact | null }[]; elected: string | null }

export type Tie = {
  /** Where in the count, such as "round 2". */
  step: string
  /** What the tie was about. */
  purpose: 'win' | 'drop' | 'surplus' | 'runoff' | 'pair'
  /** The equals, in the order in which the rule puts them. */
  options: string[]
  /** Whom the rule took, and the rule; null where none was announced, and the count then ends here. The last two are STAR's own. */
  chosen: string | null
  brokenBy: TieRule | 'HEAD_TO_HEAD' | 'SCORES' | null
}

export type Tally = {
  method: Method
  /** Ids, as everywhere below. */
  options: string[]
  /** In the order of their election. Fewer than the seats where a tie was left open or the ballots name too few options. */
  winners: string[]
  /** The ties that decided something, in the order in which they came up. */
  ties: Tie[]
  rounds: Round[]
  /** How many ballots put the option of the row above that of the column, in the order of the options. */
  pairwise: number[][]
  sentences: string[]
}

/** Refuses an election, a ballot, or settings; `path` is where, from the root of what was read. */
export class Unsound extends Error {
  readonly path: readonly (string | number)[]
  constructor(message: string, path: readonly (string | number)[] = []) {
    super(message)
    this.path = path
  }
}
