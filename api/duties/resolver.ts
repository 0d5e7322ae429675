import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { personById } from '../auth/loaders.ts'
import { Person, Viewer } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { DateTime, Id } from '../kernel/scalars.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { Meeting } from '../scheduling/schema.ts'
import { otherTurnsOfMeeting } from './loaders.ts'
import * as types from './schema.ts'
import * as duties from './service.ts'

type Input<Act extends (ctx: Context, wish: never) => unknown> = Parameters<Act>[1]
const answer = async (rota: Promise<duties.RotaView>) => ({ rota: await rota })

@Resolver(() => types.Rota)
export class RotaResolver {
  @Query(() => types.Rota, { description: 'Whose turn it is in a group; for its members.' })
  rota(@Ctx() ctx: Context, @Arg('groupId', () => Id, { description: 'The group.' }) groupId: string) {
    return duties.findRota(ctx, groupId)
  }

  @Mutation(() => types.AddDutyPayload, { description: 'Adds a duty for the rota to fill. One that was removed comes back under its name, with its past.' })
  addDuty(@Ctx() ctx: Context, @Arg('input', () => types.AddDutyInput, { description: 'The duty.' }) input: Input<typeof duties.addDuty>) {
    return answer(duties.addDuty(ctx, input))
  }

  @Mutation(() => types.RenameDutyPayload, { description: 'Calls a duty something else.' })
  renameDuty(@Ctx() ctx: Context, @Arg('input', () => types.RenameDutyInput, { description: 'Which, and how.' }) input: Input<typeof duties.renameDuty>) {
    return answer(duties.renameDuty(ctx, input))
  }

  @Mutation(() => types.RemoveDutyPayload, { description: 'Takes a duty out of the rota. What somebody took of it stays theirs.' })
  removeDuty(@Ctx() ctx: Context, @Arg('input', () => types.RemoveDutyInput, { description: 'Which.' }) { dutyId }: { dutyId: string }) {
    return answer(duties.removeDuty(ctx, dutyId))
  }

  @Mutation(() => types.TakeTurnPayload, { description: 'Takes a turn that nobody has taken, whomever the rota proposed; of the one that it proposed to the viewer it says yes.' })
  takeTurn(@Ctx() ctx: Context, @Arg('input', () => types.TakeTurnInput, { description: 'Which.' }) input: Input<typeof duties.claimTurn>) {
    return answer(duties.claimTurn(ctx, input))
  }

  @Mutation(() => types.GiveTurnPayload, { description: 'Gives a turn to a member, whoever has it.' })
  giveTurn(@Ctx() ctx: Context, @Arg('input', () => types.GiveTurnInput, { description: 'Which, and to whom.' }) input: Input<typeof duties.assignTurn>) {
    return answer(duties.assignTurn(ctx, input))
  }

  @Mutation(() => types.PassTurnPayload, { description: 'Hands a turn back, for the rota to ask the next; somebody else’s as a facilitator.' })
  passTurn(@Ctx() ctx: Context, @Arg('input', () => types.PassTurnInput, { description: 'Which, and whose.' }) input: Input<typeof duties.returnTurn>) {
    return answer(duties.returnTurn(ctx, input))
  }

  @Mutation(() => types.AskSwapPayload, { description: "Asks one member or all to swap a turn of the viewer's." })
  askSwap(@Ctx() ctx: Context, @Arg('input', () => types.AskSwapInput, { description: 'Which turn, and whom.' }) input: Input<typeof duties.askSwap>) {
    return answer(duties.askSwap(ctx, input))
  }

  @Mutation(() => types.AcceptSwapPayload, { description: 'Takes the turn that is asked and gives one in return, both at once. Of those who do so at once one does.' })
  acceptSwap(@Ctx() ctx: Context, @Arg('input', () => types.AcceptSwapInput, { description: 'Which, and for what.' }) input: Input<typeof duties.takeSwap>) {
    return answer(duties.takeSwap(ctx, input))
  }

  @Mutation(() => types.DeclineSwapPayload, { description: 'Says that the viewer cannot; whoever asked is told.' })
  declineSwap(@Ctx() ctx: Context, @Arg('input', () => types.DeclineSwapInput, { description: 'Which.' }) { swapId }: { swapId: string }) {
    return answer(duties.refuseSwap(ctx, swapId))
  }

