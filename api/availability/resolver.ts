import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { personById } from '../auth/loaders.ts'
import { Person } from '../auth/schema.ts'
import type { Context } from '../context.ts'
import {
  AddAvailabilityExceptionInput,
  AddAvailabilityExceptionPayload,
  Availability,
  AvailabilityAtInput,
  HeatMap,
  HeatMapInput,
  MemberFit,
  RemoveAvailabilityExceptionInput,
  RemoveAvailabilityExceptionPayload,
  RemoveAvailabilityPayload,
  SaveAvailabilityInput,
  SaveAvailabilityPayload,
  ShareAvailabilityInput,
  ShareAvailabilityPayload,
  SuggestedSlot,
  SuggestedSlotsInput,
} from './schema.ts'
import * as availability from './service.ts'

@Resolver(() => Availability)
export class AvailabilityResolver {
  @Query(() => Availability, { description: 'When it suits the viewer to meet.' })
  availability(@Ctx() ctx: Context) {
    return availability.findAvailability(ctx)
  }

  @Query(() => HeatMap, { description: 'When a week suits the members of a group; for its members.' })
  heatMap(@Ctx() ctx: Context, @Arg('input', () => HeatMapInput, { description: 'Which week, on whose clocks.' }) input: availability.HeatInput) {
    return availability.findHeatMap(ctx, input)
  }

  @Query(() => [MemberFit], { description: 'What each member of a group says of a time, in the order of joining; for its members.' })
  availabilityAt(@Ctx() ctx: Context, @Arg('input', () => AvailabilityAtInput, { description: 'Which time.' }) input: availability.AtInput) {
    return availability.findFits(ctx, input)
  }

  @Query(() => [SuggestedSlot], { description: 'The starts of a week that suit best, the best first, on the clocks of the group; for its members.' })
  suggestedSlots(@Ctx() ctx: Context, @Arg('input', () => SuggestedSlotsInput, { description: 'Which week, how long and for whom.' }) input: availability.SuggestInput) {
    return availability.findSuggestions(ctx, input)
  }

  @Mutation(() => SaveAvailabilityPayload, { description: "Keeps the viewer's usual week, in place of the one before." })
  saveAvailability(@Ctx() ctx: Context, @Arg('input', () => SaveAvailabilityInput, { description: 'The week.' }) input: availability.SaveInput) {
    return availability.saveAvailability(ctx, input).then((saved) => ({ availability: saved }))
  }

  @Mutation(() => RemoveAvailabilityPayload, { description: "Forgets the viewer's usual week, its exceptions, and which groups saw it." })
  removeAvailability(@Ctx() ctx: Context) {
    return availability.removeAvailability(ctx).then((left) => ({ availability: left }))
  }

  @Mutation(() => AddAvailabilityExceptionPayload, { description: 'Adds a span in which something else holds than in a usual week.' })
  addAvailabilityException(@Ctx() ctx: Context, @Arg('input', () => AddAvailabilityExceptionInput, { description: 'When, and what holds.' }) input: Parameters<typeof availability.addException>[1]) {
    return availability.addException(ctx, input).then((saved) => ({ availability: saved }))
  }

  @Mutation(() => RemoveAvailabilityExceptionPayload, { description: 'Removes an exception.' })
  removeAvailabilityException(@Ctx() ctx: Context, @Arg('input', () => RemoveAvailabilityExceptionInput, { description: 'Which.' }) { exceptionId }: { exceptionId: string }) {
    return availability.removeException(ctx, exceptionId).then((saved) => ({ availability: saved }))
  }

  @Mutation(() => ShareAvailabilityPayload, { description: 'Lets the members of a group see when it suits the viewer, or keeps that from them. All groups of the viewer see it unless they say otherwise.' })
  shareAvailability(@Ctx() ctx: Context, @Arg('input', () => ShareAvailabilityInput, { description: 'Which group.' }) input: Parameters<typeof availability.shareAvailability>[1]) {
    return availability.shareAvailability(ctx, input).then((saved) => ({ availability: saved }))
  }
}

@Resolver(() => MemberFit)
export class MemberFitResolver {
  @FieldResolver(() => Person)
  person(@Ctx() ctx: Context, @Root() { personId }: { personId: string }) {
    return personById(ctx).load(personId)
  }
}
