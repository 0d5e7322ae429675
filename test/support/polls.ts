import { newId } from '../../api/kernel/ids.ts'
import type { Api, Client } from './api.ts'

const poll = /* GraphQL */ `
  poll {
    id title method tieRule state openedBy { id } openedAt closesAt closedAt lotSeedHash lotSeed turnout eligible viewerBallot { optionIds } viewerCan cancelReason
    options { id position paper { id title state } nomination { id state } }
    result { ballots winner { id } tied { id } decidedBy sentence rows { option { id } approvals } }
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

/** A new poll over the whole pool that closes in an hour of the real clock, unless told. */
export const opened = async (client: Client, groupId: string, more: object = {}) =>
  (await client.do(openPoll, { input: { groupId, title: 'What next?', closesAt: new Date(Date.now() + 3_600_000).toISOString(), ...more } })).openPoll.poll

export const vote = async (client: Client, pollId: string, optionIds: string[]) => (await client.do(castBallot, { input: { pollId, optionIds } })).castBallot.poll
