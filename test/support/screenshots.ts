import { mkdirSync, rmSync } from 'node:fs'
import pino from 'pino'
import type { BrowserContext, Page } from 'playwright-core'
import { readEnv } from '../../api/kernel/env.ts'
import { createServer } from '../../api/server.ts'
import { openDatabase } from '../../db/client.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { samplePapers } from '../../db/sample-papers.ts'
import { demoGroup } from '../../db/seed.ts'
import type { Client } from './api.ts'
import { launchBrowser } from './browser.ts'
import { demoPages, logInDemo, openPages, seedDemo } from './demo.ts'
import { acceptInvitation, newGroup, newInvitation } from './groups.ts'
import { inDays } from './meetings.ts'
import { asked, cancelPoll, castAs, closed, type Option, opened } from './polls.ts'
import { asMailing, makeNotices } from './screenshots-notices.ts'
import { askWrongly, makeWeeks, propose } from './screenshots-weeks.ts'

/** Pictures of every page of the sample group, light and dark, 1280 and 320 wide, into test/output/screenshots; with words behind the command, of those whose name begins so. */
const folder = 'test/output/screenshots'
const wanted = process.argv.slice(2)

/** Somebody at a page, what they do there first, and whether the picture shows no more than the window. */
type Scene = { as: Parameters<typeof logInDemo>[0] | null; path: string; act?: (page: Page) => Promise<unknown>; isWindow?: boolean }

