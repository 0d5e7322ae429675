import { hash } from '@node-rs/argon2'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { sweepLogins } from '../../api/auth/service.ts'
import { login, person } from '../../db/schema/auth.ts'
import { type Client, startApi } from '../support/api.ts'
import { refusedWithoutTrace } from '../support/effects.ts'
import { acceptInvitation, newGroup, newInvitation, newPerson } from '../support/groups.ts'

const api = await startApi()
const minute = 60_000
const day = 86_400_000

const errors = 'errors { code message path }'
const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { email person { name } } ${errors} } }`
const logIn = `mutation ($input: LogInInput!) { logIn(input: $input) { viewer { email } ${errors} } }`
const logOut = `mutation { logOut { ok ${errors} } }`
const endLogin = `mutation ($input: EndLoginInput!) { endLogin(input: $input) { loginId ${errors} } }`
const endOthers = `mutation { endOtherLogins { ended ${errors} } }`
const changePassword = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { email } ${errors} } }`
const changeAccount = `mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { viewer { zone person { name } } ${errors} } }`
const whoAmI = '{ viewer { email zone person { id name } logins { id isCurrent userAgent startedAt lastSeenAt expiresAt } } }'

const keysOf = ({ email, password }: { email: string; password: string }) => ({ input: { email, password } })
const viewerOf = async (client: Client) => (await client.do(whoAmI)).viewer
const enter = async (account: { email: string; password: string }) => {
  const client = api.client()
  await client.do(logIn, keysOf(account))
  return client
}
const copyOf = (client: Client) => api.client(client.cookie)

describe('an account', () => {
  it('is made, and its maker is logged in', async () => {
    const client = api.client()
    const answer = await client.send(signUp, { input: { name: 'Ada', email: 'ada@example.org', password: 'a quiet reading room', zone: 'Europe/London' } })
    expect(answer.data.signUp).toEqual({ viewer: { email: 'ada@example.org', person: { name: 'Ada' } }, errors: [] })
    expect((await viewerOf(client)).zone).toBe('Europe/London')
    expect(await viewerOf(api.anonymous)).toBeNull()
  })

  it('is not made twice with one e-mail address, in any spelling', async () => {
    const { email } = await newPerson(api)
    const wish = { name: 'Another', email: email.toUpperCase(), password: 'a quiet reading room', zone: 'UTC' }
    expect(await api.client().refused(signUp, { input: wish })).toEqual([expect.objectContaining({ code: 'TAKEN', path: ['email'] })])
    expect(await api.db.select().from(person).where(eq(person.email, email))).toHaveLength(1)
  })

  it.each([
    ['an empty name', { name: '' }, 'REQUIRED', 'name'],
    ['a name of half a megabyte', { name: 'x'.repeat(500_000) }, 'TOO_LONG', 'name'],
    ['half a character', { name: 'half \ud83d' }, 'INVALID', 'name'],
    ['no e-mail address', { email: 'nowhere' }, 'INVALID', 'email'],
    ['a common password', { password: 'password' }, 'COMMON_PASSWORD', 'password'],
    ['an unknown zone', { zone: 'Mars/Olympus' }, 'NO_SUCH_ZONE', 'zone'],
  ])('with %s is refused and leaves no trace', async (_, change, code, field) => {
    const wish = { name: 'Ada', email: 'nobody@example.org', password: 'a quiet reading room', zone: 'UTC', ...change }
    expect(await refusedWithoutTrace(api, api.client(), signUp, wish)).toEqual([expect.objectContaining({ code, path: [field] })])
  })

  it('changes its name and zone', async () => {
    const ada = await newPerson(api, 'Ada')
    expect((await ada.do(changeAccount, { input: { name: 'Countess', zone: 'America/New_York' } })).changeAccount.viewer).toEqual({ zone: 'America/New_York', person: { name: 'Countess' } })
    expect(await ada.refused(changeAccount, { input: { zone: 'Nowhere' } })).toEqual([expect.objectContaining({ code: 'NO_SUCH_ZONE', path: ['zone'] })])
    expect(await api.anonymous.refused(changeAccount, { input: { name: 'Nobody' } })).toEqual([expect.objectContaining({ code: 'UNAUTHENTICATED' })])
  })
})

