import type { role } from './schema/groups.ts'

export type Role = (typeof role.enumValues)[number]

declare const proof: unique symbol

/** Proof that the viewer was let into one group for a purpose. Only `api/permissions.ts` makes one. */
export type GroupScope = {
  readonly [proof]: 'group'
  readonly groupId: string
  readonly viewerId: string | null
  readonly role: Role | null
}

/** Proof that somebody is logged in. Only `api/permissions.ts` makes one. */
export type PersonScope = { readonly [proof]: 'person'; readonly viewerId: string }
