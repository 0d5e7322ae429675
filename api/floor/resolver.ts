import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { HandRow } from '../../db/queries/floor.ts'
import type { MeetingRow } from '../../db/queries/scheduling.ts'
import type { Context } from '../context.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import {
  CallHandInput,
  CallHandPayload,
  CallNextInput,
  CallNextPayload,
  Hand,
  LowerHandInput,
  LowerHandPayload,
  PutBackInput,
  PutBackPayload,
  RaiseHandInput,
  RaiseHandPayload,
  SetHandOrderInput,
  SetHandOrderPayload,
} from './schema.ts'
import * as floor from './service.ts'

const meetingOf = (ctx: Context, place: { groupId: string; meetingId: string }) => ({ meeting: () => meetingById(ctx).load({ groupId: place.groupId, id: place.meetingId }) })
const answer = (ctx: Context, hand: HandRow) => ({ hand, ...meetingOf(ctx, hand) })

@Resolver(() => Hand)
export class HandResolver {
  @Mutation(() => RaiseHandPayload, { description: "Raises the viewer's hand, in order to speak; where it is up already, that one is the answer." })
  raiseHand(@Ctx() ctx: Context, @Arg('input', () => RaiseHandInput, { description: 'In which meeting.' }) input: RaiseHandInput) {
    return floor.raiseHand(ctx, input).then((hand) => answer(ctx, hand))
  }

  @Mutation(() => LowerHandPayload, { description: "Lowers a hand: one's own, or anybody's by who leads the meeting." })
  lowerHand(@Ctx() ctx: Context, @Arg('input', () => LowerHandInput, { description: 'Which one.' }) input: LowerHandInput) {
    return floor.lowerHand(ctx, input.handId).then((hand) => answer(ctx, hand))
  }

  @Mutation(() => CallNextPayload, { description: 'Calls the first of the hands that wait; CLOSED where none does.' })
  callNext(@Ctx() ctx: Context, @Arg('input', () => CallNextInput, { description: 'In which meeting, and after whom.' }) input: CallNextInput) {
    return floor.callNext(ctx, input).then((hand) => answer(ctx, hand))
  }

  @Mutation(() => CallHandPayload, { description: 'Calls one of the hands that wait, whatever its place; CLOSED where it was lowered meanwhile.' })
  callHand(@Ctx() ctx: Context, @Arg('input', () => CallHandInput, { description: 'Which one.' }) input: CallHandInput) {
    return floor.callHand(ctx, input.handId).then((hand) => answer(ctx, hand))
  }

  @Mutation(() => PutBackPayload, { description: 'Puts the hand that was called last back into its place among those that wait.' })
  putBack(@Ctx() ctx: Context, @Arg('input', () => PutBackInput, { description: 'Which one.' }) input: PutBackInput) {
    return floor.putBack(ctx, input.handId).then((hand) => answer(ctx, hand))
  }

  @Mutation(() => SetHandOrderPayload, { description: 'Says in which order the hands of a meeting are called.' })
  setHandOrder(@Ctx() ctx: Context, @Arg('input', () => SetHandOrderInput, { description: 'Which order.' }) input: SetHandOrderInput) {
    return floor.setHandOrder(ctx, input).then((place) => meetingOf(ctx, place))
  }
}

@Resolver(() => Meeting)
export class MeetingHandsResolver {
  @FieldResolver(() => [Hand], { description: 'The hands that wait, in the order in which they will be called.' })
  hands(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return floor.handsOfMeeting(ctx, meeting)
  }

  @FieldResolver(() => Hand, { nullable: true, description: 'The hand that was called last: whose turn it is.' })
  calledHand(@Ctx() ctx: Context, @Root() meeting: MeetingRow) {
    return floor.calledHandOfMeeting(ctx, meeting)
  }
}
