import fc from 'fast-check'
import { buildSchema, getIntrospectionQuery, parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readEnv } from '../../api/kernel/env.ts'
import { checkDocument, measure } from '../../api/kernel/limits.ts'
import { quickest } from '../support/quickest.ts'
import { startSmallApi } from '../support/small-api.ts'

const api = await startSmallApi()
// Each limit for itself: here the counts of words, fields and so on cannot hide one another.
const wide = await startSmallApi({ env: { LIMIT_TOKENS: '1000000', LIMIT_DOCUMENT_BYTES: '1000000' } })

type Answer = { status?: number; text: string; errors?: { message: string; extensions: { code: string } }[] }

const overHttp = async ({ url }: { url: string }, query: string, variables?: object): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const text = await response.text()
  return { status: response.status, text, errors: JSON.parse(text).errors }
}

const overSocket = async ({ url }: { url: string }, query: string, variables?: Record<string, unknown>): Promise<Answer> => {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true })
  const errors = await new Promise<Answer['errors']>((resolve) => {
    client.subscribe({ query, variables }, { next: (result) => resolve(result.errors as never), error: (error) => resolve(error as never), complete: () => {} })
  })
  await client.dispose()
  return { text: JSON.stringify(errors), errors }
}

const nested = (levels: number, inner = 'id') => `{ thing { ${'self { '.repeat(levels)} ${inner} ${'} '.repeat(levels)} } }`
const doubling = (n: number) => `{ thing { ...f0 } } ${Array.from({ length: n }, (_, i) => `fragment f${i} on Thing { self { ...f${i + 1} } a: self { ...f${i + 1} } }`).join(' ')} fragment f${n} on Thing { id }`
const overlapping = `{ ${'... { thing { id } } '.repeat(3_000)} }`.slice(0, 39_000 - 2).replace(/\.\.\.[^.]*$/, '}')

