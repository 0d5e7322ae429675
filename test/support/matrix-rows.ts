import { uuidv4 } from 'uuidv7'
import { newId } from '../../api/kernel/ids.ts'
import { newItem } from './agenda.ts'
import { actOnFloor, raiseHand } from './floor.ts'
import { groupInput } from './groups.ts'
import { inDays } from './meetings.ts'
import { actOnQuestion, ask } from './questions.ts'
import { duties } from './matrix-duties.ts'
import { notices } from './matrix-notices.ts'
import { bare, both, mutation, query, type Row } from './matrix-row.ts'
import { availability, feeds } from './matrix-time.ts'
import type { Actor, World } from './matrix-world.ts'
import { addAction, decide, setCourse } from './minutes.ts'

const wrongToken = 'x'.repeat(43)
const times = { startLocal: '2031-05-06T16:00', durationMinutes: 60 }
const weekly = { startLocal: inDays(3), durationMinutes: 60, title: 'Weekly', repeats: { every: 'WEEKLY', count: 4 } }
const oneOff = (world: World, actor: Actor) => (world.isMember(actor) ? Promise.resolve() : world.remove(world.clients[actor] as World['writer']))

const accounts: Row[] = [
  { field: 'Query.now', document: '{ now }', variables: () => ({}), account: true },
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
  ...both('addPaperVersion', async (w, by) => ({ paperId: await w.paper(by), textVersions: 1 })),
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
  query('series', 'id', 'ID', 'rule nextMeeting { id } viewerCan', (w) => w.series().then(({ id }) => id)),
  query('seriesPreview', 'input', 'SeriesPreviewInput', 'added starts { startsAt }', (w) => ({ groupId: w.group.id, plan: weekly })),
  query('breakPreview', 'input', 'BreakPreviewInput', 'dropped', (w) => ({ groupId: w.group.id, firstDay: '2031-08-01', lastDay: '2031-08-31' })),
  mutation('makeSeries', (w) => ({ groupId: w.group.id, ...weekly })),
  mutation('changeSeries', async (w) => ({ seriesId: (await w.series()).id, version: 1, ...weekly, title: 'Another' })),
  mutation('changeFollowing', async (w) => ({ meetingId: (await w.series()).meetingId, version: 1, ...weekly, title: 'Another' })),
  mutation('endSeries', async (w) => ({ seriesId: (await w.series()).id, version: 1 })),
  mutation('addBreak', (w) => ({ groupId: w.group.id, name: 'Summer', firstDay: '2031-08-01', lastDay: '2031-08-31' })),
  mutation('removeBreak', async (w) => ({ breakId: await w.break() })),
  mutation('postComment', async (w) => ({ meetingId: await w.meeting(), id: newId(), threadId: newId(), body: 'A thought.' })),
  ...both('editComment', async (w, by) => ({ commentId: (await w.comment(by)).commentId, version: 1, body: 'Another thought.' })),
  ...both('deleteComment', async (w, by) => ({ commentId: (await w.comment(by)).commentId })),
]

const threadIn = async (w: World) => ({ threadId: (await w.comment()).threadId })
/** A thread in a meeting that is led by one person, whatever their role. */
const threadLedBy = async (w: World, facilitatorId: string) => {
  const { meetingId, threadId } = await w.comment()
  await setCourse(w.api, w.group.id, meetingId, { ...began, facilitatorId })
  return { threadId }
}
const ofLeader = (field: string): Row[] => [
  mutation(field, threadIn, { about: "in no one's meeting" }),
  mutation(field, (w) => threadLedBy(w, w.writer.id), { about: "in another's meeting" }),
  mutation(field, (w, actor) => threadLedBy(w, w.self(actor).id), { about: "in one's own meeting", isOwn: true }),
]

const talk: Row[] = [
  mutation('react', async (w) => ({ commentId: (await w.comment()).commentId, kind: 'AGREE', wish: true })),
  mutation('resolveThread', threadIn),
  mutation('reopenThread', threadIn),
  ...['lockThread', 'unlockThread', 'moveThread'].flatMap(ofLeader),
  mutation('markRead', async (w) => ({ meetingId: await w.meeting(), until: '2026-11-26T15:00:00Z' })),
]

