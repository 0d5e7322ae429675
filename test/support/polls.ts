import { newId } from '../../api/kernel/ids.ts'
import type { Api, Client } from './api.ts'

const poll = /* GraphQL */ `
  poll {
    id title method tieRule state openedBy { id } openedAt closesAt closedAt lotSeedHash lotSeed turnout eligible viewerBallot { approvals } viewerCan cancelReason
    options { id title position seat paper { id title state } nomination { id state } meeting { id } }
    result { outcome ballots winner { id } ties { options { id } brokenBy } sentence rows { option { id } votes } }
    group { nominations { totalCount } openPolls { id } polls { totalCount } }
  }
`
const errors = 'errors { code path message }'

export const readPoll = `${poll.replace('poll', 'query ($id: ID!) { poll(id: $id)')}}`
export const openPoll = `mutation ($input: OpenPollInput!) { openPoll(input: $input) { ${poll} ${errors} } }`
export const castBallot = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { ${poll} ${errors} } }`
export const closePoll = `mutation ($input: ClosePollInput!) { closePoll(input: $input) { ${poll} ${errors} } }`
export const cancelPoll = `mutation ($input: CancelPollInput!) { cancelPoll(input: $input) { ${poll} ${errors} } }`

/** The instant so many hours from now on the clock of the server. */
export const hours = (api: Api, n: number) => new Date(api.clock.now().getTime() + n * 3_600_000).toISOString()

/** New papers in the pool of a group, in order. */
export const nominated = async (client: Client, groupId: string, n: number): Promise<{ id: string; paperId: string }[]> => {
  const made = []
  for (let i = 0; i < n; i++) {
    const { addPaper } = await client.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code } } }', { input: { groupId, title: `Paper ${newId()}` } })
    const paperId = addPaper.paper.id
    const { nominatePaper } = await client.do('mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } errors { code } } }', { input: { paperId } })
    made.push({ id: nominatePaper.nomination.id, paperId })
  }
  return made
}

/** A new poll over the whole pool that closes in an hour of the real clock and shows its numbers though few vote, unless told. */
export const opened = async (client: Client, groupId: string, more: object = {}) =>
  (await client.do(openPoll, { input: { groupId, title: 'What next?', showSmall: true, closesAt: new Date(Date.now() + 3_600_000).toISOString(), ...more } })).openPoll.poll

export const vote = async (client: Client, pollId: string, approvals: string[]) => (await client.do(castBallot, { input: { pollId, ballot: { approvals } } })).castBallot.poll

export type Option = { id: string; title: string }

/** A poll on a question; answers as many as are named. */
export const asked = (client: Client, groupId: string, texts: string[], more: object = {}) => opened(client, groupId, { kind: 'QUESTION', texts, ...more })

/** Puts on a ballot what the method asks for. */
export const castAs = async (client: Client, pollId: string, ballot: object) => (await client.do(castBallot, { input: { pollId, ballot } })).castBallot.poll

export const closed = async (client: Client, pollId: string) => (await client.do(closePoll, { input: { pollId } })).closePoll.poll

const ids = '{ id }'
const marks = 'abstains approvals ranks scores { optionId score } points { optionId points } slots { optionId answer }'

/** A poll with its whole result. */
export const readResult = `query ($id: ID!) { poll(id: $id) {
  state turnout eligible quorum closesAt extendedAt closedAt planFailure lotSeed viewerHasVoted viewerBallot { ${marks} receipt castAt } viewerDraft { ${marks} }
  options { id title seat credit tiePlace meeting { id title startLocal zone durationMinutes place presenter ${ids} paper ${ids} poll ${ids} } }
  ballots(first: 100) { totalCount nodes { code person ${ids} ${marks} } }
  result {
    outcome winners ${ids} winner ${ids} sentence sentences ballots abstentions pairwise condorcetWinner ${ids}
    rows { option ${ids} votes credit yes ifNeedBe no } ties { step purpose options ${ids} chosen ${ids} brokenBy } comparisons { method winners ${ids} isTied }
    rounds {
      __typename
      ... on TotalsRound { rows { option ${ids} votes credit } } ... on RunoffRound { rows { option ${ids} votes } equal }
      ... on TransferRound { number quota rows { option ${ids} votes } exhausted elected ${ids} dropped ${ids} surplusOf ${ids} moved { to ${ids} votes } }
      ... on PathsRound { strengths } ... on PairRound { winner ${ids} loser ${ids} ballotsFor: votes against locked } ... on SeatRound { seat: number by options: rows { option ${ids} price: votes } took: elected ${ids} }
    }
  }
} }`
export const resultOf = async (client: Client, id: string) => (await client.do(readResult, { id })).poll
