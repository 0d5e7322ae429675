import { expect, it } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import { openPage } from '../support/page.ts'
import { hostileFormulas, hostileTexts } from '../ui/hostile.ts'

const api = await startApi()

/** What people may write, where the page of a meeting shows it: comments, the paper's title and abstract, place and note. */
it('runs no script and sends no request for what more than 200 hostile comments, a paper and a note ask for', async () => {
  const { member, facilitator, group } = await readingGroup(api)
  const { addPaper } = await member.do('mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message path } } }', {
    input: { groupId: group.id, title: '<img src=x onerror=hit()> $\\href{javascript:hit()}{x}$', authors: ['<script>hit()</script>'], abstract: hostileTexts.join(' ').replaceAll(/[^\S ]|\p{Cc}/gu, ' ').slice(0, 15_000) },
  })
  const place = '"><svg onload=hit()>'
  const meetingId = await newMeeting(facilitator, group.id, { paperId: addPaper.paper.id, title: '<iframe srcdoc="<script>parent.hit()</script>">', place, note: hostileTexts.slice(0, 60).join('\n\n').replaceAll(/[^\S\n]/g, ' ').slice(0, 4_000) })

  const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } errors { code } } }'
  const texts = [...hostileTexts, ...hostileFormulas.map((tex) => `$$${tex}$$`)]
  const posted: string[] = []
  const refused: string[] = []
  for (const body of texts) {
    const { postComment } = (await member.send(post, { input: { id: newId(), threadId: newId(), meetingId, body } })).data
    if (postComment.comment) posted.push(body)
    else refused.push(postComment.errors[0].code)
  }
  expect(posted.length).toBeGreaterThan(200)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused)).toEqual(new Set(['TOO_LONG', 'INVALID']))

  const page = await openPage(api, member)
  const requests: string[] = []
  const alarms: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('popup', (popup) => alarms.push(popup.url()))
  await page.exposeFunction('hit', () => alarms.push('hit'))
  await page.goto(`/g/${group.slug}/meetings/${meetingId}`)
  await expect.poll(() => page.locator('[data-comment]').count(), { timeout: 20_000 }).toBe(posted.length)
  // All is drawn, formulas too.
  await page.waitForFunction(() => !document.querySelector('.as-typed') && document.querySelector('.talk math'))
  await page.getByText(place).waitFor()
  const links = await page.locator('.prose a').evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((link) => {
      for (const type of ['pointerover', 'mouseover', 'focusin']) link.dispatchEvent(new MouseEvent(type, { bubbles: true }))
      return link.protocol
    }),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((protocol) => ![':', 'http:', 'https:', 'mailto:'].includes(protocol))).toEqual([])
  const strange = await page.locator('.prose').evaluateAll((all) =>
    all.flatMap((prose) => [...prose.querySelectorAll('*')].filter((element) => /^(script|iframe|object|embed|img|image|video|audio|source|form|input|button|style|link|meta|base|svg|use|foreignobject|template|annotation|mglyph)$/i.test(element.localName) || [...element.attributes].some(({ name }) => /^on|^style$|^src/i.test(name))).map((element) => element.outerHTML)),
  )
  expect(strange).toEqual([])
  // A control that does run shows that the page would tell; errors of pictures come later than the elements.
  await page.evaluate(() => (window as unknown as { hit(): Promise<void> }).hit())
  expect(alarms).toEqual(['hit'])
  expect(requests.filter((url) => new URL(url).origin !== api.url)).toEqual([])
}, 120_000)
