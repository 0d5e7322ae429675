import { spawnSync } from 'node:child_process'
import ICAL from 'ical.js'

/** The starts of a rule by ical.js, on clocks that skip nothing ('2026-11-26T16:00'), until a wall time or so many of them. */
export const startsByIcal = (startLocal: string, rule: string, until: string, most = 5_000): string[] => {
  const start = ICAL.Time.fromDateTimeString(`${startLocal.replace(' ', 'T').slice(0, 16)}:00`)
  const iterator = ICAL.Recur.fromString(rule).iterator(start)
  const found: string[] = []
  for (let next = iterator.next(); next && found.length < most; next = iterator.next()) {
    const local = next.toString().slice(0, 16)
    if (local >= until) break
    found.push(local)
  }
  return found
}

const program = `
import json, sys
from datetime import datetime, timedelta
from dateutil.rrule import rrulestr
from dateutil import tz
out = []
def noons(where):
    for day in range(1100):
        at = datetime(2026, 1, 1, 12, tzinfo=tz.gettz('UTC')) + timedelta(days=day)
        yield int(at.astimezone(where).utcoffset().total_seconds() // 60)
for zone, start, rule, count in json.load(sys.stdin):
    where = tz.gettz(zone)
    utc = tz.gettz('UTC')
    starts = []
    for at in rrulestr(rule, dtstart=datetime.fromisoformat(start)):
        if len(starts) == count: break
        local = tz.resolve_imaginary(at.replace(tzinfo=where))
        starts.append(local.astimezone(utc).strftime('%Y-%m-%dT%H:%M:%S.000Z'))
    out.append({'starts': starts, 'offsets': list(noons(where))})
json.dump(out, sys.stdout)
`

/** The instants of rules by python-dateutil, in a process of its own, and the offsets of its zones in minutes at each noon in UTC from 2026 on; null where the system has none. */
export const instantsByDateutil = (asked: [zone: string, startLocal: string, rule: string, count: number][]): { starts: string[]; offsets: number[] }[] | null => {
  const { status, stdout } = spawnSync('python3', ['-c', program], { input: JSON.stringify(asked), encoding: 'utf8' })
  return status === 0 ? JSON.parse(stdout) : null
}
