import { effect } from '@preact/signals'
import { render } from 'preact'
import { uuidv4, uuidv7 } from 'uuidv7'
import { useRest } from '../../web/discussion/parts/rest.tsx'
import { applyMeetingEvent, gapOf, withAnsweredReactions, withComment, withFelt, withoutComment, withReactions, withReply, withThread } from '../../web/discussion/state.ts'
import { withCalled, withHands, withLowered, withRaised } from '../../web/floor/state.ts'
import { type Answer, type Document, mutate, type Refusal } from '../../web/graphql/client.ts'
import { pause } from '../../web/graphql/connection.ts'
import {
  AskQuestionDocument,
  CallNextDocument,
  DeleteCommentDocument,
  EditCommentDocument,
  LowerHandDocument,
  MeetingDocument,
  MeetingEventsDocument,
  type MeetingQuery,
  RaiseHandDocument,
  ReactDocument,
  type ReactionKind,
  ReopenThreadDocument,
  type ReplyAnswer,
  ReplyToMeetingDocument,
  ResolveThreadDocument,
  VoteForQuestionDocument,
  WithdrawQuestionDocument,
} from '../../web/graphql/generated/graphql.ts'
import { useLive } from '../../web/graphql/live.ts'
import { drop, openOutbox, outbox, post } from '../../web/graphql/outbox.ts'
import { queryFor, useQuery, writeThrough } from '../../web/graphql/query.ts'
import { changeQuestions } from '../../web/questions/parts/acts.tsx'
import { withoutQuestion, withQuestion, withVote } from '../../web/questions/state.ts'
import type { ActKind } from './plan.ts'

/** What a write is about: its kind, its id, and what of it. */
export type Thing = ['comment' | 'version' | 'hand' | 'question' | 'vote' | 'reply', string] | ['reaction', string, ReactionKind]

/** What a page tells whoever watches over it. */
export type Watch = {
  /** An event changed the snapshot, which stood at `from`. */
  applied: (from: number, seq: number) => void
  /** The server has confirmed a write: this is to stand from now on; undefined where somebody else decides. */
  stands: (thing: Thing, value: unknown) => void
  /** A comment is in the outbox. */
  wrote: (id: string) => void
  refused: (what: string, code: string) => void
}

const nobody: Watch = { applied: () => {}, stands: () => {}, wrote: () => {}, refused: () => {} }

const answers: ReplyAnswer[] = ['YES', 'NO', 'MAYBE']
const reactions: ReactionKind[] = ['AGREE', 'THANKS', 'INSIGHT']
/** A request that the server still works on when its line is cut may come after the next one: so much later it does not. */
const outlivedMs = 15_000

/** Sends again until there is an answer, as a person would, and as the outbox does. */
const insist = async <A,>(send: () => Promise<Answer<A>>): Promise<Answer<A>> => {
  for (let tries = 0; ; tries++) {
    const answer = await send()
    const { failure } = answer
    if (!failure || (failure.kind === 'refusal' && failure.code !== 'INTERNAL' && failure.code !== 'RATE_LIMITED')) return answer
    await pause(tries)
  }
}

