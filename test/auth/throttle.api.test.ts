import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { login } from '../../db/schema/auth.ts'
import { movableClock, startApi } from '../support/api.ts'
import { rowsPerTable } from '../support/effects.ts'
import { newPerson } from '../support/groups.ts'

const clock = movableClock()
const strict = { LIMIT_LOG_INS_PER_MINUTE: '6', LIMIT_LOG_INS_PER_HOUR: '10', TRUST_PROXY: '1' }
const api = await startApi({ clock, env: strict })
const twin = await startApi({ clock, env: strict, databaseUrl: api.databaseUrl })
const minute = 60_000

const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { email } errors { code message path } } }'

/** A try to log in from a given address; answers the code of the refusal, or `in`. */
const attempt = async (address: string, keys: { email: string; password: string }, at = api) => {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-colloquy-request': '1', 'x-forwarded-for': address },
    body: JSON.stringify({ query: logIn, variables: { input: { email: keys.email, password: keys.password } } }),
  })
  const { data } = (await response.json()) as { data: { logIn: { errors: { code: string }[] } } }
  return { code: data.logIn.errors[0]?.code ?? 'in', retryAfter: Number(response.headers.get('retry-after')) }
}

let next = 0
const freshAddress = () => `2001:db8::${(++next).toString(16)}`
const unknown = () => ({ email: `unknown-${++next}@example.org`, password: 'not the password' })

describe('tries to log in', () => {
  it('are refused from one address at the seventh in a minute, with the time to wait', async () => {
    const address = freshAddress()
    for (let n = 0; n < 6; n++) expect((await attempt(address, unknown())).code).toBe('WRONG_PASSWORD')
    const seventh = await attempt(address, unknown())
    expect(seventh.code).toBe('RATE_LIMITED')
    expect(seventh.retryAfter).toBeGreaterThan(0)
    expect(seventh.retryAfter).toBeLessThanOrEqual(60)
    expect((await attempt(freshAddress(), unknown())).code).toBe('WRONG_PASSWORD')
    clock.advance(seventh.retryAfter * 1000)
    expect((await attempt(address, unknown())).code).toBe('WRONG_PASSWORD')
  })

  it('are refused on one account at the eleventh in an hour, wherever they come from, the right password too', async () => {
    const ada = await newPerson(api, 'Ada')
    const wrong = { email: ada.email, password: 'not the password' }
    for (let n = 0; n < 10; n++) expect((await attempt(freshAddress(), wrong)).code).toBe('WRONG_PASSWORD')
    const eleventh = await attempt(freshAddress(), ada)
    expect(eleventh.code).toBe('RATE_LIMITED')
    expect(eleventh.retryAfter).toBeGreaterThan(3_000)
    clock.advance(61 * minute)
    expect((await attempt(freshAddress(), ada)).code).toBe('in')
  })

  it('are refused on an account that does not exist just so', async () => {
    const nobody = unknown()
    for (let n = 0; n < 10; n++) expect((await attempt(freshAddress(), nobody)).code).toBe('WRONG_PASSWORD')
    expect((await attempt(freshAddress(), nobody)).code).toBe('RATE_LIMITED')
  })

  it('begin anew on an account after a successful one', async () => {
    const ada = await newPerson(api, 'Ada')
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 6; n++) await attempt(freshAddress(), { email: ada.email, password: 'not the password' })
      expect((await attempt(freshAddress(), ada)).code).toBe('in')
    }
  })

  it('are counted together by several processes, and once each when they come at once', async () => {
    const address = freshAddress()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => attempt(address, unknown(), n % 2 ? api : twin)))
    expect(answers.filter(({ code }) => code === 'WRONG_PASSWORD')).toHaveLength(6)
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(14)
  })

  it('count one each when one document makes many', async () => {
    const ada = await newPerson(api, 'Ada')
    const many = await startApi({ clock, env: { ...strict, LIMIT_ALIASES: '1000', LIMIT_ROOT_FIELDS: '1000', LIMIT_TOKENS: '100000' }, databaseUrl: api.databaseUrl })
    const tries = Array.from({ length: 100 }, (_, n) => `t${n}: logIn(input: { email: "${ada.email}", password: "guess ${n} of many" }) { errors { code } }`)
    const { data } = await many.client().send(`mutation { ${tries.join('\n')} }`)
    const codes = Object.values(data as Record<string, { errors: { code: string }[] }>).map((one) => one.errors[0]?.code)
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(6)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(94)
    await many.stop()
  })

  it('leave neither address nor account in clear in the table that counts them', async () => {
    const nobody = unknown()
    await attempt('192.0.2.77', nobody)
    const rows = JSON.stringify(await api.db.execute(sql`select * from throttle`))
    expect(rows).not.toContain('192.0.2.77')
    expect(rows).not.toContain(nobody.email)
  })
})

it('refuses new accounts from one address beyond the limit', async () => {
  const tight = await startApi({ env: { LIMIT_SIGN_UPS_PER_HOUR: '2' } })
  await newPerson(tight)
  await newPerson(tight)
  const wish = { name: 'Third', email: 'third@example.org', password: 'a quiet reading room', zone: 'UTC' }
  const answer = await tight.client().send('mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }', { input: wish })
  expect(answer.data.signUp.errors).toEqual([{ code: 'RATE_LIMITED' }])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000)
  expect(await tight.db.select().from(login)).toHaveLength(2)
  await tight.stop()
})

describe('a socket', () => {
  it('begins no login, as its answer could not carry the cookie', async () => {
    const api = await startApi()
    const person = await newPerson(api)
    const before = await rowsPerTable(api)
    const mutation = 'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { email } errors { code } } }'
    const live = person.subscribe(mutation, { input: { email: 'somebody@example.org', password: 'whatever it is' } })
    expect((await live.next()).data.logIn).toEqual({ viewer: null, errors: [{ code: 'INVALID' }] })
    expect(await rowsPerTable(api)).toEqual(before)
    await live.stop()
  })
})
