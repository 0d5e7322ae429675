import '../kernel/reflect.ts'
import { type ClassType, createUnionType, Field, InputType, Int, InterfaceType, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Comment, Reaction, Thread } from '../discussion/schema.ts'
import { Group, Member } from '../groups/schema.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Nomination, Paper } from '../papers/schema.ts'
import { Meeting, Reply } from '../scheduling/schema.ts'
import { Series } from '../series/schema.ts'
import { Question } from '../questions/schema.ts'
import { Poll } from '../voting/schema.ts'

type Shape = Record<string, [type: () => unknown, description: string, options?: { nullable: true }]>
type Told = { __typename: string }

@InterfaceType({ description: 'Something that happened. It shows its noun as that is by now, not as it was.', resolveType: (value: Told) => value.__typename })
export abstract class Event {
  @Field(() => Int, { description: 'Its place in the stream: each is one more than the one before.' })
  seq!: number

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date
}

/** Makes the type of an event: what all have, and its nouns. */
const event = (name: string, description: string, shape: Shape): ClassType => {
  const Type = { [name]: class extends Event {} }[name] as ClassType
  ObjectType({ implements: Event, description })(Type)
  for (const [field, [type, text, options]] of Object.entries(shape)) {
    Field(type as () => ClassType, { description: text, ...options })(Type.prototype, field)
  }
  return Type
}

const goneSince = { nullable: true } as const

const ofTurn: Shape = { meetingId: [() => Id, 'The meeting; it may be gone since.'], dutyId: [() => Id, 'The duty.'] }

const ofGroup = [
  event('GroupChanged', 'What a group says of itself, or who may see, join or read it, changed.', { group: [() => Group, 'The group.'] }),
  event('MemberJoined', 'Somebody became a member.', {
    personId: [() => Id, 'Who.'],
    member: [() => Member, 'Their membership; null where they left since.', goneSince],
  }),
  event('MemberLeft', 'Somebody is no longer a member: they left or were removed.', { personId: [() => Id, 'Who.'] }),
  event('MemberRoleChanged', "A member's role changed.", {
    personId: [() => Id, 'Whose.'],
    member: [() => Member, 'Their membership; null where they left since.', goneSince],
  }),
  event('JoinRequested', 'Somebody asked to become a member.', { groupId: [() => Id, 'The group.'] }),
  event('JoinRequestAnswered', 'Somebody who asked to become a member got an answer.', { groupId: [() => Id, 'The group.'] }),
  event('PapersAdded', 'Papers came into the library together.', {
    count: [() => Int, 'How many.'],
    papers: [() => [Paper], 'The papers, the first 100 of them.'],
  }),
  event('PaperChanged', 'What is known of a paper changed.', { paper: [() => Paper, 'The paper.'] }),
  event('PaperNominated', 'A paper was nominated.', { nomination: [() => Nomination, 'The nomination.'] }),
  event('NominationWithdrawn', 'A nomination was taken back.', { nomination: [() => Nomination, 'The nomination.'] }),
  event('PollOpened', 'A poll was opened.', { poll: [() => Poll, 'The poll.'] }),
  event('BallotCast', 'A ballot came in, was changed or was taken back; whose is not told.', { poll: [() => Poll, 'The poll, with its turnout.'] }),
  event('PollExtended', 'A poll goes on, as too few had voted at its closing time.', { poll: [() => Poll, 'The poll, with its new closing time.'] }),
  event('PollClosed', 'A poll was closed and counted.', { poll: [() => Poll, 'The poll, with its result.'] }),
  event('PollCancelled', 'A poll was called off.', { poll: [() => Poll, 'The poll.'] }),
  event('SlotCommented', 'Somebody wrote, changed or took back what they say of a slot.', { poll: [() => Poll, 'The poll.'] }),
  event('MeetingScheduled', 'A meeting was scheduled.', { meeting: [() => Meeting, 'The meeting.'] }),
  event('SeriesChanged', 'A series was made, was changed with meetings of it, was made further ahead, or ended.', {
    seriesId: [() => Id, 'The id of the series.'],
    series: [() => Series, 'The series; null where nothing is left of it.', goneSince],
    meetings: [() => Int, 'How many meetings came, went or changed with it.'],
  }),
  event('BreaksChanged', 'A break of the group came or went, and meetings with it.', { groupId: [() => Id, 'The group.'] }),
  event('TurnsChanged', 'Duties, turns or leaves changed.', { groupId: [() => Id, 'The group.'] }),
  event('TurnUntaken', 'A meeting is near and nobody has taken a turn at it; told to those who may give it.', ofTurn),
  event('SwapAsked', 'Somebody asked to swap a turn; told to members.', { ...ofTurn, swapId: [() => Id, 'The swap.'] }),
  event('SwapAnswered', 'Somebody took a turn that was to be swapped, or said that they cannot; told to members.', { ...ofTurn, swapId: [() => Id, 'The swap.'] }),
]

const ofBoth = [
  event('MeetingChanged', 'A meeting was changed.', { meeting: [() => Meeting, 'The meeting.'] }),
  event('MeetingCancelled', 'A meeting was called off.', { meeting: [() => Meeting, 'The meeting.'] }),
  event('MeetingReplied', 'Somebody answered whether they will come.', { meeting: [() => Meeting, 'The meeting.'], reply: [() => Reply, 'The answer.', goneSince] }),
]

