import { newId } from '../../api/kernel/ids.ts'
import { groupInput } from './groups.ts'
import type { Actor, World } from './matrix-world.ts'

type Variables = Record<string, unknown>

/** One root field, asked for one thing: a line of the matrix for each privacy setting and a cell for each actor. */
export type Row = {
  field: string
  about?: string
  /** What it asks about is the actor's own, so each member needs another. */
  isOwn?: boolean
  document: string
  variables: (world: World, actor: Actor) => Variables | Promise<Variables>
  /** What was asked about is used up when it succeeds: the next cell gets another. */
  spends?: boolean
  /** Undoes a success that changed who the actor is. */
  undo?: (world: World, actor: Actor, variables: Variables) => Promise<unknown>
  /** Concerns an account and no group: asked once, by somebody new for each actor. */
  account?: boolean
}

const query = (field: string, argument: string, type: string, selection: string, variable: (world: World, actor: Actor) => unknown, about?: string): Row => ({
  field: `Query.${field}`,
  about,
  document: `query ($value: ${type}!) { ${field}(${argument}: $value) { ${selection} } }`,
  variables: async (world, actor) => ({ value: await variable(world, actor) }),
})

const mutation = (field: string, input: (world: World, actor: Actor) => Variables | Promise<Variables>, more: Partial<Row> = {}): Row => ({
  field: `Mutation.${field}`,
  document: `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { errors { code message path } } }`,
  variables: async (world, actor) => ({ input: await input(world, actor) }),
  spends: true,
  ...more,
})

const bare = (field: string): Row => ({ field: `Mutation.${field}`, document: `mutation { ${field} { errors { code message path } } }`, variables: () => ({}), account: true })

/** The same twice: for what somebody else made, and for what the actor made. */
const both = (field: string, input: (world: World, by: World['writer']) => Variables | Promise<Variables>): Row[] => [
  mutation(field, (world) => input(world, world.writer), { about: "another's" }),
  mutation(field, (world, actor) => input(world, world.self(actor)), { about: "one's own", isOwn: true }),
]

const wrongToken = 'x'.repeat(43)
const times = { startLocal: '2031-05-06T16:00', durationMinutes: 60 }
const oneOff = (world: World, actor: Actor) => (world.isMember(actor) ? Promise.resolve() : world.remove(world.clients[actor] as World['writer']))

const accounts: Row[] = [
  { field: 'Query.viewer', document: '{ viewer { email zone logins { id } memberships { totalCount } } }', variables: () => ({}), account: true },
  mutation('signUp', () => ({ name: 'New', email: `new-${newId()}@example.org`, password: 'a quiet reading room', zone: 'UTC' }), { account: true }),
  mutation('logIn', ({ writer }) => ({ email: writer.email, password: writer.password }), { account: true }),
  mutation('endLogin', async ({ writer }) => ({ loginId: (await writer.do('{ viewer { logins { id } } }')).viewer.logins[0].id }), { account: true, about: "another's" }),
  mutation('changeAccount', () => ({ name: 'Renamed' }), { account: true }),
  mutation('changePassword', ({ writer }) => ({ currentPassword: writer.password, newPassword: 'another reading room' }), { account: true }),
  bare('endOtherLogins'),
  bare('logOut'),
]

const groups: Row[] = [
  query('group', 'slug', 'String', 'id name members { nodes { person { name } } } viewerCan', (w) => w.group.slug),
  query('groupProfile', 'slug', 'String', 'name memberCount viewerIsMember viewerHasRequested viewerCanRead', (w) => w.group.slug),
  { field: 'Query.groups', document: '{ groups(first: 5) { totalCount nodes { name } } }', variables: () => ({}) },
  query('invitation', 'token', 'String', 'usable group { name } invitedBy { name }', (w) => w.token, 'with the token'),
  query('invitation', 'token', 'String', 'usable group { name } invitedBy { name }', () => wrongToken, 'with a wrong token'),
  mutation('createGroup', () => groupInput()),
  mutation('changeGroup', async (w) => ({ groupId: w.group.id, version: await w.groupVersion() })),
  mutation('createInvitation', (w) => ({ groupId: w.group.id })),
  mutation('revokeInvitation', async (w) => ({ invitationId: (await w.invitation()).id })),
  mutation('acceptInvitation', (w) => ({ token: w.token }), { about: 'with the token', undo: oneOff }),
  mutation('acceptInvitation', () => ({ token: wrongToken }), { about: 'with a wrong token' }),
  mutation('joinGroup', (w) => ({ slug: w.group.slug }), { undo: oneOff }),
  mutation('requestToJoin', (w) => ({ slug: w.group.slug, message: '' }), { undo: (w, actor) => w.withdrawRequest(w.clients[actor] as World['writer']) }),
  mutation('answerJoinRequest', async (w) => ({ requestId: await w.request(), accept: false })),
  mutation('changeRole', async (w) => ({ memberId: await w.newMember(), role: 'FACILITATOR' }), { about: 'a member to facilitator' }),
  mutation('changeRole', async (w) => ({ memberId: await w.newMember(), role: 'ADMIN' }), { about: 'a member to admin' }),
  mutation('changeRole', async (w) => ({ memberId: await w.newMember(), role: 'OWNER' }), { about: 'a member to owner', undo: (w, _, { input }) => w.setRole((input as { memberId: string }).memberId, 'MEMBER') }),
  mutation('removeMember', async (w) => ({ memberId: await w.newMember() }), { about: 'a member' }),
  mutation('removeMember', async (w) => ({ memberId: await w.memberIdOf(w.clients.owner as World['writer']) }), { about: 'the first owner', spends: false }),
  mutation('leaveGroup', (w) => ({ groupId: w.group.id }), { undo: (w, actor) => w.rejoin(actor) }),
]