describe('a password', () => {
  it('is kept as Argon2id of at least 19 MiB, two passes, one lane', async () => {
    const { id } = await newPerson(api)
    const [row] = await api.db.select().from(person).where(eq(person.id, id))
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(row?.passwordHash ?? '') ?? []
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
    expect(Number(passes)).toBeGreaterThanOrEqual(2)
    expect(Number(lanes)).toBe(1)
  })

  it('is told apart from a wrong one in the same words as an unknown address', async () => {
    const { email } = await newPerson(api)
    const wrong = await api.client().send(logIn, keysOf({ email, password: 'not the password' }))
    const unknown = await api.client().send(logIn, keysOf({ email: 'unknown@example.org', password: 'not the password' }))
    const malformed = await api.client().send(logIn, keysOf({ email: 'no address\u0000', password: 'not the password' }))
    expect(wrong.data.logIn.errors).toEqual([expect.objectContaining({ code: 'WRONG_PASSWORD', path: ['password'] })])
    for (const other of [unknown, malformed]) {
      expect(other.text).toBe(wrong.text)
      expect(other.status).toBe(wrong.status)
      expect([...other.headers.keys()]).toEqual([...wrong.headers.keys()])
    }
  })

  it('takes the same time to refuse for a known and an unknown address', async () => {
    const { email } = await newPerson(api)
    // Without the same work for both, the unknown one would be answered some ten times as fast.
    const unlimited = await startApi({ databaseUrl: api.databaseUrl, env: { LIMIT_LOG_INS_PER_HOUR: '1000000', LIMIT_LOG_INS_PER_MINUTE: '1000000' } })
    const client = unlimited.client()
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let round = 0; round < 52; round++) {
      for (const [kind, address] of [['known', email], ['unknown', 'unknown@example.org']] as const) {
        const started = performance.now()
        await client.send(logIn, keysOf({ email: address, password: 'not the password' }))
        if (round > 1) times[kind]?.push(performance.now() - started)
      }
    }
    const median = (values: number[] = []) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
    const ratio = median(times.known) / median(times.unknown)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
    await unlimited.stop()
  }, 60_000)

  it('is changed with the current one, and ends the other logins', async () => {
    const ada = await newPerson(api, 'Ada')
    const elsewhere = await enter(ada)
    const change = (currentPassword: string, newPassword: string) => ({ input: { currentPassword, newPassword } })
    expect(await refusedPassword(ada, change('not mine at all', 'another reading room'))).toEqual([expect.objectContaining({ code: 'WRONG_PASSWORD', path: ['currentPassword'] })])
    expect(await ada.refused(changePassword, change(ada.password, 'football'))).toEqual([expect.objectContaining({ code: 'COMMON_PASSWORD', path: ['newPassword'] })])
    expect(await viewerOf(elsewhere)).not.toBeNull()
    await ada.do(changePassword, change(ada.password, 'another reading room'))
    expect(await viewerOf(elsewhere)).toBeNull()
    expect((await viewerOf(ada)).logins).toHaveLength(1)
    expect(await api.client().refused(logIn, keysOf(ada))).toHaveLength(1)
    await enter({ ...ada, password: 'another reading room' })
  })

  it('cannot be changed by two at once', async () => {
    const ada = await newPerson(api, 'Ada')
    const answers = await Promise.all(['first', 'second', 'third'].map((word) => ada.send(changePassword, { input: { currentPassword: ada.password, newPassword: `${word} reading room` } })))
    const codes = answers.map((answer) => answer.data.changePassword.errors[0]?.code ?? 'done')
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => !['done', 'CONFLICT', 'WRONG_PASSWORD'].includes(code))).toEqual([])
  })

  const refusedPassword = async (client: Client, variables: object) => {
    const before = await api.db.select({ hash: person.passwordHash }).from(person).orderBy(person.id)
    const refusals = await client.refused(changePassword, variables as Record<string, unknown>)
    expect(await api.db.select({ hash: person.passwordHash }).from(person).orderBy(person.id)).toEqual(before)
    return refusals
  }
})

