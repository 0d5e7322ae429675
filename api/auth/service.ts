import type { Db } from '../../db/client.ts'
import {
  type AccountRow,
  countTry,
  deleteLogins,
  deleteTries,
  findAccount,
  findKeysByEmail,
  findKeysById,
  findLogins,
  insertPerson,
  updateAccount,
  updatePassword,
} from '../../db/queries/auth.ts'
import type { Context, Deps, Viewer } from '../context.ts'
import { Fault, notFound } from '../kernel/errors.ts'
import { hashSecret, newId } from '../kernel/ids.ts'
import { authorizeAnyone, authorizePerson } from '../permissions.ts'
import { clearCookie, hashPassword, isPassword, loginCookie, startLogin } from './gateway.ts'
import { cleanPassword, planAccount, planAccountChange, readEmail, readPassword, type SignUpWish } from './rules/account.ts'

const minute = 60_000
const hour = 60 * minute

const toViewer = (row: AccountRow | null) => row && { person: { id: row.id, name: row.name }, email: row.email, zone: row.zone }

/** The rest of this operation is done by somebody else. */
const become = async (ctx: Context, viewer: Viewer | null) => {
  ctx.viewer = viewer
  ctx.loaders.clear()
  ctx.scopes.clear()
  return viewer && toViewer(await findAccount(ctx.db, viewer.personId))
}

/** Ends logins everywhere: their rows, and at commit their sockets in every process. */
const endLogins = async (deps: Pick<Deps, 'bus'>, tx: Db, which: Parameters<typeof deleteLogins>[1]) => {
  const ids = await deleteLogins(tx, which)
  for (const id of ids) deps.bus.wake(tx, 'login', id)
  return ids
}

const throttle = async (ctx: Context, kind: string, key: string, limit: number, windowMs: number) => {
  const now = ctx.clock.now()
  const freeAt = await countTry(ctx.db, hashSecret(`${kind} ${key}`), limit, windowMs, now)
  if (!freeAt) return
  const wait = Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000))
  throw new Fault('RATE_LIMITED', `Too many tries. Wait ${wait < 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}, then try again.`, [], wait)
}

/** A socket's answer carries no cookie: a login begun there would belong to nobody. */
const needCookie = (ctx: Context) => {
  if (!ctx.setLoginCookie) throw new Fault('INVALID', 'Log in over HTTP, then open the socket with the cookie.')
}

/** Counts a try of a password, by address and by account: an account that does not exist is throttled like any other. */
const throttlePassword = async (ctx: Context, account: string) => {
  await throttle(ctx, 'log in from', ctx.client.address, ctx.env.limits.logInsPerMinute, minute)
  await throttle(ctx, 'log in as', account, ctx.env.limits.logInsPerHour, hour)
}

/** Replaces whatever login this browser had by a new one. */
const enter = async (ctx: Context, personId: string, tx: Db) => {
  if (ctx.viewer) await endLogins(ctx, tx, { id: ctx.viewer.loginId, personId: ctx.viewer.personId })
  await endLogins(ctx, tx, { endedBy: ctx.clock.now() })
  await deleteTries(tx, { endedBy: ctx.clock.now() })
  return startLogin(ctx, tx, personId, ctx.client.userAgent)
}

const greet = (ctx: Context, personId: string, { secret, loginId }: Awaited<ReturnType<typeof enter>>) => {
  ctx.setLoginCookie?.(loginCookie(ctx.env, secret))
  return become(ctx, { personId, loginId })
}

export const findViewer = async (ctx: Context) => {
  authorizeAnyone(ctx, 'account.read')
  return ctx.viewer && toViewer(await findAccount(ctx.db, ctx.viewer.personId))
}

export const listLogins = async (ctx: Context) => {
  const { viewerId } = authorizePerson(ctx, 'account.change')
  const rows = await findLogins(ctx.db, viewerId, ctx.clock.now())
  return rows.map((row) => ({ ...row, isCurrent: row.id === ctx.viewer?.loginId }))
}

export const signUp = async (ctx: Context, wish: SignUpWish) => {
  authorizeAnyone(ctx, 'account.make')
  needCookie(ctx)
  const { password, ...plan } = planAccount(wish)
  await throttle(ctx, 'sign up from', ctx.client.address, ctx.env.limits.signUpsPerHour, hour)
  const passwordHash = await hashPassword(password)
  const id = newId()
  const login = await ctx.db.transaction(async (tx) => {
    await insertPerson(tx, { ...plan, id, passwordHash, createdAt: ctx.clock.now() })
    return enter(ctx, id, tx)
  })
  return greet(ctx, id, login)
}