const papers: Row[] = [
  query('paper', 'id', 'ID', 'title addedBy { name }', (w) => w.paper()),
  {
    field: 'Query.listingPreview',
    document: 'query ($groupId: ID!, $text: String!) { listingPreview(groupId: $groupId, text: $text) { newCount } }',
    variables: (w) => ({ groupId: w.group.id, text: `A paper on reading together\n\n${'It says how people read together, and what they say of it. '.repeat(5)}` }),
  },
  query('import', 'id', 'ID', 'state', (w) => w.running(), "another's"),
  { ...query('import', 'id', 'ID', 'state', (w, actor) => w.running(w.self(actor)), "one's own"), isOwn: true },
  mutation('addPaper', (w) => ({ groupId: w.group.id, title: `Paper ${newId()}` })),
  ...both('changePaper', async (w, by) => ({ paperId: await w.paper(by), version: 1, title: `Paper ${newId()}` })),
  ...both('stopImport', async (w, by) => ({ importId: await w.running(by) })),
  mutation('nominatePaper', async (w) => ({ paperId: await w.paper() })),
  ...both('withdrawNomination', async (w, by) => ({ nominationId: await w.nomination(by) })),
]

const meetings: Row[] = [
  query('meeting', 'id', 'ID', 'title startsAt replies { totalCount } threads { totalCount }', (w) => w.meeting()),
  mutation('scheduleMeeting', (w) => ({ groupId: w.group.id, title: 'Session', ...times })),
  mutation('changeMeeting', async (w) => ({ meetingId: await w.meeting(), version: 1, title: 'Session', ...times })),
  mutation('cancelMeeting', async (w) => ({ meetingId: await w.meeting() })),
  mutation('replyToMeeting', async (w) => ({ meetingId: await w.meeting(), answer: 'YES' }), { spends: false }),
  mutation('postComment', async (w) => ({ meetingId: await w.meeting(), id: newId(), threadId: newId(), body: 'A thought.' })),
  ...both('editComment', async (w, by) => ({ commentId: (await w.comment(by)).commentId, version: 1, body: 'Another thought.' })),
  ...both('deleteComment', async (w, by) => ({ commentId: (await w.comment(by)).commentId })),
]

const polls: Row[] = [
  query('poll', 'id', 'ID', 'title turnout options { id }', async (w) => (await w.poll()).id),
  mutation('openPoll', (w) => w.openPollInput()),
  mutation('castBallot', (w) => w.poll().then(({ id, options }) => ({ pollId: id, optionIds: [options[1]?.id] })), { spends: false }),
  mutation('closePoll', async (w) => ({ pollId: (await w.poll()).id })),
  mutation('cancelPoll', async (w) => ({ pollId: (await w.poll()).id, reason: 'A mistake.' })),
  mutation('scheduleWinner', async (w) => ({ pollId: await w.closedPoll(), ...times })),
]

/** Last of all in a group: its work goes on after the answer. */
const begun: Row[] = [mutation('startImport', (w) => ({ groupId: w.group.id, id: newId(), papers: [{ title: `Paper ${newId()}` }] }))]

const node = (about: string, make: (world: World, actor: Actor) => unknown) => query('node', 'id', 'ID', '__typename', make, about)

const live: Row[] = [
  node('a group', (w) => w.group.id),
  node('a member', (w) => w.memberIdOf(w.writer)),
  node('a person of the group', (w) => w.writer.id),
  node('an invitation', async (w) => (await w.invitation()).id),
  node('a request to join', (w) => w.request()),
  node('a paper', (w) => w.paper()),
  node('a nomination', (w) => w.nomination()),
  node("another's import", (w) => w.running()),
  { ...node("one's own import", (w, actor) => w.running(w.self(actor))), isOwn: true },
  node('a meeting', (w) => w.meeting()),
  node('a poll', async (w) => (await w.poll()).id),
  node('a comment', async (w) => (await w.comment()).commentId),
  { field: 'Subscription.groupEvents', document: 'subscription ($id: ID!) { groupEvents(groupId: $id, after: 0) { __typename } }', variables: (w) => ({ id: w.group.id }) },
  { field: 'Subscription.meetingEvents', document: 'subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { __typename } }', variables: async (w) => ({ id: (await w.comment()).meetingId }) },
]

export const rows: Row[] = [...groups, ...papers, ...meetings, ...polls, ...live, ...begun, ...accounts]