const polls: Row[] = [
  query('poll', 'id', 'ID', 'title turnout options { id }', async (w) => (await w.poll()).id),
  mutation('openPoll', (w) => w.openPollInput()),
  mutation('castBallot', (w) => w.poll().then(({ id, options }) => ({ pollId: id, ballot: { approvals: [options[1]?.id] } })), { spends: false }),
  mutation('commentOnSlot', (w) => w.datePoll().then(({ id, options }) => ({ pollId: id, optionId: options[0]?.id, text: 'A line.' })), { spends: false }),
  mutation('saveBallotDraft', (w) => w.poll().then(({ id, options }) => ({ pollId: id, ballot: { approvals: [options[0]?.id] } })), { spends: false }),
  mutation('withdrawBallot', async (w, actor) => ({ pollId: await w.votedPoll(actor) }), { isOwn: true }),
  { field: 'Query.pollExport', document: 'query ($value: ID!) { pollExport(pollId: $value, format: JSON) }', variables: async (w) => ({ value: await w.closedPoll() }) },
  mutation('closePoll', async (w) => ({ pollId: (await w.poll()).id })),
  mutation('cancelPoll', async (w) => ({ pollId: (await w.poll()).id, reason: 'A mistake.' })),
  mutation('scheduleWinner', async (w) => ({ pollId: await w.closedPoll(), ...times })),
]

/** Last of all in a group: its work goes on after the answer. */
const begun: Row[] = [mutation('startImport', (w) => ({ groupId: w.group.id, id: newId(), papers: [{ title: `Paper ${newId()}` }] }))]

const began = { startedAt: new Date('2026-11-26T15:00:00Z') }
const ended = { ...began, endedAt: new Date('2026-11-26T16:00:00Z') }
const inCourse = async (w: World, how: Parameters<typeof setCourse>[3]) => setCourse(w.api, w.group.id, await w.meeting(), how)
const decided = async (w: World) => {
  const meetingId = await w.meeting()
  return { meetingId, decisionId: (await decide(w.clients.owner, meetingId, 'We read on.')).id as string }
}
const planned = async (w: World) => {
  const meetingId = await w.meeting()
  return { meetingId, actionId: (await addAction(w.writer, meetingId, 'Ask the author.')).id as string }
}

const minutes: Row[] = [
  {
    field: 'Query.minutesExport',
    document: 'query ($id: ID!) { minutesExport(meetingId: $id, format: JSON) }',
    variables: async (w) => ({ id: await w.meeting() }),
  },
  mutation('changeMinutes', async (w) => ({ meetingId: await w.meeting(), version: 1, notes: 'It was cold.' })),
  mutation('changeMinutes', async (w, actor) => ({ meetingId: await inCourse(w, { scribeId: w.self(actor).id }), version: 1, notes: 'It was cold.' }), { about: 'as its scribe', isOwn: true }),
  mutation('approveMinutes', async (w) => ({ meetingId: await inCourse(w, ended) })),
  mutation('attendMeeting', async (w) => ({ meetingId: await inCourse(w, began) })),
  mutation('recordDecision', async (w) => ({ meetingId: await w.meeting(), id: newId(), text: 'We read on.' })),
  mutation('changeDecision', async (w) => ({ ...(await decided(w)), version: 1, text: 'We stop.' })),
  mutation('removeDecision', decided),
  mutation('addActionItem', async (w) => ({ meetingId: await w.meeting(), id: newId(), text: 'Ask the author.' })),
  mutation('changeActionItem', async (w) => ({ ...(await planned(w)), version: 1, text: 'Ask again.' })),
  mutation('removeActionItem', planned),
  mutation('completeActionItem', planned),
  mutation('reopenActionItem', planned),
]

const withItem = async (w: World, kind: 'TALK' | 'THINK_FIRST' = 'TALK') => {
  const meetingId = await w.meeting()
  return { meetingId, itemId: await newItem(w.clients.owner, meetingId, { kind }) }
}
/** A meeting under way, led by the actor where they can. */
const goingOn = async (w: World, actor: Actor) => ({ meetingId: await inCourse(w, { ...began, facilitatorId: w.self(actor).id }) })
const words = { title: 'What is new', plannedMinutes: 10 }

