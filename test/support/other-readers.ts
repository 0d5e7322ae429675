import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Read = { at: number; minutes: number; title: string }
type Asked = { text: string; from: number; until: number }

export const inOrder = (found: Read[]) => found.sort((a, b) => a.at - b.at || (a.title < b.title ? -1 : 1))

const program = `
import json, sys
from datetime import datetime, timezone
import icalendar, recurring_ical_events
out = []
for text, start, end in json.load(sys.stdin):
    calendar = icalendar.Calendar.from_ical(text)
    between = [datetime.fromtimestamp(ms / 1000, timezone.utc) for ms in (start, end)]
    out.append([[int(event['DTSTART'].dt.timestamp() * 1000), (event['DTEND'].dt.timestamp() - event['DTSTART'].dt.timestamp()) / 60, str(event['SUMMARY'])] for event in recurring_ical_events.of(calendar).between(*between)])
json.dump(out, sys.stdout)
`

/** Where the system's Python has its packages; one that came from elsewhere stands before it in the path of some machines. */
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import icalendar, recurring_ical_events']).status === 0)

/** What is missing to read calendars with python3-icalendar and recurring_ical_events; null for nothing. */
export const noPython = python ? null : 'python3 has no icalendar or no recurring_ical_events here'

const dayMs = 86_400_000

/** What these find in calendars. They take the end of the time for a local one, so they are asked for a day more. */
export const expandByPython = (asked: readonly Asked[]): Read[][] => {
  const { status, stdout, stderr } = spawnSync(python as string, ['-c', program], { input: JSON.stringify(asked.map(({ text, from, until }) => [text, from, until + dayMs])), encoding: 'utf8', maxBuffer: 100_000_000 })
  if (status !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as [number, number, string][][]).map((found, i) => inOrder(found.map(([at, minutes, title]) => ({ at, minutes, title })).filter(({ at }) => at < asked[i]!.until)))
}

/** What is missing to read calendars with khal; null for nothing. */
export const noKhal = spawnSync('khal', ['--version']).status === 0 ? null : 'khal is not installed here'

const config = (folder: string) => `
[calendars]
[[read]]
path = ${folder}/read
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
`

/** What khal lists of a calendar once it was imported, by the day: no title may be the same on the same day. */
export const expandByKhal = ({ text, from, until }: Asked): Read[] => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-khal-'))
  try {
    mkdirSync(join(folder, 'read'))
    writeFileSync(join(folder, 'config'), config(folder))
    writeFileSync(join(folder, 'feed.ics'), text)
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync('khal', ['-c', join(folder, 'config'), ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } })
      if (status !== 0) throw new Error(`khal ${args[0]}: ${stderr}`)
      return stdout
    }
    run('import', '-a', 'read', '--batch', join(folder, 'feed.ics'))
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const listed = run('list', '-a', 'read', '--day-format', '', '--format', '{start-long-full}|{end-long-full}|{title}', day(from), day(until))
    const instant = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00Z`)
    const found = listed.split('\n').flatMap((line) => {
      const [start, end, title] = line.split('|')
      return start && end && title ? [{ at: instant(start), minutes: (instant(end) - instant(start)) / 60_000, title }] : []
    })
    return inOrder(found.filter(({ at }) => at >= from && at < until))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
