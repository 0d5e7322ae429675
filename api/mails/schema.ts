import '../kernel/reflect.ts'
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { payload } from '../kernel/payload.ts'
import { ToldMeeting } from '../notifications/schema.ts'
import { ReplyAnswer } from '../scheduling/schema.ts'

export enum MailKind { SCHEDULED = 'SCHEDULED', CHANGES = 'CHANGES', REMINDERS = 'REMINDERS', DUTIES = 'DUTIES', POLLS = 'POLLS', INVITATIONS = 'INVITATIONS' }
registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'Mails that one press stops together.',
  valuesConfig: {
    SCHEDULED: { description: 'Of new meetings and series.' },
    CHANGES: { description: 'Of meetings that are moved, changed or called off.' },
    REMINDERS: { description: 'Of meetings that come near.' },
    DUTIES: { description: 'Of duties.' },
    POLLS: { description: 'Of polls on papers that one nominated.' },
    INVITATIONS: { description: 'Meetings as invitations that calendar programs understand.' },
  },
})

@ObjectType({ description: 'What a link in a mail does when it is pressed, and nothing else.' })
export class MailLink {
  @Field(() => MailKind, { nullable: true, description: 'The mails that it stops.' })
  stops?: MailKind | null

  @Field(() => ReplyAnswer, { nullable: true, description: 'The answer that it gives.' })
  answer?: ReplyAnswer | null

  @Field(() => ToldMeeting, { nullable: true, description: 'The meeting that it answers, as it is now.' })
  meeting?: ToldMeeting | null

  @Field(() => Boolean, { description: 'Whether that meeting is over, so that it takes no answer any more.' })
  isOver!: boolean

  @Field(() => Boolean, { description: 'Whether that meeting was cancelled.' })
  isCancelled!: boolean
}

@InputType({ description: 'A link of a mail that stops mails.' })
export class UnsubscribeInput {
  @Field(() => String, { description: 'What stands behind /unsubscribe/ in the link.' })
  token!: string
}

@InputType({ description: 'A link of a mail that answers a meeting.' })
export class AnswerByMailInput {
  @Field(() => String, { description: 'What stands behind /reply/ in the link.' })
  token!: string
}

export const UnsubscribePayload = payload('UnsubscribePayload', { link: [() => MailLink, 'What was stopped.'] })
export const AnswerByMailPayload = payload('AnswerByMailPayload', { link: [() => MailLink, 'What was answered.'] })
