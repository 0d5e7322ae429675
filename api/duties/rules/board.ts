import type { swap, turn } from '../../../db/schema/duties.ts'
import { awayOn, type Leave } from './leave.ts'
import { type Occasion, planRota, type RotaDuty, type RotaMember, type RotaReason } from './rota.ts'

export type Turn = Omit<typeof turn.$inferSelect, 'groupId'>
export type Swap = Omit<typeof swap.$inferSelect, 'groupId'>
/** A meeting as far as its duties go: two of those who have one are kept with it. */
export type BoardMeeting = { id: string; startsAt: Date; /** On its clocks. */ day: string; presenterId: string | null; scribeId: string | null }
/** All by which the turns of a group are planned. */
export type Board = {
  now: Date
  members: readonly RotaMember[]
  duties: readonly RotaDuty[]
  leaves: readonly Leave[]
  past: readonly BoardMeeting[]
  ahead: readonly BoardMeeting[]
  /** As they are stored, past and ahead. */
  turns: readonly Turn[]
  swaps: readonly Swap[]
  /** Who said that they do not come to which meeting. */
  noes: readonly { meetingId: string; personId: string }[]
}
export type TurnKey = { meetingId: string; dutyId: string }

/** How many meetings ahead have turns, and how many of the past count. */
export const planned = { ahead: 8, past: 260 }
/** From when on a turn does not move to somebody else by itself, and the facilitators are told where nobody has taken it. */
export const nearMs = 7 * 86_400_000

export const isSame = (a: TurnKey, b: TurnKey) => a.meetingId === b.meetingId && a.dutyId === b.dutyId
const noOne = { personId: null, how: null, reason: null, byId: null, takenAt: null }
/** As if nobody had been asked. */
export const cleared = (turn: Turn): Turn => ({ ...turn, ...noOne })
/** Taken back from whoever has it; the rota asks others. */
export const passed = (turn: Turn): Turn => ({ ...cleared(turn), passedByIds: turn.personId ? [...new Set([...turn.passedByIds, turn.personId])] : turn.passedByIds })
export const taken = (turn: Turn, personId: string, how: NonNullable<Turn['how']>, now: Date, byId: string | null = null): Turn => ({ ...turn, personId, how, reason: null, byId, takenAt: now })

/** Whether two turns are the two of one meeting that nobody has together: the talk and the minutes. */
export const areRivals = (duties: readonly RotaDuty[], a: TurnKey, b: TurnKey): boolean => {
  const isExclusive = ({ dutyId }: TurnKey) => duties.some(({ id, kind }) => id === dutyId && kind !== 'OTHER')
  return a.meetingId === b.meetingId && a.dutyId !== b.dutyId && isExclusive(a) && isExclusive(b)
}

const keyOf = ({ meetingId, dutyId }: TurnKey) => `${meetingId} ${dutyId}`
const holderOf = ({ kind }: RotaDuty, { presenterId, scribeId }: BoardMeeting, turn: Turn | undefined) => (kind === 'PRESENTER' ? presenterId : kind === 'SCRIBE' ? scribeId : (turn?.personId ?? null))

/** The turns of the meetings ahead as they stand: whoever was named with the meeting itself was named by hand, and whoever was taken out there is not asked again. */
export const standing = ({ now, duties, ahead, turns }: Pick<Board, 'now' | 'duties' | 'ahead' | 'turns'>): Turn[] => {
  const known = new Map(turns.map((turn) => [keyOf(turn), turn]))
  return ahead.flatMap((meeting) =>
    duties.map((duty) => {
      const key = { meetingId: meeting.id, dutyId: duty.id }
      const turn = known.get(keyOf(key)) ?? { ...key, ...noOne, passedByIds: [], untakenAt: null }
      const holder = holderOf(duty, meeting, turn)
      return holder === turn.personId ? turn : holder ? taken(turn, holder, 'BY_HAND', now) : passed(turn)
    }),
  )
}

