import { mutation, type Row } from './matrix-row.ts'
import type { World } from './matrix-world.ts'
import { newMailLink } from './notices.ts'

const link = (token: (world: World) => string | Promise<string>, about: string): Row => ({
  field: 'Query.mailLink',
  about,
  document: 'query ($token: String!) { mailLink(token: $token) { stops answer meeting { title } } }',
  variables: async (world) => ({ token: await token(world) }),
  account: true,
})
const toAnswer = async (world: World) => newMailLink(world.api, world.writer.id, { groupId: world.group.id, meetingId: await world.meeting(), answer: 'MAYBE' })
const toStop = (world: World) => newMailLink(world.api, world.writer.id)
const forged = 'z'.repeat(43)

/** What concerns notices. The links of mails need no login: whoever has the mail may press them. */
export const notices: Row[] = [
  mutation('muteGroup', (w) => ({ groupId: w.group.id, isMuted: true })),
  mutation('readNotices', () => ({}), { account: true }),
  mutation('changeNoticeChoices', () => ({ invitations: true }), { account: true }),
  { field: 'Subscription.myNotices', document: 'subscription { myNotices { unread latest { id } } }', variables: () => ({}), account: true },
  link(toStop, 'that stops mails'),
  link(toAnswer, 'that answers'),
  link(() => forged, 'that was forged'),
  mutation('unsubscribe', async (w) => ({ token: await toStop(w) }), { account: true, about: 'with the token' }),
  mutation('unsubscribe', async (w) => ({ token: await toAnswer(w) }), { account: true, about: 'with a token that answers' }),
  mutation('answerByMail', async (w) => ({ token: await toAnswer(w) }), { account: true, about: 'with the token' }),
  mutation('answerByMail', async (w) => ({ token: await toStop(w) }), { account: true, about: 'with a token that stops mails' }),
]
