import '../kernel/reflect.ts'
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { Action, Group } from '../groups/schema.ts'
import { Node } from '../kernel/node.ts'
import { connection, PageArgs } from '../kernel/pagination.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'

export enum PaperState { NEW = 'NEW', NOMINATED = 'NOMINATED', SCHEDULED = 'SCHEDULED', READ = 'READ' }
registerEnumType(PaperState, {
  name: 'PaperState',
  description: 'What has come of a paper; where several are true, what is going on counts before what is over.',
  valuesConfig: {
    NEW: { description: 'Nothing yet.' },
    NOMINATED: { description: 'It is nominated, or won a poll and has no meeting yet.' },
    SCHEDULED: { description: 'A meeting that has not ended reads it.' },
    READ: { description: 'A meeting that has ended read it.' },
  },
})

export enum NominationState { WAITING = 'WAITING', IN_POLL = 'IN_POLL', CHOSEN = 'CHOSEN', WITHDRAWN = 'WITHDRAWN' }
registerEnumType(NominationState, {
  name: 'NominationState',
  description: 'Where a nomination stands.',
  valuesConfig: {
    WAITING: { description: 'In the pool, for the next poll.' },
    IN_POLL: { description: 'An option of an open poll.' },
    CHOSEN: { description: 'It won its poll.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
})

export enum ImportState { RUNNING = 'RUNNING', DONE = 'DONE', STOPPED = 'STOPPED', FAILED = 'FAILED' }
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'How an import fares.',
  valuesConfig: {
    RUNNING: { description: 'It waits or runs; none of its papers is to be seen yet.' },
    DONE: { description: 'All its papers are here.' },
    STOPPED: { description: 'Somebody stopped it; it added nothing.' },
    FAILED: { description: 'It broke; it added nothing.' },
  },
})

@ArgsType()
export class PapersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words that all occur in title, authors, identifier or abstract.' })
  search?: string | null

  @Field(() => PaperState, { nullable: true, description: 'Only papers of this state.' })
  state?: PaperState | null
}

@ObjectType({ implements: Node, description: 'A proposal to read a paper.' })
export class Nomination extends Node {
  @Field(() => Paper, { description: 'The paper.' })
  paper!: unknown

  @Field(() => Person, { description: 'Who proposed it.' })
  nominatedBy!: Person

  @Field(() => String, { description: 'Why one should read it; may be empty.' })
  pitch!: string

  @Field(() => Person, { nullable: true, description: 'Who offered to present it.' })
  presenter?: Person | null

  @Field(() => NominationState, { description: 'Where it stands.' })
  state!: NominationState

  @Field(() => DateTime, { description: 'When it was made.' })
  nominatedAt!: Date

  @Field(() => [Action], { description: 'What the viewer may do here; differs per viewer.' })
  viewerCan!: Action[]
}
export const NominationConnection = connection('Nomination', () => Nomination)

@ObjectType({ implements: Node, description: 'A paper in the library of a group.' })
export class Paper extends Node {
  @Field(() => Group, { description: 'The group.' })
  group!: Group

  @Field(() => String, { description: 'The title.' })
  title!: string

  @Field(() => [String], { description: 'The authors, in the order of the paper.' })
  authors!: string[]

  @Field(() => String, { description: 'The abstract; may be empty.' })
  abstract!: string

  @Field(() => String, { nullable: true, description: 'Where to read it.' })
  url?: string | null

  @Field(() => String, { nullable: true, description: 'Its identifier in normal form, such as arxiv:2301.12345 or doi:10.1000/182.' })
  identifier?: string | null

  @Field(() => Person, { description: 'Who added it.' })
  addedBy!: Person

  @Field(() => DateTime, { description: 'When it was added.' })
  addedAt!: Date

  @Field(() => Int, { description: 'How many versions of its text are known; passages are of one of them, counted from 1.' })
  textVersions!: number

  @Field(() => Int, { description: 'Grows with each change; send it back to change the paper.' })
  version!: number

  @Field(() => PaperState, { description: 'What has come of it.' })
  state!: PaperState

  @Field(() => Nomination, { nullable: true, description: 'Its nomination, while that waits or stands in a poll.' })
  nomination?: Nomination | null

  @Field(() => [Action], { description: 'What the viewer may do here; differs per viewer.' })
  viewerCan!: Action[]
}
export const PaperConnection = connection('Paper', () => Paper)

@ObjectType({ description: 'A paper found in a pasted text.' })
export class ListingEntry {
  @Field(() => String, { description: 'The title.' })
  title!: string

  @Field(() => [String], { description: 'The authors, where the text names them.' })
  authors!: string[]

  @Field(() => String, { description: 'The abstract.' })
  abstract!: string

  @Field(() => String, { nullable: true, description: 'A link found with it.' })
  url?: string | null

