import '../kernel/reflect.ts'
import { type ClassType, createUnionType, Int, ObjectType } from 'type-graphql'
import { Person } from '../auth/schema.ts'
import { enumOf, type Shape, withFields } from '../kernel/fields.ts'
import { connection } from '../kernel/pagination.ts'
import { BallotContent, PollMethod, PollOption } from '../voting/schema.ts'

export const PollOutcome = enumOf('PollOutcome', 'How a poll came out.', {
  DECIDED: 'Something was chosen.',
  NO_BALLOTS: 'No ballot names an option, so nothing was chosen.',
  QUORUM_MISSED: 'Too few voted, so nothing was counted.',
  WITHHELD: 'Fewer than 4 ballots were counted: what was chosen is told, and no numbers.',
})
export const TiePurpose = enumOf('TiePurpose', 'What a tie was about.', {
  WIN: 'Who wins.',
  DROP: 'Who is dropped.',
  SURPLUS: 'Whose surplus moves first.',
  RUNOFF: 'Who goes into the runoff.',
  PAIR: 'Whose victories are locked first.',
})
export const BrokenBy = enumOf('BrokenBy', 'What broke a tie.', {
  WAITING_LONGEST: 'The order of nomination, or of time.',
  FACILITATOR: 'The order named at the opening.',
  LOT: 'The lot.',
  HEAD_TO_HEAD: 'STAR itself: more prefer it to each of the others.',
  SCORES: 'STAR itself: it has the higher sum of scores.',
})
export const SeatPrice = enumOf('SeatPrice', 'By what a seat was given.', { LOAD: 'The least load on its supporters.', PRICE: 'The lowest price for one of them.' })
export const PollExportFormat = enumOf('PollExportFormat', 'As what a counted poll is exported.', { JSON: 'What `npm run tally` counts again.', CSV: 'A table of the ballots.' })

/** Makes a type of plain fields. */
const type = (name: string, description: string, shape: Shape): ClassType => {
  const Type = { [name]: class {} }[name] as ClassType
  ObjectType(name, { description })(Type)
  withFields(shape)(Type)
  return Type
}

const option: Shape = { option: [() => PollOption, 'The option.'] }
const votes: Shape = { votes: [() => String, 'An exact number, such as 7 or 7/3.'] }

const RoundRow = type('RoundRow', 'What one option holds in a round.', { ...option, ...votes, credit: [() => Int, 'What of this is credit from earlier polls.', true] })
const rows: Shape = { rows: [() => [RoundRow], 'The options in the race.'] }
const MovedVotes = type('MovedVotes', 'Votes that moved on.', { to: [() => PollOption, 'To whom; nobody where the ballots name no other option in the race.', true], ...votes })
const SeatRow = type('SeatRow', 'At what an option could get a seat.', { ...option, votes: [() => String, 'The load or the price, exact; none where it could not.', true] })

export const BestSlot = type('BestSlot', 'A slot of a poll on a date that suits many, with the reason.', {
  ...option,
  votes: [() => Int, 'How many can come, if need be or without a but.'],
  yes: [() => Int, 'How many without a but.'],
  of: [() => Int, 'How many ballots were counted.'],
  reason: [() => String, 'Such as "8 of 10, 2 of them if need be, both presenters"; of presenters only where ballots stand with names.'],
})

