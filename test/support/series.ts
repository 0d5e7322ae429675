import { asc, eq } from 'drizzle-orm'
import { meeting } from '../../db/schema/scheduling.ts'
import type { Api, Client } from './api.ts'
import { inDays } from './meetings.ts'

const errors = 'errors { code message path }'
export const dayMs = 86_400_000

/** A mutation by its name, with what it is to answer beside its errors. */
export const mutationOf = (name: string, answer: string) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} ${errors} } }`
export const makeSeries = mutationOf('makeSeries', 'series { id version rule startLocal zone repeats { every interval weekdays nth count until } facilitator { id } nextMeeting { id } viewerCan }')
export const changeSeries = mutationOf('changeSeries', 'series { id version rule startLocal title continues { id } }')
export const changeFollowing = mutationOf('changeFollowing', 'series { id version rule startLocal continues { id } }')
export const endSeries = mutationOf('endSeries', 'series { id rule }')
export const changeMeeting = mutationOf('changeMeeting', 'meeting { id startsAt hasOwnTime originalLocal series { id } }')
export const replyTo = mutationOf('replyToMeeting', 'meeting { id viewerReply }')

/** A weekly series; answers its id and that of its first meeting. */
export const newSeries = async (facilitator: Client, groupId: string, more: object = {}): Promise<{ id: string; version: number; meetingId: string; startLocal: string }> => {
  const input = { groupId, title: 'Reading session', startLocal: inDays(7), durationMinutes: 60, repeats: { every: 'WEEKLY' }, ...more }
  const { series } = (await facilitator.do(makeSeries, { input })).makeSeries
  return { id: series.id, version: series.version, meetingId: series.nextMeeting?.id, startLocal: series.startLocal }
}

export const newBreak = async (facilitator: Client, groupId: string, days: { firstDay: string; lastDay: string; name?: string }): Promise<string> =>
  (await facilitator.do(mutationOf('addBreak', 'break { id }'), { input: { groupId, name: 'Summer', ...days } })).addBreak.break.id

/** A Thursday, one to two weeks ahead, or so many weeks after that. */
export const thursdayOf = ({ clock }: Api, weeks = 0, time = '16:00') => {
  const now = clock.now().getTime()
  const ahead = ((4 - new Date(now).getUTCDay() + 7) % 7) + 7 * (weeks + 1)
  return `${new Date(now + ahead * dayMs).toISOString().slice(0, 10)}T${time}`
}

/** Eight Thursdays at 16:00. */
export const weeklyOf = (api: Api, more: object = {}) => ({ title: 'Thursday reading', durationMinutes: 60, startLocal: thursdayOf(api), repeats: { every: 'WEEKLY', weekdays: ['TH'], count: 8 }, ...more })

export const findMeetingsOf = ({ db }: Api, seriesId: string) => db.select().from(meeting).where(eq(meeting.seriesId, seriesId)).orderBy(asc(meeting.originalLocal))

/** A wall time of the database as the API has it. */
export const localOf = (at: string) => at.replace(' ', 'T').slice(0, 16)