describe('a login', () => {
  it('has an id of its own each time, and a new one replaces the one of this browser', async () => {
    const ada = await newPerson(api, 'Ada')
    const old = copyOf(ada)
    await ada.do(logIn, keysOf(ada))
    expect(ada.cookie).not.toBe(old.cookie)
    expect(await viewerOf(old)).toBeNull()
    expect((await viewerOf(ada)).logins).toHaveLength(1)
    const other = await enter(ada)
    expect((await viewerOf(other)).logins.map((one: { isCurrent: boolean }) => one.isCurrent).sort()).toEqual([false, true])
  })

  it('is dead at once after logging out, its socket too', async () => {
    const ada = await newPerson(api, 'Ada')
    const group = await newGroup(ada)
    const kept = copyOf(ada)
    const live = ada.subscribe('subscription ($id: ID!) { groupEvents(groupId: $id, after: 0) { __typename } }', { id: group.id })
    const closed = new Promise<{ code: number }>((resolve) => live.client.on('closed', (event) => resolve(event as { code: number })))
    await ada.do('mutation ($input: ChangeGroupInput!) { changeGroup(input: $input) { group { id } errors { code } } }', { input: { groupId: group.id, version: 1, name: 'Friday group' } })
    expect((await live.next()).data.groupEvents.__typename).toBe('GroupChanged')
    const rest = live.next().catch(() => ({ done: true }))
    expect((await ada.do(logOut)).logOut.ok).toBe(true)
    expect(await viewerOf(kept)).toBeNull()
    expect((await closed).code).toBe(4403)
    expect(await rest).toEqual({ done: true })
    expect((await api.anonymous.do(logOut)).logOut.ok).toBe(true)
  })

  it('is ended from another browser, alone or with all others', async () => {
    const ada = await newPerson(api, 'Ada')
    const [second, third, fourth] = [await enter(ada), await enter(ada), await enter(ada)]
    const secondId = (await viewerOf(second)).logins.find((one: { isCurrent: boolean }) => one.isCurrent).id
    expect((await ada.do(endLogin, { input: { loginId: secondId } })).endLogin.loginId).toBe(secondId)
    expect(await viewerOf(second)).toBeNull()
    expect((await ada.do(endOthers)).endOtherLogins.ended).toBe(2)
    expect([await viewerOf(third), await viewerOf(fourth)]).toEqual([null, null])
    expect(await viewerOf(ada)).not.toBeNull()
  })

  it('of somebody else cannot be ended, and looks like one that does not exist', async () => {
    const [ada, eve] = [await newPerson(api, 'Ada'), await newPerson(api, 'Eve')]
    const [{ id: loginId }] = (await viewerOf(ada)).logins
    const theirs = await eve.send(endLogin, { input: { loginId } })
    const nothing = await eve.send(endLogin, { input: { loginId: '00000000-0000-7000-8000-000000000000' } })
    expect(theirs.data.endLogin.errors[0].code).toBe('NOT_FOUND')
    expect(theirs.text).toBe(nothing.text)
    expect(await viewerOf(ada)).not.toBeNull()
  })

  it('ends when it was not used for long, and slides while it is', async () => {
    const ada = await newPerson(api, 'Ada')
    const { expiresAt } = (await viewerOf(ada)).logins[0]
    api.clock.advance(20 * day)
    expect((await viewerOf(ada)).logins[0].expiresAt > expiresAt).toBe(true)
    api.clock.advance(29 * day)
    expect(await viewerOf(ada)).not.toBeNull()
    api.clock.advance(31 * day)
    expect(await viewerOf(ada)).toBeNull()
  })

  it('ends for good after its absolute time, however much it is used', async () => {
    const ada = await newPerson(api, 'Ada')
    for (let days = 0; days < 175; days += 25) {
      api.clock.advance(25 * day)
      expect(await viewerOf(ada)).not.toBeNull()
    }
    api.clock.advance(6 * day)
    expect(await viewerOf(ada)).toBeNull()
  })

  it('notes its use every few minutes at most', async () => {
    const ada = await newPerson(api, 'Ada')
    const seen = async () => (await viewerOf(ada)).logins[0].lastSeenAt as string
    const first = await seen()
    api.clock.advance(4 * minute)
    expect(await seen()).toBe(first)
    api.clock.advance(2 * minute)
    expect((await seen()) > first).toBe(true)
  })

  it('that has ended is cleared away at the next log-in', async () => {
    const ada = await newPerson(api, 'Ada')
    api.clock.advance(40 * day)
    await enter(await newPerson(api, 'Bob'))
    expect(await api.db.select().from(login).where(eq(login.personId, ada.id))).toEqual([])
  })

  it('that ends by itself takes its sockets with it', async () => {
    const ada = await newPerson(api, 'Ada')
    const group = await newGroup(ada)
    await newInvitation(ada, group.id).then(({ token }) => newPerson(api).then((bob) => acceptInvitation(bob, token)))
    const live = ada.subscribe('subscription ($id: ID!) { groupEvents(groupId: $id, after: 0) { __typename } }', { id: group.id })
    const closed = new Promise<{ code: number }>((resolve) => live.client.on('closed', (event) => resolve(event as { code: number })))
    expect((await live.next()).data.groupEvents.__typename).toBe('MemberJoined')
    api.clock.advance(31 * day)
    await sweepLogins(api.deps)
    expect((await closed).code).toBe(4403)
    expect(await api.db.select().from(login).where(eq(login.personId, ada.id))).toEqual([])
  })

  it('lets nobody in by a made-up, mangled or foreign cookie', async () => {
    const ada = await newPerson(api, 'Ada')
    const value = ada.cookie?.split('=')[1] as string
    const fakes = [`colloquy=${value.slice(1)}A`, 'colloquy=', `colloquy=${'A'.repeat(43)}`, `colloquy=${value}x`, `other=${value}`, `x-colloquy=${value}`, `colloquy=${'%'.repeat(9)}`, `colloquy=' or 1=1 --`]
    for (const cookie of fakes) expect(await viewerOf(api.client(cookie)), cookie).toBeNull()
    expect(await viewerOf(api.client(`bad=%E0%A4%A; ${ada.cookie}; more=1`))).not.toBeNull()
  })
})

