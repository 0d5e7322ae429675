import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Db } from '../../db/client.ts'
import { deleteLogins, findLogin, findOpenLogins, insertLogin, touchLogin } from '../../db/queries/auth.ts'
import type { Access } from '../../db/queries/groups.ts'
import type { Deps, Viewer } from '../context.ts'
import type { Env } from '../kernel/env.ts'
import { hashSecret, newId, newSecret } from '../kernel/ids.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ loginId: string; access: readonly Access[] }>
    DatabaseSessionAttributes: { loginId: string; userAgent: string | null; access?: readonly Access[] }
    UserId: string
  }
}

const day = 86_400_000
const touchEvery = 5 * 60_000

type Keeper = Pick<Deps, 'env' | 'clock'>

/**
 * Keeps logins for Lucia. It stores a SHA-256 of the secret, so that a copy of the database opens nothing;
 * Lucia's own adapters store the secret. Both ends of a login are decided here and in the database: Lucia knows one
 * end only, which slides for ever, and reads the clock by itself.
 */
const keep = ({ env, clock }: Keeper, db: Db): Adapter => ({
  getSessionAndUser: async (secret) => {
    const now = clock.now()
    const row = await findLogin(db, hashSecret(secret), now)
    if (!row) return [null, null]
    const seenBefore = new Date(now.getTime() - touchEvery)
    if (row.lastSeenAt <= seenBefore) await touchLogin(db, row.id, now, new Date(now.getTime() + env.loginIdleDays * day), seenBefore)
    return [
      { id: secret, userId: row.personId, expiresAt: row.endsAt, attributes: { loginId: row.id, userAgent: null, access: row.access } },
      { id: row.personId, attributes: {} },
    ]
  },
  setSession: async ({ id: secret, userId, attributes }) => {
    const startedAt = clock.now()
    const endsAt = new Date(startedAt.getTime() + env.loginAbsoluteDays * day)
    const expiresAt = new Date(Math.min(startedAt.getTime() + env.loginIdleDays * day, endsAt.getTime()))
    await insertLogin(db, { id: attributes.loginId, secretHash: hashSecret(secret), personId: userId, userAgent: attributes.userAgent, startedAt, lastSeenAt: startedAt, expiresAt, endsAt })
  },
  // Lucia asks for this to slide the only end it knows, which here is the absolute one.
  updateSessionExpiration: async () => {},
  deleteSession: async (secret) => void (await deleteLogins(db, { secretHash: hashSecret(secret) })),
  deleteExpiredSessions: async () => void (await deleteLogins(db, { endedBy: clock.now() })),
  getUserSessions: () => unused(),
  deleteUserSessions: () => unused(),
})

const unused = (): never => {
  throw new Error('Logins are listed and ended by their public ids.')
}

const lucia = (deps: Keeper, db: Db) => {
  const secure = deps.env.origin?.startsWith('https:') ?? false
  return new Lucia<{ loginId: string; access: readonly Access[] }>(keep(deps, db), {
    sessionExpiresIn: new TimeSpan(deps.env.loginAbsoluteDays, 'd'),
    // Browsers keep a __Host- cookie to this very host and to TLS; over plain HTTP they would not store it.
    sessionCookie: { name: secure ? '__Host-colloquy' : 'colloquy', attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ loginId, access = [] }) => ({ loginId, access }),
  })
}

// Cookies need neither database nor clock.
const cookies = (env: Env) => lucia({ env, clock: { now: unused } }, null as never)

/** The Set-Cookie header that gives a browser its login. */
export const loginCookie = (env: Env, secret: string): string => cookies(env).createSessionCookie(secret).serialize()

/** The Set-Cookie header that takes it away. */
export const clearCookie = (env: Env): string => cookies(env).createBlankSessionCookie().serialize()

/** Begins a login with a secret of its own and answers both; the secret is kept nowhere else. */
export const startLogin = async (deps: Keeper, tx: Db, personId: string, userAgent: string | null): Promise<{ secret: string; loginId: string }> => {
  const secret = newSecret()
  const loginId = newId()
  await lucia(deps, tx).createSession(personId, { loginId, userAgent }, { sessionId: secret })
  return { secret, loginId }
}

const keepers = new WeakMap<Db, ReturnType<typeof lucia>>()

/** Who sends this Cookie header; null for nobody and for a login that has ended. One statement, and a second one every few minutes. */
export const readViewer = async (deps: Pick<Deps, 'env' | 'clock' | 'db'>, cookieHeader: string | undefined): Promise<(Viewer & { access: readonly Access[] }) | null> => {
  const keeper = keepers.get(deps.db) ?? lucia(deps, deps.db)
  keepers.set(deps.db, keeper)
  // Lucia's own reader fails on any cookie of the host that is not percent-encoded well, whoever set it.
  const secret = new RegExp(`(?:^|; *)${keeper.sessionCookieName}=([\\w-]{43})(?:;|$)`).exec(cookieHeader ?? '')?.[1]
  if (!secret) return null
  const { session } = await keeper.validateSession(secret)
  return session && { personId: session.userId, loginId: session.loginId, access: session.access }
}

/** Which of these logins have ended: for sockets whose wake-up was lost. */
export const endedLogins = async (deps: Pick<Deps, 'db' | 'clock'>, ids: readonly string[]): Promise<string[]> => {
  const open = new Set(ids.length > 0 ? await findOpenLogins(deps.db, ids, deps.clock.now()) : [])
  return ids.filter((id) => !open.has(id))
}

// The least that OWASP's Password Storage Cheat Sheet asks of Argon2id. (2 is Algorithm.Argon2id, a const enum.)
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/** Whether a password belongs to a hash. Without one it takes the same time and answers false, so that time does not tell who has an account. */
export const isPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword(newSecret())
  const fits = await verify(passwordHash ?? (await decoy), password)
  return passwordHash !== null && fits
}
