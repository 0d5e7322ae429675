import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { comment } from '../../../db/schema/discussion.ts'

type Comment = typeof comment.$inferSelect

const cleanBody = (body: string) => cleanText(body, { path: ['body'], max: 20_000, multiline: true })

/**
 * A new comment. `parent` is the comment replied to, as it is stored; undefined when there is none of the wished id.
 * Replying to a deleted one is fine: the thread goes on under its tombstone. Throws a Fault: those of the text at `body`,
 * INVALID at `parentId` for a parent of another thread or for the comment itself.
 */
export const planComment = (wish: { id: string; threadId: string; parentId?: string | null; body: string }, parent?: Pick<Comment, 'id' | 'threadId'>) => {
  const body = cleanBody(wish.body)
  const parentId = wish.parentId ?? null
  if (parentId && (parent?.id !== parentId || parent.threadId !== wish.threadId || parentId === wish.id))
    throw new Fault('INVALID', 'The comment replied to is not in this thread.', ['parentId'])
  return { id: wish.id, threadId: wish.threadId, parentId, body }
}

/**
 * An edit of a stored comment: what goes into its history and what it becomes; null when the text stays the same.
 * Throws a Fault: CLOSED when it is deleted, CONFLICT when `version` is not the stored one, those of the text at `body`.
 */
export const planEdit = (comment: Pick<Comment, 'body' | 'version' | 'deletedAt'>, wish: { version: number; body: string }, now: Date) => {
  if (comment.deletedAt) throw new Fault('CLOSED', 'This comment was deleted.')
  const body = cleanBody(wish.body)
  // Before the version: an edit that is sent again, because its answer was lost, is not a conflict.
  if (body === comment.body) return null
  if (comment.version !== wish.version) throw new Fault('CONFLICT', 'This comment changed meanwhile. Your text was not saved over it.', ['version'])
  return { history: { version: comment.version, body: comment.body, editedAt: now }, next: { version: comment.version + 1, body, editedAt: now } }
}

/** What a deleted comment leaves: no text, in the comment and in its history. */
export const tombstone = (now: Date) => ({ body: '', deletedAt: now })
