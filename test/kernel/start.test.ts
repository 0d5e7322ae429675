import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbedded } from '../../db/embedded.ts'
import { freshDatabase } from '../support/database.ts'
import { startProcess } from '../support/process.ts'

const folder = `.data/test/start-${process.pid}`
const main = ['--import', 'tsx', 'api/main.ts']
const withDatabaseHere = { DATA_DIR: join(folder, 'db'), PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: '' }
const address = /Colloquy is at (http:\/\/\S+)/

/** Starts the program and answers with its address; `through` starts it as `npm start` does. */
const start = async (env: Record<string, string> = withDatabaseHere, through = main) => {
  const program = startProcess(through, env)
  const [, url] = await program.until(address)
  return { ...program, url: url as string }
}

const ask = async (url: string, query: string) => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-colloquy-request': '1' },
    body: JSON.stringify({ query }),
  })
  return (await answer.json()).data
}

let place = ''
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const first = await startEmbedded({ dataDir: withDatabaseHere.DATA_DIR })
  await first.stop()
  place = first.dataDir
})
afterAll(async () => {
  const last = await startEmbedded({ dataDir: withDatabaseHere.DATA_DIR })
  await last.stop()
  for (const path of [folder, place]) rmSync(path, { recursive: true, force: true })
})

const postmaster = () => readFileSync(join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]
const hasPidFile = () => {
  try {
    return Boolean(postmaster())
  } catch {
    return false
  }
}
const email = 'ada@example.org'
const signUp = `mutation { signUp(input: { email: "${email}", password: "correct horse battery", name: "Ada", zone: "UTC" }) { viewer { email } errors { code } } }`

describe('with the database that it starts itself', { timeout: 90_000 }, () => {
  test('it prints one address, is well and ready there, and ends the database too when told to stop', async () => {
    const program = await start(withDatabaseHere, ['api/start.mjs', 'start'])
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
    expect(await ask(program.url, '{ __typename }')).toEqual({ __typename: 'Query' })
    expect(program.said().match(new RegExp(address, 'g'))).toHaveLength(1)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(hasPidFile()).toBe(false)
  })

  test('one Ctrl-C that arrives twice, from the terminal and from npm, still drains', async () => {
    const program = await start()
    program.child.kill('SIGINT')
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(hasPidFile()).toBe(false)
  })

  test('after kill -9 the next start takes the left server over and has everything that was answered', async () => {
    const killed = await start()
    expect(await ask(killed.url, signUp)).toMatchObject({ signUp: { viewer: { email }, errors: [] } })
    const server = postmaster()
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = await start()
    expect(postmaster()).toBe(server)
    expect(await ask(next.url, signUp)).toMatchObject({ signUp: { viewer: null, errors: [{ code: expect.any(String) }] } })
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
    expect(hasPidFile()).toBe(false)
  })

  test('when the script that started it is killed with -9 it ends by itself', async () => {
    const program = await start(withDatabaseHere, ['api/start.mjs', 'start'])
    program.child.kill('SIGKILL')
    // The output stays open as long as the program lives, so this waits for its end.
    expect(await program.ended).toBe('SIGKILL')
    expect(hasPidFile()).toBe(false)
  })

  test('a second start in the same folder is refused with the number of the first', async () => {
    const first = await start()
    const second = startProcess(main, withDatabaseHere)
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(new RegExp(`^Colloquy is already running on the data in \\S+ \\(process ${first.child.pid}\\): stop it first\\.\n$`))
    first.child.kill('SIGTERM')
    await first.ended
  })
})

describe('what a person can mend is one sentence and exit code 1', { timeout: 90_000 }, () => {
  const refusal = async (env: Record<string, string>) => {
    const program = startProcess(main, { PORT: '0', LOG_LEVEL: 'warn', ...env })
    expect(await program.ended).toBe(1)
    return program.said()
  }

  test('a port in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((done) => other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)))
    expect(await refusal({ DATABASE_URL: await freshDatabase(), PORT: String(port) })).toBe(`Port ${port} on 127.0.0.1 is in use: stop the other program, or set PORT to another number.\n`)
    other.close()
  })

  test('a database that is not there, after 20 seconds', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://colloquy:secret@127.0.0.1:1/colloquy' })).toBe(
      'The database at 127.0.0.1:1/colloquy is not there (ECONNREFUSED): waiting for it.\nThe database at 127.0.0.1:1/colloquy could not be reached (ECONNREFUSED): start it, or mend DATABASE_URL.\n',
    )
  })

  test('a database newer than the program', async () => {
    const url = await freshDatabase()
    const sql = postgres(url, { max: 1 })
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 99999999999999)`
    await sql.end()
    expect(await refusal({ DATABASE_URL: url })).toMatch(/^The database is newer than this program .*\n$/)
  })

  test('wrong settings, all named at once', async () => {
    const said = await refusal({ PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'localhost' })
    expect(said.trim().split('\n').map((line) => line.split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT'])
  })
})
