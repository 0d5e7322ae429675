import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Group } from '../groups/schema.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'

export enum FeedMeetings { ALL = 'ALL', NOT_DECLINED = 'NOT_DECLINED', ACCEPTED = 'ACCEPTED' }
registerEnumType(FeedMeetings, {
  name: 'FeedMeetings',
  description: 'Which meetings stand in a calendar.',
  valuesConfig: {
    ALL: { description: 'All of them.' },
    NOT_DECLINED: { description: 'All but those to which its owner answered that they will not come.' },
    ACCEPTED: { description: 'Those to which its owner answered that they will come, or do not know yet.' },
  },
})

@ObjectType({ description: "An address of somebody's own at which calendar programs read meetings. What it is called is told once, when it is made." })
export class Feed {
  @Field(() => Id, { description: 'Names the address so that it can be changed; it opens nothing.' })
  id!: string

  @Field(() => Group, { nullable: true, description: 'Whose meetings; of null, those of all groups where its owner is a member.' })
  group?: Group | null

  @Field(() => Int, { nullable: true, description: 'How many minutes before each meeting the calendar program reminds; never unless given.' })
  alarmMinutes?: number | null

  @Field(() => FeedMeetings, { description: 'Which meetings stand in it.' })
  meetings!: FeedMeetings

  @Field(() => Boolean, { description: 'Whether meetings that were called off stay in it, marked as such.' })
  showsCancelled!: boolean

  @Field(() => Boolean, { description: 'Whether a title says what its owner does in the meeting: present, take the minutes.' })
  showsDuties!: boolean

  @Field(() => DateTime, { description: 'When it was made first.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it, or how it is read, was changed last.' })
  changedAt!: Date
}

@InputType({ description: 'How a calendar address is read; what is left out is as for a new one.' })
class FeedOptions {
  @Field(() => Int, { nullable: true, description: 'How many minutes before each meeting to remind, up to a week; never unless given.' })
  alarmMinutes?: number | null

  @Field(() => FeedMeetings, { nullable: true, description: 'Which meetings stand in it; all unless given.' })
  meetings?: FeedMeetings | null

  @Field(() => Boolean, { nullable: true, description: 'Whether meetings that were called off stay in it; they do unless told.' })
  showsCancelled?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether titles say what its owner does in the meeting; not unless told.' })
  showsDuties?: boolean | null
}

@InputType({ description: 'A new calendar address.' })
export class MakeFeedInput extends FeedOptions {
  @Field(() => Id, { nullable: true, description: 'Whose meetings; all groups where the viewer is a member unless given.' })
  groupId?: string | null
}

@InputType({ description: 'Another way to read a calendar address.' })
export class ChangeFeedInput extends FeedOptions {
  @Field(() => Id, { description: 'Which address.' })
  feedId!: string
}

@InputType({ description: 'A calendar address to be replaced by a new one.' })
export class RotateFeedInput {
  @Field(() => Id, { description: 'Which address.' })
  feedId!: string
}

@InputType({ description: 'A calendar address to be stopped.' })
export class StopFeedInput {
  @Field(() => Id, { description: 'Which address.' })
  feedId!: string
}

const told = { feed: [() => Feed, 'The address as it is now, without its token.'], path: [() => String, 'The path of the address, to be put behind that of this server. It is not told again: its token is kept nowhere.'] } as const

export const MakeFeedPayload = payload('MakeFeedPayload', { feed: [...told.feed], path: [...told.path] })
export const RotateFeedPayload = payload('RotateFeedPayload', { feed: [...told.feed], path: [...told.path] })
export const ChangeFeedPayload = payload('ChangeFeedPayload', { feed: [() => Feed, 'The address as it is read now.'] })
export const StopFeedPayload = payload('StopFeedPayload', { feedId: [() => Id, 'The address that opens nothing any more.'] })
