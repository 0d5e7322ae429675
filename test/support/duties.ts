import { planDue } from '../../api/duties/service.ts'
import type { Api, Client } from './api.ts'
import { readingGroup, type Somebody } from './groups.ts'
import { dayMs, mutationOf, newSeries } from './series.ts'

const person = '{ id name }'
const rota = /* GraphQL */ `rota {
  seq duties { id kind name } leaves { id firstDay lastDay person ${person} } members { person ${person} carried { dutyId turns } }
  meetings { meeting { id startsAt presenter ${person} course { scribe ${person} } }
    turns { how isTaken isNear duty { id name } person ${person} by ${person} reason { kind of tied turns lastAt } swap { id state note asker ${person} asked ${person} declinedBy ${person} } } }
}`
export const askDuties = {
  addDuty: mutationOf('addDuty', rota),
  renameDuty: mutationOf('renameDuty', rota),
  removeDuty: mutationOf('removeDuty', rota),
  takeTurn: mutationOf('takeTurn', rota),
  giveTurn: mutationOf('giveTurn', rota),
  passTurn: mutationOf('passTurn', rota),
  askSwap: mutationOf('askSwap', rota),
  acceptSwap: mutationOf('acceptSwap', rota),
  declineSwap: mutationOf('declineSwap', rota),
  withdrawSwap: mutationOf('withdrawSwap', rota),
  addLeave: mutationOf('addLeave', rota),
  removeLeave: mutationOf('removeLeave', rota),
}
type Act = keyof typeof askDuties

/** Does something about duties; answers the rota after it. */
export const act = async (client: Client, name: Act, input: object) => (await client.do(askDuties[name], { input }))[name].rota
/** Is refused; answers with what code and where. */
export const refusedTo = async (client: Client, name: Act, input: object): Promise<[code: string, path: string]> => {
  const [error] = await client.refused(askDuties[name], { input })
  return [error!.code, error!.path.join('.')]
}
export const rotaOf = async (client: Client, groupId: string) => (await client.do(`query ($groupId: ID!) { ${rota.replace('rota {', 'rota(groupId: $groupId) {')} }`, { groupId })).rota

export type Kind = 'PRESENTER' | 'SCRIBE' | 'OTHER'
const names = { PRESENTER: 'Presenter', SCRIBE: 'Scribe', OTHER: 'Snacks' }
/** Adds a duty; answers its id. */
export const newDuty = async (client: Client, groupId: string, kind: Kind = 'OTHER', name = names[kind]): Promise<string> =>
  (await act(client, 'addDuty', { groupId, kind, name })).duties.find((duty: { name: string }) => duty.name === name).id

/** The turns at one duty, in the order of the meetings. */
export const turnsAt = (of: any, dutyId: string) => of.meetings.map(({ meeting, turns }: any) => ({ meetingId: meeting.id, meeting, ...turns.find(({ duty }: any) => duty.id === dutyId) }))
export const holdersOf = (of: any, dutyId: string): (string | null)[] => turnsAt(of, dutyId).map(({ person: holder }: any) => holder?.id ?? null)

/** What the job does, now. */
export const plan = ({ deps }: Api) => planDue(deps)

/** A group of four with a weekly series that begins in ten days by the clock of the API, and the duties that are named. */
export const rotaGroup = async (api: Api, ...kinds: Kind[]) => {
  const place = await readingGroup(api)
  const { owner, admin, facilitator, member, group } = place
  const series = await newSeries(facilitator, group.id, { startLocal: `${new Date(api.clock.now().getTime() + 10 * dayMs).toISOString().slice(0, 10)}T16:00` })
  const ids: string[] = []
  for (const kind of kinds) ids.push(await newDuty(facilitator, group.id, kind))
  const everybody = [owner, admin, facilitator, member]
  const of = (id: string | null) => everybody.find((one) => one.id === id) as Somebody
  return { ...place, series, everybody, of, groupId: group.id, dutyId: ids[0]!, ids, rota: () => rotaOf(member, group.id) }
}
