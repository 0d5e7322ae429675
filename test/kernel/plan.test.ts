import fc from 'fast-check'
import { buildSchema, type ExecutionResult, execute, type GraphQLObjectType, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { planOperation } from '../../api/kernel/plan.ts'
import { smallSchema } from '../support/small-api.ts'

const schema = buildSchema(/* GraphQL */ `
  interface Named { name: String named: Named must: String! }
  type Cat implements Named { name: String named: Named must: String! lives: Int! friends: [Pet!] }
  type Dog implements Named { name: String named: Named must: String! tricks(first: Int = 2, kind: Kind): [String!] friends: [Pet]! }
  union Pet = Cat | Dog
  enum Kind { SIT ROLL }
  type Query { cat: Cat dog: Dog! pet: Pet named: Named! pets: [Pet!]! rows: [[Int!]] late: Cat lateMust: Dog! echo(text: String, n: Int! = 3, kind: Kind): String odd: Cat }
  type Mutation { first: Cat second: Dog! third: Int }
  type Subscription { told: Cat }
`)

/** What each field answers is decided by chance: a value, nothing, a failure, each at once or later. */
type Luck = () => number
const animal = (luck: Luck, depth = 0): unknown => {
  const isCat = luck() % 2 === 0
  const below = () => (depth > 3 ? null : animal(luck, depth + 1))
  const list = () => Array.from({ length: luck() % 3 }, () => one(luck, below))
  const base = { __typename: luck() % 17 === 0 ? 'Fish' : isCat ? 'Cat' : 'Dog', name: one(luck, () => 'Tom'), named: one(luck, below), must: one(luck, () => 'must'), friends: one(luck, list) }
  return { ...base, lives: one(luck, () => (luck() % 9 === 0 ? 'seven' : 7)), tricks: ({ first, kind }: { first: number; kind?: string }) => Array.from({ length: first }, (_, n) => (luck() % 11 === 0 ? null : `${kind} ${n}`)) }
}
const one = (luck: Luck, value: () => unknown): unknown => {
  const kind = luck() % 20
  if (kind === 0) return null
  if (kind === 1) return new Error('an error as a value')
  if (kind === 2) return Promise.resolve(null)
  if (kind === 3) return () => { throw new Error('thrown') }
  if (kind === 4) return () => Promise.reject(new Error('rejected'))
  if (kind < 8) return Promise.resolve().then(value)
  if (kind < 10) return () => value()
  return value()
}

const rootOf = (seed: number) => {
  let state = seed
  const luck = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state >> 8
  }
  const animals = (n: number) => Array.from({ length: n }, () => one(luck, () => animal(luck)))
  const root: Record<string, unknown> = { pets: one(luck, () => animals(3)), rows: one(luck, () => [[1, 2], null, [3, 'x']]), odd: 'no cat', third: one(luck, () => 3), echo: (args: object) => JSON.stringify(args) }
  for (const name of ['cat', 'dog', 'pet', 'named', 'first', 'second', 'told']) root[name] = one(luck, () => animal(luck))
  root.late = Promise.resolve().then(() => animal(luck))
  root.lateMust = Promise.resolve().then(() => Promise.resolve()).then(() => one(luck, () => animal(luck)))
  return root
}