const documents: [what: string, where: typeof api, query: string, says: RegExp][] = [
  ['16 aliases of one field', api, `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: hello`).join(' ')} }`, /too many aliases: at most 15/],
  ['500 aliases of one field', api, `{ ${Array.from({ length: 500 }, (_, n) => `a${n}: hello`).join(' ')} }`, /too many aliases/],
  ['16 aliases of __typename', api, `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`, /too many aliases/],
  ['100 log-ins by alias', api, `mutation { ${Array.from({ length: 100 }, (_, n) => `a${n}: add(input: { name: "x" }) { errors { code } }`).join(' ')} }`, /too many aliases/],
  ['16 fields at the root', api, `{ ${'hello '.repeat(16)} }`, /too many fields at its root: at most 15/],
  ['16 fields at the root, in a fragment', api, `{ ...f } fragment f on Query { ${'hello '.repeat(16)} }`, /too many fields at its root/],
  ['a depth of 500', api, nested(498), /too many (levels|words)/],
  ['a depth of 16', api, nested(14), /too many levels of fields: at most 15/],
  ['a depth of 16, in fragments', api, `{ thing { ...f0 } } ${Array.from({ length: 14 }, (_, n) => `fragment f${n} on Thing { self { ...f${n + 1} } }`).join(' ')} fragment f14 on Thing { id }`, /too many levels of fields/],
  ['2^13 fields by fragments within fragments', api, doubling(13), /too many (levels|aliases)/],
  ['2^13 fields by fragments, no alias', api, `{ thing { ...f0 } } ${Array.from({ length: 13 }, (_, i) => `fragment f${i} on Thing { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f13 on Thing { id }`, /too many fields, its fragments written out: at most 1000/],
  ['2^300 fields by fragments', wide, `{ thing { ...f0 } } ${Array.from({ length: 300 }, (_, i) => `fragment f${i} on Thing { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f300 on Thing { id }`, /too many fields, its fragments/],
  ['a document 12,000 deep', api, '{thing'.repeat(12_000).slice(0, 49_000), /too many words and signs: at most 2000/],
  ['a document 12,000 deep where words are plenty', wide, `${'{self'.repeat(12_000)}{id}${'}'.repeat(12_000)}`, /nested too deeply|too many levels/],
  ['a list 20,000 deep', wide, `{ echo(text: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`, /nested too deeply/],
  ['12,000 inline fragments deep', wide, `{${'...{'.repeat(12_000)}hello${'}'.repeat(12_000)}}`, /nested too deeply/],
  ['a fragment that contains itself', api, '{ thing { ...a } } fragment a on Thing { self { ...a } }', /contain themselves/],
  ['fragments that contain each other', api, '{ thing { ...a } } fragment a on Thing { self { ...b } } fragment b on Thing { ...a }', /contain themselves/],
  ['39 kB of overlapping inline fragments', api, overlapping, /too many words/],
  ['39 kB of overlapping inline fragments where words are plenty', wide, overlapping, /too many/],
  ['200,000 comments', api, `{ hello ${'#\n'.repeat(200_000)} }`, /over the limit of 50000 bytes/],
  ['51 directives', api, `{ hello ${'@skip(if: false) '.repeat(51)} }`, /too many directives: at most 50/],
  ['1,000 directives', wide, `{ hello ${'@skip(if: false) '.repeat(1_000)} }`, /too many directives/],
  ['51 directives in a fragment', api, `{ ...f } fragment f on Query { hello ${'@skip(if: false) '.repeat(51)} }`, /too many directives/],
  ['5,000 unknown fields', wide, `{ thing { ${Array.from({ length: 5_000 }, (_, n) => `x${n}`).join(' ')} } }`, /too many fields/],
  ['the schema', api, '{ __schema { types { name } } }', /introspection/],
  ['a type of the schema', api, '{ __type(name: "Thing") { name } }', /introspection/],
  ['lists within lists of 100', api, '{ thing { things2(first: 100) { nodes { things2(first: 100) { nodes { things2(first: 100) { nodes { id } } } } } } } }', /too many rows, lists within lists multiplied: at most 20000/],
  ['lists within lists whose size a variable says', api, 'query ($first: Int = 1) { thing { things2(first: $first) { edges { node { things2(first: $first) { nodes { things2(first: $first) { nodes { id } } } } } } } } }', /too many rows/],
  ['lists within lists without a size, in fragments', api, '{ thing { ...a } } fragment a on Thing { things2 { nodes { ...b } } } fragment b on Thing { things2 { nodes { things2 { nodes { things2 { nodes { id } } } } } } }', /too many rows/],
  ['a page of 99,999,999 below another', api, '{ thing { things2(first: 99999999) { totalCount } } }', /too many rows/],
  ['a page of 101', api, '{ things(first: 101) { totalCount } }', /first is 101; it must be from 0 to 100/],
  ['a page of 99,999,999', api, '{ things(first: 99999999) { totalCount } }', /too many rows/],
  ['a page of -1', api, '{ things(first: -1) { totalCount } }', /first is -1/],
  ['a page of 101 below another field', api, '{ thing { things2(first: 101) { totalCount } } }', /it must be from 0 to 100/],
]

for (const [transport, ask] of [['HTTP', overHttp], ['the WebSocket', overSocket]] as const) {
  // The limit of a message comes before that of a document.
  const fitting = documents.filter(([, , query]) => ask === overHttp || Buffer.byteLength(query) < 60_000)

  test.each(fitting)(`over ${transport}, refuses %s in little time and few words`, async (_what, where, query, says) => {
    const { status, text, errors } = await ask(where, query)
    expect(errors?.[0]?.message).toMatch(says)
    expect(errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|INVALID)$/)
    expect(text).not.toMatch(/call stack|RangeError/)
    expect(text.length).toBeLessThan(1_000)
    expect(await quickest(200, () => ask(where, query))).toBeLessThan(200)
    if (/too many|over the limit|contain themselves|nested/.test(says.source)) expect(status ?? 400).toBe(400)
    expect((await overHttp(where, '{ hello }')).text).toBe('{"data":{"hello":"world"}}')
  })

  test.each([
    ['{ helo }', /Cannot query field "helo"/],
    ['{ hello(nam: 1) }', /Unknown argument "nam"/],
    ['{ echo(why: NOT_FOUNT) }', /does not exist in "ErrorCode" enum/],
    ['query ($x: Strin) { echo(text: $x) }', /Unknown type "Strin"/],
    ['mutation { add(input: { name: "x", refus: TAKEN }) { thing { id } } }', /Field "refus" is not defined/],
  ])(`over ${transport}, %s gets no guess at what was meant`, async (query, says) => {
    const { text } = await ask(api, query)
    expect(text.replaceAll('\\"', '"')).toMatch(says)
    expect(text).not.toMatch(/did you mean/i)
  })

  test(`over ${transport}, a variable that does not fit gets no guess either, and few errors`, async () => {
    const one = await ask(api, 'query ($why: ErrorCode) { echo(why: $why) }', { why: 'NOT_FOUNT' })
    expect(one.text).toMatch(/does not exist in/)
    const many = await ask(api, 'mutation ($input: AddInput!) { add(input: $input) { thing { id } } }', { input: Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`nam${n}`, n])) })
    for (const { text, errors } of [one, many]) {
      expect(text).not.toMatch(/did you mean/i)
      expect(errors?.length).toBeLessThanOrEqual(6)
      expect(text.length).toBeLessThan(3_000)
    }
  })

  test(`over ${transport}, ten unknown directives and unknown fields get few errors and a small answer`, async () => {
    for (const query of [`{ hello ${Array.from({ length: 10 }, (_, n) => `@unknown${n}`).join(' ')} }`, `{ thing { ${Array.from({ length: 500 }, (_, n) => `x${n}`).join(' ')} } }`, `{ ${'x'.repeat(40_000)} }`]) {
      const { text, errors } = await ask(api, query)
      expect(errors?.length).toBeLessThanOrEqual(6)
      expect(text.length).toBeLessThan(1_500)
    }
  })
}

test('in development the schema can be asked for, in full, over both', async () => {
  const open = await startSmallApi({ env: { NODE_ENV: 'development' } })
  for (const ask of [overHttp, overSocket]) expect((await ask(open, getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).errors).toBeUndefined()
})

test('a document just within every limit is answered', async () => {
  expect((await overHttp(api, nested(13))).errors).toBeUndefined()
  expect((await overHttp(api, `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: hello`).join(' ')} }`)).errors).toBeUndefined()
  expect((await overHttp(api, `{ hello ${'@skip(if: false)'} ${'#'.repeat(49_000)}\n}`)).errors).toBeUndefined()
  expect((await overHttp(api, '{ things(first: 100) { nodes { id } } }')).errors).toBeUndefined()
})

