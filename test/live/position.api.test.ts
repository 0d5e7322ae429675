import { expect, test } from 'vitest'
import { type Context, createContext } from '../../api/context.ts'
import { otherTurnsOfMeeting } from '../../api/duties/loaders.ts'
import { newId } from '../../api/kernel/ids.ts'
import { findPaper } from '../../api/papers/service.ts'
import { authorize } from '../../api/permissions.ts'
import { findSeries } from '../../api/series/service.ts'
import { findPoll } from '../../api/voting/service.ts'
import { openDatabase } from '../../db/client.ts'
import { startApi } from '../support/api.ts'
import { newDuty, plan, rotaGroup } from '../support/duties.ts'
import { nominated, opened } from '../support/polls.ts'

const api = await startApi()

test('whoever follows a thing from the position of its group read that position before the thing: what happens meanwhile is told', async () => {
  const { member, facilitator, groupId, series, rota } = await rotaGroup(api)
  await newDuty(facilitator, groupId)
  await plan(api)
  const [nomination] = await nominated(member, groupId, 2)
  const poll = await opened(facilitator, groupId)
  const { meetings } = await rota()
  const roots: [table: string, read: (ctx: Context) => Promise<unknown>][] = [
    ['poll', (ctx) => findPoll(ctx, poll.id)],
    ['series', (ctx) => findSeries(ctx, series.id)],
    ['paper', (ctx) => findPaper(ctx, nomination!.paperId)],
    ['turn', async (ctx) => otherTurnsOfMeeting(ctx).load({ groupId: (await authorize(ctx, 'group.read', groupId)).groupId, id: meetings[0].meeting.id })],
  ]
  for (const [table, read] of roots) {
    const statements: string[] = []
    const database = openDatabase(api.databaseUrl, { max: 1, onQuery: (text) => statements.push(text) })
    const found = await read(createContext({ ...api.deps, db: database.db }, { viewer: { personId: member.id, loginId: '' }, requestId: newId(), client: { address: '', userAgent: null } }))
    await database.close()
    expect(found, table).toBeTruthy()
    const at = (pattern: RegExp) => statements.findIndex((text) => pattern.test(text))
    const [position, thing] = [at(/"stream"\."seq"/), statements.findLastIndex((text) => text.includes(`from "${table}"`))]
    expect(position, table).toBeGreaterThanOrEqual(0)
    expect(position, table).toBeLessThan(thing)
  }
})
