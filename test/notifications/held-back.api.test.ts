import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startApi } from '../support/api.ts'
import { plan, rotaGroup } from '../support/duties.ts'
import { eventsOf } from '../support/effects.ts'
import { readingGroup } from '../support/groups.ts'
import { daysAfter, newMeeting } from '../support/meetings.ts'
import { choose, kindsOf, pass } from '../support/notices.ts'
import { changeMeeting, dayMs } from '../support/series.ts'

const api = await startApi()

/** Lets every row of a group that is written to a table fail; answers with the way back. */
const breakWrites = async (table: string, groupId: string) => {
  await api.db.execute(sql.raw(`create function fail_${table}() returns trigger language plpgsql as $$ begin if new.group_id = '${groupId}' then raise 'broken'; end if; return new; end $$`))
  await api.db.execute(sql.raw(`create trigger fail before insert or update on ${table} for each row execute function fail_${table}()`))
  return () => api.db.execute(sql.raw(`drop function fail_${table} cascade`))
}

const withMeetings = async () => {
  const [broken, sound] = [await readingGroup(api), await readingGroup(api)]
  for (const { facilitator, group } of [broken, sound]) await newMeeting(facilitator, group.id, { startLocal: daysAfter(api.clock.now(), 4) })
  return { broken, sound }
}

describe('a group in which something fails', () => {
  test('is not heard, and the others are; it is once it is mended', async () => {
    const { broken, sound } = await withMeetings()
    const mend = await breakWrites('notice_cursor', broken.group.id)
    await pass(api, 0)
    await pass(api, 11)
    expect([await kindsOf(sound.member), await kindsOf(broken.member)]).toEqual([['MEETING_SCHEDULED'], []])
    await mend()
    await pass(api, 0)
    await pass(api, 11)
    expect(await kindsOf(broken.member)).toEqual(['MEETING_SCHEDULED'])
  })

  test('holds back no news and no reminder of another, and has its own once it is mended', async () => {
    const { broken, sound } = await withMeetings()
    await pass(api, 0)
    const mend = await breakWrites('notice', broken.group.id)
    await pass(api, 11)
    const [meeting] = await api.db.execute<{ at: string }>(sql`select starts_at as at from meeting where group_id = ${broken.group.id}`)
    await pass(api, (Date.parse(meeting!.at) - api.clock.now().getTime()) / 60_000 - 1439)
    expect([await kindsOf(sound.member), await kindsOf(broken.member)]).toEqual([['MEETING_NEARS', 'MEETING_SCHEDULED'], []])
    await mend()
    await pass(api, 1)
    expect((await kindsOf(broken.member)).sort()).toEqual(['MEETING_NEARS', 'MEETING_SCHEDULED'])
    expect(await kindsOf(sound.member)).toHaveLength(2)
  })

  test('hides no reminder of another group behind a duty that was told before it', async () => {
    const { broken, sound } = await withMeetings()
    const [meeting] = await api.db.execute<{ id: string; at: string; local: string }>(sql`select id, starts_at as at, to_char(start_local, 'YYYY-MM-DD"T"HH24:MI') as local from meeting where group_id = ${sound.group.id}`)
    await sound.facilitator.do(changeMeeting, { input: { meetingId: meeting!.id, version: 1, title: 'Reading session', startLocal: meeting!.local, durationMinutes: 60, presenterId: sound.admin.id } })
    await sound.admin.do(choose, { input: { dutyLeads: [1440], reminderLeads: [180] } })
    await pass(api, 0)
    await pass(api, 11)
    const mend = await breakWrites('notice', broken.group.id)
    const until = (minutes: number) => pass(api, (Date.parse(meeting!.at) - api.clock.now().getTime()) / 60_000 - minutes)
    await until(1439)
    expect(await kindsOf(sound.admin)).toEqual(['DUTY_NEARS', 'MEETING_SCHEDULED'])
    for (const minutes of [179, 178]) {
      await until(minutes)
      expect(await kindsOf(sound.admin)).toEqual(['MEETING_NEARS', 'DUTY_NEARS', 'MEETING_SCHEDULED'])
    }
    await mend()
  })

  test('keeps its rota, and the others are planned; it is too once it is mended', async () => {
    const [broken, sound] = [await rotaGroup(api, 'OTHER'), await rotaGroup(api, 'OTHER')]
    const untaken = async () => Promise.all([sound, broken].map(async ({ groupId }) => (await eventsOf(api, groupId, 'TurnUntaken')).length))
    const mend = await breakWrites('rota', broken.groupId)
    api.clock.advance(3.5 * dayMs)
    await plan(api)
    expect(await untaken()).toEqual([1, 0])
    await mend()
    await plan(api)
    expect(await untaken()).toEqual([1, 1])
  })
})
