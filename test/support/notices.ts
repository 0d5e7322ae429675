import { hashSecret, newSecret } from '../../api/kernel/ids.ts'
import { asc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { deliver } from '../../api/mails/service.ts'
import { tellDue } from '../../api/notifications/service.ts'
import { person } from '../../db/schema/auth.ts'
import { mail, mailLink } from '../../db/schema/mails.ts'
import { notice } from '../../db/schema/notifications.ts'
import type { Deps } from '../../api/context.ts'
import type { Api, Client } from './api.ts'
import type { Mail } from './mail-server.ts'
import { mutationOf } from './series.ts'

type Answer = 'YES' | 'NO' | 'MAYBE'

/** A link as a mail holds it, to answer a meeting or to stop reminders; answers its token. */
export const newMailLink = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>, personId: string, to?: { groupId: string; meetingId: string; answer: Answer }): Promise<string> => {
  const token = newSecret()
  await db.insert(mailLink).values({ tokenHash: hashSecret(token), personId, endsAt: new Date(clock.now().getTime() + 30 * 86_400_000), ...(to ?? { stops: 'REMINDERS' as const }) })
  return token
}

/** Settings of a server that mails. */
export const mailing = (url: string) => ({ MAIL_URL: url, MAIL_FROM: 'Colloquy <read@example.org>', ORIGIN: 'https://read.example.org' })

const list = /* GraphQL */ `
  { viewer { unreadNotices notices(first: 50) { totalCount nodes {
    id kind readAt changes leadMinutes duties counts { added changed calledOff } group { name } meeting { id } series { id } poll { id } papers { title isChosen } who note
    told { title startLocal place link cancelReason } was { startLocal place }
  } } } }
`

/** Somebody's notices, the latest first. */
export const noticesOf = async (client: Client) => (await client.do(list)).viewer.notices.nodes
export const kindsOf = async (client: Client): Promise<string[]> => (await noticesOf(client)).map(({ kind }: { kind: string }) => kind)
export const unreadOf = async (client: Client): Promise<number> => (await client.do(list)).viewer.unreadNotices

/** Every mail that was to be sent, in order: to whom, of what, and how far it went. */
export const mailsOf = async ({ db }: Pick<Api, 'db'>) =>
  db.select({ to: person.email, kind: notice.kind, state: mail.state, method: mail.method, problem: mail.problem, noticeId: mail.noticeId }).from(mail).innerJoin(notice, eq(notice.id, mail.noticeId)).innerJoin(person, eq(person.id, notice.personId)).orderBy(asc(notice.at), asc(notice.id))

/** Waits until no mail waits any more, and answers all of them. */
export const sentMails = async (api: Pick<Api, 'db'>) => {
  await expect.poll(async () => (await mailsOf(api)).filter(({ state }) => state === 'WAITING' || state === 'HANDED').length, { timeout: 20_000 }).toBe(0)
  return mailsOf(api)
}

/** Does all that is due. */
export const lookAround = async ({ deps }: Pick<Api, 'deps'>) => {
  await tellDue(deps)
  await deliver(deps)
}

/** Moves the clock, and does all that is due then. */
export const pass = async (api: Api, minutes: number) => {
  api.clock.advance(minutes * 60_000)
  await lookAround(api)
}

/** Where a mail leads, by what it calls it: paths on our server. */
export const linksOf = ({ parts }: Mail): Record<string, string> => {
  const html = parts.find(({ type }) => type.startsWith('text/html'))?.text ?? ''
  return Object.fromEntries([...html.matchAll(/<a href="https:\/\/read\.example\.org(\/[^"]+)">([^<]+)</g)].map(([, path, words]) => [words, path as string]))
}
export const tokenOf = (path: string | undefined): string => (path ?? '').split('/').at(-1) as string

export const choose = mutationOf('changeNoticeChoices', 'choices { mailIsOn reminderLeads dutyLeads invitations topics { topic inApp mail } mutedGroups { id } }')
export const mute = mutationOf('muteGroup', 'choices { mutedGroups { id } }')
export const readNotices = mutationOf('readNotices', 'unread')
export const unsubscribe = mutationOf('unsubscribe', 'link { stops answer }')
export const answerByMail = mutationOf('answerByMail', 'link { stops answer meeting { title } }')
export const mailLinkQuery = 'query ($token: String!) { mailLink(token: $token) { stops answer isOver isCancelled meeting { title startsAt } } }'
