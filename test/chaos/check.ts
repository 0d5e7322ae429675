import { sql } from 'drizzle-orm'
import { openDatabase } from '../../db/client.ts'
import type { Thing } from './page.tsx'
import type { Watched, Write } from './traffic.ts'

/** What is to stand in the end, as it was last confirmed to whoever did it; and the comments of each author in the order of writing. */
export type Ledger = { stands: Map<string, { thing: Thing; personId: string; value: unknown }>; written: Map<string, string[]> }

/** A page as bytes: in one order of fields, and without the cursors of lists that end, behind which nobody asks for anything. */
export const canonical = (data: unknown): string =>
  JSON.stringify(data, (_, value) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value
    const inOrder = Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    return value.hasNextPage === false ? { ...inOrder, endCursor: null } : inOrder
  }) ?? 'nothing'

/** Where two texts part. */
export const parting = (a: string, b: string): string => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const around = (text: string) => `…${text.slice(Math.max(0, at - 300), at + 200)}…`
  return `${around(a)}\ninstead of ${around(b)}`
}

type Row = Record<string, any>

const openRows = (url: string) => {
  const { db, close } = openDatabase(url, { max: 1 })
  return { rows: (query: ReturnType<typeof sql>) => db.execute<Row>(query) as unknown as Promise<Row[]>, close }
}

/** How many processes listen for wake-ups that Postgres carries. */
export const countListening = async (url: string): Promise<number> => {
  const { rows, close } = openRows(url)
  return (await rows(sql`select count(*)::int as n from pg_stat_activity where query = 'listen "colloquy"'`).finally(close))[0]?.n
}

/** Forgets all that has happened in a meeting, as the job does with what is old; a copy of it is for the reckoning alone. */
export const forgetEvents = async (url: string, meetingId: string): Promise<void> => {
  const { db, close } = openDatabase(url, { max: 1 })
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`create table if not exists forgotten (like event)`)
      await tx.execute(sql`update stream set trimmed_seq = seq where id = ${meetingId}`)
      await tx.execute(sql`with gone as (delete from event where stream_id = ${meetingId} returning *) insert into forgotten select * from gone`)
    })
  } finally {
    await close()
  }
}

/** What the database knows of a meeting. */
const readMeeting = async (url: string, meetingId: string) => {
  const { rows, close } = openRows(url)
  try {
    const of = async (query: ReturnType<typeof sql>) => new Map((await rows(query)).map((row) => [row.key as string, row]))
    const ofMeeting = sql`where meeting_id = ${meetingId}`
    return {
      events: await rows(sql`select seq::int, type, data from (table event union all table forgotten) as every where stream_id = ${meetingId} order by seq`),
      seq: (await rows(sql`select seq::int from stream where id = ${meetingId}`))[0]?.seq as number,
      comments: await of(sql`select id as key, thread_id, parent_id, body, version, deleted_at, posted_at, (select count(*)::int from comment_edit where comment_id = id) as edits from comment ${ofMeeting}`),
      reactions: await of(sql`select concat_ws(' ', comment_id, kind, person_id) as key from reaction where comment_id in (select id from comment ${ofMeeting})`),
      questions: await of(sql`select id as key, body from question ${ofMeeting}`),
      votes: await of(sql`select concat_ws(' ', question_id, person_id) as key from question_vote`),
      replies: await of(sql`select person_id as key, answer from reply ${ofMeeting}`),
      hands: await of(sql`select id as key, lowered_at from hand ${ofMeeting}`),
    }
  } finally {
    await close()
  }
}
type Stored = Awaited<ReturnType<typeof readMeeting>>

