import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GroupRow } from '../../db/queries/groups.ts'
import type { NominationRow, PaperRow } from '../../db/queries/papers.ts'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import { groupById } from '../groups/loaders.ts'
import { Action, Group } from '../groups/schema.ts'
import { connect, PageArgs, pageOf } from '../kernel/pagination.ts'
import { Id } from '../kernel/scalars.ts'
import { openNominationOfPaper, paperById, paperCountOfGroup, papersOfGroup, poolOfGroup, poolSizeOfGroup, stateOfPaper } from './loaders.ts'
import {
  AddPaperInput,
  AddPaperPayload,
  AddPaperVersionInput,
  AddPaperVersionPayload,
  ChangePaperInput,
  ChangePaperPayload,
  ListingPreview,
  NominatePaperInput,
  NominatePaperPayload,
  Nomination,
  NominationConnection,
  Paper,
  PaperConnection,
  PaperImport,
  PapersArgs,
  PaperState,
  StartImportInput,
  StartImportPayload,
  StopImportInput,
  StopImportPayload,
  WithdrawNominationInput,
  WithdrawNominationPayload,
} from './schema.ts'
import * as papers from './service.ts'

@Resolver(() => Paper)
export class PaperResolver {
  @Query(() => Paper, { description: 'A paper by its id.' })
  paper(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the paper.' }) id: string) {
    return papers.findPaper(ctx, id)
  }

  @Query(() => ListingPreview, { description: 'Finds the papers in a text copied from a page that lists papers; stores nothing.' })
  listingPreview(
    @Ctx() ctx: Context,
    @Arg('groupId', () => Id, { description: 'The group whose library is compared.' }) groupId: string,
    @Arg('text', () => String, { description: 'The text as it was copied.' }) text: string,
  ) {
    return papers.previewListing(ctx, groupId, text)
  }

  @Mutation(() => AddPaperPayload, { description: 'Adds one paper to the library of a group.' })
  addPaper(@Ctx() ctx: Context, @Arg('input', () => AddPaperInput, { description: 'What to add, and where.' }) input: AddPaperInput) {
    return papers.addPaper(ctx, input).then((paper) => ({ paper }))
  }

  @Mutation(() => ChangePaperPayload, { description: 'Changes what is known of a paper.' })
  changePaper(@Ctx() ctx: Context, @Arg('input', () => ChangePaperInput, { description: 'What it is to be.' }) input: ChangePaperInput) {
    return papers.changePaper(ctx, input).then((paper) => ({ paper }))
  }

  @Mutation(() => AddPaperVersionPayload, { description: "Says that a paper's text has one more version." })
  addPaperVersion(@Ctx() ctx: Context, @Arg('input', () => AddPaperVersionInput, { description: 'Of which paper.' }) input: AddPaperVersionInput) {
    return papers.addPaperVersion(ctx, input).then((paper) => ({ paper }))
  }

  @FieldResolver(() => Group)
  group(@Ctx() ctx: Context, @Root() paper: PaperRow) {
    return groupById(ctx).load(paper.groupId)
  }

  @FieldResolver(() => Person)
  addedBy(@Ctx() ctx: Context, @Root() paper: PaperRow) {
    return personById(ctx).load(paper.addedById)
  }

  @FieldResolver(() => PaperState)
  async state(@Ctx() ctx: Context, @Root() { groupId, id }: PaperRow) {
    return (await stateOfPaper(ctx).load({ groupId, id }))?.state
  }

  @FieldResolver(() => Nomination, { nullable: true })
  nomination(@Ctx() ctx: Context, @Root() { groupId, id }: PaperRow) {
    return openNominationOfPaper(ctx).load({ groupId, id })
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() paper: PaperRow) {
    return papers.viewerCanOfPaper(ctx, paper)
  }
}

@Resolver(() => Nomination)
export class NominationResolver {
  @Mutation(() => NominatePaperPayload, { description: 'Puts a paper into the pool for the next poll.' })
  nominatePaper(@Ctx() ctx: Context, @Arg('input', () => NominatePaperInput, { description: 'Which, and why.' }) input: NominatePaperInput) {
    return papers.nominatePaper(ctx, input).then((nomination) => ({ nomination }))
  }

  @Mutation(() => WithdrawNominationPayload, { description: 'Takes a nomination back, unless it stands in a poll.' })
  withdrawNomination(@Ctx() ctx: Context, @Arg('input', () => WithdrawNominationInput, { description: 'Which.' }) input: WithdrawNominationInput) {
    return papers.withdrawNomination(ctx, input.nominationId).then((nomination) => ({ nomination }))
  }

  @FieldResolver(() => Paper)
  paper(@Ctx() ctx: Context, @Root() { groupId, paperId }: NominationRow) {
    return paperById(ctx).load({ groupId, id: paperId })
  }

  @FieldResolver(() => Person)
  nominatedBy(@Ctx() ctx: Context, @Root() nomination: NominationRow) {
    return personById(ctx).load(nomination.nominatedById)
  }

  @FieldResolver(() => Person, { nullable: true })
  presenter(@Ctx() ctx: Context, @Root() { offersToPresent, nominatedById }: NominationRow) {
    return offersToPresent ? personById(ctx).load(nominatedById) : null
  }

  @FieldResolver(() => [Action])
  viewerCan(@Ctx() ctx: Context, @Root() nomination: NominationRow) {
    return papers.viewerCanOfNomination(ctx, nomination)
  }
}

@Resolver(() => PaperImport)
export class ImportResolver {
  @Query(() => PaperImport, { description: 'An import, for whoever started it.' })
  import(@Ctx() ctx: Context, @Arg('id', () => Id, { description: 'The id of the import.' }) id: string) {
    return papers.findImport(ctx, id)
  }

  @Mutation(() => StartImportPayload, { description: 'Adds papers together, all or none; those that are here already are skipped.' })
  startImport(@Ctx() ctx: Context, @Arg('input', () => StartImportInput, { description: 'What to add, and where.' }) input: StartImportInput) {
    return papers.startImport(ctx, input).then((begun) => ({ import: begun }))
  }

  @Mutation(() => StopImportPayload, { description: 'Stops an import that has not ended; then it adds nothing.' })
  stopImport(@Ctx() ctx: Context, @Arg('input', () => StopImportInput, { description: 'Which.' }) input: StopImportInput) {
    return papers.stopImport(ctx, input.importId).then((ended) => ({ import: ended }))
  }
}

@Resolver(() => Group)
export class GroupPapersResolver {
  @FieldResolver(() => PaperConnection, { description: 'The library, the newest first.' })
  async papers(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PapersArgs) args: PapersArgs) {
    const page = pageOf(args)
    const wanted = papers.readSearch(args)
    const key = { groupId: group.id, id: group.id }
    const count = async () => (await paperCountOfGroup(ctx, key, wanted))[0]?.count ?? 0
    return connect(await papersOfGroup(ctx, key, { ...wanted, page }), page, (row) => row.addedAt, count)
  }

  @FieldResolver(() => NominationConnection, { description: 'The pool for the next poll, those that wait longest first.' })
  async nominations(@Ctx() ctx: Context, @Root() group: GroupRow, @Args(() => PageArgs) args: PageArgs) {
    const page = pageOf(args)
    const key = { groupId: group.id, id: group.id }
    const count = async () => (await poolSizeOfGroup(ctx).load(key))?.count ?? 0
    return connect(await poolOfGroup(ctx, key, page), page, (row) => row.nominatedAt, count)
  }
}