describe('the cookie', () => {
  const entering = async (env: Record<string, string>) => {
    const there = await startApi({ databaseUrl: api.databaseUrl, env })
    const answer = await there.client().send(signUp, { input: { name: 'Ada', email: `${Object.keys(env).length}-cookie@example.org`, password: 'a quiet reading room', zone: 'UTC' } })
    const [entered] = answer.headers.getSetCookie()
    const [left] = (await there.client(entered?.split(';')[0]).send(logOut)).headers.getSetCookie()
    await there.stop()
    return { entered, left }
  }

  it('is bound to the host and to TLS where the address is https', async () => {
    const { entered, left } = await entering({ ORIGIN: 'https://read.example.org' })
    expect(entered).toMatch(/^__Host-colloquy=[\w-]{43}; HttpOnly; Max-Age=15552000; Path=\/; SameSite=Lax; Secure$/)
    expect(left).toMatch(/^__Host-colloquy=; HttpOnly; Max-Age=0; Path=\/; SameSite=Lax; Secure$/)
  })

  it('works without TLS, on a machine of one’s own', async () => {
    const { entered } = await entering({})
    expect(entered).toMatch(/^colloquy=[\w-]{43}; HttpOnly; Max-Age=15552000; Path=\/; SameSite=Lax$/)
  })
})

describe('a reader of the database', () => {
  it('finds no password, no login id and no invitation that could be used', async () => {
    const ada = await newPerson(api, 'Ada')
    const group = await newGroup(ada)
    const { token } = await newInvitation(ada, group.id)
    const secret = ada.cookie?.split('=')[1] as string
    const tables = await api.db.execute<{ name: string }>(sql`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
    let seen = ''
    for (const { name } of tables) seen += JSON.stringify(await api.db.execute(sql.raw(`select t::text from ${name} as t`)))
    expect(seen).toContain(ada.email)
    expect([ada.password, secret, token].filter((word) => seen.includes(word))).toEqual([])
    // What does stand there opens nothing when it is sent in place of the secret.
    const [row] = await api.db.select().from(login).where(eq(login.personId, ada.id))
    for (const value of [row?.secretHash, row?.id]) expect(await viewerOf(api.client(`colloquy=${value}`))).toBeNull()
  })

  it('cannot log in with a hash in place of the password', async () => {
    const ada = await newPerson(api, 'Ada')
    const [row] = await api.db.select().from(person).where(eq(person.id, ada.id))
    expect(await api.client().refused(logIn, keysOf({ ...ada, password: row?.passwordHash as string }))).toHaveLength(1)
    expect(await hash('one')).not.toBe(await hash('one'))
  })
})
