import { describe, expect, test } from 'vitest'
import { eachDue, eachOf } from '../../api/kernel/each.ts'
import { openLog } from '../../api/kernel/log.ts'

const logTo = (lines: string[]) => openLog('error', { write: (line) => lines.push(JSON.parse(line).id) })
const failsAt = (bad: string, done: string[]) => async ({ id }: { id: string }) => {
  if (id === bad) throw new Error('It cannot be done.')
  done.push(id)
}
const named = (...ids: string[]) => ids.map((id) => ({ id }))

describe('what is done to each', () => {
  test('is done to the others too where it fails for one, which is logged', async () => {
    const [done, lines]: [string[], string[]] = [[], []]
    expect(await eachOf(logTo(lines), named('a', 'b', 'c'), 'id', failsAt('b', done))).toBe(1)
    expect([done, lines]).toEqual([['a', 'c'], ['b']])
  })

  test('ends where the database is away', async () => {
    const away = Object.assign(new Error('write CONNECTION_ENDED'), { code: 'CONNECTION_ENDED' })
    await expect(eachOf(logTo([]), named('a', 'b'), 'id', () => Promise.reject(away))).rejects.toBe(away)
  })

  test('goes on from batch to batch without what was tried', async () => {
    const [done, lines]: [string[], string[]] = [[], []]
    const due = new Set(['a', 'b', 'c', 'd'])
    const act = failsAt('a', done)
    await eachDue(
      logTo(lines),
      async (tried) => named(...[...due].filter((id) => !tried.includes(id)).slice(0, 1)),
      'id',
      async (one) => {
        await act(one)
        due.delete(one.id)
      },
    )
    expect([done, lines, [...due]]).toEqual([['b', 'c', 'd'], ['a'], ['a']])
  })
})
