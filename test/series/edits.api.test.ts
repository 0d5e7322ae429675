import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { extendDueSeries } from '../../api/series/service.ts'
import { resolveWall, wallMs } from '../../api/series/rules/wall.ts'
import { exception, groupBreak, meeting, series } from '../../db/schema/scheduling.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { expand, get, newFeed } from '../support/calendar.ts'
import { newGroup, newPerson } from '../support/groups.ts'
import { expandByPython, noPython } from '../support/other-readers.ts'
import { startsByIcal } from '../support/recurrence.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})

const dayMs = 86_400_000
const errors = 'errors { code path message }'
const plan = 'title startLocal zone rule'
const text = (name: string, answer: string) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} ${errors} } }`

const minute = (local: string) => local.replace(' ', 'T').slice(0, 16)
const allOf = async (groupId: string) => {
  const rows = await api.db.select().from(series).where(eq(series.groupId, groupId))
  const ids = rows.map(({ id }) => id)
  const exceptions = ids.length ? await api.db.select().from(exception).where(inArray(exception.seriesId, ids)) : []
  const breaks = await api.db.select().from(groupBreak).where(eq(groupBreak.groupId, groupId))
  const meetings = await api.db.select().from(meeting).where(eq(meeting.groupId, groupId))
  return { rows, exceptions, breaks, meetings }
}

/** The literal reading: of each series its rule by ical.js, without its exceptions and the days of breaks, with the meetings that differ in place of theirs. */
const checkAgainstIcal = async (groupId: string, began: Date) => {
  const { rows, exceptions, breaks, meetings } = await allOf(groupId)
  const now = api.clock.now()
  for (const row of rows) {
    const until = Math.min(row.madeUntil.getTime(), now.getTime() + 26 * 7 * dayMs)
    const without = new Set(exceptions.filter(({ seriesId }) => seriesId === row.id).map(({ originalLocal }) => minute(originalLocal)))
    const isBreak = (local: string) => breaks.some(({ firstDay, lastDay }) => firstDay <= local.slice(0, 10) && local.slice(0, 10) <= lastDay)
    const literal = startsByIcal(row.startLocal, row.rule, '2040').filter((local) => !without.has(local))
    const ofThis = meetings.filter(({ seriesId }) => seriesId === row.id)
    const addresses = new Map(ofThis.map((one) => [minute(one.originalLocal as string), one]))
    // Each meeting stands for an occurrence of the rule, at its time unless it has one of its own.
    for (const [local, one] of addresses) {
      expect(literal, `${row.rule} from ${row.startLocal}`).toContain(local)
      if (!one.ownFields.includes('time')) expect(`${minute(one.startLocal)} ${one.zone}`).toBe(`${local} ${row.zone}`)
      expect(one.startsAt.getTime()).toBe(resolveWall(wallMs(one.startLocal), one.zone).at)
      if (isBreak(local) && one.startsAt > now) expect(one.state).toBe('CANCELLED')
    }
    // Each occurrence ahead has its meeting, unless the group does not meet then.
    const due = literal.filter((local) => {
      const { at } = resolveWall(wallMs(local), row.zone)
      return at > now.getTime() && at >= began.getTime() && at < until && !isBreak(local)
    })
    expect(due.filter((local) => !addresses.has(local)), `${row.rule} from ${row.startLocal}`).toEqual([])
  }
}

/** What a program finds at the address of a calendar is what there is, up to where the meetings of every series are made. */
const checkFeed = async (path: string, groupId: string) => {
  const { rows, meetings } = await allOf(groupId)
  // Two hours less: of a start in an hour that the clocks skip, a program may say that it lies behind it.
  const until = Math.min(...rows.map(({ madeUntil }) => madeUntil.getTime()), Date.UTC(2090, 0)) - 7_200_000
  const { text } = await get(api, path)
  const ought = meetings.filter(({ startsAt }) => startsAt.getTime() < until).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const said = ought.map(({ startsAt, durationMinutes, state }) => `${startsAt.toISOString()} ${durationMinutes} ${state}`).sort()
  expect(expand(text, 0, until).map(({ at, minutes, status }) => `${new Date(at).toISOString()} ${minutes} ${status.replace('CONFIRMED', 'SCHEDULED')}`).sort(), text).toEqual(said)
  return { text, from: 0, until, ought: ought.map(({ startsAt }) => startsAt.getTime()) }
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const rule = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 2 })).map(([n, on]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${on}`),
  fc.constantFrom(...days).map((day) => `FREQ=WEEKLY;BYDAY=${day}`),
  fc.constantFrom('FREQ=MONTHLY;BYDAY=2TH', 'FREQ=MONTHLY;BYDAY=-1MO', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=WEEKLY;BYDAY=TH;COUNT=9', 'FREQ=WEEKLY;BYDAY=SU;COUNT=20', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270401'),
)
const clock = fc.constantFrom('02:30', '16:00', '09:15', '23:30')
const zone = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Calcutta')
const at = fc.integer({ min: 0, max: 30 })
/** So many days from where it began. */
const shift = fc.constantFrom(0, 0, 0, -2, 1, 5, 9)
const slots = fc.constantFrom(null, null, null, [{ time: '09:00', zone: 'Europe/Zurich', daysLater: 0 }, { time: '21:00', zone: 'America/New_York', daysLater: -1 }])
const act = fc.oneof(
  fc.record({ kind: fc.constant('all' as const), which: at, rule, clock, zone, shift, slots }),
  fc.record({ kind: fc.constant('all' as const), which: at, rule: fc.constant(null), clock, zone, shift: fc.constant(0), slots }),
  fc.record({ kind: fc.constant('following' as const), which: at, rule, clock, zone, shift, slots }),
  fc.record({ kind: fc.constant('this' as const), which: at, days: fc.integer({ min: -6, max: 9 }), clock }),
  fc.record({ kind: fc.constant('cancel' as const), which: at }),
  fc.record({ kind: fc.constant('reply' as const), which: at }),
  fc.record({ kind: fc.constant('break' as const), from: fc.integer({ min: 0, max: 120 }), long: fc.integer({ min: 0, max: 21 }) }),
  fc.record({ kind: fc.constant('noBreak' as const) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('end' as const), which: at }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Does one of them, where there is something to do it to; the answer is checked by what stands afterwards. A refusal changes nothing. */
const run = async (client: Client, groupId: string, step: Act): Promise<void> => {
  const { rows, breaks, meetings } = await allOf(groupId)
  const now = api.clock.now()
  if (step.kind === 'wait') {
    api.clock.advance(step.days * dayMs)
    return extendDueSeries(api.deps)
  }
  if (step.kind === 'break') {
    const firstDay = now.getTime() + step.from * dayMs
    return void (await client.send(text('addBreak', 'break { id }'), { input: { groupId, name: 'A break', firstDay: dayOf(firstDay), lastDay: dayOf(firstDay + step.long * dayMs) } }))
  }
  if (step.kind === 'noBreak') return void (breaks[0] && (await client.do(text('removeBreak', 'breakId'), { input: { breakId: breaks[0].id } })))
  const ahead = meetings.filter(({ seriesId, startsAt, state }) => seriesId && startsAt > now && state === 'SCHEDULED').sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const chosen = ahead[step.which % Math.max(1, ahead.length)]
  const of = rows.find(({ id }) => id === chosen?.seriesId)
  if (!chosen || !of) return
  const input = (from: string, how: { rule: string | null; zone: string; clock: string; shift: number; slots: readonly object[] | null }) => ({ version: of.version, title: 'Weekly', durationMinutes: 60, slots: how.slots, startLocal: `${dayOf(wallMs(from) + how.shift * dayMs)}T${how.clock}`, rule: how.rule ?? of.rule, zone: how.rule ? how.zone : of.zone })
  if (step.kind === 'all') await client.send(text('changeSeries', `series { id ${plan} }`), { input: { seriesId: of.id, ...input(of.startLocal, step) } })
  if (step.kind === 'following') await client.send(text('changeFollowing', `series { id ${plan} }`), { input: { meetingId: chosen.id, ...input(chosen.originalLocal as string, step) } })
  if (step.kind === 'this') await client.send(text('changeMeeting', 'meeting { id }'), { input: { meetingId: chosen.id, version: chosen.version, title: 'Weekly', durationMinutes: 60, zone: chosen.zone, startLocal: `${dayOf(wallMs(chosen.startLocal) + step.days * dayMs)}T${step.clock}` } })
  if (step.kind === 'cancel') await client.do(text('cancelMeeting', 'meeting { id }'), { input: { meetingId: chosen.id, reason: 'Nobody is there.' } })
  if (step.kind === 'reply') await client.do(text('replyToMeeting', 'meeting { id }'), { input: { meetingId: chosen.id, answer: 'YES' } })
  if (step.kind === 'end') await client.do(text('endSeries', 'series { id }'), { input: { seriesId: of.id, version: of.version, meetingId: chosen.id } })
}

describe('any sequence of edits', () => {
  test('gives the meetings that RFC 5545 reads in the rules, exceptions and changed meetings that result, as do programs in the calendar of the group, and loses none in which somebody wrote', async ({ skip }) => {
    const owner = await newPerson(api, 'Owner')
    const told: Awaited<ReturnType<typeof checkFeed>>[] = []
    await fc.assert(
      fc.asyncProperty(rule, clock, zone, slots, fc.array(act, { minLength: 1, maxLength: 9 }), async (firstRule, time, where, turns, steps) => {
        const group = await newGroup(owner)
        const began = api.clock.now()
        const startLocal = `${dayOf(began.getTime() + 2 * dayMs)}T${time}`
        const made = await owner.send(text('makeSeries', `series { id ${plan} }`), { input: { groupId: group.id, title: 'Weekly', durationMinutes: 60, startLocal, rule: firstRule, zone: where, slots: turns } })
        if (made.data.makeSeries.errors.length > 0) return
        const { path } = await newFeed(owner, group.id)
        await checkAgainstIcal(group.id, began)
        let written = new Set<string>()
        for (const step of steps) {
          await run(owner, group.id, step)
          await checkAgainstIcal(group.id, began)
          told.push(await checkFeed(path, group.id))
          const { meetings } = await allOf(group.id)
          const now = new Set(meetings.filter(({ editedAt, state }) => editedAt || state === 'CANCELLED').map(({ id }) => id))
          expect([...written].filter((id) => !now.has(id))).toEqual([])
          written = now
        }
        api.clock.advance(began.getTime() - api.clock.now().getTime())
      }),
      // The same each time: the programs that read along have faults of their own.
      { numRuns: 60, seed: 6 },
    )
    if (noPython) skip(`all but the calendar was checked: ${noPython}`)
    const found = expandByPython(told)
    for (const [i, { text: calendar, until, ought }] of told.entries()) expect(found[i]!.map(({ at }) => at).filter((at) => at < until), calendar).toEqual(ought)
  }, 180_000)
})
