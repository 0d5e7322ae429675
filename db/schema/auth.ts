import { sql } from 'drizzle-orm'
import { boolean, check, customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const citext = customType<{ data: string }>({ dataType: () => 'citext' })
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    email: citext('email').notNull().unique('person_email_unique'),
    name: text('name').notNull(),
    zone: text('zone').notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [check('person_name_length', sql`char_length(${t.name}) between 1 and 100`)],
)

/** A login (auth session). `secretHash` is the SHA-256 of the cookie's value; `id` may be shown to its owner. */
export const login = pgTable(
  'login',
  {
    id: uuid('id').primaryKey(),
    secretHash: text('secret_hash').notNull().unique('login_secret_hash_unique'),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent'),
    startedAt: instant('started_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [
    index('login_person_index').on(t.personId),
    index('login_expires_index').on(t.expiresAt),
    check('login_secret_hash_form', sql`${t.secretHash} ~ '^[0-9a-f]{64}$'`),
    check('login_ends', sql`${t.expiresAt} <= ${t.endsAt}`),
  ],
)

/** Tries of one kind by one key, within the window that counts. The key is a hash: it tells nobody who tried what. */
export const throttle = pgTable(
  'throttle',
  {
    key: text('key').primaryKey(),
    tries: instant('tries').array().notNull(),
    isRefused: boolean('is_refused').notNull().default(false),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [index('throttle_ends_index').on(t.endsAt)],
)
