import { type Meeting, stageOf } from '../agenda/state.ts'
import type { HandPartsFragment, HandsPartsFragment, MeetingQuery } from '../graphql/generated/graphql.ts'

export type Hand = HandPartsFragment
type Told = HandsPartsFragment & { seq: number }

const withPart = (data: MeetingQuery, part: Partial<MeetingQuery['meeting']>): MeetingQuery => ({ ...data, meeting: { ...data.meeting, ...part } })

/** How long before a meeting people gather, in milliseconds. */
const gathering = 15 * 60_000

/** Whether hands are of any use: where some are up, and from shortly before the meeting to its end for who may raise one. */
export const showsHands = ({ state, course, startsAt, hands, calledHand, viewerCanNow }: Meeting, now: number): boolean => {
  const stage = stageOf(course)
  if (state !== 'SCHEDULED' || stage === 'over') return false
  if (hands.length > 0 || calledHand !== null) return true
  return viewerCanNow.includes('HAND_RAISE') && (stage === 'underway' || now >= Date.parse(startsAt) - gathering)
}

/** The snapshot with the hands of an answer, unless events have told of all that and more. */
export const withHands = (data: MeetingQuery, { seq, ...told }: Told): MeetingQuery => (data.meeting.seq >= seq ? data : withPart(data, told))

/** The snapshot with the viewer's hand up: at the end, until the server says where. */
export const withRaised = (data: MeetingQuery, id: string, raisedAt: string): MeetingQuery => {
  const { viewer, meeting } = data
  if (!viewer || meeting.hands.some(({ person }) => person.id === viewer.person.id)) return data
  return withPart(data, { hands: [...meeting.hands, { id, person: viewer.person, raisedAt, spokenToday: 0 }] })
}

export const withLowered = (data: MeetingQuery, id: string): MeetingQuery => withPart(data, { hands: data.meeting.hands.filter((hand) => hand.id !== id) })

export const withCalled = (data: MeetingQuery, hand: Hand): MeetingQuery =>
  withPart(withLowered(data, hand.id), { calledHand: { ...hand, spokenToday: hand.spokenToday + 1 } })
