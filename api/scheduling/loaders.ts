import {
  countMeetingsOfGroups,
  countMeetingsOfPapers,
  countReplies,
  findMeetings,
  findMeetingsOfGroups,
  findMeetingsOfPapers,
  findNextMeetings,
  findReplies,
  findRepliesOfMeetings,
  type Span,
} from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { many, one, pages } from '../kernel/loader.ts'
import type { Page } from '../kernel/pagination.ts'
import { paperById } from '../papers/loaders.ts'
import { readScope } from '../permissions.ts'

type Key = { groupId: string; id: string }
type Asked = { span: Span; page: Page }

const scopesOf = (ctx: Context, keys: readonly Key[]) => [...new Set(keys.map((key) => key.groupId))].map((id) => readScope(ctx, id))
const idsOf = (keys: readonly Key[]) => keys.map((key) => key.id)
const idOf = (key: { id: string }) => key.id

export const meetingById = one(
  async (ctx: Context, keys: readonly Key[]) => {
    const rows = await findMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys))
    for (const { paper } of rows) if (paper) paperById(ctx).prime(paper, paper)
    return rows
  },
  (row) => row.id,
  idOf,
)

export const nextMeetingOfGroup = one(
  (ctx: Context, keys: readonly Key[]) => findNextMeetings(ctx.db, scopesOf(ctx, keys), ctx.clock.now()),
  (row) => row.groupId,
  idOf,
)

export const meetingsOfGroup = pages(
  (ctx: Context, keys: readonly Key[], { span, page }: Asked) => findMeetingsOfGroups(ctx.db, scopesOf(ctx, keys), span, ctx.clock.now(), page),
  (row) => row.groupId,
)

export const meetingCountOfGroup = pages(
  (ctx: Context, keys: readonly Key[], span: Span) => countMeetingsOfGroups(ctx.db, scopesOf(ctx, keys), span, ctx.clock.now()),
  (row) => row.id,
)

export const meetingsOfPaper = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findMeetingsOfPapers(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.paperId as string,
)

export const meetingCountOfPaper = one(
  (ctx: Context, keys: readonly Key[]) => countMeetingsOfPapers(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id as string,
  idOf,
)

export const repliesOfMeeting = pages(
  (ctx: Context, keys: readonly Key[], page: Page) => findRepliesOfMeetings(ctx.db, scopesOf(ctx, keys), idsOf(keys), page),
  (row) => row.meetingId,
)

export const replyCountsOfMeeting = many(
  (ctx: Context, keys: readonly Key[]) => countReplies(ctx.db, scopesOf(ctx, keys), idsOf(keys)),
  (row) => row.id,
  idOf,
)

export const replyOf = one(
  (ctx: Context, keys: readonly (Key & { personId: string })[]) => findReplies(ctx.db, scopesOf(ctx, keys), keys),
  (row) => `${row.meetingId} ${row.id}`,
  (key) => `${key.id} ${key.personId}`,
)
