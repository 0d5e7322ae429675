import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { citext, instant, person } from './auth.ts'

export const visibility = pgEnum('visibility', ['SECRET', 'LISTED', 'PUBLIC'])
export const joining = pgEnum('joining', ['INVITATION', 'REQUEST', 'OPEN'])
export const reading = pgEnum('reading', ['MEMBERS', 'ANYONE'])
export const role = pgEnum('role', ['MEMBER', 'FACILITATOR', 'ADMIN', 'OWNER'])

export const group = pgTable(
  'group',
  {
    id: uuid('id').primaryKey(),
    slug: citext('slug').notNull().unique('group_slug_unique'),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    zone: text('zone').notNull(),
    visibility: visibility('visibility').notNull(),
    joining: joining('joining').notNull(),
    reading: reading('reading').notNull(),
    /** The most credit that a paper can have, and in how many later polls votes count; a cap of 0 keeps none. */
    creditCap: integer('credit_cap').notNull().default(0),
    creditPolls: integer('credit_polls').notNull().default(5),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('group_listing_index').on(t.visibility, t.createdAt, t.id),
    check('group_name_length', sql`char_length(${t.name}) between 1 and 100`),
    check('group_slug_form', sql`${t.slug} ~ '^[a-z0-9](-?[a-z0-9])*$' and char_length(${t.slug}) between 2 and 60`),
    check('group_description_length', sql`char_length(${t.description}) <= 2000`),
    check('group_credit', sql`${t.creditCap} >= 0 and ${t.creditPolls} >= 1`),
  ],
)

export const member = pgTable(
  'member',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: role('role').notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [
    unique('member_unique').on(t.groupId, t.personId),
    index('member_group_index').on(t.groupId, t.joinedAt, t.id),
    index('member_person_index').on(t.personId, t.joinedAt, t.id),
  ],
)

export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique('invitation_token_hash_unique'),
    createdById: uuid('created_by_id')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    maxUses: integer('max_uses'),
    uses: integer('uses').notNull().default(0),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('invitation_group_index').on(t.groupId, t.createdAt, t.id),
    check('invitation_token_hash_form', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('invitation_uses', sql`${t.uses} >= 0 and (${t.maxUses} is null or (${t.maxUses} >= 1 and ${t.uses} <= ${t.maxUses}))`),
  ],
)

export const joinRequest = pgTable(
  'join_request',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    message: text('message').notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('join_request_unique').on(t.groupId, t.personId),
    index('join_request_group_index').on(t.groupId, t.createdAt, t.id),
    check('join_request_message_length', sql`char_length(${t.message}) <= 1000`),
  ],
)