test('limits are settings', async () => {
  const strict = await startSmallApi({ env: { LIMIT_DEPTH: '5', LIMIT_ALIASES: '0', LIMIT_PAGE_SIZE: '2' } })
  expect((await overHttp(strict, nested(4))).errors?.[0]?.message).toMatch(/at most 5 are/)
  expect((await overHttp(strict, '{ a: hello }')).errors?.[0]?.message).toMatch(/at most 0 are/)
  expect((await overHttp(strict, '{ things(first: 3) { totalCount } }')).errors?.[0]?.message).toMatch(/from 0 to 2/)
})

const chance = fc.letrec<{ set: string; field: string }>((tie) => ({
  set: fc.array(fc.oneof({ weight: 3, arbitrary: tie('field') }, { weight: 1, arbitrary: fc.constantFrom('...f', '...g') }, { weight: 1, arbitrary: tie('set').map((set) => `... @include(if: true) { ${set} }`) }), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  field: fc.oneof({ maxDepth: 5 }, fc.constantFrom('x', 'a: x', 'x @skip(if: false)'), tie('set').map((set) => `y { ${set} }`)),
}))
const flat = (text: string) => text.replaceAll('...g', 'x').replaceAll('...f', 'x')

test('what is measured is what writing the fragments out would give', () => {
  fc.assert(
    fc.property(chance.set, chance.set, chance.set, (root, f, g) => {
      const [inF, inG] = [f.replaceAll('...f', 'x'), flat(g)]
      const short = `{ ${root} } fragment f on T { ${inF} } fragment g on T { ${inG} }`
      // An inline fragment without a directive stands for the same fields, one brace deeper but no field more.
      const long = `{ ${root.replaceAll('...f', `... { ${inF} }`).replaceAll('...g', `... { ${inG} }`)} }`.replaceAll('...g', `... { ${inG} }`)
      expect(measure(parse(short), 100)).toEqual(measure(parse(long), 100))
    }),
    { numRuns: 200 },
  )
})

test('a large valid document is checked in little time', async () => {
  const schema = buildSchema('type Query { q: T } type T { a: T b: Int }')
  const check = checkDocument(schema, readEnv({}))
  // Another each time: what was checked once is remembered.
  let n = 0
  expect(await quickest(200, () => expect(check(`query Q${n++} { q { ${'a { b } '.repeat(90)} } }`).errors).toBeUndefined())).toBeLessThan(200)
})
