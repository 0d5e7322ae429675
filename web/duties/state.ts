import type { MeetingDutiesQuery, RotaEventsSubscription, RotaPartsFragment, RotaQuery, RotaTurnFragment } from '../graphql/generated/graphql.ts'

export type Rota = RotaPartsFragment
export type Turn = RotaTurnFragment
export type RotaMeeting = Rota['meetings'][number]
/** A turn with the meeting that it is at. */
export type TurnAt = { meeting: RotaMeeting['meeting']; turn: Turn }

const changesTurns: ReadonlySet<string> = new Set(['TurnsChanged', 'SwapAsked', 'SwapAnswered', 'MeetingScheduled', 'MeetingChanged', 'MeetingCancelled', 'SeriesChanged', 'BreaksChanged', 'MemberJoined', 'MemberLeft', 'MemberRoleChanged', 'PaperChanged', 'GroupChanged'])

/** Whose turn it is after an event; null where it may be another's. */
export const applyToRota = ({ rota }: RotaQuery, event: RotaEventsSubscription['groupEvents']): RotaQuery | null => (changesTurns.has(event.__typename) ? null : { rota: { ...rota, seq: event.seq } })

/** The same for who else has a duty at a meeting. */
export const applyToDuties = ({ meeting }: MeetingDutiesQuery, event: RotaEventsSubscription['groupEvents']): MeetingDutiesQuery | null =>
  changesTurns.has(event.__typename) ? null : { meeting: { ...meeting, group: { ...meeting.group, seq: event.seq } } }

const turnsIn = ({ meetings }: Rota): TurnAt[] => meetings.flatMap(({ meeting, turns }) => turns.map((turn) => ({ meeting, turn })))

/** What others ask of somebody: to take a turn, of them or of all. */
export const askedOf = (rota: Rota, personId: string | null): TurnAt[] =>
  turnsIn(rota).filter(({ turn: { swap } }) => swap?.state === 'OPEN' && swap.asker.id !== personId && (swap.asked ? swap.asked.id === personId : swap.declinedBy.every(({ id }) => id !== personId)))

/** What somebody could give for a turn: theirs at the same duty, at other meetings. */
export const givable = (rota: Rota, { meeting, turn }: TurnAt, personId: string | null): TurnAt[] =>
  turnsIn(rota).filter((one) => one.turn.duty.id === turn.duty.id && one.turn.person?.id === personId && one.meeting.id !== meeting.id)
