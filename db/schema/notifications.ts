import { sql } from 'drizzle-orm'
import { bigint, boolean, foreignKey, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, person } from './auth.ts'
import { group, member } from './groups.ts'
import { meeting, series } from './scheduling.ts'
import { poll } from './voting.ts'

export const noticeKind = pgEnum('notice_kind', ['MEETING_SCHEDULED', 'MEETING_CHANGED', 'MEETING_CANCELLED', 'SERIES_SCHEDULED', 'SERIES_CHANGED', 'MEETING_NEARS', 'DUTY_NEARS', 'INVITED', 'POLL_CLOSED', 'TURN_UNTAKEN', 'SWAP_ASKED', 'SWAP_ACCEPTED', 'SWAP_DECLINED'])
export const noticeTopic = pgEnum('notice_topic', ['SCHEDULED', 'CHANGES', 'REMINDERS', 'DUTIES', 'POLLS'])
export const mailWish = pgEnum('mail_wish', ['ALWAYS', 'INVOLVED', 'NEVER'])

/** What a notice says, as it was when it was told; see api/notifications/rules/facts.ts. */
export type Facts = Record<string, unknown>

export const memberOf = (t: { groupId: never; personId: never }, name: string) =>
  // Whoever leaves takes along what was to be told, whatever code lets them leave.
  foreignKey({ name, columns: [t.groupId, t.personId], foreignColumns: [member.groupId, member.personId] }).onDelete('cascade')

/** One thing told to one person. The unique key names what it tells: that is what makes it once. */
export const notice = pgTable(
  'notice',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: noticeKind('kind').notNull(),
    key: text('key').notNull(),
    meetingId: uuid('meeting_id').references(() => meeting.id, { onDelete: 'set null' }),
    seriesId: uuid('series_id').references(() => series.id, { onDelete: 'set null' }),
    pollId: uuid('poll_id').references(() => poll.id, { onDelete: 'set null' }),
    facts: jsonb('facts').$type<Facts>().notNull(),
    at: instant('at').notNull(),
    /** Whether it stands in the app; otherwise it is there for its mail alone. */
    isShown: boolean('is_shown').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    unique('notice_key').on(t.personId, t.key),
    memberOf(t as never, 'notice_member'),
    index('notice_person_index').on(t.personId, t.at, t.id),
    index('notice_unread_index').on(t.personId).where(sql`${t.isShown} and ${t.readAt} is null`),
    index('notice_member_index').on(t.groupId, t.personId),
    index('notice_meeting_index').on(t.meetingId),
    index('notice_series_index').on(t.seriesId),
    index('notice_poll_index').on(t.pollId),
  ],
)

/** How somebody wants to be told; what is null is as the program has it. */
export const noticeSetting = pgTable(
  'notice_setting',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    reminderLeads: integer('reminder_leads').array(),
    dutyLeads: integer('duty_leads').array(),
    invitations: boolean('invitations').notNull().default(false),
    /** Topics that do not stand in the app. */
    hidden: noticeTopic('hidden').array().notNull().default(sql`'{}'`),
    /** What is mailed of each topic, where that was chosen. */
    scheduledMail: mailWish('scheduled_mail'),
    changesMail: mailWish('changes_mail'),
    remindersMail: mailWish('reminders_mail'),
    dutiesMail: mailWish('duties_mail'),
    pollsMail: mailWish('polls_mail'),
  },
)

/** Groups of which somebody wants to be told nothing. */
export const noticeMute = pgTable(
  'notice_mute',
  { personId: uuid('person_id').notNull(), groupId: uuid('group_id').notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.groupId] }), memberOf(t as never, 'notice_mute_member'), index('notice_mute_group_index').on(t.groupId)],
)

/** How far each group's stream was heard. */
export const noticeCursor = pgTable('notice_cursor', {
  groupId: uuid('group_id')
    .primaryKey()
    .references(() => group.id, { onDelete: 'cascade' }),
  seq: bigint('seq', { mode: 'number' }).notNull().default(0),
})

/** Up to when what nears was looked for, in one row. */
export const noticeWatch = pgTable('notice_watch', { id: integer('id').primaryKey(), at: instant('at').notNull() })

/** A meeting, a series, or with the group's id its breaks: changed, and not told yet, as more may follow. */
export const pendingChange = pgTable(
  'pending_change',
  {
    subjectId: uuid('subject_id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    since: instant('since').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [index('pending_change_due_index').on(t.dueAt), index('pending_change_group_index').on(t.groupId)],
)

/** What people were last told of a meeting. It outlives the meeting, so that they can be told that it is gone. */
export const toldMeeting = pgTable(
  'told_meeting',
  {
    meetingId: uuid('meeting_id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    seriesId: uuid('series_id'),
    startsAt: instant('starts_at').notNull(),
    facts: jsonb('facts').$type<Facts>().notNull(),
  },
  (t) => [index('told_meeting_group_index').on(t.groupId, t.startsAt)],
)
