import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lotOrder, lotSeedHash } from '../../api/voting/rules/approval.ts'
import { methods } from '../../api/voting/rules/election.ts'
import { preflib, tallyFolder } from '../support/tally-files.ts'

const { folder, run, write, count, remove } = tallyFolder()
afterAll(remove)

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']
const tennessee = ['42: 1,2,3,4', '26: 2,3,4,1', '15: 3,4,2,1', '17: 4,3,2,1']
const poll = {
  format: 'colloquy-poll',
  version: 1,
  title: 'Next up',
  method: 'irv',
  seats: 1,
  tieRule: 'LOT',
  lotSeed: 'seed',
  lotSeedHash: lotSeedHash('seed'),
  options: [{ id: 'p1', title: 'Tides' }, { id: 'p2', title: 'Knots' }, { id: 'p3', title: 'Moss' }],
  ballots: [
    { code: 'a', ranks: [['p1']] },
    { code: 'b', ranks: [['p2'], ['p3']] },
    { code: 'c', ranks: [['p3'], ['p2']] },
    { code: 'd', ranks: [] },
  ],
}
const dates = {
  format: 'colloquy-poll',
  version: 1,
  method: 'date',
  tieRule: 'WAITING_LONGEST',
  options: [{ id: 's1', title: 'Thu 5 Mar 16:00', startsAt: '2026-03-05T15:00:00.000Z' }, { id: 's2', title: 'Fri 6 Mar 16:00', startsAt: '2026-03-06T15:00:00.000Z' }, { id: 's3', title: 'Fri 6 Mar 16:00', startsAt: '2026-03-06T16:00:00.000Z' }],
  ballots: [
    { code: 'a', slots: { s1: 'YES', s2: 'YES' } },
    { code: 'b', slots: { s1: 'IF_NEED_BE', s2: 'YES', s3: 'NO' } },
    { code: 'c', abstain: true },
    { code: 'd', slots: {} },
  ],
  winners: ['s2'],
}
const dateText = (change: object = {}) => JSON.stringify({ ...dates, ...change }, null, 2)
const text = (change: object = {}) => JSON.stringify({ ...poll, ...change }, null, 2)