export const logIn = async (ctx: Context, wish: { email: string; password: string }) => {
  authorizeAnyone(ctx, 'account.read')
  needCookie(ctx)
  const email = readEmail(wish.email)
  await throttlePassword(ctx, email ?? wish.email.slice(0, 254))
  const keys = email === null ? null : await findKeysByEmail(ctx.db, email)
  // Not a short cut: without an account the same work is done, and the same is said.
  if (!(await isPassword(keys?.passwordHash ?? null, readPassword(wish.password))) || !keys)
    throw new Fault('WRONG_PASSWORD', 'The e-mail address and the password do not belong together.', ['password'])
  const login = await ctx.db.transaction(async (tx) => {
    await deleteTries(tx, { key: hashSecret(`log in as ${email}`) })
    return enter(ctx, keys.id, tx)
  })
  return greet(ctx, keys.id, login)
}

export const logOut = async (ctx: Context) => {
  authorizeAnyone(ctx, 'account.read')
  const { viewer } = ctx
  if (viewer) await ctx.db.transaction((tx) => endLogins(ctx, tx, { id: viewer.loginId, personId: viewer.personId }))
  ctx.setLoginCookie?.(clearCookie(ctx.env))
  await become(ctx, null)
  return true
}

/** Ends one of the viewer's logins. Another person's is not found, like one that does not exist. */
export const endLogin = async (ctx: Context, loginId: string) => {
  const { viewerId } = authorizePerson(ctx, 'account.change')
  if (loginId === ctx.viewer?.loginId) return logOut(ctx).then(() => loginId)
  const ended = await ctx.db.transaction((tx) => endLogins(ctx, tx, { id: loginId, personId: viewerId }))
  if (ended.length === 0) throw notFound()
  return loginId
}

export const endOtherLogins = async (ctx: Context) => {
  const { viewerId } = authorizePerson(ctx, 'account.change')
  const ended = await ctx.db.transaction((tx) => endLogins(ctx, tx, { personId: viewerId, except: currentLogin(ctx) }))
  return ended.length
}

const currentLogin = (ctx: Context) => (ctx.viewer as Viewer).loginId

export const changeAccount = async (ctx: Context, wish: { name?: string | null; zone?: string | null }) => {
  const { viewerId } = authorizePerson(ctx, 'account.change')
  const change = planAccountChange(wish)
  if (Object.keys(change).length > 0) await updateAccount(ctx.db, viewerId, change)
  return become(ctx, ctx.viewer)
}

/** Asks for the current password, changes it, and ends every other login. */
export const changePassword = async (ctx: Context, wish: { currentPassword: string; newPassword: string }) => {
  const { viewerId } = authorizePerson(ctx, 'account.change')
  const account = await findAccount(ctx.db, viewerId)
  const keys = await findKeysById(ctx.db, viewerId)
  if (!account || !keys) throw notFound()
  const password = cleanPassword(wish.newPassword, { path: ['newPassword'], known: [account.name, account.email] })
  await throttlePassword(ctx, account.email)
  if (!(await isPassword(keys.passwordHash, readPassword(wish.currentPassword)))) throw new Fault('WRONG_PASSWORD', 'This is not your password.', ['currentPassword'])
  const passwordHash = await hashPassword(password)
  await ctx.db.transaction(async (tx) => {
    if (!(await updatePassword(tx, viewerId, keys.passwordHash, passwordHash))) throw new Fault('CONFLICT', 'Your password was changed elsewhere at the same time.', ['currentPassword'])
    await deleteTries(tx, { key: hashSecret(`log in as ${account.email}`) })
    await endLogins(ctx, tx, { personId: viewerId, except: currentLogin(ctx) })
  })
  return toViewer(account)
}

/** Clears away what has ended, and closes the sockets of logins that ended by themselves. */
export const sweepLogins = async (deps: Deps) => {
  await deps.db.transaction((tx) => endLogins(deps, tx, { endedBy: deps.clock.now() }))
  await deleteTries(deps.db, { endedBy: deps.clock.now() })
}