const directive = fc.constantFrom('', '', '', '', '@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)', '@skip(if: false)', '@include(if: false)', '@skip(if: $no) @include(if: $yes)')
const leaf = (names: string[]) => fc.tuple(fc.constantFrom(...names), directive).map((parts) => parts.join(' '))
const args = fc.constantFrom('', '(first: 1)', '(first: $n)', '(kind: ROLL)', '(first: $n, kind: $kind)', '(kind: null)')
const { set } = fc.letrec<Record<'set' | 'named' | 'cat' | 'dog' | 'pet', string>>((tie) => {
  const of = (...parts: fc.Arbitrary<string>[]) => fc.array(fc.oneof({ maxDepth: 4, depthIdentifier: 'tree' }, ...parts), { minLength: 1, maxLength: 4 }).map((all) => `{ __typename ${all.join(' ')} }`)
  const below = (name: string, kind: 'named' | 'cat' | 'dog' | 'pet') => fc.tuple(directive, tie(kind)).map(([when, inner]) => `${name} ${when} ${inner}`)
  const named = [leaf(['name', 'must', 'n: name']), below('named', 'named')]
  const catOnly = fc.tuple(directive, tie('cat')).map(([when, inner]) => `... on Cat ${when} ${inner}`)
  const dogOnly = tie('dog').map((inner) => `... on Dog ${inner}`)
  const anyNamed = tie('named').map((inner) => `... on Named ${inner}`)
  return {
    named: of(...named, catOnly, dogOnly, fc.constant('...F')),
    cat: of(...named, leaf(['lives']), below('friends', 'pet'), fc.constant('...F')),
    dog: of(...named, args.map((given) => `tricks${given}`), below('dogFriends: friends', 'pet')),
    pet: of(leaf(['__typename', 't: __typename']), catOnly, dogOnly, anyNamed),
    set: of(below('cat', 'cat'), below('dog', 'dog'), below('pet', 'pet'), below('named', 'named'), below('pets', 'pet'), leaf(['rows']), below('late', 'cat'), below('lateMust', 'dog'), fc.constantFrom('echo', 'echo(text: $text)', 'echo(n: $n, kind: SIT)', 'e: echo(n: $nothing)'), below('odd', 'cat')),
  }
})
const head = '($yes: Boolean = true, $no: Boolean = false, $n: Int = 1, $nothing: Int, $kind: Kind, $text: String)'
const fragment = 'fragment F on Named { name must ... on Dog { tricks } ...G } fragment G on Named { name named { must } }'

/**
 * What can be compared: the data, the errors where null stands in their own place, and of those where it stands further
 * up only that place. Which of several failures below one null are told is a matter of who came first.
 */
const told = ({ data, errors = [] }: ExecutionResult) => {
  const places = errors.map((error) => {
    const { message, locations, path = [] } = error.toJSON()
    let [at, depth] = [data as any, 0]
    while (at && depth < path.length) at = at[path[depth++]!]
    const own = depth === path.length ? { message: message.replace(/^(Abstract type).*/, '$1'), locations } : {}
    return JSON.stringify({ at: path.slice(0, depth), ...own })
  })
  return { data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)), errors: [...new Set(places)].sort() }
}

/** The executor of graphql 16.15 leaves failures unhandled that stand before another in one list, which ends a process. */
const forgiving = async <T>(run: () => T): Promise<Awaited<T>> => {
  const listeners = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => {})
  const result = await run()
  await new Promise(setImmediate)
  process.removeAllListeners('unhandledRejection')
  for (const listener of listeners) process.on('unhandledRejection', listener)
  return result
}

/** Whether the document was valid, and so compared. */
const compare = async (query: string, seed: number, variables: Record<string, unknown>) => {
  const document = parse(query, { noLocation: false })
  if (validate(schema, document).some(({ message }) => !/Unused|never used/.test(message))) return false
  const theirs = told(await forgiving(() => execute({ schema, document, rootValue: rootOf(seed), variableValues: variables })))
  const ours = told(await (planOperation(schema, document) as NonNullable<ReturnType<typeof planOperation>>)(rootOf(seed), {}, variables))
  expect(ours, query).toEqual(theirs)
  return true
}

test('on random documents and answers, a plan gives what the executor of graphql gives', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(set, fc.nat(), fc.record({ yes: fc.boolean(), n: fc.nat(3), kind: fc.constantFrom('SIT', 'ROLL') }, { requiredKeys: [] }), async (body, seed, variables) => {
      if (await compare(`query ${head} ${body} ${fragment}`, seed, variables)) compared++
    }),
    { numRuns: 1_500 },
  )
  expect(compared).toBeGreaterThan(500)
}, 60_000)

