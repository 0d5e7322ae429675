import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { stream } from '../../db/schema/events.ts'
import { paper } from '../../db/schema/papers.ts'
import { meeting } from '../../db/schema/scheduling.ts'
import { poll } from '../../db/schema/voting.ts'
import { createSchema } from '../../api/schema.ts'
import { newItem } from '../support/agenda.ts'
import { startApi } from '../support/api.ts'
import { eventsOf } from '../support/effects.ts'
import { openPages } from '../support/follow-page.ts'
import { admissionPages, groupPages, meetingPage, paperPage, pollPage } from '../support/followed.ts'
import { newPerson, type Somebody } from '../support/groups.ts'
import type { Row } from '../support/matrix-row.ts'
import { rows } from '../support/matrix-rows.ts'
import { type Actor, openCast, openWorld, type World } from '../support/matrix-world.ts'
import { verifyAction } from '../support/verify-action.ts'

/**
 * Every mutation of the schema, as the matrix of rights asks for it, is done while pages stand open: the events that it
 * writes have to bring each of them to what a fresh one shows. A new mutation has a line in the matrix, and so is here too.
 */
const api = await startApi({ env: { LIMIT_SOCKETS_PER_PERSON: '1000', LIMIT_SOCKETS_PER_ADDRESS: '1000' } })
const cast = await openCast(api)
const byRequest = await openWorld(api, { visibility: 'PUBLIC', joining: 'REQUEST', reading: 'MEMBERS' }, cast)
const byOneself = await openWorld(api, { visibility: 'PUBLIC', joining: 'OPEN', reading: 'MEMBERS' }, cast)

type Input = Record<string, any>

const nameOf = ({ field }: Row) => field.split('.')[1] as string
const mutations = rows.filter(({ field }) => field.startsWith('Mutation.'))
const documentOf = (name: string) => (mutations.find((row) => nameOf(row) === name) as Row).document

/** Who comes or goes by it; everything else the owner does. */
const comesOrGoes: Record<string, Actor> = { acceptInvitation: 'invited', joinGroup: 'outsider', requestToJoin: 'outsider', leaveGroup: 'facilitator' }

const first =
  (name: string, more: Input = {}) =>
  async ({ clients }: World, input: Input) => {
    await clients.owner.do(documentOf(name), { input: { ...input, ...more } })
    return input
  }

/** What makes it change something where the matrix asks for what stands already; answers what to ask for. */
const prepare: Record<string, (world: World, input: Input) => Promise<Input>> = {
  unlockThread: first('lockThread'),
  reopenThread: first('resolveThread'),
  resumeComments: first('pauseComments'),
  pauseTimer: first('startTimer', { seconds: 60 }),
  reopenActionItem: first('completeActionItem'),
  goToItem: async ({ clients }, { meetingId }) => ({ meetingId, itemId: await newItem(clients.owner, meetingId) }),
  orderAgenda: async ({ clients }, { meetingId }) => {
    const itemIds = [await newItem(clients.owner, meetingId), await newItem(clients.owner, meetingId)]
    const { meeting } = await clients.owner.do('query ($id: ID!) { meeting(id: $id) { course { orderVersion } } }', { id: meetingId })
    return { meetingId, itemIds: itemIds.reverse(), orderVersion: meeting.course.orderVersion }
  },
  moveThread: async (world) => {
    const { meetingId, threadId } = await world.comment()
    return { threadId, itemId: await newItem(world.clients.owner, meetingId) }
  },
  // Of a meeting in which nobody wrote, no page is left to compare.
  endSeries: async ({ clients }, input) => {
    const meetings = await api.db.select({ id: meeting.id }).from(meeting).where(eq(meeting.seriesId, input.seriesId))
    for (const { id } of meetings) await clients.owner.do(documentOf('replyToMeeting'), { input: { meetingId: id, answer: 'YES' } })
    return input
  },
  takeOverFacilitation: async (world) => {
    const meetingId = await world.meeting()
    await world.clients.owner.do(documentOf('startMeeting'), { input: { meetingId } })
    await world.clients.owner.do(documentOf('handOverFacilitation'), { input: { meetingId, personId: world.writer.id } })
    api.clock.advance(61_000) // who was here less than a minute ago still leads
    return { meetingId }
  },
}

/** What no event tells, as it is of one person only and no matter of a group's, or of those who ask for it. */
const silent = ['addAvailabilityException', 'changeAccount', 'changeFeed', 'changeNoticeChoices', 'changePassword', 'createGroup', 'createInvitation', 'endLogin', 'endOtherLogins', 'logIn', 'logOut', 'makeFeed', 'markRead', 'muteGroup', 'noteTyping', 'readNotices', 'removeAvailability', 'removeAvailabilityException', 'revokeInvitation', 'rotateFeed', 'saveAvailability', 'saveBallotDraft', 'shareAvailability', 'signUp', 'stopFeed', 'stopImport', 'unsubscribe']

