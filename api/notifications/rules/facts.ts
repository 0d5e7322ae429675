/** What a person can be told of a meeting. Plain values, as they are kept. */
export type MeetingFacts = {
  title: string
  startsAt: string
  startLocal: string
  zone: string
  durationMinutes: number
  place: string | null
  link: string | null
  state: 'SCHEDULED' | 'CANCELLED'
  cancelReason: string | null
}

export type Change = 'TIME' | 'DURATION' | 'PLACE' | 'LINK' | 'TITLE' | 'STATE'

/** What became of one meeting of several. */
export type Fate = 'ADDED' | 'CHANGED' | 'CANCELLED' | 'DROPPED'
export type FateOfMeeting = { fate: Fate; title: string; startLocal: string; zone: string; was: string | null }

/** What a notice says. The meeting is the one that it is about, or the first of several. */
export type NoticeFacts = {
  /** Of one meeting, also of one that is gone. */
  id: string | null
  meeting: MeetingFacts | null
  was: MeetingFacts | null
  changes: Change[]
  /** How many minutes before, of what nears. */
  leadMinutes: number | null
  duties: string[]
  /** Of a series: what became of its meetings, the first of them, and how many in all by what became of them. */
  fates: FateOfMeeting[]
  counts: Record<Fate, number> | null
  /** A poll that closed, and what became of the papers that one nominated. */
  poll: { id: string; title: string } | null
  papers: { title: string; isChosen: boolean }[]
  /** Of a turn, what is told of it: which it is, who asks or answers, and what they wrote. */
  turn: { dutyId: string; swapId: string | null } | null
  who: string | null
  note: string | null
}

export const noFacts: NoticeFacts = { id: null, meeting: null, was: null, changes: [], leadMinutes: null, duties: [], fates: [], counts: null, poll: null, papers: [], turn: null, who: null, note: null }

type Row = Omit<MeetingFacts, 'startsAt'> & { startsAt: Date }

/** The row of a meeting as it is told. */
export const factsOf = ({ title, startsAt, startLocal, zone, durationMinutes, place, link, state, cancelReason }: Row): MeetingFacts => ({
  title,
  startsAt: startsAt.toISOString(),
  startLocal: startLocal.replace(' ', 'T').slice(0, 16),
  zone,
  durationMinutes,
  place,
  link,
  state,
  cancelReason,
})

/** What was told of a meeting, with its instant. */
export const toldOf = (facts: MeetingFacts | null) => facts && { ...facts, startsAt: new Date(facts.startsAt) }
