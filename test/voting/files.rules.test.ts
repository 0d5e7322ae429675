import { afterAll, describe, expect, it } from 'vitest'
import { lotOrder } from '../../api/voting/rules/approval.ts'
import type { Method } from '../../api/voting/rules/election.ts'
import { manyBallots } from '../support/many-ballots.ts'
import { quickest } from '../support/quickest.ts'
import { preflib, tallyFolder } from '../support/tally-files.ts'

const { run, write, remove } = tallyFolder()
afterAll(remove)

describe('the command line', () => {
  it('takes a byte order mark, other ends of lines, remarks, empty lines and spaces, and names with commas and quotes', async () => {
    const names = ['Tides, "and" knots', '# 7: {a}', 'Ébène']
    write('plain.toi', preflib(names, ['4: 1,{2,3}', '3: 2,3']))
    const plain = await run('--method', 'irv', '--json', 'plain.toi')
    expect(JSON.parse(plain.out)).toMatchObject({ options: names, winners: [names[0]] })
    const written = preflib(names, ['4: 1,{2,3}', '3: 2,3'])
    for (const [name, other] of Object.entries({
      mark: `\uFEFF${written}`,
      windows: written.replaceAll('\n', '\r\n'),
      mac: written.replaceAll('\n', '\r'),
      remarks: written.replace('4: 1', '# a remark: 1,2\n\n  \n4: 1'),
      spaces: written.replace('4: 1,{2,3}', '  4 :\t1 , { 2,3 }  ').replace('3: 2,3', '3:02,3 '),
      split: written.replace('4: 1,{2,3}', '1: 1,{3,2}\n3: 1,{2,3}'),
    })) {
      write(`${name}.TOI`, other)
      expect(await run('--method', 'irv', '--json', `${name}.TOI`), name).toEqual(plain)
    }
  })

  it('tells alternatives of the same name apart by their numbers, in the lot too', async () => {
    write('alike.soi', preflib(['A', 'A', 'A (2)'], ['1: 1', '1: 2', '1: 3']))
    const { out } = await run('--method', 'plurality', '--seed', 's', '--json', 'alike.soi')
    const names = ['A (1)', 'A (2) (2)', 'A (2) (3)']
    expect(JSON.parse(out)).toMatchObject({ options: names, winners: lotOrder('s', names).slice(0, 1) })
  })

  /** Seconds of the processor, however busy the machine is. */
  const secondsOf = (enough: number, method: Method, file: string) =>
    quickest(enough, async () => expect((await run('--method', method, '--json', file)).code).toBe(0), () => process.cpuUsage().user / 1e6)
  const names = Array.from({ length: 30 }, (_, i) => `Paper ${i + 1}`)
  const numbers = (places: readonly number[]) => places.map((place) => place + 1).join()

  it.each(['plurality', 'irv', 'schulze', 'ranked-pairs'] as const)('reads and counts a file of 100,000 ballots over 30 options by %s in less than 2 seconds', async (method) => {
    const { ballots } = manyBallots('ranks', 30, 100_000)
    write('many.soc', preflib(names, ballots.map((ballot) => `1: ${'ranks' in ballot ? numbers(ballot.ranks.flat()) : ''}`)))
    expect(await secondsOf(2, method, 'many.soc')).toBeLessThan(2)
  }, 60_000)

  it('reads and counts a file of 100,000 approvals of 30 options in less than 2 seconds', async () => {
    const { ballots } = manyBallots('approvals', 30, 100_000)
    write('many.cat', preflib(names, ballots.map((ballot) => `1: {${'approvals' in ballot ? numbers(ballot.approvals) : ''}}`)))
    expect(await secondsOf(2, 'approval', 'many.cat')).toBeLessThan(2)
  }, 60_000)

  it.each([['score', 'scores'], ['star', 'scores'], ['dot', 'points']] as const)('reads and counts an export of 100,000 ballots over 30 options by %s in less than 4 seconds', async (method, form) => {
    const { options, ballots } = manyBallots(form, 30, 100_000)
    const cast = ballots.map((ballot, i) => ({ code: `code ${i}`, [form]: Object.fromEntries(options.map(({ id }, place) => [id, 'numbers' in ballot ? ballot.numbers[place]! : 0])) }))
    write('many.json', JSON.stringify({ format: 'colloquy-poll', version: 1, title: 'Many', method, seats: 1, tieRule: null, options, ballots: cast }))
    expect(await secondsOf(4, method, 'many.json')).toBeLessThan(4)
  }, 60_000)
})
