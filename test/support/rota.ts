import { type Choice, type Occasion, planRota, type RotaDuty } from '../../api/duties/rules/rota.ts'

export const duties: RotaDuty[] = [
  { id: 'present', kind: 'PRESENTER' },
  { id: 'scribe', kind: 'SCRIBE' },
  { id: 'snacks', kind: 'OTHER' },
]

/** Somebody of a story: from when to when they belong to the group, and on which meetings they are on leave, first and last included. */
export type Hero = { joins: number; quits: number; leaves: (readonly [number, number])[] }
/** What somebody does before a meeting, about one so many meetings ahead. */
export type Deed = { at: number; ahead: number; kind: 'volunteer' | 'swap'; who: number; with: number; duty: number }
/** How a group goes: so many meetings, planned so far ahead, the first of these kept as they were planned; a holiday of so many weeks before some of them. */
export type Story = { heroes: Hero[]; meetings: number; window: number; firm: number; holidays: Map<number, number>; deeds: Deed[] }

const weekMs = 604_800_000
const start = Date.UTC(2026, 0, 1)
export const nameOf = (at: number) => `p${String(at).padStart(2, '0')}`
export const isThere = ({ joins, quits, leaves }: Hero, at: number) => joins <= at && at < quits && !leaves.some(([first, last]) => first <= at && at <= last)
const isMember = ({ joins, quits }: Hero, at: number) => joins <= at && at < quits

const datesOf = ({ meetings, window, holidays }: Story): Date[] => {
  let week = 0
  return Array.from({ length: meetings + window }, (_, at) => {
    week += 1 + (holidays.get(at) ?? 0)
    return new Date(start + week * weekMs)
  })
}

/** Lives through a story meeting by meeting, as the service does: plans, keeps what is near, lets people act. Answers who had what, with what people took ahead of the end, and what was planned before each meeting. */
export const live = (story: Story): { held: Map<string, string>[]; plans: Choice[][] } => {
  const { heroes, meetings, window, firm, deeds } = story
  const dates = datesOf(story)
  const held = dates.map(() => new Map<string, string>())
  const plans: Choice[][] = []
  for (let now = 0; now < meetings; now++) {
    const members = heroes.flatMap((hero, i) => (isMember(hero, now) ? [{ personId: nameOf(i), joinedAt: new Date(hero.joins === 0 ? start - weekMs + i : dates[hero.joins - 1]!.getTime() + 1 + i) }] : []))
    const plan = () => {
      const occasions = dates.slice(0, now + window).map((startsAt, at): Occasion => ({ id: String(at), startsAt, away: new Set(heroes.flatMap((hero, i) => (isThere(hero, at) ? [] : [nameOf(i)]))), held: held[at]!, passed: new Map(), isOpen: at >= now }))
      return planRota({ members, duties, occasions })
    }
    // Whoever left has nothing more to do.
    for (const later of held.slice(now)) for (const [duty, personId] of later) if (!members.some((one) => one.personId === personId)) later.delete(duty)
    for (const deed of deeds) if (deed.at === now) act(deed, held, plan(), story)
    plans.push(plan())
    for (const { meetingId, dutyId, personId } of plans.at(-1)!) if (Number(meetingId) < now + firm) held[Number(meetingId)]!.set(dutyId, personId)
  }
  return { held, plans }
}

const act = ({ at, ahead, kind, who, with: other, duty }: Deed, held: Map<string, string>[], plan: readonly Choice[], { heroes, window }: Story) => {
  const dutyId = duties[duty]!.id
  const [one, two] = [nameOf(who), nameOf(other)]
  const holder = (meeting: number, of: string) => held[meeting]!.get(of) ?? plan.find((choice) => choice.meetingId === String(meeting) && choice.dutyId === of)?.personId
  const rivalOf = dutyId === 'present' ? 'scribe' : dutyId === 'scribe' ? 'present' : ''
  const can = (person: number, meeting: number) => isThere(heroes[person]!, meeting) && (!rivalOf || held[meeting]!.get(rivalOf) !== nameOf(person))
  const meeting = at + (ahead % window)
  if (kind === 'volunteer') {
    if (!held[meeting]!.has(dutyId) && can(who, meeting)) held[meeting]!.set(dutyId, one)
    return
  }
  const turnOf = (person: string) => Array.from({ length: window }, (_, i) => at + i).find((i) => holder(i, dutyId) === person)
  const [mine, theirs] = [turnOf(one), turnOf(two)]
  if (who === other || mine === undefined || theirs === undefined || !can(who, theirs) || !can(other, mine)) return
  held[mine]!.set(dutyId, two)
  held[theirs]!.set(dutyId, one)
}

/** How often each hero had a duty, by their place in the story. */
export const countsOf = (held: readonly ReadonlyMap<string, string>[], dutyId: string, heroes: number): number[] => Array.from({ length: heroes }, (_, i) => held.filter((of) => of.get(dutyId) === nameOf(i)).length)