const ask = async (context: BrowserContext, query: string, variables?: object) => {
  const answer = await context.request.post('/graphql', { data: { query, variables }, headers: { 'x-colloquy-request': '1' } })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const isStill = async (page: Page) => {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .skeleton'))
  await page.evaluate(() => document.fonts.ready)
}

/** Makes the window as high as the page: what sticks to the edge of the screen then stands at the end, and everything is drawn. */
const stretch = async (page: Page) => {
  const width = page.viewportSize()?.width ?? 0
  for (let before = -1, height = 0; before !== height; ) {
    before = height
    height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    await isStill(page)
  }
}

const picture = async (context: BrowserContext, { path, act, isWindow }: Scene, file: string) => {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  try {
    await page.goto(path)
    await page.locator('h1').waitFor()
    await isStill(page)
    await act?.(page)
    await isStill(page)
    if (!isWindow) await stretch(page)
    await page.screenshot({ path: `${folder}/${file}.png` })
    // What was held back is not done: the next picture is of the same group.
    for (const undo of await page.getByRole('button', { name: 'Undo' }).all()) await undo.click()
  } catch (error) {
    throw new Error(`${file} could not be taken.`, { cause: error })
  } finally {
    await context.setOffline(false)
    await page.close()
  }
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const submit = (page: Page) => page.locator('form button[type=submit]').first().click()

/** What a server that fails answers. */
const failing = async (page: Page) => {
  await page.route('**/graphql', (route) => route.fulfill({ status: 500, headers: { 'x-request-id': '0199c0de-5ca1-7ab1-8e55-0000000000aa' }, json: { errors: [{ message: 'Internal', extensions: { code: 'INTERNAL' } }] } }))
  await page.reload()
  await page.getByRole('alert').first().waitFor()
}

const offline = async (page: Page) => {
  await page.context().setOffline(true)
  await page.locator('.banner').waitFor()
}

/** A listing of three papers, one of them here already. */
const listing = [
  { title: 'A Short Walk along the Cutting-Plane Hierarchy', abstract: 'We walk along it twice and meet nobody. The second walk takes longer, as $P \\neq NP$ would suggest, and leads through two villages that the map does not know. We describe the view from each of the seven levels and give a bound on the number of sandwiches.' },
  ...samplePapers.slice(6, 7),
  { title: 'Eleven Ways to Misread a Histogram', abstract: 'Readers of histograms see peaks where bins meet and gaps where nobody was asked. We showed 400 people the same data in eleven bin widths and recorded what they told the next person. After three tellings the mode had moved by a third of the range, always towards the teller.' },
]
  .map(({ title, abstract }) => `${title}\n\n${abstract}\n`)
  .join('\n')

const errors = 'errors { code message }'
const at = `/g/${demoGroup}`

/** A second group in which nothing was done yet, and invitations to both; made once. */
const makeMore = async (context: BrowserContext) => {
  await ask(context, logInDemo())
  const { createGroup } = await ask(context, `mutation { createGroup(input: { slug: "quiet-corner", name: "Quiet corner", description: "", zone: "Europe/Zurich", visibility: SECRET, joining: INVITATION, reading: MEMBERS }) { group { id } ${errors} } }`)
  const { group } = await ask(context, `{ group(slug: "${demoGroup}") { id } }`)
  const invite = async (groupId: string) => (await ask(context, `mutation { createInvitation(input: { groupId: "${groupId}", maxUses: 5 }) { token invitation { id } ${errors} } }`)).createInvitation
  const [open, revoked] = [await invite(group.id), await invite(createGroup.group.id)]
  await ask(context, `mutation { revokeInvitation(input: { invitationId: "${revoked.invitation.id}" }) { ${errors} } }`)
  return { pages: await demoPages((query) => ask(context, query)), open: open.token as string, revoked: revoked.token as string }
}

/** A group of four in which a poll of each form of ballot is open and two are closed: the pages by name. None of the four is at another scene. */
const makePolls = async (newContext: () => Promise<BrowserContext>): Promise<Record<string, string>> => {
  const clients = []
  for (const who of ['kasia', 'sam', 'leilani', 'kenji'] as const) {
    const context = await newContext()
    await ask(context, logInDemo(who))
    clients.push({ do: (query: string, variables?: object) => ask(context, query, variables) } as Client)
  }
  const [kasia, ...others] = clients as [Client, ...Client[]]
  const group = await newGroup(kasia)
  const { token } = await newInvitation(kasia, group.id)
  for (const person of others) await acceptInvitation(person, token)

  const rooms = ['The reading room', 'The garden, if it is dry', 'The cellar of the old library', 'By video']
  const about = (method: string, more: object = {}) => asked(kasia, group.id, rooms, { method, title: 'Where do we meet?', tieRule: 'LOT', ...more })
  const made: Record<string, string> = {}
  const keep = async (name: string, poll: { id: string; options: Option[] }, ballot: (ids: string[]) => object) => {
    await castAs(kasia, poll.id, ballot(poll.options.map(({ id }) => id)))
    made[name] = `/g/${group.slug}/polls/${poll.id}`
    return poll
  }
  const numbers = (ids: string[], name: string, given: number[]) => given.map((number, at) => ({ optionId: ids[at], [name]: number }))
  await keep('poll-approvals', await about('APPROVAL'), ([room, garden]) => ({ approvals: [room, garden] }))
  await keep('poll-ranks', await about('SCHULZE'), ([room, garden, cellar]) => ({ ranks: [[garden], [room, cellar]] }))
  await keep('poll-scores', await about('STAR', { maxScore: 5 }), (ids) => ({ scores: numbers(ids, 'score', [4, 5, 0, 2]) }))
  await keep('poll-points', await about('DOT', { budget: 8 }), (ids) => ({ points: numbers(ids, 'points', [2, 4, 0, 1]) }))
  const slots = [9, 10, 16].map((days) => ({ startLocal: inDays(days), durationMinutes: 90 }))
  await keep('poll-slots', await opened(kasia, group.id, { kind: 'DATE', title: 'When do we meet?', slots }), ([first, second]) => ({ slots: [{ optionId: first, answer: 'YES' }, { optionId: second, answer: 'IF_NEED_BE' }] }))
  const counted = await keep('poll-rounds', await about('STV', { seats: 2 }), ([room, garden]) => ({ ranks: [[room], [garden]] }))
  for (const [at, ranks] of [[0, 1], [0, 3], [2, 3]].entries()) await castAs(others[at]!, counted.id, { ranks: ranks.map((option) => [counted.options[option]?.id]) })
  await keep('poll-one', await about('PLURALITY', { quorumPercent: 75, quorumMissed: 'EXTEND_ONCE', secrecy: 'OPEN' }), ([room]) => ({ ranks: [[room]] }))
  await keep('poll-scores-many', await about('SCORE', { maxScore: 20 }), (ids) => ({ scores: numbers(ids, 'score', [4, 20, 0, 7]) }))
  const dated = await keep('poll-date-result', await opened(kasia, group.id, { kind: 'DATE', title: 'When do we meet in spring?', slots }), ([first, second]) => ({ slots: [{ optionId: first, answer: 'YES' }, { optionId: second, answer: 'IF_NEED_BE' }] }))
  await castAs(others[0]!, dated.id, { slots: [{ optionId: dated.options[1]!.id, answer: 'YES' }] })
  const pairs = await keep('poll-pairs', await about('RANKED_PAIRS'), ([room, garden, cellar]) => ({ ranks: [[room], [garden], [cellar]] }))
  for (const [at, [a, b, c]] of [[1, 2, 0], [2, 0, 1], [1, 2, 0]].entries()) await castAs(others[at]!, pairs.id, { ranks: [a, b, c].map((option) => [pairs.options[option!]?.id]) })
  const shares = await keep('poll-shares', await about('EQUAL_SHARES', { seats: 2 }), ([room, garden]) => ({ approvals: [room, garden] }))
  for (const [at, chosen] of [[0], [0, 2], [3]].entries()) await castAs(others[at]!, shares.id, { approvals: chosen.map((option) => shares.options[option]?.id) })
  const missed = await keep('poll-missed', await about('APPROVAL', { quorumPersons: 3 }), ([room]) => ({ approvals: [room] }))
  const off = await keep('poll-cancelled', await about('APPROVAL'), ([room]) => ({ approvals: [room] }))
  await kasia.do(cancelPoll, { input: { pollId: off.id, reason: 'The cellar is flooded, so we meet by video until it is not.' } })
  const small = await keep('poll-withheld', await about('APPROVAL', { showSmall: false }), ([room]) => ({ approvals: [room] }))
  for (const { id } of [counted, small, dated, pairs, shares, missed]) await closed(kasia, id)
  return { ...made, ...(await makeWeeks([kasia, ...others], group)), 'polls-many': `/g/${group.slug}/polls`, 'poll-rounds': `${made['poll-rounds']}?round=2` }
}

const scenesOf = ({ pages, open, revoked }: Awaited<ReturnType<typeof makeMore>>, polls: Record<string, string>, mails: Record<string, string>): Record<string, Scene> => {
  const as = (who: Scene['as'], all: Record<string, string>): Record<string, Scene> => Object.fromEntries(Object.entries(all).map(([name, path]) => [name, { as: who, path }]))
  const corner = '/g/quiet-corner'
  return {
    ...as(null, { ...openPages, join: `/join/${open}`, 'join-revoked': `/join/${revoked}`, 'join-unknown': '/join/nobody-made-this' }),
    ...as(null, mails),
    'notices-empty': { as: 'ruth', path: '/notices' },
    notices: { as: 'ada', path: '/notices' },
    'notices-failure': { as: 'ada', path: '/notices', act: failing },
    'account-mailing': { as: 'ada', path: '/me', act: asMailing },
    'mail-reply-done': { as: null, path: mails['mail-reply']!, act: submit },
    'login-wrong': { as: null, path: '/login', act: (page) => page.getByLabel('E-mail').fill('ada@demo.example').then(() => page.getByLabel('Password').fill('not this one')).then(() => submit(page)).then(() => page.getByRole('alert').first().waitFor()) },
    'signup-wrong': { as: null, path: '/signup', act: submit },
    ...as('ruth', { 'home-newcomer': '/', 'profile-waiting': at, 'join-person': `/join/${open}` }),
    ...as('ada', pages),
    ...as('ada', { 'empty-group': corner, 'empty-library': `${corner}/library`, 'empty-pool': `${corner}/library?tab=pool`, 'empty-polls': `${corner}/polls`, 'empty-new-poll': `${corner}/polls/new`, 'empty-schedule': `${corner}/schedule`, 'empty-members': `${corner}/members`, 'no-match': `${at}/library?q=zzz`, 'no-poll': pages.meeting.replace('meetings', 'polls'), 'no-meeting': pages.poll.replace('polls', 'meetings') }),
    // What one sees of the meeting without scrolling: the picture in the README.
    window: { as: 'ada', path: pages.meeting, isWindow: true },
    'schedule-subscribe': { as: 'seun', path: pages.schedule, act: (page) => press('Subscribe')(page).then(() => page.getByRole('button', { name: 'Make an address' }).waitFor()) },
    'schedule-plan': { as: 'mei', path: `${at}/schedule?plan=1` },
    duties: { as: 'ada', path: `${at}/duties` },
    'duties-organiser': { as: 'mei', path: `${at}/duties` },
    'duties-failure': { as: 'ada', path: `${at}/duties`, act: failing },
    'empty-duties': { as: 'ada', path: '/g/quiet-corner/duties' },
    'meeting-leading': { as: 'mei', path: pages.meeting },
    'meeting-ahead-leading': { as: 'jonas', path: pages['meeting-ahead'] },
    'meeting-offline': { as: 'seun', path: pages.meeting, act: offline, isWindow: true },
    ...as('kasia', polls),
    'poll-rules': { as: 'mei', path: pages['new-poll'], act: (page) => page.getByText('More rules').click() },
    'poll-rules-open': {
      as: 'mei',
      path: pages['new-poll'],
      act: async (page) => {
        await page.getByRole('radio', { name: 'A question' }).check()
        for (const summary of await page.locator('.more-rules summary').all()) await summary.click()
        await page.getByRole('radio', { name: 'A share of those who may vote' }).check()
      },
    },
    'poll-dates': { as: 'mei', path: pages['new-poll'], act: (page) => page.getByRole('radio', { name: 'When we meet' }).check() },
    'week-empty': { as: 'ada', path: '/availability' },
    'week-group-empty': { as: 'ada', path: `${corner}/availability` },
    'week-proposed': { as: 'kasia', path: polls['week-group']!, act: propose },
    'week-wrong': { as: 'kasia', path: polls.week!, act: askWrongly },
    'week-forgotten': { as: 'kasia', path: polls.week!, act: press('Forget all of it') },
    'week-failure': { as: 'kasia', path: polls['week-group']!, act: failing },
    'week-offline': { as: 'kasia', path: polls.week!, act: offline, isWindow: true },
    'result-to-schedule': { as: 'mei', path: pages.tie },
    'library-offline': { as: 'seun', path: pages.library, act: offline, isWindow: true },
    'members-member': { as: 'seun', path: pages.members },
    'settings-member': { as: 'seun', path: pages.settings },
    'paper-edit': { as: 'ada', path: pages.paper, act: press('Edit') },
    'paste-found': {
      as: 'seun',
      path: pages.paste,
      act: async (page) => {
        await page.getByLabel('The listing').fill(listing)
        await press('Show what is in it')(page)
        await page.getByRole('checkbox').first().waitFor()
      },
    },
    'failure-page': { as: 'ada', path: pages.library, act: failing },
    keys: { as: 'ada', path: pages.library, act: (page) => page.keyboard.press('?'), isWindow: true },
    menu: { as: 'ada', path: '/', act: (page) => page.locator('.menu > summary').click(), isWindow: true },
    'home-duties': { as: 'seun', path: '/' },
    ...Object.fromEntries((['result', 'schedule', 'minutes'] as const).map((page) => [`print-${page}`, { as: 'ada', path: pages[page], act: (opened: Page) => opened.emulateMedia({ media: 'print' }) }] as const)),
    toast: { as: 'ada', path: pages.members, act: press('Remove Leilani'), isWindow: true },
  }
}

const database = await startEmbedded({ dataDir: '.data/screenshots', fsync: false })
try {
  const made = `shots_${process.pid}`
  const { sql, close } = openDatabase(database.url, { max: 1 })
  await sql`create database ${sql(made)}`
  await close()
  const url = new URL(database.url)
  url.pathname = `/${made}`
  await migrate(url.href)
  const env = readEnv({ NODE_ENV: 'test', LIMIT_LOG_INS_PER_MINUTE: '1000', LIMIT_LOG_INS_PER_HOUR: '1000' })
  const server = await createServer({ env, databaseUrl: url.href, log: pino({ level: 'silent' }) })
  await seedDemo(server.deps)
  const { port } = await server.listen('127.0.0.1', 0)
  const browser = await launchBrowser()
  const baseURL = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ baseURL })
  const more = await makeMore(context)
  const polls = await makePolls(() => browser.newContext({ baseURL }))
  const mails = await makeNotices(server.deps, { as: { do: (query, variables) => ask(context, query, variables) }, email: 'ada@demo.example', meetingId: more.pages['meeting-ahead'].split('/').at(-1)! })
  const scenes = scenesOf(more, polls, mails)
  const chosen = Object.entries(scenes).filter(([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[1280, 800], [320, 640]] as const) {
      const opened = new Map<Scene['as'], BrowserContext>()
      for (const [name, scene] of chosen) {
        const { as } = scene
        const context = opened.get(as) ?? (await browser.newContext({ baseURL, colorScheme, viewport: { width, height }, deviceScaleFactor: 1, reducedMotion: 'reduce', timezoneId: 'Europe/London', locale: 'en-GB' }))
        if (as && !opened.has(as)) await ask(context, logInDemo(as))
        opened.set(as, context)
        await picture(context, scene, `${name}-${width}-${colorScheme}`)
      }
      for (const context of opened.values()) await context.close()
    }
  }
  await browser.close()
  await server.drain(500)
  console.log(`The pictures are in ${folder}.`)
} finally {
  await database.stop()
}
process.exit(0)