const rounds = [
  type('TotalsRound', 'The totals of all options.', rows),
  type('RunoffRound', 'Two finalists.', { ...rows, equal: [() => Int, 'How many ballots prefer neither.'] }),
  type('TransferRound', 'A round in which somebody is elected or dropped, and votes move on.', {
    number: [() => Int, 'Which round, from 1.'],
    quota: [() => String, 'The votes that elect, exact, where there is a quota.', true],
    ...rows,
    exhausted: [() => String, 'Votes that count for nobody any more, exact.'],
    elected: [() => [PollOption], 'Who was elected.'],
    dropped: [() => [PollOption], 'Who was dropped.'],
    surplusOf: [() => PollOption, 'Whose surplus moved.', true],
    moved: [() => [MovedVotes], 'Where the votes went.'],
  }),
  type('PathsRound', 'The strengths of the strongest paths.', { strengths: [() => [[Int]], 'From the option of the row to that of the column, in the order of the poll.'] }),
  type('PairRound', 'A victory in its turn.', {
    winner: [() => PollOption, 'Who beats.'],
    loser: [() => PollOption, 'Who is beaten.'],
    votes: [() => Int, 'Ballots that prefer the winner.'],
    against: [() => Int, 'Ballots that prefer the loser.'],
    locked: [() => Boolean, 'Whether it was locked; if not, it would have closed a circle.'],
  }),
  type('SeatRound', 'A seat that is given.', { number: [() => Int, 'Which seat, from 1.'], by: [() => SeatPrice, 'By what.'], rows: [() => [SeatRow], 'The options that are left.'], elected: [() => PollOption, 'Who took it.', true] }),
]
export const TallyRound = createUnionType({ name: 'TallyRound', description: 'A step of a count.', types: () => rounds, resolveType: (value) => (value as { __typename: string }).__typename })

export const TallyTie = type('TallyTie', 'A tie that decided something.', {
  step: [() => String, 'Where in the count, such as "round 2".'],
  purpose: [() => TiePurpose, 'What it was about.'],
  options: [() => [PollOption], 'The equals, in the order in which the rule puts them.'],
  chosen: [() => PollOption, 'Whom the rule took.', true],
  brokenBy: [() => BrokenBy, 'What broke it.', true],
})

export const TallyComparison = type('TallyComparison', 'Who would have won by another method on the same ballots.', {
  method: [() => PollMethod, 'The other method.'],
  winners: [() => [PollOption], 'Its winners, in their order.'],
  isTied: [() => Boolean, 'Whether a tie decided something there.'],
})

export const CountedRow = type('TallyRow', 'What one option got.', {
  ...option,
  votes: [() => String, 'Exact: its total, its first choices, how many approve it, how many others it beats head to head, or how many it suits.'],
  credit: [() => Int, 'What of this is credit from earlier polls.', true],
  yes: [() => Int, 'How many a slot suits without a but.', true],
  ifNeedBe: [() => Int, 'How many it suits if need be.', true],
  no: [() => Int, 'How many it does not suit.', true],
})

@withFields({
  outcome: [() => PollOutcome, 'How it came out.'],
  winners: [() => [PollOption], 'What was chosen, in the order of election.'],
  winner: [() => PollOption, 'The first of them.', true],
  sentence: [() => String, 'The result in a sentence or two, in English.'],
  sentences: [() => [String], 'How the result came about, in English.'],
  ballots: [() => Int, 'How many ballots were counted, those that abstain left out; unknown where that is withheld or nothing was counted.', true],
  abstentions: [() => Int, 'How many abstained; unknown likewise.', true],
  rows: [() => [CountedRow], 'All options, the winners first and then by their votes; none where numbers are withheld.'],
  ties: [() => [TallyTie], 'The ties that decided something, in the order in which they came up.'],
  rounds: [() => [TallyRound], 'The steps of the count.'],
  pairwise: [() => [[Int]], 'How many ballots put the option of the row above that of the column, in the order of the poll; empty for a date.'],
  comparisons: [() => [TallyComparison], 'Who would have won by every other method that can read these ballots.'],
  condorcetWinner: [() => PollOption, 'The option that beats every other head to head, where there is one.', true],
})
@ObjectType({ description: 'The result of a closed poll.' })
export class Tally {}

@withFields({ code: [() => String, 'The code that its voter was given.'], person: [() => Person, 'Who cast it, in a poll with open ballots.', true] })
@ObjectType({ description: 'A ballot that was counted.' })
export class CountedBallot extends BallotContent {}
export const CountedBallotConnection = connection('CountedBallot', () => CountedBallot)
