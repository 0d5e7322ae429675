import type { Fit, HeatMapQuery } from '../graphql/generated/graphql.ts'

/** What each letter of a pattern stands for, in the order in which keys 1, 2 and 3 give them. */
export const letters = ['W', 'I', 'N'] as const
export type Letter = (typeof letters)[number]
export const fitOf: Record<Letter, Fit> = { W: 'WORKS', I: 'IF_NEED_BE', N: 'NOT' }
export const emptyWeek = 'N'.repeat(336)

export const halves = 48
/** "09:30" for the 19th half hour of a day; "24:00" for its end. */
export const clockOf = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
export const letterAt = (pattern: string, day: number, half: number) => pattern.charAt(day * halves + half) as Letter

/** A rectangle of a week: from a day and half hour to another, all included. */
export type Range = { days: [number, number]; halves: [number, number] }
const ordered = ([a, b]: [number, number]): [number, number] => (a <= b ? [a, b] : [b, a])
export const rangeOf = (from: Place, to: Place): Range => ({ days: ordered([from.day, to.day]), halves: ordered([from.half, to.half]) })
export type Place = { day: number; half: number }
export const isIn = ({ days, halves: [first, last] }: Range, { day, half }: Place) => days[0] <= day && day <= days[1] && first <= half && half <= last

/** A week with the same letter in all of a rectangle. */
export const painted = (pattern: string, { days, halves: [first, last] }: Range, letter: Letter): string =>
  Array.from({ length: 7 }, (_, day) => {
    const own = pattern.slice(day * halves, (day + 1) * halves)
    return day < days[0] || day > days[1] ? own : own.slice(0, first) + letter.repeat(last - first + 1) + own.slice(last + 1)
  }).join('')

/** The next of the three, for whoever presses again and again. */
export const nextLetter = (letter: Letter): Letter => letters[(letters.indexOf(letter) + 1) % 3]!

/** What holds on a day from when to when, without what does not suit. */
export const spansOf = (pattern: string, day: number): { from: number; until: number; letter: Letter }[] => {
  const spans: { from: number; until: number; letter: Letter }[] = []
  for (let half = 0; half < halves; half++) {
    const letter = letterAt(pattern, day, half)
    const last = spans.at(-1)
    if (last && last.until === half && last.letter === letter) last.until++
    else if (letter !== 'N') spans.push({ from: half, until: half + 1, letter })
  }
  return spans
}

const dayMs = 86_400_000
export const dayAfter = (day: string, by = 1) => new Date(Date.parse(`${day}T00:00Z`) + by * dayMs).toISOString().slice(0, 10)
/** The Monday of the week of a day. */
export const mondayOf = (day: string) => dayAfter(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
export const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T00:00Z`))

export type HeatCell = HeatMapQuery['heatMap']['cells'][number]
/** A time of day with what each day has then: null where its clocks skip it, or show it once only in a row for the second time. */
export type HeatRow = { time: string; isSecond: boolean; cells: (HeatCell | null)[] }

/** The cells of a week as a table: days across, times down. */
export const rowsOf = ({ firstDay, cells }: HeatMapQuery['heatMap']): HeatRow[] => {
  const days = Array.from({ length: 7 }, (_, day) => dayAfter(firstDay, day))
  const rows = new Map<string, HeatRow>()
  for (const cell of cells) {
    const key = `${cell.startLocal.slice(11)} ${cell.isSecond ? 1 : 0}`
    const row = rows.get(key) ?? { time: cell.startLocal.slice(11), isSecond: cell.isSecond, cells: days.map(() => null) }
    row.cells[days.indexOf(cell.startLocal.slice(0, 10))] = cell
    rows.set(key, row)
  }
  const hour = ({ time, isSecond }: HeatRow) => `${time.slice(0, 2)}${isSecond ? 1 : 0}${time}`
  return [...rows.values()].sort((a, b) => (hour(a) < hour(b) ? -1 : 1))
}

export const canOf = ({ works, ifNeedBe }: Pick<HeatCell, 'works' | 'ifNeedBe'>) => works + ifNeedBe

/** How dark a cell is, 0 to 5: of those of whom something is known. */
export const warmthOf = ({ works, ifNeedBe, not }: HeatCell): number => {
  const known = works + ifNeedBe + not
  return known === 0 ? 0 : Math.ceil(((works + ifNeedBe / 2) / known) * 5)
}

/** The rows of the day, and earlier and later ones where somebody can then. */
export const dayRows = (rows: readonly HeatRow[]): HeatRow[] => {
  const isShown = ({ time, cells }: HeatRow) => (time >= '08:00' && time < '18:00') || cells.some((cell) => cell !== null && canOf(cell) > 0)
  const [first, last] = [rows.findIndex(isShown), rows.findLastIndex(isShown)]
  return rows.slice(first, last + 1)
}

/** A slot as the address carries it to the form of a poll: 2026-12-03T16:00|60|FIRST. */
export const slotsParam = (slots: readonly { startLocal: string; minutes: number; repeated: string }[]) => slots.map(({ startLocal, minutes, repeated }) => `${startLocal}|${minutes}|${repeated}`).join(',')
