import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { meeting } from '../../db/schema/scheduling.ts'
import { newId } from '../../api/kernel/ids.ts'
import { type Api, type Client, startApi } from '../support/api.ts'
import { newGroup, readingGroup } from '../support/groups.ts'
import { inDays, newMeeting } from '../support/meetings.ts'

let api: Api
let queries: string[] = []
beforeAll(async () => {
  api = await startApi({ onQuery: (text) => queries.push(text) })
})

const cancelMeeting = 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id } errors { code path message } } }'
const replyToMeeting = 'mutation ($input: ReplyToMeetingInput!) { replyToMeeting(input: $input) { meeting { id } errors { code path message } } }'
const addPaper = 'mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code path message } } }'
const paperIn = async (client: Client, groupId: string): Promise<string> => (await client.do(addPaper, { input: { groupId, title: `A paper ${newId()}` } })).addPaper.paper.id

/** How many statements an operation takes: the fewest of three, for a job may run one of its own meanwhile. */
const statements = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const counts: number[] = []
  for (let i = 0; i < 3; i++) {
    queries = []
    await client.do(query, variables)
    counts.push(queries.length)
  }
  return Math.min(...counts)
}

describe('the lists of meetings', () => {
  const list = /* GraphQL */ `
    query ($slug: String!, $when: When, $first: Int, $after: String) {
      group(slug: $slug) {
        nextMeeting { title }
        meetings(when: $when, first: $first, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } }
      }
    }
  `
  test('turn page by page, upcoming ones soonest first and past ones latest first', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const past: string[] = []
    for (const [i, days] of [5, 3, 3, 9].entries()) await newMeeting(facilitator, group.id, { title: `in ${days} (${i})`, startLocal: inDays(days) })
    for (const day of ['01', '02', '03']) {
      const id = await newMeeting(facilitator, group.id, { title: `past ${day}` })
      await api.db.update(meeting).set({ startsAt: new Date(`2021-05-${day}T10:00:00Z`) }).where(eq(meeting.id, id))
      past.unshift(`past ${day}`)
    }
    const cancelled = await newMeeting(facilitator, group.id, { title: 'cancelled', startLocal: inDays(2) })
    await facilitator.do(cancelMeeting, { input: { meetingId: cancelled } })
    const all = async (when: string | null) => {
      const titles: string[] = []
      for (let after: string | null = null; ; ) {
        const answer: any = (await member.do(list, { slug: group.slug, when, first: 2, after })).group
        const { meetings, nextMeeting } = answer
        expect(nextMeeting.title).toBe('in 3 (1)')
        titles.push(...meetings.nodes.map((node: { title: string }) => node.title))
        if (!meetings.pageInfo.hasNextPage) {
          expect(titles).toHaveLength(meetings.totalCount)
          return titles
        }
        after = meetings.pageInfo.endCursor
      }
    }
    const upcoming = ['cancelled', 'in 3 (1)', 'in 3 (2)', 'in 5 (0)', 'in 9 (3)']
    expect(await all('UPCOMING')).toEqual(upcoming)
    expect(await all('PAST')).toEqual(past)
    expect(await all(null)).toEqual([...past.toReversed(), ...upcoming])
  })

  test('refuse a cursor that is not one of theirs', async () => {
    const { member, group } = await readingGroup(api)
    for (const after of ['junk', Buffer.from('1|2').toString('base64url'), Buffer.from(`soon|${newId()}`).toString('base64url'), Buffer.from(`2020-01-01T00:00:00.000Z|${'-'.repeat(36)}`).toString('base64url')]) {
      expect((await member.send(list, { slug: group.slug, after })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })

  test('take the same number of statements for the home page with one group as with four', async () => {
    const home = 'query { viewer { memberships(first: 20) { nodes { group { slug nextMeeting { title viewerReply paper { title } } meetings(when: UPCOMING, first: 3) { nodes { title } } } } } } }'
    const { owner, facilitator, group } = await readingGroup(api)
    await newMeeting(facilitator, group.id)
    const few = await statements(owner, home)
    for (let i = 0; i < 3; i++) await newMeeting(owner, (await newGroup(owner)).id)
    expect(await statements(owner, home)).toBe(few)
    const { viewer } = await owner.do(home)
    expect(viewer.memberships.nodes.map((node: any) => node.group.nextMeeting.title)).toEqual(Array(4).fill('Reading session'))
  })

  test('take the same number of statements for one group and paper as for many', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const papers = /* GraphQL */ `
      query ($slug: String!) {
        group(slug: $slug) {
          papers(first: 50) { nodes { id meetings(first: 5) { totalCount nodes { title presenter { name } viewerReply replyCounts { yes } replies(first: 3) { totalCount nodes { person { name } } } } } } }
        }
      }
    `
    await newMeeting(facilitator, group.id, { paperId: await paperIn(member, group.id) })
    const few = await statements(member, papers, { slug: group.slug })
    for (let i = 0; i < 6; i++) {
      const id = await newMeeting(facilitator, group.id, { paperId: await paperIn(member, group.id) })
      await member.do(replyToMeeting, { input: { meetingId: id, answer: 'YES' } })
    }
    expect(await statements(member, papers, { slug: group.slug })).toBe(few)
  })
})
