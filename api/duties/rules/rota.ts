/** Somebody who can be given turns, from when they belong to the group on. */
export type RotaMember = { personId: string; joinedAt: Date }
/** A duty of the group. */
export type RotaDuty = { id: string; kind: 'PRESENTER' | 'SCRIBE' | 'OTHER' }
/** A meeting that was or will be held. */
export type Occasion = {
  id: string
  startsAt: Date
  /** Who takes no turn then: those on leave, and those who said that they will not come. */
  away: ReadonlySet<string>
  /** Who has which duty, by the id of the duty. */
  held: ReadonlyMap<string, string>
  /** Who handed which duty back, by the id of the duty. */
  passed: ReadonlyMap<string, readonly string[]>
  /** Whether the rota fills what nobody has taken. */
  isOpen: boolean
}
/** Why somebody was chosen: by what they came before the last of the others, of how many who could, and what they did before. */
export type RotaReason = { kind: 'ONLY_ONE' | 'CARRIED_LEAST' | 'OTHER_SOON' | 'NOTHING_ELSE' | 'WAITED_LONGEST'; of: number; tied: number; turns: number; lastAt: string | null }
export type Choice = { meetingId: string; dutyId: string; personId: string; reason: RotaReason }
export type RotaPlan = {
  members: readonly RotaMember[]
  /** Those of each meeting are filled in this order; the presenter comes before the scribe. */
  duties: readonly RotaDuty[]
  /** In the order of time, those that were called off left out. None that is open comes before one that is not. */
  occasions: readonly Occasion[]
}

/** What one member has of one duty: what their share of it comes to so far, and how often they had it. */
type Account = RotaMember & { due: number; turns: number; lastAt: Date | null }
type Meeting = Omit<Occasion, 'held'> & { held: Map<string, string> }

// Shares are thirds and sevenths: two that are equal must not differ by the order in which they were added.
const owed = ({ due, turns }: Account) => Math.round((due - turns) * 1e9) / 1e9

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const weekMs = 604_800_000
/** By how much newcomers come after those who owe just as much. */
const behind = 1e-6

/**
 * Who takes which duty next: the rule of the fair carpool (R. Fagin and J. H. Williams, "A fair carpool scheduling
 * algorithm", IBM Journal of Research and Development 27, 1983). At each meeting all who could have taken a duty owe an
 * equal share of it, and who takes it has paid the whole; next is who owes most, and of several who waited longest. So
 * a leave adds no share and takes none away, a meeting that is not held costs nobody anything, and whoever volunteers has
 * paid ahead, from the moment on at which they did. A newcomer begins with the median of what the others owe,
 * behind those who owe as much.
 *
 * Nobody has the same duty in two meetings in a row, and nobody is presenter and scribe of one; the first is waived where
 * nobody else can, for the second the duty stays open. What is held already stays.
 */
