import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../context.ts'
import { Node } from '../kernel/node.ts'
import { Id } from '../kernel/scalars.ts'
import { GroupEvent, MeetingEvent, NoteTypingInput, NoteTypingPayload, Presence } from './schema.ts'
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

  @Subscription(() => Presence, {
    description: 'Who is in the room of a meeting: at once, then after changes, at most once a second. Who follows this as a member is in the room. Ends where the viewer may no longer read the group.',
    subscribe: ({ args, context }: Source<{ meetingId: string }>) => live.meetingPresence(context, args.meetingId),
  })
  meetingPresence(@Ctx() ctx: Context, @Root() presence: live.ToldPresence, @Arg('meetingId', () => Id, { description: 'The meeting.' }) _meetingId: string) {
    return live.tell(ctx, presence)
  }

  @Mutation(() => NoteTypingPayload, { description: 'Marks the viewer as writing, for five seconds; more than one a second changes nothing. Nothing is stored.' })
  noteTyping(@Ctx() ctx: Context, @Arg('input', () => NoteTypingInput, { description: 'Where.' }) { meetingId }: NoteTypingInput) {
    return live.noteTyping(ctx, meetingId).then(() => ({}))
  }
}
