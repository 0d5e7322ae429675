import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { enumOf, type Shape, withFields } from '../kernel/fields.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id, LocalDate, LocalDateTime } from '../kernel/scalars.ts'

export const Fit = enumOf('Fit', 'Whether a time suits somebody.', { WORKS: 'It does.', IF_NEED_BE: 'It does if need be.', NOT: 'It does not.' })
type Fit = keyof typeof Fit

const span: Shape = {
  startLocal: [() => LocalDateTime, 'When it begins, at a whole or half hour on the clocks of the pattern.'],
  endLocal: [() => LocalDateTime, 'When it ends, likewise.'],
  fit: [() => Fit, 'What holds then.'],
}

@withFields({ id: [() => Id, 'The id of the exception.'], ...span })
@ObjectType({ description: 'A span in which something else holds than in a usual week. Of two that overlap the one made last holds.' })
export class AvailabilityException {}

@withFields({ groupId: [() => Id, 'The group.'], slug: [() => String, 'Its address.'], name: [() => String, 'What it is called.'], isShown: [() => Boolean, 'Whether its members see when it suits the viewer.'] })
@ObjectType({ description: 'Whether one of the groups of the viewer sees when it suits them.' })
export class AvailabilityShare {}

@withFields({
  zone: [() => String, "The IANA time zone on whose clocks the pattern stands; the viewer's own before they have one."],
  pattern: [() => String, 'A usual week: a letter for each half hour from Monday 00:00, 336 in all: W (works), I (if need be) or N (not). Null before there is one.', true],
  version: [() => Int, 'Grows with each change, 0 before there is a pattern; send it back to change it.'],
})
@ObjectType({ description: 'When it suits the viewer to meet: one pattern for all their groups.' })
export class Availability {
  @Field(() => [AvailabilityException], { description: 'What differs from a usual week, in the order of time; at most 100.' })
  exceptions!: AvailabilityException[]

  @Field(() => [AvailabilityShare], { description: "The viewer's groups, and whether each sees it." })
  shares!: AvailabilityShare[]
}

const counts: Shape = {
  works: [() => Int, 'For how many members it works.'],
  ifNeedBe: [() => Int, 'For how many it works if need be.'],
}
const cell: Shape = {
  startsAt: [() => DateTime, 'The instant at which it begins.'],
  startLocal: [() => LocalDateTime, 'When that is on the clocks of the zone.'],
  isSecond: [() => Boolean, 'Whether the clocks show this time for the second time, after they were set back.'],
}

@withFields({ ...cell, ...counts, not: [() => Int, 'For how many it does not.'], unknown: [() => Int, 'Of how many nothing is known.'] })
@ObjectType({ description: 'Half an hour of a week, and for how many members of the group it works.' })
export class HeatCell {}

@withFields({
  firstDay: [() => LocalDate, 'The Monday of the week.'],
  zone: [() => String, 'The IANA time zone on whose clocks the week stands.'],
  members: [() => Int, 'How many members the group has.'],
  cells: [() => [HeatCell], 'Its half hours in the order of time: a time that the clocks skip is not there, one that they repeat is there twice.'],
})
@ObjectType({ description: 'When a week suits the members of a group.' })
export class HeatMap {}

@ObjectType({ description: 'Whether a time suits one member.' })
export class MemberFit {
  @Field(() => Person, { description: 'The member.' })
  person!: Person

  @Field(() => Fit, { nullable: true, description: 'Whether it suits; null where they have no pattern, or keep it from this group.' })
  fit?: Fit | null
}

@withFields({
  ...cell,
  ...counts,
  members: [() => Int, 'How many members the group has.'],
  presenters: [() => Int, 'How many of those that were named as presenters can come.'],
  reason: [() => String, 'Why it is a good one, such as "8 of 10, 2 of them if need be, both presenters".'],
})
@ObjectType({ description: 'A start that suits many, with the reason.' })
export class SuggestedSlot {}

const ofGroup: Shape = { groupId: [() => Id, 'The group.'] }
const day: Shape = { day: [() => LocalDate, 'Any day of the week that is meant; weeks begin on Monday.'] }

@withFields({ ...ofGroup, ...day, zone: [() => String, "The IANA time zone on whose clocks to show the week; the group's unless given.", true] })
@InputType({ description: 'Which week of which group.' })
export class HeatMapInput {}

@withFields({ ...ofGroup, startsAt: [() => DateTime, 'The instant from which on.'], durationMinutes: [() => Int, 'For how many minutes, 1,440 at most; 30 unless given.', true] })
@InputType({ description: 'Which time.' })
export class AvailabilityAtInput {}

@withFields({
  ...ofGroup,
  ...day,
  durationMinutes: [() => Int, 'How long the meeting takes, in minutes.'],
  count: [() => Int, 'How many starts, 1 to 20; 5 unless given.', true],
  presenterIds: [() => [Id], 'Who presents: starts that most of them can attend come first.', true],
})
@InputType({ description: 'What to look for.' })
export class SuggestedSlotsInput {}

@withFields({ zone: [() => String, 'The IANA time zone on whose clocks the pattern stands.'], pattern: [() => String, 'A letter for each half hour from Monday 00:00, 336 in all: W, I or N.'], version: [() => Int, 'The version that was read, 0 where there was none; another one now is a CONFLICT.'] })
@InputType({ description: 'A usual week.' })
export class SaveAvailabilityInput {}

@withFields(span)
@InputType({ description: 'A span in which something else holds; it may be a year long.' })
export class AddAvailabilityExceptionInput {}

@withFields({ exceptionId: [() => Id, 'The exception.'] })
@InputType({ description: 'An exception to remove.' })
export class RemoveAvailabilityExceptionInput {}

@withFields({ ...ofGroup, isShown: [() => Boolean, 'Whether its members are to see when it suits the viewer.'] })
@InputType({ description: 'Which group may see it.' })
export class ShareAvailabilityInput {}

const shape = { availability: [() => Availability, "The viewer's availability as it is now."] } satisfies Parameters<typeof payload>[1]
export const SaveAvailabilityPayload = payload('SaveAvailabilityPayload', shape)
export const RemoveAvailabilityPayload = payload('RemoveAvailabilityPayload', shape)
export const AddAvailabilityExceptionPayload = payload('AddAvailabilityExceptionPayload', shape)
export const RemoveAvailabilityExceptionPayload = payload('RemoveAvailabilityExceptionPayload', shape)
export const ShareAvailabilityPayload = payload('ShareAvailabilityPayload', shape)