export const planRota = ({ members, duties, occasions }: RotaPlan): Choice[] => {
  const first = occasions.findIndex(({ isOpen }) => isOpen)
  if (first < 0) return []
  const last = occasions.at(-1)!
  // As many more as there are members, to see who presents soon also where that is after the last of them.
  const beyond = members.map((_, i) => ({ ...last, id: '', startsAt: new Date(last.startsAt.getTime() + (i + 1) * weekMs), away: new Set<string>(), held: new Map(), passed: new Map() }))
  const meetings: Meeting[] = [...occasions, ...beyond].map((one) => ({ ...one, held: new Map(one.held) }))
  const queue = members.toSorted((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime() || (a.personId < b.personId ? -1 : 1))
  return duties.flatMap((duty) => planDuty(duty, duties, queue, meetings, first)).filter(({ meetingId }) => meetingId !== '')
}

const planDuty = (duty: RotaDuty, duties: readonly RotaDuty[], queue: readonly RotaMember[], meetings: readonly Meeting[], first: number): Choice[] => {
  const accounts = new Map<string, Account>()
  const admit = (until: Date) => {
    const joining = queue.filter(({ personId, joinedAt }) => joinedAt <= until && !accounts.has(personId))
    if (joining.length === 0) return
    const start = accounts.size === 0 ? 0 : median([...accounts.values()].map(({ due, turns }) => due - turns)) - behind
    for (const one of joining) accounts.set(one.personId, { ...one, due: start, turns: 0, lastAt: null })
  }
  const pay = (personId: string | undefined) => {
    const account = accounts.get(personId ?? '')
    if (account) account.turns++
  }
  return meetings.flatMap((meeting, at) => {
    admit(at < first ? meeting.startsAt : meetings.at(-1)!.startsAt)
    if (at === first) for (const { held } of meetings.slice(first)) pay(held.get(duty.id))
    const present = [...accounts.values()].filter(({ personId }) => !meeting.away.has(personId))
    const choice = meeting.isOpen && !meeting.held.has(duty.id) ? choose(duty, duties, present, meetings, at) : null
    if (choice) meeting.held.set(duty.id, choice.personId)
    if (choice || at < first) pay(meeting.held.get(duty.id))
    const holder = accounts.get(meeting.held.get(duty.id) ?? '')
    if (holder) {
      const sharing = new Set([...present, holder])
      for (const account of sharing) account.due += 1 / sharing.size
      holder.lastAt = meeting.startsAt
    }
    return choice ?? []
  })
}

const choose = (duty: RotaDuty, duties: readonly RotaDuty[], present: readonly Account[], meetings: readonly Meeting[], at: number): Choice | null => {
  const { id: meetingId, held, passed } = meetings[at]!
  const rivals = duty.kind === 'OTHER' ? [] : duties.flatMap(({ id, kind }) => (kind === 'OTHER' || kind === duty.kind ? [] : [id]))
  const busy = rivals.map((id) => held.get(id))
  const beside = [meetings[at - 1], meetings[at + 1]].map((other) => other?.held.get(duty.id))
  const able = present.filter(({ personId }) => !busy.includes(personId) && !passed.get(duty.id)?.includes(personId))
  const fresh = able.filter(({ personId }) => !beside.includes(personId))
  const pool = fresh.length > 0 ? fresh : able
  if (pool.length === 0) return null
  const soon = meetings.slice(at + 1).map((later) => rivals.map((id) => later.held.get(id)))
  const criteria: Partial<Record<RotaReason['kind'], (account: Account) => number>> = {
    CARRIED_LEAST: (account) => -owed(account),
    // Whoever has the other duty at a later meeting cannot have this one there, and a round would end with them alone left.
    ...(rivals.length > 0 && { OTHER_SOON: ({ personId }) => soon.findIndex((then) => then.includes(personId)) + 1 || Number.POSITIVE_INFINITY }),
    ...(duty.kind === 'OTHER' && { NOTHING_ELSE: ({ personId }) => [...held.values()].filter((other) => other === personId).length }),
    WAITED_LONGEST: ({ lastAt, joinedAt }) => (lastAt ?? joinedAt).getTime(),
  }
  let left = pool
  let reason: Pick<RotaReason, 'kind' | 'tied'> = { kind: pool.length === 1 ? 'ONLY_ONE' : 'WAITED_LONGEST', tied: pool.length }
  for (const [kind, value] of Object.entries(criteria) as [RotaReason['kind'], (account: Account) => number][]) {
    const values = left.map(value)
    const best = Math.min(...values)
    const next = left.filter((_, i) => values[i] === best)
    if (next.length < left.length) reason = { kind, tied: left.length }
    left = next
  }
  const [{ personId, turns, lastAt }] = left as [Account]
  return { meetingId, dutyId: duty.id, personId, reason: { ...reason, of: pool.length, turns, lastAt: lastAt?.toISOString() ?? null } }
}