test('one plan serves every variant of its conditions, also more of them than are kept', async () => {
  const names = Array.from({ length: 6 }, (_, n) => `v${n}`)
  const document = parse(`query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name, n) => `a${n}: echo(n: ${n}) @include(if: $${name})`).join(' ')} }`)
  const plan = planOperation(schema, document)!
  for (let bits = 0; bits < 64; bits++) {
    const variables = Object.fromEntries(names.map((name, n) => [name, (bits & (1 << n)) > 0]))
    expect(told(await plan(rootOf(1), {}, variables))).toEqual(told(await execute({ schema, document, rootValue: rootOf(1), variableValues: variables })))
  }
})

test('the fields of a mutation run one after the other', async () => {
  const order: string[] = []
  const slowly = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise(setImmediate)
    order.push(`${name} ends`)
    return { name, must: name }
  }
  const document = parse('mutation { first { name } second { must } }')
  const plan = planOperation(schema, document)!
  expect(told(await plan({ first: slowly('one'), second: slowly('two') }, {}, {}))).toEqual({ data: { first: { name: 'one' }, second: { must: 'two' } }, errors: [] })
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('variables that do not fit, arguments and places are reported as by graphql', async () => {
  const cases: [string, Record<string, unknown>][] = [
    ['query ($n: Int!) { echo(n: $n) }', { n: 'x' }],
    ['query ($n: Int!) { echo(n: $n) }', {}],
    ['query ($n: Int = 3) { echo(n: $n) }', { n: null }],
    ['query ($kind: Kind) { echo(kind: $kind) }', { kind: 'JUMP' }],
  ]
  for (const [query, variables] of cases) {
    const document = parse(query)
    const ours = await planOperation(schema, document)!(rootOf(1), {}, variables)
    expect(told(ours)).toEqual(told(await execute({ schema, document, rootValue: rootOf(1), variableValues: variables })))
    expect(ours.errors?.length).toBe(1)
  }
})

test('a failure beside one that is still awaited is handled, and the process lives', async () => {
  const document = parse('{ late { named { name } must } lateMust { name } pets { __typename } dog { named { name } must } }')
  const later = (ms: number) => () => new Promise((_, reject) => setTimeout(reject, ms, new Error('later')))
  const root = { late: { named: later(5), must: null }, lateMust: later(10), pets: () => [later(5)(), null, later(10)()], dog: { named: later(5), must: null } }
  const { data, errors } = await planOperation(schema, document)!(root, {}, {})
  expect(data).toBeNull()
  expect(errors?.length).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 20))
})

test('a field named like the prototype is a field like others', async () => {
  const document = parse('{ __proto__: echo cat { __proto__: name } }')
  const result = await planOperation(schema, document)!({ echo: 'x', cat: { name: 'Tom' } }, {}, {})
  expect(JSON.stringify(result)).toBe('{"data":{"__proto__":"x","cat":{"__proto__":"Tom"}}}')
})

test('a question about the schema, and an operation that is not there, are left to graphql', () => {
  for (const query of ['{ __schema { types { name } } }', '{ ...f } fragment f on Query { __type(name: "Cat") { name } }']) expect(planOperation(schema, parse(query))).toBeNull()
  expect(planOperation(schema, parse('query A { echo }'), 'B')).toBeNull()
  expect(planOperation(schema, parse('query A { echo } query B { echo }'))).toBeNull()
})

test('a resolver is given the same as by graphql', async () => {
  const small = smallSchema()
  const given: unknown[] = []
  const type = small.getQueryType() as GraphQLObjectType
  type.getFields().echo!.resolve = (...all) => void given.push(all)
  const document = parse('query Q($text: String) { a: echo(text: $text, why: TAKEN) }')
  const context = { any: 'thing' }
  await execute({ schema: small, document, contextValue: context, variableValues: { text: 'x' }, rootValue: 1 })
  await planOperation(small, document)!(1, context, { text: 'x' })
  expect(given[1]).toEqual(given[0])
})
