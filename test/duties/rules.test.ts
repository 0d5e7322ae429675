import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Occasion, planRota } from '../../api/duties/rules/rota.ts'
import { countsOf, type Deed, duties, type Hero, isThere, live, nameOf, type Story } from '../support/rota.ts'

const whole = (min: number, max: number) => fc.integer({ min, max })
const leave = (meetings: number) => fc.tuple(whole(0, meetings), whole(0, 9)).map(([from, length]) => [from, from + length] as const)
const holidays = (meetings: number) => fc.array(fc.tuple(whole(0, meetings), whole(1, 6)), { maxLength: 4 }).map((all) => new Map(all))
const always: Hero = { joins: 0, quits: Number.POSITIVE_INFINITY, leaves: [] }

/** People who are there all the time, four at least, and others who come, go and are away, each kind of them once or more. */
const heroes = (meetings: number, isSettled: boolean) =>
  fc
    .tuple(
      whole(4, 6),
      fc.array(fc.tuple(whole(1, 3), isSettled ? fc.constant(0) : whole(0, meetings - 1), isSettled ? fc.constant(Number.POSITIVE_INFINITY) : fc.oneof(fc.constant(Number.POSITIVE_INFINITY), whole(1, meetings)), fc.array(leave(meetings), { maxLength: 3 })), { maxLength: 4 }),
    )
    .map(([count, others]): Hero[] => [...Array.from({ length: count }, () => always), ...others.flatMap(([many, joins, quits, leaves]) => Array.from({ length: many }, () => ({ joins, quits, leaves })))])

const story = (isSettled: boolean, kinds: Deed['kind'][]): fc.Arbitrary<Story> =>
  whole(20, 36).chain((meetings) =>
    heroes(meetings, isSettled).chain((all) =>
      fc.record({
        heroes: fc.constant(all),
        meetings: fc.constant(meetings),
        window: fc.constant(8),
        firm: whole(1, 4),
        holidays: holidays(meetings),
        deeds: kinds.length === 0 ? fc.constant([]) : fc.array(fc.record({ at: whole(0, meetings - 9), ahead: whole(0, 7), kind: fc.constantFrom(...kinds), who: whole(0, all.length - 1), with: whole(0, all.length - 1), duty: whole(0, 2) }), { maxLength: 8 }),
      }),
    ),
  )

const alike = (a: Hero, b: Hero) => JSON.stringify(a) === JSON.stringify(b)
/** How far apart two who could take a duty equally often are at most. */
const widest = ({ heroes: all }: Story, held: readonly ReadonlyMap<string, string>[], dutyId: string) => {
  const counts = countsOf(held, dutyId, all.length)
  return Math.max(...all.flatMap((a, i) => all.map((b, j) => (alike(a, b) ? counts[i]! - counts[j]! : 0))))
}
const heldIn = <T>(all: readonly T[], { meetings }: Story) => all.slice(0, meetings)
const check = (property: fc.IProperty<[Story]>, numRuns = 120) => fc.assert(property, { numRuns })

/** Meetings that were held as these rows say, one a week, and those ahead that nobody has. */
const occasions = (past: readonly string[], ahead: number, more: (at: number) => Partial<Occasion> = () => ({})): Occasion[] =>
  Array.from({ length: past.length + ahead }, (_, at) => ({ id: String(at), startsAt: new Date(Date.UTC(2026, 0, 8 + 7 * at)), away: new Set(), held: new Map(past[at] ? [['snacks', past[at]]] : []), passed: new Map(), isOpen: at >= past.length, ...more(at) }))
const since = (day: number) => new Date(Date.UTC(2026, 0, day))
const snacks = [{ id: 'snacks', kind: 'OTHER' as const }]
const members = (names: string) => [...names].map((personId, i) => ({ personId, joinedAt: since(1 + i / 100) }))
const namesOf = (choices: readonly { personId: string }[]) => choices.map(({ personId }) => personId).join('')

