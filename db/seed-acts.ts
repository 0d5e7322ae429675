import { uuidv4, uuidv7 } from 'uuidv7'
import * as agenda from '../api/agenda/service.ts'
import { createContext, type Context, type Deps, systemContext } from '../api/context.ts'
import * as discussion from '../api/discussion/service.ts'
import * as floor from '../api/floor/service.ts'
import * as minutes from '../api/minutes/service.ts'
import * as questions from '../api/questions/service.ts'
import { replyToMeeting } from '../api/scheduling/service.ts'
import type { ReactionKind } from './queries/reactions.ts'
import type { Answer } from './queries/scheduling.ts'
import { samplePeople, type Who } from './sample-people.ts'

/** One thing that one person did at an instant; null for the process itself. */
export type Act = { at: Date; by: string | null; run: (ctx: Context) => Promise<unknown> }

/** Does everything in the order of time, as the people who did it and with the clock where it stood then. */
export const play = async (deps: Deps, acts: readonly Act[]): Promise<void> => {
  for (const { at, by, run } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const then = { ...deps, clock: { now: () => at } }
    const viewer = by && { personId: by, loginId: uuidv7() }
    await run(viewer ? createContext(then, { viewer, requestId: uuidv7(), client: { address: '', userAgent: null } }) : systemContext(then))
  }
}

/** A meeting that a script is played in. Keys are names that the script gives to what it makes. */
export type Stage = {
  meetingId: string
  paper: { id: string; abstract: string; textVersion: number }
  idOf: (key: string) => string
  personId: (who: Who) => string
  /** The local date so many days after the meeting. */
  dayAfter: (days: number) => string
}

type Verb = (stage: Stage) => Act['run']

/** One line of a script: minutes after the planned beginning, who, and what they did. */
export type Line = [minute: number, who: Who, act: Verb]

/** Ids by key, made when first asked for. That of an anonymous question is random: any other tells when it was made. */
export const openIds = () => {
  const ids = new Map<string, string>()
  return (key: string): string => {
    const id = ids.get(key) ?? (key.startsWith('anonymous ') ? uuidv4() : uuidv7())
    ids.set(key, id)
    return id
  }
}

const aroundQuote = 32

/** Where a passage stands in an abstract, which is on the first page. Throws where it does not. */
const anchorOf = ({ abstract, textVersion }: Stage['paper'], quote: string) => {
  const start = abstract.indexOf(quote)
  if (start < 0) throw new Error(`The abstract does not say “${quote}”.`)
  const end = start + quote.length
  return { textVersion, page: 1, quote, prefix: abstract.slice(Math.max(0, start - aroundQuote), start), suffix: abstract.slice(end, end + aroundQuote), start, end }
}

/** A text in which `@{kasia}` stands for a mention. */
const named = ({ personId }: Stage, text: string) => text.replace(/@\{(\w+)\}/g, (_, who: Who) => `[@${samplePeople[who].name}](person:${personId(who)})`)

export const answer = (wish: Answer): Verb => ({ meetingId }) => (ctx) => replyToMeeting(ctx, { meetingId, answer: wish })

export const item = (key: string, title: string, plannedMinutes: number, more: { isThinkFirst?: boolean; isPaper?: boolean } = {}): Verb => ({ meetingId, paper, idOf }) => (ctx) =>
  agenda.addAgendaItem(ctx, { id: idOf(key), meetingId, title, plannedMinutes, kind: more.isThinkFirst ? 'THINK_FIRST' : 'TALK', paperId: more.isPaper ? paper.id : null })
export const scribe = (who: Who): Verb => ({ meetingId, personId }) => (ctx) => agenda.setScribe(ctx, { meetingId, personId: personId(who) })
export const start: Verb = ({ meetingId }) => (ctx) => agenda.startMeeting(ctx, meetingId)
export const end: Verb = ({ meetingId }) => (ctx) => agenda.endMeeting(ctx, meetingId)
export const goTo = (key: string): Verb => ({ meetingId, idOf }) => (ctx) => agenda.goToItem(ctx, { meetingId, itemId: idOf(key) })
/** Without a length, a timer that stands still goes on. */
export const timer = (minutesLong?: number): Verb => ({ meetingId }) => (ctx) => agenda.startTimer(ctx, { meetingId, seconds: minutesLong ? minutesLong * 60 : null })
export const pause: Verb = ({ meetingId }) => (ctx) => agenda.pauseTimer(ctx, meetingId)
export const extend = (byMinutes: number): Verb => ({ meetingId }) => (ctx) => agenda.extendTimer(ctx, { id: uuidv7(), meetingId, seconds: byMinutes * 60 })
export const think = (key: string, body: string): Verb => ({ meetingId, idOf }) => (ctx) => agenda.writeThought(ctx, { meetingId, itemId: idOf(key), body })
export const reveal = (key: string): Verb => ({ meetingId, idOf }) => (ctx) => agenda.revealThoughts(ctx, { meetingId, itemId: idOf(key) })

