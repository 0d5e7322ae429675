import { act, newDuty, turnsAt } from './duties.ts'
import type { Client } from './api.ts'
import { mutation, query, type Row } from './matrix-row.ts'
import type { Actor, World } from './matrix-world.ts'
import { inDays, newMeeting } from './meetings.ts'

type Key = { meetingId: string; dutyId: string }
const made = new WeakMap<World, Promise<Key>>()

/** One turn for all that is asked: only the meetings that are next have any. */
const turnOf = (world: World): Promise<Key> => {
  const { facilitator } = world.clients
  const make = async () => ({ meetingId: await newMeeting(facilitator, world.group.id, { startLocal: inDays(1) }), dutyId: await newDuty(facilitator, world.group.id) })
  const key = made.get(world) ?? make()
  made.set(world, key)
  return key
}
/** The turn, of whoever it is to be; whatever was asked of it is asked no more. */
const given = async (world: World, to: { id: string }): Promise<Key> => {
  const key = await turnOf(world)
  const { owner } = world.clients
  for (const personId of [to === world.writer ? (owner as World['writer']).id : world.writer.id, to.id]) await act(owner, 'giveTurn', { ...key, personId })
  return key
}
const free = async (world: World): Promise<Key> => {
  const key = await given(world, world.writer)
  await act(world.writer, 'passTurn', { ...key, personId: world.writer.id })
  return key
}
const asked = async (world: World, by: World['writer']): Promise<{ swapId: string }> => {
  const key = await given(world, by)
  const rota = await act(by, 'askSwap', key)
  return { swapId: turnsAt(rota, key.dutyId).find(({ meetingId }: Key) => meetingId === key.meetingId).swap.id }
}
const days = { firstDay: inDays(40).slice(0, 10), lastDay: inDays(41).slice(0, 10) }
const leaveOf = async (world: World, by: Client & { id: string }) => {
  const { leaves } = await act(by, 'addLeave', { groupId: world.group.id, ...days })
  return { leaveId: leaves.findLast(({ person }: { person: { id: string } }) => person.id === by.id).id }
}
let count = 0
const spare = async (world: World) => ({ dutyId: await newDuty(world.clients.facilitator, world.group.id, 'OTHER', `Duty ${++count}`) })

const own = (field: string, input: (world: World, self: World['writer'], actor: Actor) => Promise<object>) => mutation(field, async (w, actor) => ({ ...(await input(w, w.self(actor), actor)) }), { about: "one's own", isOwn: true })

/** What concerns duties. It comes last: from the first duty on the turns of the group are planned whenever something happens in it. */
export const duties: Row[] = [
  query('rota', 'groupId', 'ID', 'duties { id }', (w) => w.group.id),
  mutation('addDuty', (w) => ({ groupId: w.group.id, kind: 'OTHER', name: `Duty ${++count}` })),
  mutation('renameDuty', async (w) => ({ dutyId: (await turnOf(w)).dutyId, name: `Duty ${++count}` })),
  mutation('removeDuty', spare),
  mutation('takeTurn', free),
  mutation('giveTurn', async (w) => ({ ...(await turnOf(w)), personId: w.writer.id })),
  mutation('passTurn', async (w) => ({ ...(await given(w, w.writer)), personId: w.writer.id }), { about: "another's" }),
  own('passTurn', async (w, self) => ({ ...(await given(w, self)), personId: self.id })),
  own('askSwap', (w, self) => given(w, self)),
  mutation('acceptSwap', (w) => asked(w, w.writer)),
  mutation('declineSwap', (w) => asked(w, w.writer)),
  own('withdrawSwap', asked),
  mutation('addLeave', (w) => ({ groupId: w.group.id, personId: w.writer.id, ...days }), { about: "another's" }),
  own('addLeave', async (w, { id }) => ({ groupId: w.group.id, personId: id, ...days })),
  mutation('removeLeave', (w) => leaveOf(w, w.writer), { about: "another's" }),
  own('removeLeave', leaveOf),
]
