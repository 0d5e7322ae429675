import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { swap, turn } from '../../db/schema/duties.ts'
import { startApi } from '../support/api.ts'
import { act, holdersOf, plan, refusedTo, rotaGroup, turnsAt } from '../support/duties.ts'
import { eventsOf, rowsPerTable } from '../support/effects.ts'
import type { Somebody } from '../support/groups.ts'
import { mutationOf } from '../support/series.ts'

const api = await startApi()

describe('a swap', () => {
  const asked = async (to: 'one' | 'all') => {
    const place = await rotaGroup(api, 'PRESENTER')
    const turns = turnsAt(await place.rota(), place.dutyId)
    const [asker, taker, third] = turns.slice(0, 3).map(({ person }: any) => place.of(person.id)) as [Somebody, Somebody, Somebody]
    const key = { meetingId: turns[0].meetingId, dutyId: place.dutyId }
    const after = turnsAt(await act(asker, 'askSwap', { ...key, ...(to === 'one' && { personId: taker.id }), note: 'I am in Basel.' }), place.dutyId)
    return { ...place, turns, asker, taker, third, key, returnMeetingId: turns[1].meetingId, swapId: after[0].swap.id as string, swap: after[0].swap }
  }

  test('changes both turns at once, and asks whoever was asked alone', async () => {
    const { asker, taker, third, swapId, swap: shown, returnMeetingId, dutyId, rota, groupId } = await asked('one')
    expect(shown).toMatchObject({ state: 'OPEN', note: 'I am in Basel.', asker: { id: asker.id }, asked: { id: taker.id } })
    expect(await refusedTo(third, 'acceptSwap', { swapId })).toEqual(['INVALID', 'swapId'])
    expect(await refusedTo(asker, 'acceptSwap', { swapId })).toEqual(['INVALID', 'swapId'])
    const after = turnsAt(await act(taker, 'acceptSwap', { swapId, returnMeetingId }), dutyId)
    expect(after[0]).toMatchObject({ how: 'SWAP', isTaken: true, person: { id: taker.id }, by: { id: asker.id }, meeting: { presenter: { id: taker.id } }, swap: null })
    expect(after[1]).toMatchObject({ how: 'SWAP', isTaken: true, person: { id: asker.id }, by: { id: taker.id }, meeting: { presenter: { id: asker.id } } })
    expect(holdersOf(await rota(), dutyId).slice(0, 2)).toEqual([taker.id, asker.id])
    expect((await eventsOf(api, groupId)).filter(({ type }) => type.startsWith('Swap')).map(({ type, data }) => [type, data.answer])).toEqual([['SwapAsked', undefined], ['SwapAnswered', 'ACCEPTED']])
  })

  test('is of one of those who accept at once, and the others hear that somebody was quicker', async () => {
    const { swapId, everybody, asker, dutyId, key } = await asked('all')
    const others = everybody.filter((one) => one !== asker)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => others[i % others.length]!.send('mutation ($input: AcceptSwapInput!) { acceptSwap(input: $input) { errors { code message path } } }', { input: { swapId } })))
    const errors = answers.map(({ data }) => data.acceptSwap.errors)
    expect(errors.filter((of) => of.length === 0)).toHaveLength(1)
    for (const [error] of errors.filter((of) => of.length > 0)) expect(error).toEqual({ code: 'CONFLICT', message: 'Somebody was quicker: this turn is taken.', path: ['swapId'] })
    const [row] = await api.db.select().from(swap).where(eq(swap.id, swapId))
    const [held] = await api.db.select().from(turn).where(and(eq(turn.meetingId, key.meetingId), eq(turn.dutyId, dutyId)))
    expect(row).toMatchObject({ state: 'ACCEPTED', takerId: held!.personId })
  })

  test('of a turn that was just given away is refused at the field, whichever of the two it is, and nothing changes', async () => {
    const { swapId, asker, taker, third, facilitator, dutyId, key, returnMeetingId } = await asked('all')
    const refused = async (who: Somebody, name: Parameters<typeof refusedTo>[1], input: object) => {
      const before = await rowsPerTable(api)
      const error = await refusedTo(who, name, input)
      expect(await rowsPerTable(api)).toEqual(before)
      return error
    }
    await act(facilitator, 'giveTurn', { meetingId: returnMeetingId, dutyId, personId: third.id })
    expect(await refused(taker, 'acceptSwap', { swapId, returnMeetingId })).toEqual(['CONFLICT', 'returnMeetingId'])
    await act(facilitator, 'giveTurn', { ...key, personId: third.id })
    expect(await refused(taker, 'acceptSwap', { swapId })).toEqual(['CONFLICT', 'swapId'])
    expect(await refused(asker, 'askSwap', key)).toEqual(['CONFLICT', 'meetingId'])
    expect((await api.db.select({ state: swap.state }).from(swap).where(eq(swap.id, swapId)))[0]).toEqual({ state: 'LAPSED' })
  })

  test('that is declined tells the asker, of one as of all, and can be asked again and taken back', async () => {
    const { swapId, asker, taker, third, dutyId, key, groupId } = await asked('one')
    const after = turnsAt(await act(taker, 'declineSwap', { swapId }), dutyId)[0].swap
    expect(after).toMatchObject({ state: 'DECLINED', declinedBy: [{ id: taker.id }] })
    expect((await eventsOf(api, groupId, 'SwapAnswered')).map(({ data }) => data)).toMatchObject([{ swapId, askerId: asker.id, personId: taker.id, answer: 'DECLINED' }])
    expect(await refusedTo(taker, 'acceptSwap', { swapId })).toEqual(['CONFLICT', 'swapId'])
    const again = turnsAt(await act(asker, 'askSwap', key), dutyId)[0].swap
    expect(await refusedTo(asker, 'askSwap', key)).toEqual(['ALREADY_DONE', 'meetingId'])
    expect(turnsAt(await act(third, 'declineSwap', { swapId: again.id }), dutyId)[0].swap).toMatchObject({ state: 'OPEN', declinedBy: [{ id: third.id }] })
    expect(await refusedTo(third, 'withdrawSwap', { swapId: again.id })).toEqual(['INVALID', 'swapId'])
    expect(turnsAt(await act(asker, 'withdrawSwap', { swapId: again.id }), dutyId)[0].swap?.id).not.toBe(again.id)
    expect(await refusedTo(taker, 'acceptSwap', { swapId: again.id })).toEqual(['CONFLICT', 'swapId'])
    expect(await refusedTo(asker, 'askSwap', { ...key, personId: asker.id })).toEqual(['INVALID', 'personId'])
  })

  test('that is asked of somebody who leaves is declined with that, which tells the asker, once; of an asker who leaves it is over', async () => {
    const { facilitator, member, admin, owner, dutyId, groupId, rota } = await rotaGroup(api, 'OTHER')
    const turns = turnsAt(await rota(), dutyId)
    const ask = async (at: number, asker: Somebody, personId: string): Promise<string> => {
      const key = { meetingId: turns[at].meetingId, dutyId }
      await act(facilitator, 'giveTurn', { ...key, personId: asker.id })
      return turnsAt(await act(asker, 'askSwap', { ...key, personId }), dutyId)[at].swap.id
    }
    const [swapId, other] = [await ask(0, member, admin.id), await ask(1, admin, owner.id)]
    await admin.do(mutationOf('leaveGroup', ''), { input: { groupId } })
    await Promise.all([plan(api), plan(api), plan(api)])
    expect(turnsAt(await rota(), dutyId)[0].swap).toMatchObject({ id: swapId, state: 'DECLINED', declinedBy: [{ id: admin.id }] })
    expect((await eventsOf(api, groupId, 'SwapAnswered')).map(({ data }) => data)).toEqual([{ swapId, meetingId: turns[0].meetingId, dutyId, askerId: member.id, personId: admin.id, answer: 'DECLINED' }])
    expect(await refusedTo(owner, 'acceptSwap', { swapId: other })).toEqual(['CONFLICT', 'swapId'])
    // And somebody else can be asked.
    expect(turnsAt(await act(member, 'askSwap', { meetingId: turns[0].meetingId, dutyId, personId: owner.id }), dutyId)[0].swap).toMatchObject({ state: 'OPEN', asked: { id: owner.id } })
  })
})
