import type { Client } from './api.ts'

const scheduleMeeting = /* GraphQL */ `
  mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } errors { code path message } } }
`

/** A local time so many days after a moment, by the calendar of UTC. */
export const daysAfter = (now: Date, days: number, time = '16:00') => `${new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

const begun = new Date()
/** The same from when the test file began, so that midnight changes nothing. */
export const inDays = (days: number, time?: string) => daysAfter(begun, days, time)

/** A meeting a week ahead; answers its id. */
export const newMeeting = async (facilitator: Client, groupId: string, more: object = {}): Promise<string> => {
  const input = { groupId, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, ...more }
  return (await facilitator.do(scheduleMeeting, { input })).scheduleMeeting.meeting.id
}
