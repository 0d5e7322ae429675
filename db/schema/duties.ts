import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, index, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { citext, instant, person } from './auth.ts'
import { group, member } from './groups.ts'
import { meeting } from './scheduling.ts'

export const dutyKind = pgEnum('duty_kind', ['PRESENTER', 'SCRIBE', 'OTHER'])
export const turnHow = pgEnum('turn_how', ['ROTA', 'VOLUNTEER', 'BY_HAND', 'SWAP'])
export const swapState = pgEnum('swap_state', ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED'])

/** Up to where the stream of a group was heard when its turns were planned last, and when that was. Who plans or changes turns of the group locks it first. */
export const rota = pgTable(
  'rota',
  {
    groupId: uuid('group_id')
      .primaryKey()
      .references(() => group.id, { onDelete: 'cascade' }),
    seq: bigint('seq', { mode: 'number' }).notNull().default(0),
    plannedAt: instant('planned_at').notNull(),
  },
  (t) => [index('rota_planned_index').on(t.plannedAt)],
)

/** Something that one member does at each meeting. One that was removed keeps what is past of it, and comes back under its name. */
export const duty = pgTable(
  'duty',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    kind: dutyKind('kind').notNull(),
    name: citext('name').notNull(),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('duty_name_unique').on(t.groupId, t.name),
    uniqueIndex('duty_kind_unique').on(t.groupId, t.kind).where(sql`${t.kind} <> 'OTHER'`),
    check('duty_name_length', sql`char_length(${t.name}) between 1 and 60`),
  ],
)

/** Why the rota chose somebody; see api/duties/rules/rota.ts. */
type Reason = { kind: 'ONLY_ONE' | 'CARRIED_LEAST' | 'OTHER_SOON' | 'NOTHING_ELSE' | 'WAITED_LONGEST'; of: number; tied: number; turns: number; lastAt: string | null }

/**
 * Who has a duty in a meeting, how that came about and why. Presenters and scribes are kept with their meetings, and this says
 * how it came about for as long as it names the same person.
 */
export const turn = pgTable(
  'turn',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    dutyId: uuid('duty_id')
      .notNull()
      .references(() => duty.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id')
      .notNull()
      .references(() => group.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id),
    how: turnHow('how'),
    reason: jsonb('reason').$type<Reason>(),
    /** Who gave it by hand, or with whom it was swapped. */
    byId: uuid('by_id').references(() => person.id),
    /** When somebody said that they do it; the rota alone only proposes. */
    takenAt: instant('taken_at'),
    /** Who handed it back: the rota does not ask them again for this meeting. */
    passedByIds: uuid('passed_by_ids').array().notNull().default(sql`'{}'`),
    /** When the facilitators were told that nobody has taken it. */
    untakenAt: instant('untaken_at'),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.dutyId] }),
    index('turn_duty_index').on(t.dutyId),
    index('turn_person_index').on(t.personId),
    check('turn_held', sql`(${t.personId} is null) = (${t.how} is null) and (${t.personId} is not null or ${t.takenAt} is null)`),
  ],
)

const ofMember = (t: { groupId: never; personId: never }, name: string) => foreignKey({ name, columns: [t.groupId, t.personId], foreignColumns: [member.groupId, member.personId] }).onDelete('cascade')

/** Days, both included, on which a member takes no turn in a group. */
export const leave = pgTable(
  'leave',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id').notNull(),
    personId: uuid('person_id').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [ofMember(t as never, 'leave_member'), index('leave_member_index').on(t.groupId, t.personId, t.firstDay), check('leave_days', sql`${t.lastDay} >= ${t.firstDay}`)],
)

/** Somebody asks one member, or all, to take their turn and give one of their own. */
export const swap = pgTable(
  'swap',
  {
    id: uuid('id').primaryKey(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    dutyId: uuid('duty_id').notNull(),
    askerId: uuid('asker_id')
      .notNull()
      .references(() => person.id),
    /** Null asks all. */
    askedId: uuid('asked_id').references(() => person.id),
    note: text('note'),
    state: swapState('state').notNull().default('OPEN'),
    /** Who took it. */
    takerId: uuid('taker_id').references(() => person.id),
    declinedByIds: uuid('declined_by_ids').array().notNull().default(sql`'{}'`),
    askedAt: instant('asked_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (t) => [
    foreignKey({ name: 'swap_turn', columns: [t.meetingId, t.dutyId], foreignColumns: [turn.meetingId, turn.dutyId] }).onDelete('cascade'),
    foreignKey({ name: 'swap_group', columns: [t.groupId], foreignColumns: [group.id] }).onDelete('cascade'),
    index('swap_turn_index').on(t.meetingId, t.dutyId, t.askedAt),
    index('swap_group_index').on(t.groupId),
    // Of those who ask at once for one turn, one does.
    uniqueIndex('swap_open_unique').on(t.meetingId, t.dutyId).where(sql`${t.state} = 'OPEN'`),
    check('swap_note_length', sql`char_length(${t.note}) <= 500`),
  ],
)