  @Mutation(() => types.WithdrawSwapPayload, { description: "Takes back what the viewer asked." })
  withdrawSwap(@Ctx() ctx: Context, @Arg('input', () => types.WithdrawSwapInput, { description: 'Which.' }) { swapId }: { swapId: string }) {
    return answer(duties.withdrawSwap(ctx, swapId))
  }

  @Mutation(() => types.AddLeavePayload, { description: 'Notes days on which a member takes no turn, and hands on what they have then.' })
  addLeave(@Ctx() ctx: Context, @Arg('input', () => types.AddLeaveInput, { description: 'Whose, and when.' }) input: duties.LeaveWish) {
    return answer(duties.addLeave(ctx, input))
  }

  @Mutation(() => types.RemoveLeavePayload, { description: 'Removes a leave.' })
  removeLeave(@Ctx() ctx: Context, @Arg('input', () => types.RemoveLeaveInput, { description: 'Which.' }) { leaveId }: { leaveId: string }) {
    return answer(duties.removeLeave(ctx, leaveId))
  }
}

@Resolver(() => types.RotaMeeting)
export class RotaMeetingResolver {
  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() { groupId, id }: { groupId: string; id: string }) {
    return meetingById(ctx).load({ groupId, id })
  }
}

const personOf = (ctx: Context, id: string | null) => id && personById(ctx).load(id)

@Resolver(() => types.Turn)
export class TurnResolver {
  @FieldResolver(() => Boolean)
  isTaken(@Root() turn: duties.TurnView) {
    return turn.takenAt !== null
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Ctx() ctx: Context, @Root() turn: duties.TurnView) {
    return personOf(ctx, turn.personId)
  }

  @FieldResolver(() => Person, { nullable: true })
  by(@Ctx() ctx: Context, @Root() turn: duties.TurnView) {
    return personOf(ctx, turn.byId)
  }
}

@Resolver(() => types.TurnReason)
export class TurnReasonResolver {
  @FieldResolver(() => DateTime, { nullable: true })
  lastAt(@Root() { lastAt }: { lastAt: string | null }) {
    return lastAt && new Date(lastAt)
  }
}

@Resolver(() => types.Swap)
export class SwapResolver {
  @FieldResolver(() => Person)
  asker(@Ctx() ctx: Context, @Root() swap: duties.SwapView) {
    return personOf(ctx, swap.askerId)
  }

  @FieldResolver(() => Person, { nullable: true })
  asked(@Ctx() ctx: Context, @Root() swap: duties.SwapView) {
    return personOf(ctx, swap.askedId)
  }

  @FieldResolver(() => [Person])
  declinedBy(@Ctx() ctx: Context, @Root() swap: duties.SwapView) {
    return Promise.all(swap.declinedByIds.map((id) => personOf(ctx, id)))
  }
}

@Resolver(() => types.RotaMember)
export class RotaMemberResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string }) {
    return personOf(ctx, personId)
  }
}

@Resolver(() => types.Leave)
export class LeaveResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string }) {
    return personOf(ctx, personId)
  }
}

@Resolver(() => Meeting)
export class MeetingDutiesResolver {
  @FieldResolver(() => [types.MeetingDuty], { description: 'What else somebody does at it, beside presenting and keeping the minutes, in the order of the duties; for members, empty for others.' })
  duties(@Ctx() ctx: Context, @Root() meeting: { groupId: string; id: string }) {
    return otherTurnsOfMeeting(ctx).load(meeting)
  }
}

@Resolver(() => types.MeetingDuty)
export class MeetingDutyResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string }) {
    return personOf(ctx, personId)
  }
}

@Resolver(() => Viewer)
export class ViewerTurnsResolver {
  @FieldResolver(() => [types.ViewerTurn], { description: 'Their next turns in all their groups, the soonest first, at most 20.' })
  turns(@Ctx() ctx: Context) {
    return duties.turnsOfViewer(ctx)
  }
}

@Resolver(() => types.ViewerTurn)
export class ViewerTurnResolver {
  @FieldResolver(() => Meeting)
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId }: { groupId: string; meetingId: string }) {
    return meetingById(ctx).load({ groupId, id: meetingId })
  }

  @FieldResolver(() => Boolean)
  isTaken(@Root() { takenAt }: { takenAt: Date | null }) {
    return takenAt !== null
  }
}
