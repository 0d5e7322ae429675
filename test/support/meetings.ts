import type { Client } from './api.ts'

const scheduleMeeting = /* GraphQL */ `
  mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } errors { code path message } } }
`

/** A meeting a week ahead; answers its id. */
export const newMeeting = async (facilitator: Client, groupId: string, more: object = {}): Promise<string> => {
  const startLocal = `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T16:00`
  const input = { groupId, title: 'Reading session', startLocal, durationMinutes: 60, ...more }
  return (await facilitator.do(scheduleMeeting, { input })).scheduleMeeting.meeting.id
}
