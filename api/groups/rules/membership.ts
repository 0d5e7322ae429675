import type { Role } from '../../../db/scope.ts'
import { Fault } from '../../kernel/errors.ts'

const ranks: Record<Role, number> = { MEMBER: 1, FACILITATOR: 2, ADMIN: 3, OWNER: 4 }
type Acting = { actor: Role | null; target: Role; isSelf: boolean }

const forbidden = () => new Fault('FORBIDDEN', 'Your role lets you manage those below you only; owners are made and unmade by owners.')
const manages = (actor: Role | null, role: Role): boolean => actor === 'OWNER' || (actor === 'ADMIN' && ranks[role] < ranks.ADMIN)

/**
 * Whether `actor` may give `target` the role `next`: owners any, admins below themselves, and everybody may step
 * down. Throws FORBIDDEN, and LAST_OWNER where no owner would be left of `owners`.
 */
export const checkRoleChange = ({ actor, target, isSelf }: Acting, next: Role, owners: number): void => {
  const stepsDown = isSelf && ranks[next] <= ranks[target]
  if (!stepsDown && !(manages(actor, target) && manages(actor, next))) throw forbidden()
  if (target === 'OWNER' && next !== 'OWNER') checkOwners(owners)
}

/** Whether `actor` may remove `target`; everybody may leave. Throws as `checkRoleChange`. */
export const checkRemoval = ({ actor, target, isSelf }: Acting, owners: number): void => {
  if (!isSelf && !manages(actor, target)) throw forbidden()
  if (target === 'OWNER') checkOwners(owners)
}

const checkOwners = (owners: number) => {
  if (owners < 2) throw new Fault('LAST_OWNER', 'A group keeps at least one owner: make somebody else an owner first.')
}

export type InvitationFacts = { expiresAt: Date | null; maxUses: number | null; uses: number; revokedAt: Date | null }

/** Why an invitation lets nobody in at `now`; null where it does. */
export const invitationProblem = ({ expiresAt, maxUses, uses, revokedAt }: InvitationFacts, now: Date): 'REVOKED' | 'EXPIRED' | 'USED_UP' | null => {
  if (revokedAt) return 'REVOKED'
  if (expiresAt && expiresAt <= now) return 'EXPIRED'
  return maxUses !== null && uses >= maxUses ? 'USED_UP' : null
}

const sentences = {
  REVOKED: 'This invitation was revoked. Ask for a new one.',
  EXPIRED: 'This invitation is over its time. Ask for a new one.',
  USED_UP: 'This invitation has been used as often as it may be. Ask for a new one.',
}

export const invitationFault = (problem: keyof typeof sentences): Fault => new Fault('EXPIRED', sentences[problem], ['token'])

/** A new invitation. Throws IN_PAST at `expiresAt` and INVALID at `maxUses`. */
export const planInvitation = ({ expiresAt = null, maxUses = null }: { expiresAt?: Date | null; maxUses?: number | null }, now: Date) => {
  if (expiresAt && expiresAt <= now) throw new Fault('IN_PAST', 'This instant has passed; an invitation ends in the future.', ['expiresAt'])
  if (maxUses !== null && (maxUses < 1 || maxUses > 1000)) throw new Fault('INVALID', 'An invitation is for 1 to 1000 people, or for any number.', ['maxUses'])
  return { expiresAt, maxUses }
}
