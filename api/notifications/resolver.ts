import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import { Viewer } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Group } from '../groups/schema.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { Meeting } from '../scheduling/schema.ts'
import { meetingById } from '../scheduling/loaders.ts'
import { seriesById } from '../series/loaders.ts'
import { Series } from '../series/schema.ts'
import { pollById } from '../voting/loaders.ts'
import { Poll } from '../voting/schema.ts'
import {
  ChangeNoticeChoicesInput,
  ChangeNoticeChoicesPayload,
  MuteGroupInput,
  MuteGroupPayload,
  Notice,
  NoticeChoices,
  NoticeConnection,
  NoticeState,
  ReadNoticesInput,
  ReadNoticesPayload,
} from './schema.ts'
import * as notifications from './service.ts'

@Resolver(() => Notice)
export class NoticeResolver {
  @Subscription(() => NoticeState, {
    description: 'How many notices of the viewer’s are unread, and the latest: at once, then after changes. It tells the whole state each time, so nothing has to be resumed: after any reconnection it is right.',
    subscribe: ({ context }: { context: Context }) => notifications.followNotices(context),
  })
  myNotices(@Root() state: notifications.NoticesTold) {
    return state
  }

  @Mutation(() => ReadNoticesPayload, { description: 'Marks notices of the viewer’s as read.' })
  readNotices(@Ctx() ctx: Context, @Arg('input', () => ReadNoticesInput, { description: 'Which.' }) { noticeIds }: ReadNoticesInput) {
    return notifications.readNotices(ctx, noticeIds ?? null).then((unread) => ({ unread }))
  }

  @FieldResolver(() => Group)
  group(@Ctx() ctx: Context, @Root() { groupId }: notifications.NoticeView) {
    return notifications.letRead(ctx, groupId).then(() => groupById(ctx).load(groupId))
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Ctx() ctx: Context, @Root() { groupId, meetingId: id }: notifications.NoticeView) {
    return id && notifications.letRead(ctx, groupId).then(() => meetingById(ctx).load({ groupId, id }))
  }

  @FieldResolver(() => Series, { nullable: true })
  series(@Ctx() ctx: Context, @Root() { groupId, seriesId: id }: notifications.NoticeView) {
    return id && notifications.letRead(ctx, groupId).then(() => seriesById(ctx).load({ groupId, id }))
  }

  @FieldResolver(() => Poll, { nullable: true })
  poll(@Ctx() ctx: Context, @Root() { groupId, pollId: id }: notifications.NoticeView) {
    return id && notifications.letRead(ctx, groupId).then(() => pollById(ctx).load({ groupId, id }))
  }
}

@Resolver(() => NoticeChoices)
export class NoticeChoicesResolver {
  @Mutation(() => ChangeNoticeChoicesPayload, { description: 'Changes how the viewer is told.' })
  changeNoticeChoices(@Ctx() ctx: Context, @Arg('input', () => ChangeNoticeChoicesInput, { description: 'How.' }) input: ChangeNoticeChoicesInput) {
    return notifications.changeChoices(ctx, input).then(async () => ({ choices: await notifications.findChoices(ctx) }))
  }

  @Mutation(() => MuteGroupPayload, { description: 'Has the viewer told nothing of a group, or tells them again.' })
  muteGroup(@Ctx() ctx: Context, @Arg('input', () => MuteGroupInput, { description: 'Which group.' }) { groupId, isMuted }: MuteGroupInput) {
    return notifications.muteGroup(ctx, groupId, isMuted).then(async () => ({ choices: await notifications.findChoices(ctx) }))
  }

  @FieldResolver(() => [Group])
  mutedGroups(@Ctx() ctx: Context, @Root() { mutedIds }: { mutedIds: string[] }) {
    return Promise.all(mutedIds.map((id) => notifications.letRead(ctx, id).then(() => groupById(ctx).load(id))))
  }
}

@Resolver(() => Viewer)
export class ViewerNoticesResolver {
  @FieldResolver(() => NoticeConnection, { description: 'What they were told, the latest first.' })
  async notices(@Ctx() ctx: Context, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    return connect(await notifications.listNotices(ctx, page), page, (row) => row.at, () => notifications.countNotices(ctx, false))
  }

  @FieldResolver(() => Int, { description: 'How many notices they have not read.' })
  unreadNotices(@Ctx() ctx: Context) {
    return notifications.countNotices(ctx, true)
  }

  @FieldResolver(() => NoticeChoices, { description: 'How they are told.' })
  noticeChoices(@Ctx() ctx: Context) {
    return notifications.findChoices(ctx)
  }
}
