import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { HandOrder } from '../agenda/schema.ts'
import { Person } from '../auth/schema.ts'
import { Node } from '../kernel/node.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { Meeting } from '../scheduling/schema.ts'

@ObjectType({ implements: Node, description: 'A hand that somebody raised in a meeting, in order to speak.' })
export class Hand extends Node {
  @Field(() => Id, { description: 'The meeting in which it was raised.' })
  meetingId!: string

  @Field(() => Person, { description: 'Whose it is.' })
  person!: Person

  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was called; null while it waits.' })
  calledAt?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was lowered without having been called.' })
  loweredAt?: Date | null

  @Field(() => Int, { description: 'How often its person has been called in this meeting.' })
  spokenToday!: number
}

@InputType({ description: 'A hand to raise. Its id is made by the client: sending the same again changes nothing and answers the same.' })
export class RaiseHandInput {
  @Field(() => Id, { description: 'A new id for the hand, best a UUIDv7.' })
  id!: string

  @Field(() => Id, { description: 'The meeting in which to speak.' })
  meetingId!: string
}

@InputType({ description: 'A hand to lower.' })
export class LowerHandInput {
  @Field(() => Id, { description: 'The hand.' })
  handId!: string
}

@InputType({ description: 'A meeting in which to call the next hand.' })
export class CallNextInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => Id, {
    nullable: true,
    description: 'The hand that was called last, as the caller knows it; left out where there was none. Where another one was called meanwhile, that one is the answer and nobody else is called.',
  })
  calledId?: string | null
}

@InputType({ description: 'A hand to call out of turn.' })
export class CallHandInput {
  @Field(() => Id, { description: 'The hand.' })
  handId!: string
}

@InputType({ description: 'A hand to put back into its place in the queue.' })
export class PutBackInput {
  @Field(() => Id, { description: 'The hand; it must be the one that was called last.' })
  handId!: string
}

@InputType({ description: 'The order in which the hands of a meeting are to be called.' })
export class SetHandOrderInput {
  @Field(() => Id, { description: 'The meeting.' })
  meetingId!: string

  @Field(() => HandOrder, { description: 'The order.' })
  handOrder!: HandOrder
}

const shape = { meeting: [() => Meeting, 'The meeting, with its hands as they are now.'], hand: [() => Hand, 'The hand as it is now.'] } satisfies Parameters<typeof payload>[1]
export const RaiseHandPayload = payload('RaiseHandPayload', shape)
export const LowerHandPayload = payload('LowerHandPayload', shape)
export const CallNextPayload = payload('CallNextPayload', shape)
export const CallHandPayload = payload('CallHandPayload', shape)
export const PutBackPayload = payload('PutBackPayload', shape)
export const SetHandOrderPayload = payload('SetHandOrderPayload', { meeting: shape.meeting })