/** Who has had which duty, in the meetings that count; how often, by `personId dutyId`. */
export const carried = ({ duties, past, turns }: Pick<Board, 'duties' | 'past' | 'turns'>): Map<string, number> => {
  const known = new Map(turns.map((turn) => [keyOf(turn), turn]))
  const counts = new Map<string, number>()
  for (const meeting of past) {
    for (const duty of duties) {
      const key = `${holderOf(duty, meeting, known.get(keyOf({ meetingId: meeting.id, dutyId: duty.id })))} ${duty.id}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

const occasionsOf = ({ duties, leaves, past, ahead, turns, noes }: Board, kept: readonly Turn[]): Occasion[] => {
  const said = Map.groupBy(noes, ({ meetingId }) => meetingId)
  const of = (all: readonly BoardMeeting[], rows: readonly Turn[], isOpen: boolean): Occasion[] => {
    const known = Map.groupBy(rows, ({ meetingId }) => meetingId)
    return all.map((meeting) => {
      const own = known.get(meeting.id) ?? []
      const held = duties.flatMap((duty): [string, string][] => {
        const row = own.find(({ dutyId }) => dutyId === duty.id)
        const personId = isOpen ? row?.personId : holderOf(duty, meeting, row)
        return personId ? [[duty.id, personId]] : []
      })
      const away = new Set([...awayOn(leaves, meeting.day), ...(said.get(meeting.id) ?? []).map(({ personId }) => personId)])
      return { id: meeting.id, startsAt: meeting.startsAt, away, held: new Map(held), passed: new Map(own.map(({ dutyId, passedByIds }) => [dutyId, passedByIds])), isOpen }
    })
  }
  return [...of(past, turns, false), ...of(ahead, kept, true)]
}

/**
 * The turns of the meetings ahead as they are to be: what somebody took, or asked to swap, and what is near stays; the rest is
 * planned anew, so that it follows from history and rules alone.
 * @param turns as they stand, after whatever was done to them
 */
export const planTurns = (board: Board, turns: readonly Turn[] = standing(board)): Turn[] => {
  const { now, members, duties, ahead, leaves, swaps, noes } = board
  const isNear = new Map(ahead.map(({ id, startsAt }) => [id, startsAt.getTime() - now.getTime() <= nearMs]))
  const days = new Map(ahead.map(({ id, day }) => [id, day]))
  const isAway = ({ meetingId, personId }: Turn) => awayOn(leaves, days.get(meetingId)!).includes(personId!) || noes.some((no) => no.meetingId === meetingId && no.personId === personId)
  const hasRival = (turn: Turn) => turns.some((other) => other.takenAt && other.personId === turn.personId && areRivals(duties, turn, other))
  const isKept = (turn: Turn) =>
    members.some(({ personId }) => personId === turn.personId) &&
    (turn.takenAt !== null || !hasRival(turn)) &&
    (turn.takenAt !== null || swaps.some((swap) => swap.state === 'OPEN' && isSame(swap, turn) && swap.askerId === turn.personId) || (isNear.get(turn.meetingId)! && !isAway(turn)))
  const kept = turns.map((turn) => (isKept(turn) ? turn : cleared(turn)))
  const choices = new Map(planRota({ members, duties, occasions: occasionsOf(board, kept) }).map((choice) => [keyOf(choice), choice]))
  return kept.map((turn) => {
    const choice = choices.get(keyOf(turn))
    const next = choice ? { ...turn, personId: choice.personId, how: 'ROTA' as const, reason: choice.reason } : turn
    const untakenAt = next.takenAt ? null : (next.untakenAt ?? (isNear.get(next.meetingId) ? now : null))
    return { ...next, untakenAt }
  })
}

const reasonText = (reason: RotaReason | null) => reason && [reason.kind, reason.of, reason.tied, reason.turns, reason.lastAt]
const textOf = (turn: Turn) => JSON.stringify([turn.personId, turn.how, reasonText(turn.reason), turn.byId, turn.takenAt, turn.passedByIds, turn.untakenAt])

/** What of the turns differs from what is stored. */
export const changedTurns = (stored: readonly Turn[], turns: readonly Turn[]): Turn[] => {
  const known = new Map(stored.map((turn) => [keyOf(turn), textOf(turn)]))
  return turns.filter((turn) => known.get(keyOf(turn)) !== textOf(turn))
}

/** Of which turns it is to be told now that nobody has taken them. */
export const newlyUntaken = (stored: readonly Turn[], turns: readonly Turn[]): Turn[] => {
  const told = new Set(stored.flatMap((turn) => (turn.untakenAt ? [keyOf(turn)] : [])))
  return turns.filter((turn) => turn.untakenAt && !told.has(keyOf(turn)))
}

/** Of one of the two duties that are kept with the meeting: whom each meeting has now, where that is somebody else than before. */
export const changedHolders = ({ duties, ahead }: Board, turns: readonly Turn[], kind: 'PRESENTER' | 'SCRIBE'): { meetingId: string; personId: string | null }[] => {
  const duty = duties.find((one) => one.kind === kind)
  if (!duty) return []
  return turns.flatMap(({ meetingId, dutyId, personId }) => {
    const meeting = dutyId === duty.id && ahead.find(({ id }) => id === meetingId)
    return meeting && holderOf(duty, meeting, undefined) !== personId ? [{ meetingId, personId }] : []
  })
}
