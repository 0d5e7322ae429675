import { describe, expect, test } from 'vitest'
import { runChaos, tableOf } from './chaos.ts'
import { firstBlows, planRun } from './plan.ts'

describe('the plan of a run', () => {
  const size = { readers: 30, seconds: 20, everyMs: 1_500 }

  test('is the same for the same seed, and another for another', () => {
    expect(planRun(7, size)).toEqual(planRun(7, size))
    expect(planRun(7, size)).not.toEqual(planRun(8, size))
  })

  test('lets each kind of failure happen, however short the run is', () => {
    for (const seed of [1, 2, 3]) {
      const { acts, mishaps, blows } = planRun(seed, { ...size, seconds: 5 })
      expect(blows.slice(0, firstBlows.length).map(({ kind }) => kind)).toEqual(firstBlows)
      expect(new Set(mishaps.map(({ kind }) => kind)).size).toBe(7)
      expect(acts).toHaveLength(30)
    }
  })
})

test('30 people write and read while lines are cut, both servers, the database and the bus go and come back: nothing is lost, doubled or out of order', async () => {
  const seed = Date.now() % 1_000_000
  console.log(`The same decisions again: npm run chaos -- --minutes 0.3 --seed ${seed}`)
  const { counts, faults } = await runChaos({ seed, seconds: 18 })
  console.log(tableOf(counts))
  expect(faults.join('\n\n')).toBe('')
  expect(counts).toMatchObject({ readers: 30, faults: 0 })
  for (const kind of firstBlows) expect(counts[kind], kind).toBeGreaterThan(0)
  for (const what of ['cuts', 'resumes', 'begun afresh', 'replays', 'doubles refused', 'writes confirmed']) expect(counts[what], what).toBeGreaterThan(0)
}, 300_000)
