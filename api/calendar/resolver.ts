import '../kernel/reflect.ts'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Viewer } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Group } from '../groups/schema.ts'
import { feedOf } from './loaders.ts'
import { ChangeFeedInput, ChangeFeedPayload, Feed, MakeFeedInput, MakeFeedPayload, RotateFeedInput, RotateFeedPayload, StopFeedInput, StopFeedPayload } from './schema.ts'
import * as calendar from './service.ts'
import type { FeedRow } from './service.ts'

const told = ({ feed, token }: { feed: FeedRow; token: string }) => ({ feed, path: `/calendar/${token}.ics` })

@Resolver(() => Feed)
export class FeedResolver {
  @Mutation(() => MakeFeedPayload, { description: 'Makes an address of the viewer’s own at which calendar programs read the meetings of a group, or of all their groups.' })
  makeFeed(@Ctx() ctx: Context, @Arg('input', () => MakeFeedInput, { description: 'Whose meetings, and how they are read.' }) input: MakeFeedInput) {
    return calendar.makeFeed(ctx, input).then(told)
  }

  @Mutation(() => ChangeFeedPayload, { description: 'Changes how an address is read. It stays what it is.' })
  changeFeed(@Ctx() ctx: Context, @Arg('input', () => ChangeFeedInput, { description: 'Which, and how.' }) input: ChangeFeedInput) {
    return calendar.changeFeed(ctx, input).then((feed) => ({ feed }))
  }

  @Mutation(() => RotateFeedPayload, { description: 'Puts a new address in the place of one, which opens nothing any more.' })
  rotateFeed(@Ctx() ctx: Context, @Arg('input', () => RotateFeedInput, { description: 'Which.' }) input: RotateFeedInput) {
    return calendar.rotateFeed(ctx, input.feedId).then(told)
  }

  @Mutation(() => StopFeedPayload, { description: 'Stops an address: it opens nothing any more.' })
  stopFeed(@Ctx() ctx: Context, @Arg('input', () => StopFeedInput, { description: 'Which.' }) input: StopFeedInput) {
    return calendar.stopFeed(ctx, input.feedId).then(({ id }) => ({ feedId: id }))
  }

  @FieldResolver(() => Group, { nullable: true })
  async group(@Ctx() ctx: Context, @Root() { groupId }: FeedRow) {
    return groupId && calendar.letRead(ctx, groupId).then(() => groupById(ctx).load(groupId))
  }
}

@Resolver(() => Group)
export class GroupFeedResolver {
  @FieldResolver(() => Feed, { nullable: true, description: 'The viewer’s own calendar address for this group.' })
  viewerFeed(@Ctx() ctx: Context, @Root() { id }: { id: string }) {
    return feedOf(ctx).load({ groupId: id })
  }
}

@Resolver(() => Viewer)
export class ViewerFeedResolver {
  @FieldResolver(() => Feed, { nullable: true, description: 'Their calendar address for all their groups.' })
  feed(@Ctx() ctx: Context) {
    return feedOf(ctx).load({ groupId: null })
  }
}
