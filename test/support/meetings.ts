import type { Client } from './api.ts'

const scheduleMeeting = /* GraphQL */ `
  mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } errors { code path message } } }
`

/** A local time in Zurich so many days from now. */
export const inDays = (days: number, time = '16:00') => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

/** A meeting a week ahead; answers its id. */
export const newMeeting = async (facilitator: Client, groupId: string, more: object = {}): Promise<string> => {
  const input = { groupId, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, ...more }
  return (await facilitator.do(scheduleMeeting, { input })).scheduleMeeting.meeting.id
}