const aboutComment: Shape = {
  commentId: [() => Id, 'The id of the comment.'],
  comment: [() => Comment, 'The comment, or its tombstone; null where it is no longer on the page.', goneSince],
  meeting: [() => Meeting, 'The meeting that is talked about.'],
}

const ofMeeting = [
  event('CommentPosted', 'A comment was posted, or a tombstone came back with a late reply to it.', aboutComment),
  event('CommentEdited', 'A comment was edited.', aboutComment),
  event('CommentDeleted', 'A comment was deleted, or a tombstone went with the last reply to it.', aboutComment),
  event('ReactionChanged', 'Somebody reacted to a comment, or took that back.', {
    commentId: [() => Id, 'The id of the comment.'],
    reactions: [() => [Reaction], 'How people react to it now.'],
    meeting: [() => Meeting, 'The meeting that is talked about.'],
  }),
  event('ThreadChanged', 'A thread was resolved, reopened, moved, locked or unlocked.', {
    threadId: [() => Id, 'The id of the thread.'],
    thread: [() => Thread, 'The thread; null where nothing is left in it.', goneSince],
    meeting: [() => Meeting, 'The meeting that is talked about.'],
  }),
]

const aboutMeeting: Shape = { meeting: [() => Meeting, 'The meeting.'] }

const ofCourse = [
  event('AgendaChanged', 'Items of the agenda came, went, moved or changed.', {
    ...aboutMeeting,
    threads: [() => [Thread], 'The threads that an item which was removed has left; they belong to none now. Nothing where no item was removed.'],
  }),
  event('MeetingStarted', 'A meeting began.', aboutMeeting),
  event('MeetingEnded', 'A meeting ended.', aboutMeeting),
  event('ItemReached', 'Another item of the agenda is the current one, or none is.', aboutMeeting),
  event('TimerStarted', 'The timer runs.', aboutMeeting),
  event('TimerPaused', 'The timer stands still.', aboutMeeting),
  event('TimerExtended', 'The timer got more time.', aboutMeeting),
  event('ScribeChanged', 'Somebody else keeps the minutes.', aboutMeeting),
  event('FacilitatorChanged', 'Somebody else leads the meeting.', aboutMeeting),
  event('CommentsPaused', 'Nobody may comment for a while.', aboutMeeting),
  event('CommentsResumed', 'Comments may go on.', aboutMeeting),
  event('ThoughtWritten', 'Another number of people have written in an item; who and what is not told.', aboutMeeting),
  event('ThoughtsRevealed', 'What everybody wrote in an item is shown to all.', aboutMeeting),
]

const aboutQuestion: Shape = {
  questionId: [() => Id, 'The id of the question.'],
  question: [() => Question, 'The question; null where it was withdrawn.', goneSince],
  meeting: [() => Meeting, 'The meeting.'],
}

const ofRoom = [
  event('HandsChanged', 'A hand was raised, lowered, called or put back, or hands are called in another order.', aboutMeeting),
  event('QuestionAsked', 'A question was asked.', aboutQuestion),
  event('QuestionChanged', 'A question says something else, was answered, parked or opened again, or was taken up from or in another meeting; told also to the meetings ahead that show what an earlier one parked.', aboutQuestion),
  event('QuestionVoted', 'A question got a vote or lost one; whose is not told.', aboutQuestion),
  event('QuestionWithdrawn', 'A question was taken away.', aboutQuestion),
]

const ofMinutes = [
  event('MinutesChanged', "The scribe's notes changed.", aboutMeeting),
  event('MinutesApproved', 'The minutes were approved; nothing in them changes any more.', aboutMeeting),
  event('DecisionsChanged', 'A decision was written down, changed or taken out.', aboutMeeting),
  event('ActionsChanged', 'An action item, of this meeting or of an earlier one, came, went, changed, was done or was opened again.', aboutMeeting),
  event('MeetingAttended', 'Somebody was noted as being there.', aboutMeeting),
]

const union = (name: string, description: string, types: ClassType[]) =>
  createUnionType({ name, description, types: () => types, resolveType: (value) => (value as Told).__typename })

export const GroupEvent = union('GroupEvent', "What happens in a group's stream.", [...ofGroup, ...ofBoth])
export const MeetingEvent = union('MeetingEvent', "What happens in a meeting's stream.", [...ofBoth, ...ofCourse, ...ofMeeting, ...ofRoom, ...ofMinutes])

@ObjectType({ description: 'Somebody who is in the room of a meeting.' })
export class PresentPerson {
  @Field(() => Person, { description: 'Who.' })
  person!: Person

  @Field(() => Boolean, { description: 'Whether they are writing just now.' })
  isTyping!: boolean
}

@ObjectType({ description: 'Who is in the room of a meeting. It is told whole, and stored nowhere.' })
export class Presence {
  @Field(() => [PresentPerson], { description: 'The members who are there, by name, the first 100 of them.' })
  people!: PresentPerson[]

  @Field(() => Int, { description: 'How many members are there.' })
  count!: number
}

@InputType({ description: 'Where the viewer is writing.' })
export class NoteTypingInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string
}

export const NoteTypingPayload = payload('NoteTypingPayload', {})