export const arrive: Verb = ({ meetingId }) => (ctx) => minutes.attendMeeting(ctx, { meetingId })
/** Begins a thread, which has the key of its first comment. */
export const say = (key: string, body: string, about: { item?: string; quote?: string } = {}): Verb => (stage) => (ctx) =>
  discussion.postComment(ctx, {
    id: stage.idOf(key),
    threadId: stage.idOf(`thread ${key}`),
    meetingId: stage.meetingId,
    body: named(stage, body),
    itemId: about.item ? stage.idOf(about.item) : null,
    anchor: about.quote ? anchorOf(stage.paper, about.quote) : null,
  })
/** Answers a comment of the thread that began with `thread`. */
export const respond = (thread: string, to: string, key: string, body: string): Verb => (stage) => (ctx) =>
  discussion.postComment(ctx, { id: stage.idOf(key), threadId: stage.idOf(`thread ${thread}`), parentId: stage.idOf(to), meetingId: stage.meetingId, body: named(stage, body) })
export const edit = (key: string, body: string): Verb => (stage) => (ctx) => discussion.editComment(ctx, { commentId: stage.idOf(key), version: 1, body: named(stage, body) })
export const takeBack = (key: string): Verb => ({ idOf }) => (ctx) => discussion.deleteComment(ctx, idOf(key))
export const feel = (key: string, kind: ReactionKind): Verb => ({ idOf }) => (ctx) => discussion.react(ctx, { commentId: idOf(key), kind, wish: true })
export const resolve = (key: string): Verb => ({ idOf }) => (ctx) => discussion.settleThread(ctx, idOf(`thread ${key}`), true)
export const lock = (key: string): Verb => ({ idOf }) => (ctx) => discussion.closeThread(ctx, idOf(`thread ${key}`), true)
export const readAll: Verb = ({ meetingId }) => (ctx) => discussion.markRead(ctx, { meetingId, until: ctx.clock.now() })

export const raise = (key: string): Verb => ({ meetingId, idOf }) => (ctx) => floor.raiseHand(ctx, { id: idOf(key), meetingId })
export const lower = (key: string): Verb => ({ idOf }) => (ctx) => floor.lowerHand(ctx, idOf(key))
export const call = (key: string): Verb => ({ idOf }) => (ctx) => floor.callHand(ctx, idOf(key))

/** Asks; where the key begins with "anonymous", without a name. */
export const ask = (key: string, body: string): Verb => ({ meetingId, idOf }) => (ctx) => questions.askQuestion(ctx, { id: idOf(key), meetingId, body, isAnonymous: key.startsWith('anonymous ') })
export const support = (key: string): Verb => ({ idOf }) => (ctx) => questions.voteForQuestion(ctx, { questionId: idOf(key), wish: true })
export const park = (key: string): Verb => ({ idOf }) => (ctx) => questions.parkQuestion(ctx, idOf(key))
/** Marks a question as answered by a comment, or aloud. */
export const answered = (key: string, comment?: string): Verb => ({ idOf }) => (ctx) => questions.markQuestionAnswered(ctx, { questionId: idOf(key), commentId: comment ? idOf(comment) : null })

export const decide = (text: string, item?: string): Verb => ({ meetingId, idOf }) => (ctx) => minutes.recordDecision(ctx, { id: uuidv7(), meetingId, text, itemId: item ? idOf(item) : null })
/** Writes down what somebody will do, so many days after the meeting at the latest. */
export const owe = (key: string, text: string, who: Who, withinDays: number, item?: string): Verb => ({ meetingId, idOf, personId, dayAfter }) => (ctx) =>
  minutes.addActionItem(ctx, { id: idOf(key), meetingId, text, ownerId: personId(who), dueOn: dayAfter(withinDays), itemId: item ? idOf(item) : null })
export const done = (key: string): Verb => ({ meetingId, idOf }) => (ctx) => minutes.completeActionItem(ctx, { meetingId, actionId: idOf(key) })
export const note = (notes: string): Verb => ({ meetingId }) => (ctx) => minutes.changeMinutes(ctx, { meetingId, version: 1, notes })
export const approve: Verb = ({ meetingId }) => (ctx) => minutes.approveMinutes(ctx, { meetingId })
