import ICAL from 'ical.js'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { occurrences, type Pattern } from '../../api/series/rules/occurrences.ts'
import { wallMs, wallOf } from '../../api/series/rules/wall.ts'
import { type Figure, figure } from './figure.ts'
import { median } from './load.ts'
import { peer } from './peer.ts'

type RRuleModule = { rrulestr: (text: string) => { between: (from: Date, until: Date, inclusive: boolean) => Date[] } }

const zones = ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/Dublin', 'Europe/Zurich']
const rules = ['FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=MONTHLY;BYDAY=1TH', 'FREQ=MONTHLY;BYDAY=-1TH']
const begin = '2026-12-03T16:00'
const end = wallOf(wallMs(begin) + 731 * 86_400_000)

/** A thousand series of every kind, at every quarter of the day. */
const patterns: Pattern[] = Array.from({ length: 1_000 }, (_, i) => ({
  startLocal: wallOf(wallMs('2026-12-03T08:00') + (i % 40) * 900_000),
  zone: zones[i % zones.length]!,
  rule: rules[i % rules.length]!,
}))

const ours = ({ startLocal, ...rest }: Pattern): number[] => occurrences({ startLocal, ...rest }, new Set(), [], startLocal, end).map(({ at }) => at.getTime())

const zoneByIcal = new Map(
  zones.map((tzid) => {
    const [block] = tzlib_get_ical_block(tzid)
    return [tzid, new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(block as string)), tzid })]
  }),
)

const byIcal = ({ startLocal, zone, rule }: Pattern): number[] => {
  const start = ICAL.Time.fromDateTimeString(`${startLocal}:00`)
  start.zone = zoneByIcal.get(zone) as ICAL.Timezone
  const iterator = ICAL.Recur.fromString(rule).iterator(start)
  const last = ICAL.Time.fromDateTimeString(`${end}:00`)
  last.zone = start.zone
  const found: number[] = []
  for (let next = iterator.next(); next && next.compare(last) < 0; next = iterator.next()) found.push(next.toUnixTime() * 1000)
  return found
}

const basic = (local: string) => `${local.replaceAll(/[-:]/g, '')}00`

/** What all three can be asked: the first start of each is one that its rule gives. */
const inStep = patterns.map((pattern) => {
  const [first] = occurrences(pattern, new Set(), [], pattern.startLocal, end)
  return { ...pattern, startLocal: first!.local }
})

const msOf = (run: () => unknown): number => {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

/** The starts of 1,000 series over two years as instants, beside two libraries that give them; answers are compared first. */
export const schedule = async (): Promise<Figure[]> => {
  const { rrulestr } = await peer<RRuleModule>('rrule/dist/es5/rrule.js')
  const byRrule = ({ startLocal, zone, rule }: Pattern) => rrulestr(`DTSTART;TZID=${zone}:${basic(startLocal)}\nRRULE:${rule}`).between(new Date(wallMs(startLocal) - 86_400_000), new Date(wallMs(end)), true)
  for (const pattern of inStep.slice(0, 70)) {
    const found = ours(pattern)
    if (found.join() !== byIcal(pattern).join()) throw new Error(`${JSON.stringify(pattern)} is expanded otherwise by ical.js.`)
    // Its instants are those of the machine's own zone; what they are on other machines is not ours to say.
    if (Math.abs(found.length - byRrule(pattern).length) > 1) throw new Error(`${JSON.stringify(pattern)} is expanded otherwise by rrule.`)
  }
  const times = { ours: [] as number[], ical: [] as number[], rrule: [] as number[] }
  for (let round = 0; round < 3; round++) {
    times.ours.push(msOf(() => inStep.forEach(ours)))
    times.ical.push(msOf(() => inStep.forEach(byIcal)))
    // It takes a quarter of a minute.
    if (round === 1) times.rrule.push(msOf(() => inStep.forEach(byRrule)))
  }
  const unit = 'ms for 1,000 series over two years'
  return [
    figure('schedule/expand', median(times.ours), 'ical.js 2', median(times.ical), unit, 'less'),
    figure('schedule/expand-rrule', median(times.ours), 'rrule 2 from npm', median(times.rrule), unit, 'less'),
  ]
}