  @Field(() => String, { nullable: true, description: 'An identifier found with it.' })
  identifier?: string | null

  @Field(() => Paper, { nullable: true, description: 'The same paper, where the library has it already.' })
  known?: Paper | null
}

@ObjectType({ description: 'What was found in a pasted text; nothing is stored yet.' })
export class ListingPreview {
  @Field(() => [ListingEntry], { description: 'The papers, in the order of the text.' })
  entries!: ListingEntry[]

  @Field(() => Int, { description: 'How many of them are not here yet.' })
  newCount!: number

  @Field(() => Int, { description: 'How many of them are here already.' })
  knownCount!: number

  @Field(() => Int, { description: 'How many lines belong to no paper.' })
  skippedLines!: number
}

@ObjectType('Import', { implements: Node, description: 'Papers that are being added together: all or none.' })
export class PaperImport extends Node {
  @Field(() => ImportState, { description: 'How it fares.' })
  state!: ImportState

  @Field(() => Int, { description: 'How many papers it has.' })
  total!: number

  @Field(() => Int, { description: 'How many it has dealt with.' })
  done!: number

  @Field(() => Int, { description: 'How many of these were new.' })
  added!: number

  @Field(() => Int, { description: 'How many of these were here already.' })
  skipped!: number

  @Field(() => DateTime, { description: 'When it was asked for.' })
  startedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null
}

@InputType({ description: 'What is known of a paper.' })
export class PaperInput {
  @Field(() => String, { description: 'The title, at most 500 characters.' })
  title!: string

  @Field(() => [String], { nullable: true, description: 'The authors, in the order of the paper.' })
  authors?: string[] | null

  @Field(() => String, { nullable: true, description: 'The abstract, at most 20,000 characters.' })
  abstract?: string | null

  @Field(() => String, { nullable: true, description: 'An http or https address.' })
  url?: string | null

  @Field(() => String, { nullable: true, description: 'A DOI or an arXiv number; the one in the link is taken where this is left out.' })
  identifier?: string | null
}

@InputType({ description: 'A paper to add by hand.' })
export class AddPaperInput extends PaperInput {
  @Field(() => Id, { description: 'The group.' })
  groupId!: string
}

@InputType({ description: 'What a paper is to be from now on; what is left out becomes empty.' })
export class ChangePaperInput extends PaperInput {
  @Field(() => Id, { description: 'The paper.' })
  paperId!: string

  @Field(() => Int, { description: 'The version that was read; another one now is a CONFLICT.' })
  version!: number
}

@InputType({ description: "That a paper's text has one more version." })
export class AddPaperVersionInput {
  @Field(() => Id, { description: 'The paper.' })
  paperId!: string

  @Field(() => Int, { description: 'How many there were when it was read; another number now is a CONFLICT.' })
  textVersions!: number
}

@InputType({ description: 'Papers to add together.' })
export class StartImportInput {
  @Field(() => Id, { description: 'Made by the client; sending it again answers the same import.' })
  id!: string

  @Field(() => Id, { description: 'The group.' })
  groupId!: string

  @Field(() => [PaperInput], { description: 'The papers; the first one will stand on top of the library.' })
  papers!: PaperInput[]
}

@InputType({ description: 'An import to stop.' })
export class StopImportInput {
  @Field(() => Id, { description: 'The import.' })
  importId!: string
}

@InputType({ description: 'A proposal to read a paper.' })
export class NominatePaperInput {
  @Field(() => Id, { description: 'The paper.' })
  paperId!: string

  @Field(() => String, { nullable: true, description: 'Why one should read it, at most 1,000 characters.' })
  pitch?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer would present it; not unless given.' })
  offerToPresent?: boolean | null
}

@InputType({ description: 'A nomination to take back.' })
export class WithdrawNominationInput {
  @Field(() => Id, { description: 'The nomination.' })
  nominationId!: string
}

export const AddPaperPayload = payload('AddPaperPayload', { paper: [() => Paper, 'The paper, now in the library.'] })
export const ChangePaperPayload = payload('ChangePaperPayload', { paper: [() => Paper, 'The paper as it is now.'] })
export const AddPaperVersionPayload = payload('AddPaperVersionPayload', { paper: [() => Paper, 'The paper as it is now.'] })
export const StartImportPayload = payload('StartImportPayload', { import: [() => PaperImport, 'The import.'] })
export const StopImportPayload = payload('StopImportPayload', { import: [() => PaperImport, 'The import; it may be done before it notices.'] })
export const NominatePaperPayload = payload('NominatePaperPayload', { nomination: [() => Nomination, 'The nomination.'] })
export const WithdrawNominationPayload = payload('WithdrawNominationPayload', { nomination: [() => Nomination, 'The nomination, withdrawn.'] })
