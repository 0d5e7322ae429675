import { parseRule, type Recurrence } from './recurrence.ts'
import { wallMs } from './wall.ts'

const dayMs = 86_400_000
const lengths = { DAILY: dayMs, WEEKLY: 7 * dayMs, MONTHLY: 30.5 * dayMs, YEARLY: 365.25 * dayMs }

/** How many days of a period a rule names. */
const perPeriod = ({ days, monthDays, position }: Recurrence) => (position === null ? Math.max(1, days.length, monthDays.length) : 1)

/** Whether two rules give one meeting in each of the same periods, so that the k-th of one stands for the k-th of the other. */
const isSameBeat = (a: Recurrence, b: Recurrence) => a.unit === b.unit && a.interval === b.interval && String(a.months) === String(b.months) && perPeriod(a) === 1 && perPeriod(b) === 1

/**
 * Which new start takes the place of which old one; both lists in order, from the first that lies ahead. One to one: where both
 * rules give one meeting a period, the k-th for the k-th; otherwise the nearest pairs first, less than an old period apart.
 */
export const mapStarts = (oldRule: string, newRule: string, olds: readonly string[], news: readonly string[]): Map<string, string> => {
  const [was, is] = [parseRule(oldRule, 'UTC'), parseRule(newRule, 'UTC')]
  if (isSameBeat(was, is)) return new Map(olds.flatMap((old, k) => (news[k] === undefined ? [] : [[old, news[k]] as const])))
  const reach = lengths[was.unit] * was.interval
  const pairs: { old: string; next: string; apart: number }[] = []
  let low = 0
  for (const old of olds) {
    const at = wallMs(old)
    while (low < news.length && wallMs(news[low]!) <= at - reach) low++
    for (let i = low; i < news.length && wallMs(news[i]!) < at + reach; i++) pairs.push({ old, next: news[i]!, apart: Math.abs(wallMs(news[i]!) - at) })
  }
  pairs.sort((a, b) => a.apart - b.apart || (a.old < b.old ? -1 : 1))
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, next } of pairs) {
    if (found.has(old) || taken.has(next)) continue
    found.set(old, next)
    taken.add(next)
  }
  return found
}
