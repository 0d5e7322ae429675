import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { person } from '../schema/auth.ts'
import { comment, thread } from '../schema/discussion.ts'
import { hand } from '../schema/floor.ts'
import { group, invitation, joinRequest, member } from '../schema/groups.ts'
import { nomination, paper, paperImport } from '../schema/papers.ts'
import { question } from '../schema/questions.ts'
import { meeting, series } from '../schema/scheduling.ts'
import { poll } from '../schema/voting.ts'

// Nouns whose ids clients make come last: such an id may have been chosen to be another noun's.
const nouns = {
  Member: member,
  Invitation: invitation,
  JoinRequest: joinRequest,
  Paper: paper,
  Nomination: nomination,
  Poll: poll,
  Meeting: meeting,
  Series: series,
  Import: paperImport,
  Thread: thread,
  Comment: comment,
  Hand: hand,
  Question: question,
}

export type Kind = 'Person' | 'Group' | keyof typeof nouns

/** What an id stands for and in which group; nothing else, because nobody has been let in yet. */
export const findKinds = async (db: Db, id: string): Promise<{ kind: Kind; groupId: string | null }[]> => {
  const others = Object.entries(nouns).map(([kind, noun]) => sql`select ${kind}, group_id from ${noun} where id = ${id}`)
  const rows = await db.execute<{ kind: Kind; group_id: string | null }>(sql`
    select 'Person' as kind, null::uuid as group_id from ${person} where id = ${id}
    union all select 'Group', id from ${group} where id = ${id}
    union all ${sql.join(others, sql` union all `)}`)
  return rows.map((row) => ({ kind: row.kind, groupId: row.group_id }))
}

/** Whether two people are members of one group. */
export const findCompany = async (db: Db, one: string, other: string): Promise<boolean> => {
  const rows = await db.execute(sql`
    select from ${member} a join ${member} b on b.group_id = a.group_id where a.person_id = ${one} and b.person_id = ${other} limit 1`)
  return rows.length > 0
}
