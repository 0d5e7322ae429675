import { personById } from '../auth/loaders.ts'
import type { Context } from '../context.ts'
import { commentById, reactionsOfComment, threadById } from '../discussion/loaders.ts'
import { handById } from '../floor/loaders.ts'
import { groupById, invitationById, joinRequestById, memberById } from '../groups/loaders.ts'
import { importById, nominationById, paperById } from '../papers/loaders.ts'
import { questionById } from '../questions/loaders.ts'
import { seriesById } from '../series/loaders.ts'
import { meetingById, replyOf } from '../scheduling/loaders.ts'
import { pollById } from '../voting/loaders.ts'
import type { GroupAction } from '../permissions.ts'
import type { Kind } from '../../db/queries/live.ts'

type Key = { groupId: string; id: string }
type Data = { groupId: string } & Record<string, unknown>

/** A field of an event that is loaded where it is selected; graphql calls a function that stands in a field's place. */
type Lazy = (args: unknown, ctx: Context) => unknown
type ById = (ctx: Context) => { load: (key: Key) => Promise<unknown> }

const by =
  (loader: ById, idName: string) =>
  (data: Data): Lazy =>
  (_args, ctx) =>
    loader(ctx).load({ groupId: data.groupId, id: data[idName] as string })

const group = { group: (data: Data): Lazy => (_args, ctx) => groupById(ctx).load(data.groupId) }
const member = { member: by(memberById, 'memberId') }
const nomination = { nomination: by(nominationById, 'nominationId') }
const poll = { poll: by(pollById, 'pollId') }
const meeting = { meeting: by(meetingById, 'meetingId') }
const comment = { ...meeting, comment: by(commentById, 'commentId') }

const question = { ...meeting, question: by(questionById, 'questionId') }

const shownPapers = 100
const idsOf = (data: Data) => data.paperIds as string[]

/** The nouns of each type of event, beside the ids that it carries. A type that is not here is told to nobody. */
export const nounsOf: Record<string, Record<string, (data: Data) => unknown>> = {
  GroupChanged: group,
  MemberJoined: member,
  MemberLeft: {},
  MemberRoleChanged: member,
  JoinRequested: {},
  JoinRequestAnswered: {},
  PapersAdded: {
    count: (data) => idsOf(data).length,
    papers: (data): Lazy => (_args, ctx) => Promise.all(idsOf(data).slice(0, shownPapers).map((id) => paperById(ctx).load({ groupId: data.groupId, id }))),
  },
  PaperChanged: { paper: by(paperById, 'paperId') },
  PaperNominated: nomination,
  NominationWithdrawn: nomination,
  PollOpened: poll,
  BallotCast: poll,
  PollExtended: poll,
  PollClosed: poll,
  PollCancelled: poll,
  SlotCommented: poll,
  MeetingScheduled: meeting,
  SeriesChanged: { series: by(seriesById, 'seriesId') },
  BreaksChanged: {},
  TurnsChanged: {},
  TurnUntaken: {},
  SwapAsked: {},
  SwapAnswered: {},
  MeetingChanged: meeting,
  MeetingCancelled: meeting,
  MeetingReplied: {
    ...meeting,
    reply: (data): Lazy => (_args, ctx) => replyOf(ctx).load({ groupId: data.groupId, id: data.meetingId as string, personId: data.personId as string }),
  },
  AgendaChanged: {
    ...meeting,
    threads: (data): Lazy => async (_args, ctx) => {
      const found = await Promise.all(((data.threadIds as string[] | undefined) ?? []).map((id) => threadById(ctx).load({ groupId: data.groupId, id })))
      return found.filter((thread) => thread !== null)
    },
  },
  MeetingStarted: meeting,
  MeetingEnded: meeting,
  ItemReached: meeting,
  TimerStarted: meeting,
  TimerPaused: meeting,
  TimerExtended: meeting,
  ScribeChanged: meeting,
  FacilitatorChanged: meeting,
  CommentsPaused: meeting,
  CommentsResumed: meeting,
  ThoughtWritten: meeting,
  ThoughtsRevealed: meeting,
  CommentPosted: comment,
  CommentEdited: comment,
  CommentDeleted: comment,
  ReactionChanged: { ...meeting, reactions: by(reactionsOfComment, 'commentId') },
  ThreadChanged: { ...meeting, thread: by(threadById, 'threadId') },
  HandsChanged: meeting,
  QuestionAsked: question,
  QuestionChanged: question,
  QuestionVoted: question,
  QuestionWithdrawn: question,
  MinutesChanged: meeting,
  MinutesApproved: meeting,
  DecisionsChanged: meeting,
  ActionsChanged: meeting,
  MeetingAttended: meeting,
}

type Found = { load: (ctx: Context, key: Key) => Promise<object | null>; action?: GroupAction; authorOf?: (row: never) => string }

/** How each kind of noun is found again, and what it takes where reading the group is not enough. */
export const nodes: Record<Exclude<Kind, 'Person'>, Found> = {
  Group: { load: (ctx, key) => groupById(ctx).load(key.groupId) },
  Member: { load: (ctx, key) => memberById(ctx).load(key) },
  Invitation: { load: (ctx, key) => invitationById(ctx).load(key), action: 'member.invite' },
  JoinRequest: { load: (ctx, key) => joinRequestById(ctx).load(key), action: 'member.admit' },
  Paper: { load: (ctx, key) => paperById(ctx).load(key) },
  Nomination: { load: (ctx, key) => nominationById(ctx).load(key) },
  Import: { load: (ctx, key) => importById(ctx).load(key), action: 'import.read', authorOf: (row: { startedById: string }) => row.startedById },
  Poll: { load: (ctx, key) => pollById(ctx).load(key) },
  Meeting: { load: (ctx, key) => meetingById(ctx).load(key) },
  Series: { load: (ctx, key) => seriesById(ctx).load(key) },
  Thread: { load: (ctx, key) => threadById(ctx).load(key) },
  Comment: { load: (ctx, key) => commentById(ctx).load(key) },
  Hand: { load: (ctx, key) => handById(ctx).load(key) },
  Question: { load: (ctx, key) => questionById(ctx).load(key) },
}

export const personNode = (ctx: Context, id: string) => personById(ctx).load(id)