describe('the command line', () => {
  it('counts strict orders that are complete and prints names and exact values', async () => {
    write('tennessee.soc', preflib(cities, tennessee))
    expect(await count('--method', 'schulze', 'tennessee.soc')).toMatchObject({ method: 'schulze', options: cities, winners: ['Nashville'], ties: [] })
    const { rounds, ...rest } = await count('--method', 'irv', 'tennessee.soc')
    expect(Object.keys({ rounds, ...rest }).sort()).toEqual(['method', 'options', 'pairwise', 'rounds', 'sentences', 'ties', 'winners'])
    expect(rest).toEqual({
      method: 'irv',
      options: cities,
      winners: ['Knoxville'],
      ties: [],
      pairwise: [[0, 42, 42, 42], [58, 0, 68, 68], [58, 32, 0, 83], [58, 32, 17, 0]],
      sentences: [
        'Chattanooga was dropped in round 1 with 15 votes; its ballots went to Knoxville 15.',
        'Nashville was dropped in round 2 with 26 votes; its ballots went to Knoxville 26.',
        'Knoxville won in round 3 with 58 of 100 votes.',
      ],
    })
  })

  it('counts incomplete and tied orders', async () => {
    write('some.soi', preflib(['A', 'B', 'C'], ['4: 1', '3: 2,3', '2: 3,2']))
    expect((await count('--method', 'irv', 'some.soi')).winners).toEqual(['B'])
    write('ties.toc', preflib(['A', 'B', 'C'], ['2: {1,2},3', '1: 3,{1, 2}']))
    expect((await count('--method', 'plurality', 'ties.toc')).rounds).toEqual([{ kind: 'totals', rows: [{ option: 'A', votes: 1 }, { option: 'B', votes: 1 }, { option: 'C', votes: 1 }] }])
    write('ties.toi', preflib(['A', 'B', 'C'], ['3: {1,2}', '2: 3', '1: 1']))
    expect((await count('--method', 'plurality', 'ties.toi')).rounds).toMatchObject([{ rows: [{ votes: '5/2' }, { votes: '3/2' }, { votes: 2 }] }])
    expect((await count('--method', 'plurality', '--equal-ranks', 'skip', 'ties.toi')).winners).toEqual(['C'])
    expect((await count('--method', 'plurality', '--equal-ranks', 'exhaust', 'ties.toi')).winners).toEqual(['C'])
  })

  it('takes the first category as the approval, and all as ranks where a method reads ranks', async () => {
    write('votes.cat', preflib(['A', 'B', 'C', 'D'], ['3: {1,2},{3,4}', '2: {},{1,2,3},4', '2: 3,{1,4}', '1: {4}'], ['# NUMBER CATEGORIES: 3', '# CATEGORY NAME 1: Yes', '# CATEGORY NAME 2: Perhaps', '# CATEGORY NAME 3: No']))
    expect((await count('--method', 'approval', 'votes.cat')).rounds).toMatchObject([{ rows: [{ votes: 3 }, { votes: 3 }, { votes: 2 }, { votes: 1 }] }])
    expect((await count('--method', 'phragmen', '--seats', '2', 'votes.cat')).winners).toEqual([])
    expect((await count('--method', 'phragmen', '--seats', '2', '--seed', 's', 'votes.cat')).winners).toHaveLength(2)
    expect((await count('--method', 'schulze', 'votes.cat')).pairwise[0]).toEqual([0, 2, 3, 5])
  })

  it('counts every method', async () => {
    write('all.soc', preflib(['A', 'B'], ['2: 1,2', '1: 2,1']))
    write('all.cat', preflib(['A', 'B'], ['2: 1,2', '1: 2,1']))
    const scores = { method: 'score', maxScore: 5, options: poll.options, ballots: [{ code: 'x', scores: { p1: 5, p2: 1 } }] }
    write('all.json', text(scores))
    write('dots.json', text({ ...scores, method: 'dot', budget: 6, ballots: [{ code: 'x', points: { p1: 5, p2: 1 } }] }))
    const fileOf = (method: string) => ({ approval: 'all.cat', phragmen: 'all.cat', 'equal-shares': 'all.cat', score: 'all.json', star: 'all.json', dot: 'dots.json' })[method] ?? 'all.soc'
    for (const method of methods) expect(await count('--method', method, fileOf(method)), method).toMatchObject({ method, winners: [fileOf(method).endsWith('json') ? 'Tides' : 'A'] })
  })

  it('counts an exported poll as it was announced, with titles for names', async () => {
    write('poll.json', text())
    const { winners, ties } = await count('poll.json')
    const order = lotOrder('seed', ['p1', 'p2', 'p3']).map((id) => poll.options.find((option) => option.id === id)!.title)
    expect(ties).toMatchObject([{ options: order, brokenBy: 'LOT' }])
    expect(winners).toHaveLength(1)
    write('waiting.json', text({ tieRule: 'WAITING_LONGEST', tieOrder: ['p3', 'p1', 'p2'] }))
    expect(await count('waiting.json')).toMatchObject({ winners: ['Moss'], ties: [{ options: ['Moss', 'Tides', 'Knots'], chosen: 'Knots', brokenBy: 'WAITING_LONGEST' }] })
    write('credit.json', text({ method: 'approval', options: [{ id: 'p1', title: 'Tides', credit: 2 }, { id: 'p2', title: 'Knots' }], ballots: [{ code: 'a', approvals: ['p2'] }] }))
    expect(await count('credit.json')).toMatchObject({ winners: ['Tides'], rounds: [{ rows: [{ option: 'Tides', votes: 2, credit: 2 }, { option: 'Knots', votes: 1 }] }] })
    expect((await count('--method', 'schulze', 'poll.json')).winners).toHaveLength(1)
  })

  it('leaves out the ballots that abstain', async () => {
    write('abstain.json', text({ ballots: [...poll.ballots, { code: 'e', abstain: true }, { code: 'f', abstain: false, ranks: [['p1']] }] }))
    write('without.json', text({ ballots: [...poll.ballots, { code: 'f', ranks: [['p1']] }] }))
    expect((await run('--json', 'abstain.json')).out).toBe((await run('--json', 'without.json')).out)
  })

  it('counts an exported poll on a date, and tells slots of the same name apart', async () => {
    write('dates.json', dateText())
    const names = ['Thu 5 Mar 16:00', 'Fri 6 Mar 16:00 (2)', 'Fri 6 Mar 16:00 (3)']
    expect(await count('dates.json')).toEqual({
      method: 'date',
      options: names,
      winners: [names[1]],
      ties: [],
      rounds: [{ kind: 'answers', rows: [{ option: names[0], votes: 2, yes: 1, ifNeedBe: 1, no: 1 }, { option: names[1], votes: 2, yes: 2, ifNeedBe: 0, no: 1 }, { option: names[2], votes: 0, yes: 0, ifNeedBe: 0, no: 3 }] }],
      pairwise: [],
      sentences: [`${names[1]} suits 2 of 3, all of them without a but.`],
    })
    expect((await run('--method', 'date', 'dates.json')).out).toBe(
      [
        'Method: date', '', 'Answers', '                       yes  if need be  no', '  Thu 5 Mar 16:00        1           1   1', '  Fri 6 Mar 16:00 (2)    2           0   1', '  Fri 6 Mar 16:00 (3)    0           0   3', '',
        `Winners: ${names[1]}`, '', 'Ties:', '  none that decided something', '', `${names[1]} suits 2 of 3, all of them without a but.`, '',
      ].join('\n'),
    )
    write('turned.json', dateText({ ballots: dates.ballots.toReversed() }))
    expect((await run('--json', 'turned.json')).out).toBe((await run('--json', 'dates.json')).out)
    write('wrong.json', dateText({ winners: ['s1'] }))
    expect(await run('--json', 'wrong.json')).toMatchObject({ code: 1, err: 'wrong.json: The export names other winners: Thu 5 Mar 16:00.\n' })
    write('nobody.json', dateText({ ballots: [{ code: 'a', slots: {} }], winners: [] }))
    expect(await count('nobody.json')).toMatchObject({ winners: [], sentences: ['No slot suits anybody, so none was chosen.'] })
  })

  it('compares with the winners that were published', async () => {
    const settled = { tieRule: 'WAITING_LONGEST', tieOrder: ['p3', 'p1', 'p2'] }
    write('right.json', text({ ...settled, winners: ['p3'] }))
    expect(await run('right.json')).toMatchObject({ code: 0, err: '' })
    write('wrong.json', text({ ...settled, winners: ['p1'] }))
    expect(await run('--json', 'wrong.json')).toMatchObject({ code: 1, err: 'wrong.json: The export names other winners: Tides.\n' })
  })

  it('gives the same bytes for the same ballots in another order', async () => {
    write('one.toi', preflib(['A', 'B', 'C'], ['3: {1,2}', '2: 3', '1: 1', '1: 2']))
    write('two.toi', preflib(['A', 'B', 'C'], ['1: 2', '1: 3', '1: {2,1}', '1: 1', '1: 3', '2: {1,2}']))
    for (const method of ['plurality', 'irv', 'schulze', 'ranked-pairs', 'stv']) {
      for (const more of [[], ['--json'], ['--json', '--seed', 'x']]) expect(await run('--method', method, ...more, 'one.toi'), method).toEqual(await run('--method', method, ...more, 'two.toi'))
    }
    write('turned.json', text({ ballots: poll.ballots.toReversed() }))
    expect((await run('--json', 'turned.json')).out).toBe((await run('--json', 'poll.json')).out)
  })

  it('breaks ties by the SHA-256 of the seed and the name', async () => {
    write('tie.soi', preflib(['A', 'B', 'C'], ['4: 1', '3: 2,3,1', '3: 3,2,1']))
    expect(await count('--method', 'irv', 'tie.soi')).toMatchObject({ winners: [], ties: [{ step: 'round 1', options: ['B', 'C'], chosen: null }] })
    for (const seed of ['1', '2', '3', '4']) expect((await count('--method', 'irv', '--seed', seed, 'tie.soi')).winners).toEqual(lotOrder(seed, ['A', 'B', 'C']).filter((name) => name !== 'A').slice(0, 1))
  })

  it('prints text for people', async () => {
    expect((await run('--method', 'irv', 'tie.soi')).out).toBe(
      `${[
        'Method: irv', '', 'Round 1', '  A  4', '  B  3', '  C  3', '', 'Ballots that put the row above the column', '     A  B  C', '  A  –  4  4', '  B  6  –  3', '  C  6  3  –', '',
        'Winners: none', '', 'Ties:', '  round 1: B, C – open', '', 'B and C are equal with 3 votes each in round 1, and no rule for ties was given, so the count ends here. If B is dropped, C wins; if C is dropped, B wins.',
      ].join('\n')}\n`,
    )
    for (const args of [['--method', 'schulze', 'tennessee.soc'], ['--method', 'ranked-pairs', 'tennessee.soc'], ['--method', 'star', 'all.json'], ['--method', 'stv', '--seats', '2', 'tennessee.soc'], ['--method', 'equal-shares', '--seats', '2', 'votes.cat']]) {
      expect(await run(...args), args.join(' ')).toMatchObject({ code: 0, err: '' })
    }
  })

  it('runs by npm from any folder, with nothing but the result on standard output', async () => {
    const npm = (file: string) =>
      new Promise<object>((done) =>
        execFile('npm', ['--prefix', process.cwd(), 'run', '-s', 'tally', '--', '--method', 'schulze', '--json', file], { cwd: folder, env: { ...process.env, INIT_CWD: folder } }, (error, out, err) => done({ code: error?.code ?? 0, out, err })),
      )
    const answer = await run('--method', 'schulze', '--json', 'tennessee.soc')
    expect(answer.code).toBe(0)
    expect(await npm('tennessee.soc')).toEqual(answer)
    expect(await npm('nowhere.soc')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nowhere.soc: ENOENT') })
  })

  it('prints how to use it', async () => expect((await run('--help')).out).toMatch(/^npm run -s tally -- --method M/))
})

const soc = preflib(['A', 'B', 'C'], ['2: 1,2,3', '1: 3,2,1'])
const at = (needle: string, from = soc) => {
  const before = from.slice(0, from.indexOf(needle)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

describe('bad input ends with exit code 2 and says where', () => {
  it.each([
    ['a PrefLib file without a header', 'x.soc', '3\n1,A\n', '1:1', 'The header does not say the “# NUMBER ALTERNATIVES: …”.'],
    ['an empty file', 'x.soc', '', '1:1', 'The header does not say the “# NUMBER ALTERNATIVES: …”.'],
    ['an alternative without a name', 'x.soc', soc.replace('# ALTERNATIVE NAME 3: C\n', ''), '3:24', 'There are 3 alternatives, and number 3 has no “# ALTERNATIVE NAME 3: …”.'],
    ['one alternative', 'x.soc', preflib(['A'], ['1: 1']), '3:24', 'An election has at least two alternatives.'],
    ['more alternatives than there can be', 'x.soc', soc.replace('ALTERNATIVES: 3', 'ALTERNATIVES: 999999999999'), '3:24', 'There are 999999999999 alternatives, and number 4 has no “# ALTERNATIVE NAME 4: …”.'],
    ['a tie in strict orders', 'x.soc', soc.replace('1: 3,2,1', '1: {3,2},1'), '8:4', 'Equal ranks do not belong in a .soc file.'],
    ['a complete order that leaves one out', 'x.toc', soc.replace('1: 3,2,1', '1: 3,2'), '9:7', 'Alternative 1 is missing on this ballot; a .toc file ranks all.'],
    ['a .toc with an unknown alternative', 'x.toc', soc.replace('1: 3,2,1', '1: 3,{2,7},1'), '9:9', 'There is no alternative 7: they are numbered from 1 to 3.'],
    ['an alternative twice', 'x.soi', soc.replace('1: 3,2,1', '1: 3,2,3'), '9:8', 'Alternative 3 stands twice on this ballot.'],
    ['a letter among the numbers', 'x.soi', soc.replace('1: 3,2,1', '1: 3,x,1'), '9:6', 'The number of an alternative was expected here.'],
    ['a brace that stays open', 'x.toi', soc.replace('1: 3,2,1', '1: 3,{2,1'), '9:10', 'A “,” was expected here.'],
    ['a ballot without a colon', 'x.soi', soc.replace('1: 3,2,1', '1, 3,2,1'), '9:2', 'A “:” was expected here.'],
    ['a ballot that nobody cast', 'x.soi', soc.replace('1: 3,2,1', '0: 3,2,1'), '9:1', 'A ballot is cast by one voter at least.'],
    ['a count beyond 2^53', 'x.soi', soc.replace('1: 3,2,1', '9007199254740992: 3,2,1'), '9:1', 'This number goes beyond 9007199254740991, the largest that is counted exactly.'],
    ['counts that add up beyond 2^53', 'x.soi', soc.replace('1: 3,2,1', '9007199254740991: 3,2,1'), '9:1', 'The ballots add up to more than 9007199254740991, the largest number that is counted exactly.'],
    ['a file that was cut off', 'x.soc', soc.replace('1: 3,2,1\n', ''), '4:18', 'The header says 3 voters; the ballots add up to 2.'],
    ['the name of an alternative that there is not', 'x.soc', soc.replace('# ALTERNATIVE NAME 3', '# ALTERNATIVE NAME 1000000000: Q\n# ALTERNATIVE NAME 3'), '7:20', 'There are 3 alternatives, so none has this number.'],
    ['a number twice in the header', 'x.soc', soc.replace('# NUMBER VOTERS', '# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS'), '4:1', 'The number of alternatives stands above already.'],
    ['an alternative twice, with more zeros', 'x.soi', soc.replace('1: 3,2,1', '1: 3,2,003'), '9:8', 'Alternative 3 stands twice on this ballot.'],
    ['a ballot without its count', 'x.soi', soc.replace('1: 3,2,1', ': 3,2,1'), '9:1', 'How many voters cast this ballot was expected here.'],
    ['too many categories', 'x.cat', preflib(['A', 'B'], ['1: 1,2,{}'], ['# NUMBER CATEGORIES: 2']), '8:3', 'This ballot has 3 categories; the header says 2.'],
    ['bytes that are not UTF-8', 'x.soc', Buffer.from([0x23, 0xff, 0xfe]), '1:1', 'This file is not text in UTF-8.'],
  ])('%s', async (_, name, content, place, message) => {
    write(name, content)
    const method = name.endsWith('.cat') ? 'approval' : 'irv'
    expect(await run('--method', method, '--json', name)).toEqual({ code: 2, out: '', err: `${name}:${place === '8:4' ? at('{3', String(content)) : place}: ${message}\n` })
  })

  const where = (needle: string, change: object, shift = 0) => {
    const [line, column] = at(needle, text(change)).split(':').map(Number) as [number, number]
    return `${line}:${column + shift}`
  }
  it.each([
    ['a text that is not JSON', text().replace('"version": 1,', '"version": ,'), '3:14', 'This is not JSON: Value expected.'],
    ['a text that nests without end', '['.repeat(100_000), '1:1', 'This is no export: it nests too deeply.'],
    ['another JSON that nests deeply', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '1:1', 'This is no export: it nests too deeply.'],
    ['another JSON', '[1, 2]', '1:1', 'This is not a poll exported from Colloquy: its format is not "colloquy-poll".'],
    ['an unknown method', text({ method: 'dice' }), where('"dice"', { method: 'dice' }), `One of ${methods.join(', ')}, date was expected here.`],
    ['one option', text({ options: [poll.options[0]] }), where('[', { options: [poll.options[0]] }), 'An election has at least two options.'],
    ['more seats than options', text({ method: 'stv', seats: 4 }), where('4,', { method: 'stv', seats: 4 }), 'There are more seats (4) than options (3).'],
    ['a rank list with an option twice', text({ ballots: [{ code: 'a', ranks: [['p1'], ['p1']] }] }), '32:11', 'This option is on the ballot twice.'],
    ['a rank list with an option of another poll', text({ ballots: [{ code: 'a', ranks: [['p9']] }] }), where('"p9"', { ballots: [{ code: 'a', ranks: [['p9']] }] }), 'This is not an option of this poll.'],
    ['a score out of range', text({ method: 'score', maxScore: 5, ballots: [{ code: 'a', scores: { p1: 6 } }] }), where('6\n', { method: 'score', maxScore: 5, ballots: [{ code: 'a', scores: { p1: 6 } }] }), 'A score is a whole number from 0 to 5.'],
    ['a score that is not whole', text({ method: 'star', maxScore: 5, ballots: [{ code: 'a', scores: { p1: 0.5 } }] }), where('0.5', { method: 'star', maxScore: 5, ballots: [{ code: 'a', scores: { p1: 0.5 } }] }), 'A score is a whole number from 0 to 5.'],
    ['a budget overspent', text({ method: 'dot', budget: 5, ballots: [{ code: 'a', points: { p1: 3, p2: 3 } }] }), where('{\n        "p1": 3', { method: 'dot', budget: 5, ballots: [{ code: 'a', points: { p1: 3, p2: 3 } }] }), 'This ballot spends 6 points and has 5.'],
    ['a ballot of another form', text({ method: 'approval' }), where('{\n      "code": "a"', { method: 'approval' }), 'This ballot has no approvals.'],
    ['a code twice', text({ ballots: [poll.ballots[0], poll.ballots[0]] }), '34:15', 'Another ballot has this code.'],
    ['another seed than was published', text({ lotSeed: 'other' }), where('"other"', { lotSeed: 'other' }), 'The seed of the lot is not the one whose SHA-256 was published.'],
    ['a ballot that abstains and ranks', text({ ballots: [{ code: 'a', abstain: true, ranks: [] }] }), where('[]', { ballots: [{ code: 'a', abstain: true, ranks: [] }] }), 'A ballot that abstains has no ranks.'],
    ['an abstention that is neither true nor false', text({ ballots: [{ code: 'a', abstain: 'yes' }] }), where('"yes"', { ballots: [{ code: 'a', abstain: 'yes' }] }), 'True or false was expected here.'],
    ['a slot without a time', dateText({ options: [{ id: 's1', title: 'A' }, dates.options[1]] }), '7:5', 'A text was expected here.'],
    ['a slot at no time', dateText({ options: [{ ...dates.options[0], startsAt: 'soon' }, dates.options[1]] }), '10:19', 'An instant was expected here, such as 2026-03-05T15:00:00.000Z.'],
    ['an answer to a slot of another poll', dateText({ ballots: [{ code: 'a', slots: { s9: 'YES' } }] }), '27:15', 'This is not an option of this poll.'],
    ['an unknown answer to a slot', dateText({ ballots: [{ code: 'a', slots: { s1: 'PERHAPS' } }] }), '27:15', 'One of YES, IF_NEED_BE, NO was expected here.'],
    ['a ballot without answers to the slots', dateText({ ballots: [{ code: 'a', approvals: [] }] }), '24:5', 'This ballot has no slots.'],
    ['an order for ties that leaves one out', text({ tieRule: 'FACILITATOR', tieOrder: ['p1', 'p2'] }), where('[\n    "p1"', { tieRule: 'FACILITATOR', tieOrder: ['p1', 'p2'] }), 'An option is missing in the order for ties.'],
  ])('of an export: %s', async (_, content, place, message) => {
    write('bad.json', content)
    expect(await run('--json', 'bad.json')).toEqual({ code: 2, out: '', err: `bad.json:${place}: ${message}\n` })
  })

  it.each([
    ['no file', ['--method', 'irv'], /^One file is counted at a time\./],
    ['an unknown method', ['--method', 'dice', 'tennessee.soc'], /^There is no method dice: plurality, approval, /],
    ['no method for a PrefLib file', ['tennessee.soc'], /^--method is missing\.$/m],
    ['no seats', ['--method', 'stv', '--seats', '0', 'tennessee.soc'], /^--seats is a whole number of at least 1\.$/m],
    ['more seats than options', ['--method', 'stv', '--seats', '5', 'tennessee.soc'], /^tennessee\.soc: There are more seats \(5\) than options \(4\)\.$/m],
    ['several seats for one winner', ['--method', 'irv', '--seats', '2', 'tennessee.soc'], /^tennessee\.soc: The method irv chooses one winner; for several there are stv, phragmen and equal-shares\.$/m],
    ['an unknown treatment of equal ranks', ['--method', 'irv', '--equal-ranks', 'x', 'tennessee.soc'], /^--equal-ranks is one of share, skip, exhaust\.$/m],
    ['an unknown option', ['--metod', 'irv', 'tennessee.soc'], /^Unknown option '--metod'/],
    ['a file that is not there', ['--method', 'irv', 'nowhere.soc'], /^nowhere\.soc: ENOENT/],
    ['a file of another kind', ['--method', 'irv', 'x.txt'], /^x\.txt: (ENOENT|The name of the file ends in)/],
    ['a poll on a date by another method', ['--method', 'approval', 'dates.json'], /^dates\.json: The method approval needs approvals, and this is a poll on a date\.$/m],
    ['seats in a poll on a date', ['--seats', '1', 'dates.json'], /^dates\.json: A poll on a date takes no --seats, --seed and --equal-ranks\.$/m],
    ['the method of dates for another poll', ['--method', 'date', 'poll.json'], /^poll\.json: The method date counts exported polls on a date, and this is none\.$/m],
    ['the method of dates for a PrefLib file', ['--method', 'date', 'tennessee.soc'], /^tennessee\.soc: The method date counts exported polls on a date, and this is none\.$/m],
    ['scores where there are ranks', ['--method', 'score', 'tennessee.soc'], /^tennessee\.soc: The method score needs scores, which a \.soc file does not have\.$/m],
  ])('on the command line: %s', async (_, args, message) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  it('needs no server and no database, nor the packages of the API', () => {
    const imported = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen
      seen.add(file)
      for (const [, path] of readFileSync(file, 'utf8').matchAll(/^import (?!type).*from '(\..*\.ts)'/gm)) imported(join(file, '..', path!), seen)
      return seen
    }
    expect([...imported('api/voting/cli.ts')].filter((file) => !/^api\/voting\/(cli\.ts|rules\/)/.test(file))).toEqual([])
  })
})