const courses: Row[] = [
  mutation('addAgendaItem', async (w) => ({ ...words, meetingId: await w.meeting(), id: newId(), kind: 'TALK' })),
  mutation('changeAgendaItem', async (w) => ({ ...words, ...(await withItem(w)), version: 1, title: 'Old news' })),
  mutation('removeAgendaItem', (w) => withItem(w)),
  mutation('orderAgenda', async (w) => ({ meetingId: await w.meeting(), itemIds: [], orderVersion: 1 }), { spends: false }),
  mutation('startMeeting', async (w) => ({ meetingId: await w.meeting() })),
  mutation('endMeeting', async (w) => ({ meetingId: await inCourse(w, began) })),
  mutation('goToItem', async (w) => ({ meetingId: await inCourse(w, began) }), { about: "no one's meeting", spends: false }),
  mutation('goToItem', async (w) => ({ meetingId: await inCourse(w, { ...began, facilitatorId: w.writer.id }) }), { about: "another's meeting", spends: false }),
  mutation('goToItem', goingOn, { about: "one's own meeting", isOwn: true }),
  mutation('startTimer', async (w) => ({ meetingId: await w.meeting(), seconds: 60 })),
  mutation('pauseTimer', async (w) => ({ meetingId: await w.meeting() })),
  mutation('extendTimer', async (w) => ({ meetingId: await w.meeting(), id: newId(), seconds: 60 })),
  mutation('setScribe', async (w) => ({ meetingId: await w.meeting(), personId: w.writer.id })),
  mutation('handOverFacilitation', async (w) => ({ meetingId: await w.meeting(), personId: w.writer.id })),
  mutation('takeOverFacilitation', async (w, actor) => ({ meetingId: await inCourse(w, { ...began, facilitatorId: actor === 'admin' || actor === 'owner' ? w.self(actor).id : w.writer.id }) }), { isOwn: true }),
  mutation('pauseComments', async (w) => ({ meetingId: await w.meeting() })),
  mutation('resumeComments', async (w) => ({ meetingId: await w.meeting() })),
  mutation('revealThoughts', (w) => withItem(w, 'THINK_FIRST')),
  mutation('writeThought', async (w) => ({ ...(await withItem(w, 'THINK_FIRST')), body: 'A thought.' })),
]

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
  node('a thread', async (w) => (await w.comment()).threadId),
  { field: 'Subscription.groupEvents', document: 'subscription ($id: ID!) { groupEvents(groupId: $id, after: 0) { __typename } }', variables: (w) => ({ id: w.group.id }) },
  { field: 'Subscription.meetingEvents', document: 'subscription ($id: ID!) { meetingEvents(meetingId: $id, after: 0) { __typename } }', variables: async (w) => ({ id: (await w.comment()).meetingId }) },
  { field: 'Subscription.meetingPresence', document: 'subscription ($id: ID!) { meetingPresence(meetingId: $id) { count people { person { name } isTyping } } }', variables: async (w) => ({ id: await w.meeting() }) },
  mutation('noteTyping', async (w) => ({ meetingId: await w.meeting() }), { spends: false }),
]

const hand = async (w: World, by = w.writer) => {
  const meetingId = await w.meeting()
  return { meetingId, handId: await raiseHand(by, meetingId) }
}
const called = async (w: World) => {
  const { handId } = await hand(w)
  await actOnFloor(w.clients.owner, 'callHand', { handId })
  return { handId }
}

const floor: Row[] = [
  mutation('raiseHand', async (w) => ({ id: newId(), meetingId: await w.meeting() })),
  ...both('lowerHand', async (w, by) => ({ handId: (await hand(w, by)).handId })),
  mutation('callNext', async (w) => ({ meetingId: (await hand(w)).meetingId }), { about: "no one's meeting" }),
  mutation('callNext', async (w) => ({ meetingId: await inCourse(w, { ...began, facilitatorId: w.writer.id }) }), { about: "another's meeting" }),
  mutation('callHand', async (w) => ({ handId: (await hand(w)).handId })),
  mutation('putBack', called),
  mutation('setHandOrder', async (w) => ({ meetingId: await w.meeting(), handOrder: 'LEAST_SPOKEN' })),
  query('node', 'id', 'ID', '__typename', async (w) => (await hand(w)).handId, 'a hand'),
]

const questionId = async (w: World, by = w.writer) => ask(by, await w.meeting(), 'Why?', { isAnonymous: true })
const parkedQuestion = async (w: World) => {
  const id = await questionId(w)
  await actOnQuestion(w.clients.owner, 'parkQuestion', { questionId: id })
  return id
}

const questions: Row[] = [
  mutation('askQuestion', async (w) => ({ id: uuidv4(), meetingId: await w.meeting(), body: 'Why?', isAnonymous: true })),
  ...both('changeQuestion', async (w, by) => ({ questionId: await questionId(w, by), version: 1, body: 'Why not?' })),
  ...both('withdrawQuestion', async (w, by) => ({ questionId: await questionId(w, by) })),
  mutation('voteForQuestion', async (w) => ({ questionId: await questionId(w), wish: true })),
  mutation('markQuestionAnswered', async (w) => ({ questionId: await questionId(w) })),
  mutation('parkQuestion', async (w) => ({ questionId: await questionId(w) })),
  mutation('reopenQuestion', async (w) => ({ questionId: await parkedQuestion(w) })),
  mutation('takeUpQuestion', async (w) => ({ questionId: await parkedQuestion(w), meetingId: await w.meeting() })),
  query('node', 'id', 'ID', '__typename', (w) => questionId(w), 'an anonymous question'),
]

export const rows: Row[] = [...groups, ...papers, ...meetings, ...courses, ...minutes, ...floor, ...questions, ...talk, ...polls, ...live, ...feeds, ...availability, ...notices, ...duties, ...begun, ...accounts]
