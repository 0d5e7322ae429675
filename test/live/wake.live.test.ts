import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { startApi } from '../support/api.ts'
import { newPerson } from '../support/groups.ts'
import { rows } from '../support/matrix-rows.ts'
import { openCast, openWorld } from '../support/matrix-world.ts'

test('a wake-up says the id of a stream or a login and nothing else, whatever was done', async () => {
  const api = await startApi()
  const sql = postgres(api.databaseUrl, { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end())
  const heard: string[] = []
  await sql.listen('colloquy', (text) => heard.push(text))
  const world = await openWorld(api, { visibility: 'PUBLIC', joining: 'OPEN', reading: 'MEMBERS' }, await openCast(api))
  const done: string[] = []
  for (const row of rows.filter(({ field }) => field.startsWith('Mutation.'))) {
    const client = row.account ? await newPerson(api) : world.clients.owner
    const variables = await row.variables(world, 'owner')
    const { data } = await client.send(row.document, variables)
    if (Object.values(data ?? {}).every((payload: any) => payload?.errors.length === 0)) done.push(row.field)
    if (row.undo) await row.undo(world, 'owner', variables)
  }
  expect(done).toEqual(expect.arrayContaining(['Mutation.postComment', 'Mutation.castBallot', 'Mutation.askQuestion', 'Mutation.removeMember', 'Mutation.logOut', 'Mutation.changeGroup']))
  const wakeUps = heard.filter((text) => !text.startsWith('presence:'))
  expect(wakeUps.filter((text) => !/^(stream|login):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))).toEqual([])
  expect(new Set(wakeUps.map((text) => text.split(':')[0]))).toEqual(new Set(['stream', 'login']))
}, 60_000)
