import { newId } from '../../api/kernel/ids.ts'
import type { Client } from './api.ts'

/** What a page shows of a meeting's hands: the same for every reader. */
export const handParts = /* GraphQL */ `
  fragment HandParts on Meeting {
    hands { id person { id name } raisedAt calledAt loweredAt spokenToday }
    calledHand { id person { id name } raisedAt calledAt spokenToday }
  }
`

export const handEvents = /* GraphQL */ `... on HandsChanged { meeting { ...HandParts ...CourseParts } }`

type FloorAct = 'raiseHand' | 'lowerHand' | 'callNext' | 'callHand' | 'putBack'

export const floorMutation = (act: FloorAct | 'setHandOrder') =>
  `mutation ($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { ${act === 'setHandOrder' ? '' : 'hand { id person { id name } raisedAt calledAt loweredAt spokenToday }'} meeting { hands { id person { name } } calledHand { id } } errors { code message path } } }`

/** Does something with a hand; answers the hand. */
export const actOnFloor = async (by: Client, act: FloorAct, input: object): Promise<any> => (await by.do(floorMutation(act), { input }))[act].hand

export const raiseHand = async (by: Client, meetingId: string, id = newId()): Promise<string> => (await actOnFloor(by, 'raiseHand', { id, meetingId })).id

export const setHandOrder = (by: Client, meetingId: string, handOrder: 'FIRST_COME' | 'LEAST_SPOKEN') => by.do(floorMutation('setHandOrder'), { input: { meetingId, handOrder } })

/** The names of those who wait, in the order in which they will be called. */
export const queueOf = async (reader: Client, meetingId: string): Promise<string[]> => {
  const { meeting } = await reader.do('query ($id: ID!) { meeting(id: $id) { hands { person { name } } } }', { id: meetingId })
  return meeting.hands.map((hand: { person: { name: string } }) => hand.person.name)
}
