import type { Calendar } from '../../api/availability/rules/heat-map.ts'
import type { Client } from './api.ts'

/** A week in which it suits from one time to another on working days. */
export const nineToFive = (from = '09:00', until = '17:00', letter = 'W') => {
  const place = (time: string) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30
  const day = Array.from({ length: 48 }, (_, i) => (i >= place(from) && i < place(until) ? letter : 'N')).join('')
  return day.repeat(5) + 'N'.repeat(96)
}

const formats = new Map<string, Intl.DateTimeFormat>()
const clocks = new Map<string, string>()

/** The wall time of an instant by Intl, which knows nothing of what is under test. */
const wallIn = (zone: string, at: number): string => {
  const key = `${zone} ${at}`
  const known = clocks.get(key)
  if (known) return known
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  formats.set(zone, format)
  const wall = format.format(at).replace(' ', 'T')
  clocks.set(key, wall)
  return wall
}

const letterOf = ({ pattern, exceptions }: Calendar, wall: string): string => {
  const holds = exceptions.filter(({ startLocal, endLocal }) => startLocal <= wall && wall < endLocal).at(-1)
  if (holds) return holds.fit === 'IF_NEED_BE' ? 'I' : holds.fit.charAt(0)
  const day = (new Date(`${wall}Z`).getUTCDay() + 6) % 7
  return pattern!.charAt(day * 48 + Number(wall.slice(11, 13)) * 2 + (wall.slice(14) < '30' ? 0 : 1))
}

/** The map of a week by walking through its minutes: each half hour is as good as the worst of them. */
export const walked = (calendars: readonly Calendar[], monday: string, zone: string) => {
  const days = new Set(Array.from({ length: 7 }, (_, i) => new Date(Date.parse(`${monday}T00:00Z`) + i * 86_400_000).toISOString().slice(0, 10)))
  const first = Date.parse(`${monday}T00:00Z`)
  const cells: { startsAt: number; startLocal: string; works: number; ifNeedBe: number; not: number; unknown: number }[] = []
  for (let at = first - 86_400_000; at < first + 8 * 86_400_000; at += 900_000) {
    const startLocal = wallIn(zone, at)
    if (!days.has(startLocal.slice(0, 10)) || Number(startLocal.slice(14)) % 30 !== 0) continue
    const cell = { startsAt: at, startLocal, works: 0, ifNeedBe: 0, not: 0, unknown: 0 }
    for (const calendar of calendars) {
      let worst = 'W'
      for (let minute = at; minute < at + 1_800_000 && calendar.zone && calendar.pattern; minute += 60_000) {
        const letter = letterOf(calendar, wallIn(calendar.zone, minute))
        if (letter === 'N' || (letter === 'I' && worst === 'W')) worst = letter
      }
      if (!calendar.zone || !calendar.pattern) cell.unknown++
      else if (worst === 'W') cell.works++
      else if (worst === 'I') cell.ifNeedBe++
      else cell.not++
    }
    cells.push(cell)
  }
  return cells
}

const ask = (name: string, selection: string) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} errors { code message path } } }`
const own = 'availability { zone pattern version exceptions { id startLocal endLocal fit } shares { groupId isShown } }'
export const saveAvailability = ask('saveAvailability', own)
export const addException = ask('addAvailabilityException', own)
export const removeException = ask('removeAvailabilityException', own)
export const shareAvailability = ask('shareAvailability', own)

/** Keeps a usual week for somebody who had none. */
export const saveWeek = async (client: Client, more: object = {}) =>
  (await client.do(saveAvailability, { input: { zone: 'Europe/Zurich', pattern: nineToFive(), version: 0, ...more } })).saveAvailability.availability
