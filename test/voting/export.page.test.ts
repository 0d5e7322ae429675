import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api.ts'
import { acceptInvitation, readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { asked, castAs, closed, resultOf } from '../support/polls.ts'

const api = await startApi()
const narrow = { viewport: { width: 320, height: 640 } }
const pollExport = 'query ($id: ID!, $format: PollExportFormat!) { pollExport(pollId: $id, format: $format) }'

describe('what one takes along from a poll', () => {
  it('is its files, byte for byte as the server gives them', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garten, im Grünen', 'Die „Bücherei“', '=1+1'], { method: 'SCHULZE', tieRule: 'LOT' })
    const [garden, library] = poll.options.map(({ id }: { id: string }) => id)
    for (const [person, ranks] of [[member, [[library], [garden]]], [facilitator, [[garden, library]]]] as const) await castAs(person, poll.id, { ranks })
    await closed(facilitator, poll.id)
    const page = await openPage(api, member)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    for (const [format, ending] of [['JSON', 'json'], ['CSV', 'csv']] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('group', { name: 'Take it with you:' }).getByRole('button', { name: format }).click()])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^poll-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      const { pollExport: given } = await member.do(pollExport, { id: poll.id, format })
      expect(given).toContain('Garten, im Grünen')
      expect(readFileSync(await file.path()).equals(Buffer.from(given)), format).toBe(true)
    }
  }, 60_000)

  it('is the receipt, copied at a press, by which the ballot is found after the close', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'])
    const page = await openPage(api, member, { ...narrow, permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByRole('checkbox', { name: 'Library' }).check()
    await page.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    await page.getByRole('button', { name: 'Copy your receipt' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe((await resultOf(member, poll.id)).viewerBallot.receipt)
    expect(copied).toBe(await page.locator('.receipt code').innerText())
    await closed(facilitator, poll.id)
    await page.getByLabel('Your code').fill(copied.toLowerCase())
    await page.getByRole('button', { name: 'Find my ballot' }).click()
    await page.getByText('Your ballot says: Library').waitFor()
    expect(await page.locator('#proof tr[aria-current=true] code').innerText()).toBe(copied)
  }, 60_000)
})

describe('the page of a poll', () => {
  it.each([
    ['open, with names', 'OPEN', ['Code', 'Who', 'Ballot'], [['Facilitator', 'Garden'], ['Member', 'Library']]],
    ['hidden, without', 'HIDDEN', ['Code', 'Ballot'], [['Garden'], ['Library']]],
  ] as const)('shows the ballots after the close: %s', async (_, secrecy, heads, rows) => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { secrecy })
    for (const [at, person] of [facilitator, member].entries()) await castAs(person, poll.id, { approvals: [poll.options[at].id] })
    const page = await openPage(api, facilitator, narrow)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByText('2 of 4 have voted').waitFor()
    expect(await page.getByRole('button', { name: 'Show all ballots' }).count()).toBe(0)
    await closed(facilitator, poll.id)
    await page.getByRole('button', { name: 'Show all ballots' }).click()
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Code' }) })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(heads)
    const shown = await table.locator('tbody tr').evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.innerText)))
    expect(shown.sort()).toEqual(rows)
    expect(await problemsOf(page)).toEqual([])
  }, 60_000)

  it('tells who came later why they cannot vote, where only members at the opening may', async () => {
    const { facilitator, invited, token, group } = await readingGroup(api)
    const [atOpening, alsoLater] = [await asked(facilitator, group.id, ['Garden', 'Library'], { electorate: 'AT_OPENING' }), await asked(facilitator, group.id, ['Garden', 'Library'], { electorate: 'ALSO_LATER' })]
    await acceptInvitation(invited, token)
    const late = await openPage(api, invited, narrow)
    await late.goto(`/g/${group.slug}/polls/${atOpening.id}`)
    await late.getByText('This poll is for those who were members when it opened.').waitFor()
    await late.getByText('0 of 4 have voted').waitFor()
    await late.getByText('Library').first().waitFor()
    expect(await late.locator('#ballot').getByRole('checkbox').count()).toBe(0)
    expect(await late.getByRole('button', { name: 'Abstain' }).count()).toBe(0)
    expect(await problemsOf(late)).toEqual([])
    await late.goto(`/g/${group.slug}/polls/${alsoLater.id}`)
    await late.getByRole('checkbox', { name: 'Library' }).check()
    await late.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    await late.getByText('1 of 5 has voted').waitFor()
    expect(await late.getByText('This poll is for those').count()).toBe(0)
  }, 60_000)
})
