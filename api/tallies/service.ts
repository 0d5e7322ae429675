import { findPeople } from '../../db/queries/auth.ts'
import { type CountedBallotRow, findCountedBallots, findTallies } from '../../db/queries/tallies.ts'
import { findOptions, type PollRow } from '../../db/queries/voting.ts'
import type { Context } from '../context.ts'
import { Fault } from '../kernel/errors.ts'
import { connect, type Page } from '../kernel/pagination.ts'
import { readScope, viewerCan } from '../permissions.ts'
import { optionsOfPoll } from '../voting/loaders.ts'
import { marksOf } from '../voting/rules/ballot.ts'
import { bestSlots } from '../voting/rules/slots.ts'
import { findPoll, titleOf } from '../voting/service.ts'
import { ballotCountOfPoll, ballotsOfPoll, tallyOfPoll } from './loaders.ts'
import { asCsv, asJson } from './rules/export.ts'
import { resultOf } from './rules/result.ts'

/** What came out of a poll; null while it is open, or where it was cancelled. */
export const findResult = async (ctx: Context, poll: PollRow) => {
  if (poll.state !== 'CLOSED') return null
  const [tally, options] = await Promise.all([tallyOfPoll(ctx).load(poll), optionsOfPoll(ctx).load(poll)])
  return tally && resultOf(tally, options)
}

const all = { first: 1_000_000, after: null }

/** Which slots suit best and why, for whoever chooses one. */
export const findBestSlots = async (ctx: Context, poll: PollRow) => {
  if (poll.kind !== 'DATE' || poll.state !== 'CLOSED' || !(await viewerCan(ctx, poll.groupId)).includes('meeting.schedule')) return []
  const [tally, options] = await Promise.all([tallyOfPoll(ctx).load(poll), optionsOfPoll(ctx).load(poll)])
  const counted = tally?.content.counted
  if (!counted) return []
  const named = poll.secrecy === 'OPEN' ? await ballotsOfPoll(ctx, poll, all) : null
  return bestSlots(counted.rows, counted.ballots, options, poll.presenterIds, named).map(({ optionId, ...slot }) => ({ ...slot, option: options.find(({ id }) => id === optionId) }))
}

const shown = ({ content, ...row }: CountedBallotRow) => ({ ...row, ...marksOf(content) })

/** The ballots that were counted, by their codes; there are none of a poll that is open or whose numbers are withheld. */
export const listBallots = async (ctx: Context, poll: PollRow, page: Page) =>
  connect(
    (await ballotsOfPoll(ctx, poll, page)).map(shown),
    page,
    (row) => row.code,
    async () => (await ballotCountOfPoll(ctx).load(poll))?.count ?? 0,
  )

/** A counted poll as a file. The same poll gives the same bytes. */
export const exportPoll = async (ctx: Context, pollId: string, format: 'JSON' | 'CSV'): Promise<string> => {
  const poll = await findPoll(ctx, pollId)
  const scope = readScope(ctx, poll.groupId)
  const [tally] = await findTallies(ctx.db, [scope], [pollId])
  if (!tally) throw new Fault('INVALID', poll.state === 'OPEN' ? 'This poll is still open.' : 'This poll was cancelled.', ['pollId'])
  if (tally.outcome === 'WITHHELD' || tally.outcome === 'QUORUM_MISSED') throw new Fault('INVALID', 'The ballots of this poll are not shown.', ['pollId'])
  const options = await findOptions(ctx.db, [scope], [pollId])
  const ballots = await findCountedBallots(ctx.db, [scope], [pollId], all)
  const people = new Map((await findPeople(ctx.db, ballots.flatMap(({ personId }) => personId ?? []))).map(({ id, name }) => [id, name]))
  const exported = {
    poll,
    options: options.map((option) => ({ ...option, title: titleOf(option) })),
    ballots: ballots.map(({ code, content, personId }) => ({ code, content, person: personId && (people.get(personId) ?? null) })),
    outcome: tally.outcome,
    content: tally.content,
  }
  return format === 'JSON' ? asJson(exported) : asCsv(exported)
}
