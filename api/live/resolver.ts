import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../context.ts'
import { Node } from '../kernel/node.ts'
import { Id } from '../kernel/scalars.ts'
import { GroupEvent, MeetingEvent } from './schema.ts'
import * as live from './service.ts'

type Source<Args> = { args: Args & { after?: number | null }; context: Context }
const afterText = "The seq of the last event that the client knows; what came after it is told first, in order. Without it only what is new."

@Resolver()
export class LiveResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where there is nothing that the viewer may read.' })
  node(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the thing.' }) id: string) {
    return live.findNode(ctx, id)
  }

  @Subscription(() => GroupEvent, {
    description: 'What happens in a group. RESYNC where `after` is too old or lies ahead; ends where the viewer may no longer read the group.',
    subscribe: ({ args, context }: Source<{ groupId: string }>) => live.groupEvents(context, args.groupId, args.after ?? null),
  })
  groupEvents(
    @Ctx() ctx: Context,
    @Root() event: live.Told,
    @Arg('groupId', () => Id, { description: 'The group.' }) _groupId: string,
    @Arg('after', () => Int, { nullable: true, description: afterText }) _after?: number | null,
  ) {
    return live.tell(ctx, event)
  }

  @Subscription(() => MeetingEvent, {
    description: 'What happens in a meeting. RESYNC where `after` is too old or lies ahead; ends where the viewer may no longer read the group.',
    subscribe: ({ args, context }: Source<{ meetingId: string }>) => live.meetingEvents(context, args.meetingId, args.after ?? null),
  })
  meetingEvents(
    @Ctx() ctx: Context,
    @Root() event: live.Told,
    @Arg('meetingId', () => Id, { description: 'The meeting.' }) _meetingId: string,
    @Arg('after', () => Int, { nullable: true, description: afterText }) _after?: number | null,
  ) {
    return live.tell(ctx, event)
  }
}