describe('the rota', () => {
  it('goes round: over five times as many meetings as people the counts differ by one at most', () => {
    fc.assert(
      fc.property(whole(2, 9), whole(1, 8), (count, firm) => {
        const all = { heroes: Array.from({ length: count }, () => always), meetings: 5 * count, window: 8, firm, holidays: new Map(), deeds: [] }
        const held = heldIn(live(all).held, all)
        for (const { id } of duties) expect(widest(all, held, id), id).toBeLessThanOrEqual(1)
        expect(held.every((of) => of.size === 3 && of.get('present') !== of.get('scribe'))).toBe(true)
        if (count > 2) for (const { id } of duties) expect(held.every((of, at) => at === 0 || of.get(id) !== held[at - 1]!.get(id))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the counts of people equally available within one, whoever comes, goes or is on leave, and over holidays', () => {
    check(
      fc.property(story(false, []), (all) => {
        const { held } = live(all)
        for (const { id } of duties) expect(widest(all, held, id), id).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does so over swaps too, but for the minutes, which these may put where somebody has the talk: there it is two', () => {
    check(
      fc.property(story(false, ['swap']), (all) => {
        const { held } = live(all)
        for (const { id } of duties) expect(widest(all, held, id), id).toBeLessThanOrEqual(id === 'scribe' ? 2 : 1)
      }),
    )
  })

  it('fills every duty, gives nobody the same twice in a row, and nobody both the talk and the minutes', () => {
    check(
      fc.property(story(false, []), (all) => {
        const held = heldIn(live(all).held, all)
        for (const [at, of] of held.entries()) {
          expect(of.size).toBe(3)
          expect(of.get('present')).not.toBe(of.get('scribe'))
          for (const { id } of duties) {
            expect(of.get(id)).not.toBe(held[at - 1]?.get(id))
            expect(isThere(all.heroes[Number(of.get(id)!.slice(1))]!, at)).toBe(true)
          }
        }
      }),
    )
  })

  it('chooses nobody for the talk and the minutes of one meeting, nor twice in a row, whatever people volunteer for and swap', () => {
    check(
      fc.property(story(false, ['swap', 'volunteer']), (all) => {
        for (const plan of live(all).plans) {
          for (const { meetingId, dutyId, personId } of plan) {
            expect(plan.some((other) => other.meetingId === meetingId && other.dutyId === (dutyId === 'scribe' ? 'present' : dutyId === 'present' ? 'scribe' : '') && other.personId === personId)).toBe(false)
            expect(plan.some((other) => Number(other.meetingId) === Number(meetingId) + 1 && other.dutyId === dutyId && other.personId === personId)).toBe(false)
          }
        }
      }),
    )
  })

  it('credits volunteers: once all had time to draw level, the counts are within one again', () => {
    check(
      fc.property(story(true, ['volunteer']), (all) => {
        // Nobody can be more ahead than by all their deeds, and so many rounds make up for it.
        const longer = { ...all, meetings: all.meetings + 9 * all.heroes.length, deeds: all.deeds.slice(0, 4) }
        const { held } = live(longer)
        for (const { id } of duties) expect(widest(longer, held, id), id).toBeLessThanOrEqual(1)
      }),
      30,
    )
  }, 60_000)

  it('depends on nothing but history and rules: not on the order of what it is given, nor on how often it is asked', () => {
    check(
      fc.property(story(false, ['volunteer']), fc.func(fc.nat()), (all, shuffle) => {
        const { held } = live(all)
        const given = { members: all.heroes.map((_, i) => ({ personId: nameOf(i), joinedAt: since(1) })), duties, occasions: occasions([], 12, (at) => ({ held: held[at]!, isOpen: at > 6 })) }
        const plan = planRota(given)
        expect(planRota({ ...given, members: given.members.toSorted((a, b) => shuffle(a.personId) - shuffle(b.personId)) })).toEqual(plan)
        expect(planRota(given)).toEqual(plan)
      }) as never,
      40,
    )
  })

  it('plans on what it planned: a talk does not move to somebody else while nothing happens', () => {
    check(
      fc.property(story(true, []), (all) => {
        const { plans } = live({ ...all, heroes: all.heroes.filter((hero) => hero.leaves.length === 0), firm: 1 })
        for (const [at, plan] of plans.entries()) {
          const talks = (of: typeof plan) => new Map(of.flatMap(({ meetingId, dutyId, personId }) => (dutyId === 'present' && Number(meetingId) > at && Number(meetingId) < at + 8 ? [[meetingId, personId]] : [])))
          if (plans[at + 1]) expect([...talks(plans[at + 1]!)]).toEqual([...talks(plan)])
        }
      }),
      30,
    )
  })
})

describe('a turn', () => {
  it('is neither burnt nor doubled by a leave', () => {
    const past = [...'abcdeabcdebcdebcde']
    // a was away for the last eight meetings, in which each of the others had two turns.
    const awayed = occasions(past, 10, (at) => (at >= 10 && at < 18 ? { away: new Set(['a']) } : {}))
    expect(namesOf(planRota({ members: members('abcde'), duties: snacks, occasions: awayed }))).toBe('abcdeabcde')
    expect(namesOf(planRota({ members: members('abcde'), duties: snacks, occasions: occasions(past, 10) })).slice(0, 5)).not.toBe('abcde')
  })

  it('waits for whoever is on leave when it would be theirs, behind those who came near meanwhile', () => {
    const ahead = occasions([...'abcde'], 6, (at) => (at === 5 || at === 6 ? { away: new Set(['a']) } : {}))
    expect(namesOf(planRota({ members: members('abcde'), duties: snacks, occasions: ahead }))).toBe('bcdeab')
  })

  it('comes to a newcomer once half of the others had theirs, and before any of them had it three times', () => {
    fc.assert(
      fc.property(whole(3, 9), whole(0, 30), (count, past) => {
        const others = Array.from({ length: count }, () => always)
        const { held } = live({ heroes: [...others, { ...always, joins: past }], meetings: past + 2 * count + 2, window: 8, firm: 1, holidays: new Map(), deeds: [] })
        for (const { id } of duties) {
          const since = held.slice(past).map((of) => of.get(id))
          const first = since.indexOf(nameOf(count))
          expect(new Set(since.slice(0, first)).size, id).toBeGreaterThanOrEqual(Math.floor(count / 2))
          expect(first, id).toBeLessThan(2 * count)
        }
      }),
    )
  })

  it('goes to volunteers first, who have paid with it at once', () => {
    const ahead = occasions([...'abcde'], 6, (at) => (at === 9 ? { held: new Map([['snacks', 'a']]) } : {}))
    expect(namesOf(planRota({ members: members('abcde'), duties: snacks, occasions: ahead }))).toBe('bcdeb')
  })

  it('goes to the next where somebody hands it back, and comes to them at the next meeting', () => {
    const ahead = occasions([...'abcde'], 4, (at) => (at === 5 ? { passed: new Map([['snacks', ['a']]]) } : {}))
    expect(namesOf(planRota({ members: members('abcde'), duties: snacks, occasions: ahead }))).toBe('bacd')
  })

  it('comes twice in a row where nobody else can, and stays open where nobody can at all', () => {
    const alone = { members: members('ab'), duties, occasions: occasions([], 3, (at) => ({ away: new Set(at === 2 ? ['a', 'b'] : ['b']) })) }
    expect(planRota(alone).map(({ meetingId, dutyId, personId }) => `${meetingId} ${dutyId} ${personId}`)).toEqual(['0 present a', '1 present a', '0 snacks a', '1 snacks a'])
  })

  it.each([
    ['nobody else can', occasions([...'ab'], 1, (at) => (at === 2 ? { away: new Set(['b', 'c']) } : {})), { kind: 'ONLY_ONE', of: 1, turns: 1, lastAt: '2026-01-08T00:00:00.000Z' }],
    ['they carried the least', occasions([...'abbc'], 1), { kind: 'CARRIED_LEAST', of: 2, tied: 2, turns: 1, lastAt: '2026-01-08T00:00:00.000Z' }],
    ['they waited longest', occasions([...'abc'], 1), { kind: 'WAITED_LONGEST', of: 2, tied: 2, turns: 1, lastAt: '2026-01-08T00:00:00.000Z' }],
    ['they are here longest and never had it', occasions([], 1), { kind: 'WAITED_LONGEST', of: 3, tied: 3, turns: 0, lastAt: null }],
  ])('says that %s', (_, of, reason) => {
    expect(planRota({ members: members('abc'), duties: snacks, occasions: of })[0]).toMatchObject({ personId: 'a', reason })
  })

  it('says what else decides between equals', () => {
    const [talk, minutes, treat] = planRota({ members: members('abcd'), duties, occasions: occasions([], 1) })
    expect([talk, minutes, treat].map((choice) => [choice!.personId, choice!.reason.kind, choice!.reason.tied])).toEqual([
      ['a', 'WAITED_LONGEST', 4],
      ['b', 'OTHER_SOON', 3],
      ['c', 'NOTHING_ELSE', 4],
    ])
  })
})