/** What another page of the one who acted does not hear, since it is told to nobody: it knows its own acts by their answers. */
const ownActs = ['viewerThoughts', 'viewerAsked', 'viewerHasVoted', 'viewerReadUntil', 'viewerBallot']

const written = new Map<string, string[]>(mutations.map((row) => [nameOf(row), []]))

/** The streams of a group with the number of events in each, the newest first. */
const streamsOf = async ({ group }: World) => new Map((await api.db.select({ id: stream.id, seq: stream.seq }).from(stream).where(eq(stream.groupId, group.id)).orderBy(desc(stream.id))).map(({ id, seq }) => [id, seq]))
const newestOf = async ({ group }: World, table: typeof paper | typeof poll) =>
  (await api.db.select({ id: table.id }).from(table as typeof paper).where(eq(table.groupId, group.id)).orderBy(desc(table.id)).limit(1)).map(({ id }) => id)

describe('every page that is open shows what a fresh one shows after', () => {
  test.each(mutations.map((row) => [`${nameOf(row)}${row.about ? ` (${row.about})` : ''}`, row] as const))('%s', async (_name, row) => {
    const name = nameOf(row)
    const world = name === 'joinGroup' ? byOneself : byRequest
    const { group, clients } = world
    const actor = comesOrGoes[name] ?? 'owner'
    const client = row.account ? await newPerson(api) : clients[actor]

    const known = await streamsOf(world)
    const [earlier] = [...known.keys()].filter((id) => id !== group.id)
    const { input, ...rest } = (await row.variables(world, actor)) as { input?: Input }
    const isRefused = row.about?.includes("another's meeting") ?? false
    const variables = input ? { input: (!isRefused && (await prepare[name]?.(world, input))) || input } : rest
    const before = await streamsOf(world)
    const meetings = [...before.keys()].filter((id) => id !== group.id && (!known.has(id) || id === earlier))

    const readers = [clients.admin, ...(row.account || comesOrGoes[name] ? [] : [client])] as Somebody[]
    const open = async (reader: Somebody) => {
      const except = reader === client ? ownActs : []
      const pages = groupPages(group.slug, reader.id)
      const more = [...admissionPages(group.slug), ...(await newestOf(world, paper)).map(paperPage), ...(await newestOf(world, poll)).map(pollPage)]
      // Of the pages of a group these two apply an event in another way where it is the reader's own.
      const ofGroup = reader === client ? pages.filter(({ query }) => ['Members', 'Schedule'].includes(query)) : [...pages, ...more]
      return {
        ofGroup: await openPages(reader, group.id, ofGroup, except),
        ofMeetings: await openPages(reader, group.id, meetings.map(meetingPage), except),
      }
    }
    const pages = await Promise.all(readers.map(open))

    let isDone = false
    const act = async () => {
      const { data, errors, text } = await client.send(row.document, variables)
      isDone = !errors && data[name].errors.length === 0
      if (!isDone) expect(text).toMatch(/FORBIDDEN|NOT_FOUND|LAST_OWNER/)
      await world.settled()
    }
    const verified = meetings.reduce<() => Promise<unknown>>((inner, id) => () => verifyAction(clients.admin, id, inner), act)
    await verified()

    const events = await Promise.all([...(await streamsOf(world)).keys()].map(async (id) => (await eventsOf(api, id)).slice(before.get(id) ?? 0).map(({ type }) => `${id === group.id ? 'group' : 'meeting'} ${type}`)))
    const types = [...new Set(events.flat())]
    if (isDone) written.get(name)?.push(...types)
    else expect(types).toEqual([])
    for (const { ofGroup, ofMeetings } of pages) {
      // A list of meetings says how many comments each has, which is no matter of the group's stream.
      if (types.some((type) => type.startsWith('group'))) await ofGroup.check()
      await ofMeetings.check()
      await Promise.all([ofGroup.close(), ofMeetings.close()])
    }
    if (isDone) await row.undo?.(world, actor, variables)
  })

  test('the last mutation of the schema, of which all but those that concern no open page write an event', () => {
    expect([...written.keys()].sort()).toEqual(Object.keys(createSchema().getMutationType()?.getFields() ?? {}).sort())
    expect([...written].filter(([name, types]) => types.length === 0 && !silent.includes(name))).toEqual([])
    expect(silent.filter((name) => written.get(name)?.length)).toEqual([])
  })
})
