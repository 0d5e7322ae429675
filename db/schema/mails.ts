import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { type Facts, memberOf, notice } from './notifications.ts'
import { meeting, replyAnswer } from './scheduling.ts'

export const mailState = pgEnum('mail_state', ['WAITING', 'HANDED', 'SENT', 'FAILED', 'DROPPED'])
export const mailMethod = pgEnum('mail_method', ['REQUEST', 'CANCEL'])
export const mailKind = pgEnum('mail_kind', ['SCHEDULED', 'CHANGES', 'REMINDERS', 'DUTIES', 'POLLS', 'INVITATIONS'])

/** The mail of a notice and how far it went. HANDED: the server was being given it; only SENT says that it took it. */
export const mail = pgTable(
  'mail',
  {
    noticeId: uuid('notice_id')
      .primaryKey()
      .references(() => notice.id, { onDelete: 'cascade' }),
    state: mailState('state').notNull().default('WAITING'),
    method: mailMethod('method'),
    /** How often somebody began with it; also tells whoever began last from those before. */
    tries: integer('tries').notNull().default(0),
    tryAt: instant('try_at').notNull(),
    /** Not before: whoever has it may still be at it. */
    leasedUntil: instant('leased_until'),
    handedAt: instant('handed_at'),
    problem: text('problem'),
  },
  (t) => [index('mail_waiting_index').on(t.tryAt).where(sql`${t.state} = 'WAITING'`), check('mail_handed', sql`(${t.state} in ('HANDED', 'SENT')) = (${t.handedAt} is not null)`)],
)

/** What mails lead to without a login; the address holds a secret of which this is the SHA-256. */
export const mailLink = pgTable(
  'mail_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** What it stops. */
    stops: mailKind('stops'),
    /** Or what it answers, and to which meeting. */
    answer: replyAnswer('answer'),
    groupId: uuid('group_id'),
    meetingId: uuid('meeting_id').references(() => meeting.id, { onDelete: 'cascade' }),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [
    memberOf(t as never, 'mail_link_member'),
    index('mail_link_ends_index').on(t.endsAt),
    index('mail_link_person_index').on(t.personId),
    index('mail_link_member_index').on(t.groupId, t.personId),
    index('mail_link_meeting_index').on(t.meetingId),
    check('mail_link_form', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('mail_link_says_one_thing', sql`(${t.stops} is null) <> (${t.answer} is null) and (${t.answer} is null) = (${t.meetingId} is null) and (${t.answer} is null) = (${t.groupId} is null)`),
  ],
)

/** Who has an invitation to which meeting in their calendar, and what is needed to call it off when the meeting is gone. */
export const invited = pgTable(
  'invited',
  {
    meetingId: uuid('meeting_id').notNull(),
    groupId: uuid('group_id').notNull(),
    personId: uuid('person_id').notNull(),
    kept: jsonb('kept').$type<Facts>().notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), memberOf(t as never, 'invited_member'), index('invited_member_index').on(t.groupId, t.personId)],
)
