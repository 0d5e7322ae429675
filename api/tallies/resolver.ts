import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { PollRow } from '../../db/queries/voting.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { PageArgs, pageOf } from '../kernel/pagination.ts'
import { Id } from '../kernel/scalars.ts'
import { Poll } from '../voting/schema.ts'
import { BestSlot, CountedBallot, CountedBallotConnection, PollExportFormat, Tally } from './schema.ts'
import * as tallies from './service.ts'

const isCode = (key: string) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(key)

@Resolver(() => Poll)
export class PollTallyResolver {
  @Query(() => String, { description: 'A counted poll as a file, for whoever wants to count again. The same poll gives the same bytes.' })
  pollExport(
    @Ctx() ctx: Context,
    @Arg('pollId', () => Id, { description: 'The poll.' }) pollId: string,
    @Arg('format', () => PollExportFormat, { description: 'As what.' }) format: keyof typeof PollExportFormat,
  ) {
    return tallies.exportPoll(ctx, pollId, format)
  }

  @FieldResolver(() => Tally, { nullable: true, description: 'The result, once the poll is closed.' })
  result(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return tallies.findResult(ctx, poll)
  }

  @FieldResolver(() => [BestSlot], { description: 'The three slots that suit best, for who may schedule the meeting, once a poll on a date is closed and its numbers are shown; none otherwise. Differs per viewer.' })
  viewerBestSlots(@Ctx() ctx: Context, @Root() poll: PollRow) {
    return tallies.findBestSlots(ctx, poll)
  }

  @FieldResolver(() => CountedBallotConnection, { description: 'The ballots that were counted, by their codes, once the poll is closed; none where numbers are withheld.' })
  ballots(@Ctx() ctx: Context, @Root() poll: PollRow, @Args(() => PageArgs) args: PageArgs) {
    return tallies.listBallots(ctx, poll, pageOf(args, isCode))
  }
}

@Resolver(() => CountedBallot)
export class CountedBallotResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string | null }) {
    return personId && personById(ctx).load(personId)
  }
}