/** The meeting page of one person without its looks: its query, its stream and its outbox, and what a hand would do on it. */
export const openMeeting = (meetingId: string, personId: string, watch: Watch = nobody) => {
  const query = queryFor(MeetingDocument, { id: meetingId })
  const root = { childNodes: [], firstChild: null, nodeType: 1, contains: () => true }

  const Meeting = () => {
    const shown = useQuery(MeetingDocument, { id: meetingId })
    const meeting = shown.data.value?.meeting
    useLive(shown, {
      document: MeetingEventsDocument,
      variables: meeting ? { meetingId } : null,
      seqOf: (data: MeetingQuery) => data.meeting.seq,
      apply: (data, event) => {
        watch.applied(data.meeting.seq, event.seq)
        return applyMeetingEvent(data, event)
      },
      noticed: (event) => {
        if (event.__typename === 'CommentPosted' && outbox.peek().some(({ id }) => id === event.commentId)) void drop(event.commentId)
      },
    })
    useRest(shown, meetingId)
    return null
  }
  render(<Meeting />, root as never)
  void openOutbox(personId)

  const waiting = new Map<string, unknown>()
  effect(() => {
    const entries = new Map(outbox.value.map((entry) => [entry.id, entry]))
    for (const [id, value] of waiting) {
      const entry = entries.get(id)
      if (entry && !entry.isSent && !entry.refusal) continue
      waiting.delete(id)
      if (entry?.refusal) watch.refused('post', entry.refusal.code)
      else watch.stands(['comment', id], value)
    }
  })

  const talk = () => query.data.peek()!.meeting
  const comments = () => talk().threads.nodes.flatMap((thread) => thread.comments.nodes.filter(({ deletedAt }) => !deletedAt))
  const pickOf = <T,>(all: readonly T[], pick: number): T | undefined => all[pick % all.length]
  const mine = (pick: number) => pickOf(comments().filter(({ author }) => author.id === personId), pick)

  const write = (body: string, to: { threadId: string; parentId: string | null }) => {
    const id = uuidv7()
    waiting.set(id, { ...to, body })
    watch.wrote(id)
    void post({ id, meetingId, body, ...to })
  }

  /** Confirms a write to whoever watches; answers whether the server took it. */
  const note = (what: string, answer: Answer<unknown>, thing: Thing | null = null, value?: unknown): boolean => {
    if (answer.failure) watch.refused(what, answer.failure.code)
    if (thing) watch.stands(thing, answer.failure ? undefined : value)
    return !answer.failure
  }

  const given = new Map<string, { at: number; act: (wish: boolean) => Promise<void> }>()
  /** Gives a reaction or a vote, to be taken back later. */
  const give = async (key: string, act: (wish: boolean) => Promise<void>) => {
    if (given.has(key)) return
    given.set(key, { at: Number.POSITIVE_INFINITY, act })
    await act(true)
    given.set(key, { at: performance.now(), act })
  }

  const react = (commentId: string, kind: ReactionKind) => async (wish: boolean) => {
    const me = query.data.peek()!.viewer!.person
    const takeBack = query.guess((data) => withReactions(data, commentId, (known) => withFelt(known, kind, wish, me)))
    const answer = await insist(() => mutate(ReactDocument, { input: { commentId, kind, wish } }))
    const felt = answer.data?.comment
    if (felt) query.change((known) => withAnsweredReactions(known, felt))
    takeBack()
    note('react', answer, ['reaction', commentId, kind], wish)
  }

  const vote = (questionId: string) => async (wish: boolean) => {
    const guess = (known: MeetingQuery) => ({ ...known, meeting: { ...known.meeting, questions: withVote(known.meeting.questions, questionId, wish) } })
    note('vote', await insist(() => changeQuestions(query, VoteForQuestionDocument, { questionId, wish }, guess)), ['vote', questionId], wish)
  }

  type OfHands = { meeting?: Parameters<typeof withHands>[1] | null; errors: Refusal[] }
  const floor = <Data extends Record<string, OfHands>, Input>(document: Document<Data, { input: Input }>, input: Input, guess: (data: MeetingQuery) => MeetingQuery) =>
    writeThrough<MeetingQuery, OfHands>(query, guess, () => insist(() => mutate(document, { input }) as Promise<Answer<OfHands>>), (data, { meeting }) => (meeting ? withHands(data, meeting) : data))

  const acts: Record<ActKind, (pick: number) => Promise<unknown> | unknown> = {
    begin: (pick) => write(`a thread ${pick}`, { threadId: uuidv7(), parentId: null }),
    reply: (pick) => {
      const to = pickOf(comments(), pick)
      if (to) write(`a reply ${pick}`, { threadId: to.threadId, parentId: to.id })
      else acts.begin(pick)
    },
    edit: async (pick) => {
      const comment = mine(pick)
      if (!comment) return
      const { id: commentId, version, threadId, parentId } = comment
      const body = `edited ${pick} ${version}`
      const answer = await insist(() => mutate(EditCommentDocument, { input: { commentId, version, body } }))
      const edited = answer.data?.comment
      if (edited) query.change((data) => withComment(data, edited))
      if (note('edit', answer, ['comment', commentId], { threadId, parentId: parentId ?? null, body })) watch.stands(['version', commentId], version + 1)
    },
    remove: async (pick) => {
      const comment = mine(pick)
      if (!comment) return
      const deletedAt = new Date().toISOString()
      const gone = (data: MeetingQuery) => withoutComment(data, comment.id, deletedAt)
      const takeBack = query.guess(gone)
      const answer = await insist(() => mutate(DeleteCommentDocument, { input: { commentId: comment.id } }))
      if (!answer.failure) query.confirm(gone)
      takeBack()
      note('delete', answer, ['comment', comment.id], null)
    },
    react: (pick) => {
      const comment = pickOf(comments(), pick)
      const kind = pickOf(reactions, pick)
      if (comment && kind) return give(`reaction ${comment.id} ${kind}`, react(comment.id, kind))
    },
    unreact: async (pick) => {
      const old = [...given].filter(([, { at }]) => performance.now() - at > outlivedMs)
      const [key, one] = pickOf(old, pick) ?? []
      if (!key || !one) return
      given.set(key, { ...one, at: Number.POSITIVE_INFINITY })
      await one.act(false)
    },
    hand: async () => {
      const own = talk().hands.find(({ person }) => person.id === personId)
      if (own) return note('lower', await floor(LowerHandDocument, { handId: own.id }, (data) => withLowered(data, own.id)), ['hand', own.id], 'lowered')
      const id = uuidv7()
      const raisedAt = new Date().toISOString()
      const answer = await floor(RaiseHandDocument, { id, meetingId }, (data) => withRaised(data, id, raisedAt))
      note('raise', answer, ['hand', id], 'raised')
    },
    call: async () => {
      const { hands, calledHand, viewerCanNow } = talk()
      const [first] = hands
      if (!first || !viewerCanNow.includes('HAND_CALL')) return
      note('call', await floor(CallNextDocument, { meetingId, calledId: calledHand?.id ?? null }, (data) => withCalled(data, first)))
    },
    ask: async (pick) => {
      // The id of an anonymous question has to be a random one.
      const id = uuidv4()
      const [body, isAnonymous] = [`a question ${pick}`, pick % 2 === 0]
      const question = { id, meetingId, body, isAnonymous, askedBy: null, askedAt: new Date().toISOString(), votes: 0, state: 'OPEN' as const, answerId: null, version: 1, viewerHasVoted: false, viewerAsked: true }
      const guess = (data: MeetingQuery) => ({ ...data, meeting: { ...data.meeting, questions: withQuestion(data.meeting.questions, question) } })
      note('ask', await insist(() => changeQuestions(query, AskQuestionDocument, { id, meetingId, body, isAnonymous }, guess)), ['question', id], body)
    },
    vote: (pick) => {
      const question = pickOf(talk().questions.filter(({ state, viewerHasVoted }) => state === 'OPEN' && !viewerHasVoted), pick)
      if (question) return give(`vote ${question.id}`, vote(question.id))
    },
    withdraw: async (pick) => {
      const question = pickOf(talk().questions.filter(({ viewerAsked }) => viewerAsked), pick)
      if (!question) return
      const gone = (data: MeetingQuery) => withoutQuestion(data, question.id)
      const takeBack = query.guess(gone)
      const answer = await insist(() => mutate(WithdrawQuestionDocument, { input: { questionId: question.id } }))
      if (!answer.failure) query.change(gone)
      takeBack()
      note('withdraw', answer, ['question', question.id], null)
    },
    attend: async (pick) => {
      const answer = pickOf(answers, pick)!
      const repliedAt = new Date().toISOString()
      const sent = await writeThrough(query, (data) => withReply(data, answer, repliedAt), () => insist(() => mutate(ReplyToMeetingDocument, { input: { meetingId, answer } })))
      note('attend', sent, ['reply', personId], answer)
    },
    settle: async (pick) => {
      const thread = pickOf(talk().threads.nodes, pick)
      if (!thread) return
      const document = thread.resolvedAt ? ReopenThreadDocument : ResolveThreadDocument
      const answer = await insist(() => mutate(document as typeof ResolveThreadDocument, { input: { threadId: thread.id } }))
      const settled = answer.data?.thread
      if (settled) query.change((known) => withThread(known, settled))
      note('settle', answer)
    },
    // As when the page is come back to: the answer may be older than what is told meanwhile, or newer.
    look: () => void query.reload(),
  }

  return {
    data: () => query.data.peek(),
    isWhole: () => {
      const data = query.data.peek()
      return data !== undefined && gapOf(data) === null
    },
    unsent: () => outbox.peek().filter(({ isSent, refusal }) => !isSent && !refusal).length,
    act: async (kind: ActKind, pick: number) => void (await acts[kind](pick)),
    close: () => render(null, root as never),
  }
}
