import { deepStrictEqual } from 'node:assert'
import { Temporal } from 'temporal-polyfill'
import { type Calendar, heatMap } from '../../api/availability/rules/heat-map.ts'
import { newId } from '../../api/kernel/ids.ts'
import { nineToFive } from '../support/availability.ts'
import { Client } from '../support/client.ts'
import { groupInput } from '../support/groups.ts'
import { mutationOf } from '../support/series.ts'
import { openBenchDatabase } from './database.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'
import { serve } from './serve.ts'

const members = 50
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/London', 'America/Los_Angeles', 'Asia/Tokyo']
const monday = '2027-03-08'
const zone = 'Europe/Paris'

/** Fifty people on the clocks of eight zones, each with some days off, in the week in which New York changes its own. */
const calendars: Calendar[] = Array.from({ length: members }, (_, i) => ({
  personId: newId(),
  zone: zones[i % zones.length]!,
  pattern: nineToFive(i % 2 ? '08:00' : '10:00', i % 3 ? '17:00' : '20:00', i % 5 ? 'W' : 'I'),
  exceptions: [{ startLocal: `2027-03-${String(8 + (i % 7)).padStart(2, '0')}T12:00`, endLocal: `2027-03-${String(9 + (i % 7)).padStart(2, '0')}T12:00`, fit: 'NOT' }],
}))

type Counts = { works: number; ifNeedBe: number; not: number; unknown: number }
const rank = 'WIN'

/** What somebody says of a minute, as one would write it: the minute on their clocks, then the exceptions, then the pattern. */
const letterAt = ({ zone: of, pattern, exceptions }: Calendar, at: number): string => {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(of!).toPlainDateTime()
  const text = wall.toString({ smallestUnit: 'minute' })
  const holds = exceptions.findLast(({ startLocal, endLocal }) => startLocal <= text && text < endLocal)
  return holds ? holds.fit.charAt(0) : pattern!.charAt((wall.dayOfWeek - 1) * 48 + wall.hour * 2 + (wall.minute < 30 ? 0 : 1))
}

const minuteByMinute = (): Counts[] => {
  const first = Temporal.PlainDate.from(monday)
  const [from, until] = [first, first.add({ days: 7 })].map((day) => day.toZonedDateTime(zone).epochMilliseconds) as [number, number]
  const counts: Counts[] = []
  for (let cell = from; cell < until; cell += 1_800_000) {
    const count: Counts = { works: 0, ifNeedBe: 0, not: 0, unknown: 0 }
    for (const calendar of calendars) {
      let worst = 'W'
      for (let at = cell; at < cell + 1_800_000; at += 60_000) {
        const letter = letterAt(calendar, at)
        if (rank.indexOf(letter) > rank.indexOf(worst)) worst = letter
      }
      count[worst === 'W' ? 'works' : worst === 'I' ? 'ifNeedBe' : 'not']++
    }
    counts.push(count)
  }
  return counts
}

const msOf = async (run: () => unknown): Promise<number> => {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

const query = 'query ($input: HeatMapInput!) { heatMap(input: $input) { cells { startsAt startLocal isSecond works ifNeedBe not unknown } } }'

/** The map of 50 members for a week, by the rule alone and as the API answers it, beside a walk through its minutes on Temporal. */
export const heatmap = async (): Promise<Figure[]> => {
  const byRule = () => heatMap(calendars, monday, zone)
  const countsOf = (cells: readonly Counts[]) => cells.map(({ works, ifNeedBe, not, unknown }) => ({ works, ifNeedBe, not, unknown }))
  let walked: Counts[] = []
  const theirs = await msOf(() => (walked = minuteByMinute()))
  deepStrictEqual(countsOf(byRule()), walked)
  const rule: number[] = []
  for (let round = 0; round < 50; round++) rule.push(await msOf(byRule))

  const database = await openBenchDatabase()
  const server = await serve('page-ours.ts', { DATABASE_URL: database.url, LIMIT_REQUESTS_PER_MINUTE: '1000000' })
  try {
    const owner = new Client(`http://127.0.0.1:${server.port}`)
    await owner.do(mutationOf('signUp', '__typename'), { input: { name: 'Ada', email: 'ada@example.org', password: 'a quiet reading room', zone } })
    const groupId = (await owner.do(mutationOf('createGroup', 'group { id }'), { input: groupInput() })).createGroup.group.id as string
    const { sql } = database
    const now = new Date()
    await sql`insert into person ${sql(calendars.map(({ personId }, i) => ({ id: personId, email: `member-${i}@example.org`, name: `Member ${i}`, zone, password_hash: 'x', created_at: now })))}`
    await sql`insert into member ${sql(calendars.map(({ personId }) => ({ id: newId(), group_id: groupId, person_id: personId, role: 'MEMBER', joined_at: now })))}`
    await sql`insert into availability ${sql(calendars.map(({ personId, zone: of, pattern }) => ({ person_id: personId, zone: of, pattern, changed_at: now })))}`
    await sql`insert into availability_exception ${sql(calendars.flatMap(({ personId, exceptions }) => exceptions.map(({ startLocal, endLocal, fit }) => ({ id: newId(), person_id: personId, start_local: startLocal, end_local: endLocal, fit, created_at: now }))))}`
    const ask = () => owner.do(query, { input: { groupId, day: monday, zone } })
    // The owner has no pattern, so nothing is known of one.
    deepStrictEqual(countsOf((await ask()).heatMap.cells), walked.map((cell) => ({ ...cell, unknown: 1 })))
    const answers: number[] = []
    for (let round = 0; round < 100; round++) answers.push(await msOf(ask))
    const unit = `ms for a week of ${members} members`
    return [
      figure('schedule/heatmap', median(rule), 'minute by minute on temporal-polyfill', theirs, unit, 'less'),
      figure('schedule/heatmap-api', median(answers), 'the same walk, without an API', theirs, unit, 'less'),
    ]
  } finally {
    await server.stop()
    await database.drop()
  }
}
