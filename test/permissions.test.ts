import { expect, it } from 'vitest'
import { createSchema } from '../api/schema.ts'
import { type Client, startApi } from './support/api.ts'
import { rowsPerTable } from './support/effects.ts'
import { newPerson } from './support/groups.ts'
import { printMatrix, type Setting, settings } from './support/matrix.ts'
import type { Row } from './support/matrix-row.ts'
import { rows } from './support/matrix-rows.ts'
import { type Actor, actors, openCast, openWorld, type World } from './support/matrix-world.ts'

/**
 * Every root field, for everybody, in every privacy setting. What comes out is committed as
 * vectors/permissions.md, so that a change of rights shows as a changed line; `vitest -u` writes it anew.
 */
const api = await startApi({ env: { LIMIT_LOG_INS_PER_HOUR: '1000000', LIMIT_SIGN_UPS_PER_HOUR: '1000000', LIMIT_SOCKETS_PER_PERSON: '1000', LIMIT_SOCKETS_PER_ADDRESS: '10000' } })
const cast = await openCast(api)
const matrix = new Map<Row, Map<Setting, string[]>>(rows.map((row) => [row, new Map()]))

type Told = { outcome: string; text: string }

const words: Record<string, string> = { NOT_FOUND: 'not found', FORBIDDEN: 'forbidden', UNAUTHENTICATED: 'log in', LAST_OWNER: 'last owner', WRONG_PASSWORD: 'wrong' }

const ask = async (client: Client, { field, document }: Row, variables: Record<string, unknown>): Promise<Told> => {
  if (field.startsWith('Subscription.')) return listen(client, document, variables)
  const { data, errors, text } = await client.send(document, variables)
  const value = data?.[field.split('.')[1] as string]
  const code = errors?.[0]?.extensions?.code ?? value?.errors?.[0]?.code
  return { outcome: code ? (words[code] ?? text) : value === null ? 'nothing' : 'yes', text }
}

const listen = async (client: Client, document: string, variables: Record<string, unknown>): Promise<Told> => {
  const live = client.subscribe(document, variables)
  const told = await live.next().catch((errors) => ({ errors: [errors].flat() }))
  await live.stop()
  const text = JSON.stringify(told)
  const code = told.errors?.[0]?.extensions?.code
  return { outcome: code ? (words[code] ?? text) : told.data ? 'yes' : text, text }
}

/** The same question about things that do not exist. */
const aboutNothing = (value: unknown, world: World): unknown => {
  if (value === world.group.slug) return 'no-such-group'
  if (value === world.token) return 'y'.repeat(43)
  if (typeof value === 'string') return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value) ? '00000000-0000-7000-8000-000000000000' : value
  if (Array.isArray(value)) return value.map((item) => aboutNothing(item, world))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, aboutNothing(item, world)]))
  return value
}

/** One line: the outcomes of all actors, checking of each refusal that it tells nothing and leaves nothing. */
const runRow = async (world: World, row: Row, isCounted: boolean): Promise<string[]> => {
  const outcomes: string[] = []
  let kept: Record<string, unknown> | null = null
  for (const actor of actors) {
    const client = row.account ? await somebodyNew(actor) : world.clients[actor]
    const needsNew = row.isOwn && world.isMember(actor)
    const variables: Record<string, unknown> = (!needsNew && kept) || (await row.variables(world, actor))
    const before = isCounted ? await rowsPerTable(api) : null
    const told = await ask(client, row, variables)
    const cell = `${row.field} ${row.about ?? ''} for ${actor}, ${Object.values(world.privacy).join(' ')}`
    expect([...Object.values(words), 'nothing', 'yes'], `${cell}: ${told.text}`).toContain(told.outcome)
    if (told.outcome !== 'yes' && before) expect(await rowsPerTable(api), cell).toEqual(before)
    if (told.outcome === 'not found' || told.outcome === 'nothing') {
      const unknown = await ask(client, row, aboutNothing(variables, world) as Record<string, unknown>)
      expect(told.text, cell).toBe(unknown.text)
    }
    if (told.outcome === 'yes') await row.undo?.(world, actor, variables)
    kept = told.outcome === 'yes' && row.spends ? null : variables
    outcomes.push(told.outcome)
  }
  return outcomes
}

const somebodyNew = (actor: Actor): Client | Promise<Client> => (actor === 'anonymous' ? api.client() : newPerson(api, actor))

it('knows every root field of the schema', () => {
  const schema = createSchema()
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`))
  expect(fields.length).toBeGreaterThan(40)
  expect([...new Set(rows.map((row) => row.field))].sort()).toEqual(fields.sort())
})

it.each(settings.map((setting) => [Object.values(setting).join(' '), setting] as const))('refuses without telling or changing anything where a group is %s', async (_, setting) => {
  const world = await openWorld(api, setting, cast)
  const isCounted = setting.joining === 'REQUEST' && (setting.visibility === 'SECRET') === (setting.reading === 'ANYONE')
  for (const row of rows) {
    if (row.account) continue
    matrix.get(row)?.set(setting, await runRow(world, row, isCounted))
  }
  await world.settled()
}, 120_000)

it('asks for a login where an account is changed', async () => {
  const [setting] = settings as [Setting]
  const world = await openWorld(api, setting, cast)
  for (const row of rows) {
    if (!row.account) continue
    matrix.get(row)?.set(setting, await runRow(world, row, false))
  }
})

it('shows a group that members read to nobody else', () => {
  const open = /^(Query\.(groupProfile|groups|invitation|node)|Mutation\.(createGroup|acceptInvitation|joinGroup|requestToJoin))$/
  for (const [row, lines] of matrix) {
    if (row.account || open.test(row.field)) continue
    for (const [setting, cells] of lines) if (setting.reading === 'MEMBERS') expect(cells.slice(0, 3), `${row.field} ${row.about ?? ''}`).toEqual(['not found', 'not found', 'not found'])
  }
})

it('gives the higher role whatever the lower one has', () => {
  for (const [row, lines] of matrix) {
    for (const cells of lines.values()) {
      const members = cells.slice(3).filter((cell) => cell !== 'last owner')
      expect(members.lastIndexOf('forbidden'), `${row.field} ${row.about ?? ''}: ${cells}`).toBeLessThan(members.includes('yes') ? members.indexOf('yes') : members.length)
    }
  }
})

it('gives the rights that are written down', async () => {
  await expect(printMatrix(matrix, actors)).toMatchFileSnapshot('./vectors/permissions.md')
})