/** What stands of one thing, in the words of the page; undefined where that is for nobody to say any more. */
const standing = ({ comments, reactions, questions, votes, replies, hands }: Stored, [kind, id, more]: Thing, personId: string): unknown => {
  const comment = comments.get(id)
  if (kind === 'comment') return comment && (comment.deleted_at ? null : { threadId: comment.thread_id, parentId: comment.parent_id, body: comment.body })
  if (kind === 'version') return comment?.deleted_at ? undefined : comment?.version
  if (kind === 'reaction') return comment?.deleted_at ? undefined : reactions.has(`${id} ${more} ${personId}`)
  if (kind === 'question') return questions.get(id)?.body ?? null
  if (kind === 'vote') return questions.has(id) ? votes.has(`${id} ${personId}`) : undefined
  if (kind === 'reply') return replies.get(personId)?.answer
  const hand = hands.get(id)
  return hand && (hand.lowered_at ? 'lowered' : 'raised')
}

const faultsOfStanding = (stored: Stored, { stands }: Ledger): string[] =>
  [...stands.values()].flatMap(({ thing, personId, value }) => {
    if (value === undefined) return []
    const is = standing(stored, thing, personId)
    const isLost = is === undefined && (thing[0] === 'comment' || thing[0] === 'hand')
    return isLost || (is !== undefined && JSON.stringify(is) !== JSON.stringify(value)) ? [`${thing.join(' ')} was confirmed as ${JSON.stringify(value)} and is ${JSON.stringify(is)}`] : []
  })

/** Each comment that was written stands once and was told once, those of one author in the order in which they were written. */
const faultsOfOrder = ({ events, seq, comments }: Stored, { written }: Ledger): string[] => {
  const faults: string[] = []
  if (events.length !== seq || events.some((event, i) => event.seq !== i + 1)) faults.push(`the stream stands at ${seq} and has ${events.length} events`)
  const told = Map.groupBy(events.filter(({ type }) => type === 'CommentPosted'), ({ data }) => data.commentId as string)
  for (const [author, ids] of written) {
    const order = ids.map((id) => told.get(id)?.[0]?.seq ?? 0)
    if (order.some((place, i) => i > 0 && place < order[i - 1])) faults.push(`the comments of ${author} are out of order: ${order}`)
    // A tombstone that stands again, because somebody answered it after all, is told anew.
    for (const id of ids) if (told.get(id)?.length !== 1 && !comments.get(id)?.deleted_at) faults.push(`comment ${id} of ${author} was told ${told.get(id)?.length ?? 0} times`)
  }
  const all = [...written.values()].reduce((sum, { length }) => sum + length, 0)
  if (comments.size !== all) faults.push(`${all} comments were written and ${comments.size} stand`)
  for (const { key, version, edits, deleted_at } of comments.values()) if (!deleted_at && edits !== version - 1) faults.push(`comment ${key} of version ${version} has ${edits} edits in its history`)
  return faults
}

/** How many answers of the server changed nothing, as what was sent stood already. Such an answer is the same as the first. */
const doublesOf = (writes: readonly Write[], { comments }: Stored) => {
  const faults: string[] = []
  let doubles = 0
  for (const { input, answers } of writes) {
    const comment = 'threadId' in input && 'body' in input ? comments.get(String(input.id)) : undefined
    // Whatever was sent after the comment stood changed nothing; of what was sent before, and perhaps together, one did.
    const late = comment ? answers.filter(({ sentAt }) => sentAt > Date.parse(comment.posted_at)).length : 0
    doubles += Math.max(late, answers.length - 1, 0)
    if (comment && new Set(answers.map(({ answer }) => answer)).size > 1) faults.push(`one comment was answered differently: ${answers.map(({ answer }) => answer)}`)
  }
  return { doubles, faults }
}

/** Compares the database with what was confirmed, and says what is wrong. */
export const checkDatabase = async (url: string, meetingId: string, ledger: Ledger, traffic: Watched): Promise<{ faults: string[]; doubles: number; events: number; comments: number }> => {
  const stored = await readMeeting(url, meetingId)
  const { doubles, faults } = doublesOf(traffic.writes(), stored)
  return { faults: [...faultsOfStanding(stored, ledger), ...faultsOfOrder(stored, ledger), ...faults], doubles, events: stored.events.length, comments: stored.comments.size }
}
