import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group } from './groups.ts'

export const nominationState = pgEnum('nomination_state', ['WAITING', 'IN_POLL', 'CHOSEN', 'WITHDRAWN'])
export const importState = pgEnum('import_state', ['RUNNING', 'DONE', 'STOPPED', 'FAILED'])

export const paper = pgTable(
  'paper',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    /** The title as compared for "already here"; see papers/rules/identity. */
    titleKey: text('title_key').notNull(),
    authors: text('authors').array().notNull(),
    abstract: text('abstract').notNull().default(''),
    url: text('url'),
    identifier: text('identifier'),
    /** What a search looks at; see papers/rules/search. */
    searchText: text('search_text').notNull(),
    addedById: uuid('added_by_id')
      .notNull()
      .references(() => person.id),
    addedAt: instant('added_at').notNull(),
    /** How many versions of its text are known; anchors name one of them. */
    textVersions: integer('text_versions').notNull().default(1),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('paper_title_unique').on(t.groupId, t.titleKey),
    uniqueIndex('paper_identifier_unique').on(t.groupId, t.identifier),
    index('paper_group_index').on(t.groupId, t.addedAt, t.id),
    index('paper_search_index').using('gin', sql`${t.searchText} gin_trgm_ops`),
    check('paper_title_length', sql`char_length(${t.title}) between 1 and 500`),
    check('paper_abstract_length', sql`char_length(${t.abstract}) <= 20000`),
  ],
)

export const nomination = pgTable(
  'nomination',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    paperId: uuid('paper_id')
      .notNull()
      .references(() => paper.id, { onDelete: 'cascade' }),
    nominatedById: uuid('nominated_by_id')
      .notNull()
      .references(() => person.id),
    pitch: text('pitch').notNull().default(''),
    /** Whether whoever nominated it would present it. */
    offersToPresent: boolean('offers_to_present').notNull().default(false),
    state: nominationState('state').notNull().default('WAITING'),
    nominatedAt: instant('nominated_at').notNull(),
  },
  (t) => [
    uniqueIndex('nomination_open_unique').on(t.paperId).where(sql`${t.state} in ('WAITING', 'IN_POLL')`),
    index('nomination_paper_index').on(t.paperId, t.state),
    index('nomination_pool_index').on(t.groupId, t.state, t.nominatedAt, t.id),
    check('nomination_pitch_length', sql`char_length(${t.pitch}) <= 1000`),
  ],
)

export const paperImport = pgTable(
  'paper_import',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    startedById: uuid('started_by_id')
      .notNull()
      .references(() => person.id),
    state: importState('state').notNull().default('RUNNING'),
    papers: jsonb('papers').notNull(),
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    added: integer('added').notNull().default(0),
    skipped: integer('skipped').notNull().default(0),
    stopAskedAt: instant('stop_asked_at'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('paper_import_group_index').on(t.groupId, t.startedAt), check('paper_import_counts', sql`${t.added} + ${t.skipped} <= ${t.total}`)],
)
