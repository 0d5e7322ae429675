import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRemoval, checkRoleChange, invitationProblem, planInvitation } from '../../api/groups/rules/membership.ts'
import { type GroupWish, isSlug, planGroup, planGroupChange } from '../../api/groups/rules/settings.ts'
import { Fault } from '../../api/kernel/errors.ts'

const codeOf = (run: () => unknown): [string, string[]] | null => {
  try {
    run()
    return null
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return [error.code, error.path]
  }
}

const roles = ['MEMBER', 'FACILITATOR', 'ADMIN', 'OWNER'] as const
type Role = (typeof roles)[number]
const rankOf = (role: Role) => roles.indexOf(role)

describe('a group', () => {
  const wish: GroupWish = { slug: 'Thursday-Group', name: ' Thursday group ', description: 'One.\r\nTwo.', zone: 'europe/zurich', visibility: 'SECRET', joining: 'INVITATION', reading: 'MEMBERS' }

  it('is kept with its address lowered, trimmed, and its zone in its own spelling', () => {
    expect(planGroup(wish)).toEqual({ ...wish, slug: 'thursday-group', name: 'Thursday group', description: 'One.\nTwo.', zone: 'Europe/Zurich' })
  })

  it.each([
    [{ name: ' \u200b ' }, 'REQUIRED', 'name'],
    [{ name: 'n'.repeat(101) }, 'TOO_LONG', 'name'],
    [{ name: 'two\nlines' }, 'INVALID', 'name'],
    [{ description: 'd'.repeat(2001) }, 'TOO_LONG', 'description'],
    [{ slug: '' }, 'REQUIRED', 'slug'],
    [{ slug: 'a' }, 'TOO_SHORT', 'slug'],
    [{ slug: 'a--b' }, 'INVALID', 'slug'],
    [{ slug: '-ab' }, 'INVALID', 'slug'],
    [{ slug: 'grüppe' }, 'INVALID', 'slug'],
    [{ slug: '../etc' }, 'INVALID', 'slug'],
    [{ slug: 'Join' }, 'TAKEN', 'slug'],
    [{ zone: 'Europe/Nowhere' }, 'NO_SUCH_ZONE', 'zone'],
  ])('with %j is %s at %s', (change, code, field) => {
    expect(codeOf(() => planGroup({ ...wish, ...change }))).toEqual([code, [field]])
  })

  it('keeps what a change leaves out', () => {
    expect(planGroupChange({})).toEqual({})
    expect(planGroupChange({ name: null, description: '', reading: 'ANYONE' })).toEqual({ description: '', reading: 'ANYONE' })
  })

  it('is looked for under every address that it can be given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (slug) => {
        if (codeOf(() => planGroup({ ...wish, slug })) === null) expect(isSlug(slug)).toBe(true)
      }),
    )
    expect(['', 'a', 'a\u0000b', 'x'.repeat(61), 'a b', "a' or 1=1"].filter(isSlug)).toEqual([])
  })
})

describe('the roles', () => {
  const changes = fc.record({ actor: fc.constantFrom<Role | null>(...roles, null), target: fc.constantFrom(...roles), next: fc.constantFrom(...roles), owners: fc.integer({ min: 1, max: 3 }) })

  it('let only owners make and unmake owners of others', () => {
    fc.assert(
      fc.property(changes, ({ actor, target, next, owners }) => {
        if (actor === 'OWNER' || (target !== 'OWNER' && next !== 'OWNER')) return
        expect(codeOf(() => checkRoleChange({ actor, target, isSelf: false }, next, owners))?.[0]).toBe('FORBIDDEN')
      }),
    )
  })

  it('let admins manage those below them, and nobody else', () => {
    fc.assert(
      fc.property(changes, ({ actor, target, next }) => {
        const allowed = actor === 'OWNER' || (actor === 'ADMIN' && rankOf(target) < 2 && rankOf(next) < 2)
        expect(codeOf(() => checkRoleChange({ actor, target, isSelf: false }, next, 3)) === null).toBe(allowed)
        expect(codeOf(() => checkRemoval({ actor, target, isSelf: false }, 3)) === null).toBe(actor === 'OWNER' || (actor === 'ADMIN' && rankOf(target) < 2))
      }),
    )
  })

  it('let everybody step down and leave, and nobody rise by themselves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...roles), (role, next) => {
        const self = { actor: role, target: role, isSelf: true }
        const mayRise = role === 'OWNER' || (role === 'ADMIN' && rankOf(next) <= 2)
        expect(codeOf(() => checkRoleChange(self, next, 2)) === null).toBe(rankOf(next) <= rankOf(role) || mayRise)
        expect(codeOf(() => checkRemoval(self, 2))).toBeNull()
      }),
    )
  })

  it('keep the last owner', () => {
    const owner = { actor: 'OWNER', target: 'OWNER', isSelf: true } as const
    expect(codeOf(() => checkRoleChange(owner, 'ADMIN', 1))?.[0]).toBe('LAST_OWNER')
    expect(codeOf(() => checkRoleChange(owner, 'OWNER', 1))).toBeNull()
    expect(codeOf(() => checkRemoval(owner, 1))?.[0]).toBe('LAST_OWNER')
    expect(codeOf(() => checkRemoval(owner, 2))).toBeNull()
  })
})

describe('an invitation', () => {
  const now = new Date('2026-11-26T15:00:00Z')
  const later = new Date('2026-11-26T15:00:01Z')
  const good = { expiresAt: null, maxUses: null, uses: 0, revokedAt: null }

  it.each([
    [{}, null],
    [{ uses: 10_000 }, null],
    [{ expiresAt: later }, null],
    [{ expiresAt: now }, 'EXPIRED'],
    [{ maxUses: 5, uses: 4 }, null],
    [{ maxUses: 5, uses: 5 }, 'USED_UP'],
    [{ revokedAt: now }, 'REVOKED'],
    [{ revokedAt: now, expiresAt: now, maxUses: 1, uses: 1 }, 'REVOKED'],
  ])('with %j has the problem %s', (change, problem) => {
    expect(invitationProblem({ ...good, ...change }, now)).toBe(problem)
  })

  it('is made for the future and for some people', () => {
    expect(planInvitation({}, now)).toEqual({ expiresAt: null, maxUses: null })
    expect(planInvitation({ expiresAt: later, maxUses: 1000 }, now)).toEqual({ expiresAt: later, maxUses: 1000 })
    expect(codeOf(() => planInvitation({ expiresAt: now }, now))).toEqual(['IN_PAST', ['expiresAt']])
    for (const maxUses of [0, -1, 1001]) expect(codeOf(() => planInvitation({ maxUses }, now))).toEqual(['INVALID', ['maxUses']])
  })
})
