import { describe, expect, it } from 'vitest'
import { type Client, startApi } from '../support/api.ts'
import { acceptInvitation, newPerson, readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { asked, castAs, closed, type Option, opened } from '../support/polls.ts'

const api = await startApi()
const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
const addPaper = 'mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } errors { code message } } }'

const addPapers = async (by: Client, groupId: string, titles: string[]): Promise<string[]> => {
  const ids = []
  for (const title of titles) ids.push((await by.do(addPaper, { input: { groupId, title } })).addPaper.paper.id)
  return ids
}
const ahead = (days: number, time: string) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

describe('a result', () => {
  it('is stepped through round by round, and each of two winners gets its own meeting', async () => {
    const place = await readingGroup(api)
    const { facilitator, member, owner, admin, group } = place
    const [first, ...others] = await addPapers(member, group.id, ['Reading slowly', 'Reading aloud', 'Reading at night'])
    const bo = await openPage(api, member)
    await bo.goto(`/g/${group.slug}/papers/${first}`)
    await bo.getByRole('checkbox', { name: 'I would present it' }).check()
    await bo.getByRole('button', { name: 'Nominate' }).click()
    await bo.getByText('Member would present it.').waitFor()
    for (const paperId of others) await member.do('mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } errors { code } } }', { input: { paperId } })

    const ada = await openPage(api, facilitator)
    await ada.goto(`/g/${group.slug}/polls/new`)
    await ada.getByLabel('How people vote').selectOption({ label: 'Ranking, transferable vote (STV)' })
    await ada.getByLabel('How many win').fill('4')
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('There are only 3 options.').waitFor()
    await ada.getByLabel('How many win').fill('2')
    await ada.getByText('2 are chosen.', { exact: false }).first().waitFor()
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('0 of 4 have voted').waitFor()
    const id = new URL(ada.url()).pathname.split('/').at(-1)!
    const options: Option[] = (await member.do('query ($id: ID!) { poll(id: $id) { options { id title } } }', { id })).poll.options
    const [slowly, aloud, night] = ['slowly', 'aloud', 'at night'].map((word) => options.filter(({ title }) => title === `Reading ${word}`).map((option) => option.id))
    for (const [person, ranks] of [[owner, [slowly, night]], [admin, [slowly, aloud]], [facilitator, [slowly, aloud]], [member, [aloud]]] as const) await castAs(person, id, { ranks })
    await closed(facilitator, id)
    await ada.getByText('“Reading slowly” and “Reading aloud” were chosen by the single transferable vote', { exact: false }).waitFor({ timeout: 15_000 })
    expect(await ada.getByText(/^Chosen [12]$/).allInnerTexts()).toEqual(['Chosen 1', 'Chosen 2'])
    const round = ada.locator('.round')
    await round.getByText('“Reading slowly” is elected.').waitFor()
    expect(await ada.getByRole('button', { name: 'Previous' }).getAttribute('aria-disabled')).toBe('true')
    await ada.getByRole('button', { name: 'Next' }).click()
    await round.getByRole('heading', { name: /^Round 2 of/ }).waitFor()
    await round.getByText('“Reading at night” is dropped.').waitFor()
    expect(new URL(ada.url()).searchParams.get('round')).toBe('2')
    await ada.getByRole('button', { name: 'Next' }).click()
    await round.getByText('“Reading aloud” is elected.').waitFor()
    expect(await ada.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true')
    await ada.getByLabel('Round', { exact: true }).selectOption({ index: 0 })
    await round.getByText('“Reading slowly” is elected.').waitFor()
    await ada.getByText('All rounds in words').click()
    await ada.getByText('All duels').click()
    expect(await problemsOf(ada)).toEqual([])
    await ada.getByRole('button', { name: 'Count again' }).click()
    await ada.getByText('The same result.').waitFor()

    // Each winner its own, the one who offered to present named beforehand.
    expect(await ada.getByRole('button', { name: 'Schedule the meeting' }).count()).toBe(2)
    await ada.getByRole('button', { name: 'Schedule the meeting' }).first().click()
    await ada.getByText('Member offered to present it.').waitFor()
    expect(await ada.getByLabel('Who presents').evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('Member')
    await ada.getByLabel('Date and time').fill(ahead(9, '18:30'))
    await ada.getByRole('button', { name: 'Schedule the meeting' }).first().click()
    await ada.waitForURL(/\/meetings\//)
    await ada.getByText('Reading slowly').first().waitFor()
    await ada.goto(`/g/${group.slug}/polls/${id}`)
    await ada.getByRole('link', { name: 'Open the meeting' }).waitFor()
    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.getByLabel('Date and time').fill(ahead(16, '18:30'))
    await ada.getByRole('button', { name: 'Schedule the meeting' }).click()
    await ada.waitForURL(/\/meetings\//)
    await ada.getByText('Reading aloud').first().waitFor()
  }, 90_000)

  it('withholds the numbers of a small hidden tally, and says so', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { showSmall: false })
    await castAs(member, poll.id, { approvals: [poll.options[0].id] })
    await closed(facilitator, poll.id)
    const page = await openPage(api, facilitator, narrow)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByText('“Garden” was chosen. Fewer than 4 ballots were counted, so the numbers are not shown.').waitFor()
    await page.getByText('so few numbers could give away who voted what', { exact: false }).waitFor()
    expect(await page.locator('.bars').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Count again' }).count()).toBe(0)
    expect(await problemsOf(page)).toEqual([])
  }, 60_000)

  it('says that the quorum was missed', async () => {
    const { facilitator, member, group } = await readingGroup(api)
    const poll = await asked(facilitator, group.id, ['Garden', 'Library'], { quorumPersons: 2 })
    const page = await openPage(api, facilitator, narrow)
    await page.goto(`/g/${group.slug}/polls/${poll.id}`)
    await page.getByText('It needs 2 votes; 2 to go.').waitFor()
    await castAs(member, poll.id, { approvals: [] })
    await page.getByText('It needs 2 votes; 1 to go.').waitFor()
    await closed(facilitator, poll.id)
    await page.getByText('1 of 4 voted, and the poll needed 2, so it has no result.').waitFor({ timeout: 15_000 })
    expect(await problemsOf(page)).toEqual([])
  }, 60_000)

  it('is the same in the browser by every method, abstentions and the lot included, and differs where it was tampered with', async () => {
    const place = await readingGroup(api)
    const voters = [place.owner, place.admin, place.facilitator, place.member, await newPerson(api, 'Ana')]
    await acceptInvitation(voters[4]!, place.token)
    const page = await openPage(api, place.member, narrow)
    const ballots = (form: string, [a, b, c]: string[]) => {
      const numbers = (name: string, of: number[]) => [a, b, c].map((optionId, at) => ({ optionId, [name]: of[at] }))
      const all: Record<string, object[]> = {
        ranks: [{ ranks: [[a], [b, c]] }, { ranks: [[b]] }, { ranks: [[c], [a]] }, { ranks: [[b, c]] }],
        approvals: [{ approvals: [a, b] }, { approvals: [b] }, { approvals: [c, a] }, { approvals: [] }],
        scores: [[5, 1, 0], [0, 5, 4], [1, 0, 5], [3, 3, 3]].map((given) => ({ scores: numbers('score', given) })),
        points: [[5, 1, 0], [0, 5, 4], [1, 0, 5], [3, 3, 3]].map((given) => ({ points: numbers('points', given) })),
      }
      return [...all[form]!, { abstain: true }]
    }
    const methods = { PLURALITY: 'ranks', APPROVAL: 'approvals', SCORE: 'scores', STAR: 'scores', DOT: 'points', IRV: 'ranks', SCHULZE: 'ranks', RANKED_PAIRS: 'ranks', STV: 'ranks', PHRAGMEN: 'approvals', EQUAL_SHARES: 'approvals' }
    for (const [method, form] of Object.entries(methods)) {
      const seats = ['STV', 'PHRAGMEN', 'EQUAL_SHARES'].includes(method) ? 2 : 1
      const poll = await asked(place.facilitator, place.group.id, ['Garden', 'Library', 'Cellar'], { method, seats, tieRule: 'LOT' })
      for (const [at, ballot] of ballots(form, poll.options.map(({ id }: Option) => id)).entries()) await castAs(voters[at]!, poll.id, ballot)
      await closed(place.facilitator, poll.id)
      await page.goto(`/g/${place.group.slug}/polls/${poll.id}`)
      await page.getByRole('button', { name: 'Count again' }).click()
      expect(await page.locator('#proof .recounted').innerText(), method).toMatch(/^The same result\. 4 ballots/)
      expect(await problemsOf(page), method).toEqual([])
    }
    // One ballot less on the way here.
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch()
      const json = await answer.json()
      if (json.data?.pollExport) {
        const file = JSON.parse(json.data.pollExport)
        json.data.pollExport = JSON.stringify({ ...file, ballots: file.ballots.slice(1) })
      }
      await route.fulfill({ response: answer, json })
    })
    await page.getByRole('button', { name: 'Count again' }).click()
    await page.getByText('Another result. What differs:', { exact: false }).waitFor()
  }, 120_000)

  it('gives the winner its announced meeting at once, and says where that had become impossible', async () => {
    // Its clock is put forward.
    const api = await startApi()
    const { facilitator, member, group } = await readingGroup(api)
    const papers = await addPapers(member, group.id, ['Reading slowly', 'Reading aloud'])
    for (const paperId of papers) await member.do('mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } errors { code } } }', { input: { paperId } })
    const ada = await openPage(api, facilitator)
    await ada.goto(`/g/${group.slug}/polls/new`)
    await ada.getByText('More rules').click()
    await ada.locator('summary').filter({ hasText: 'What happens to the winner' }).click()
    await ada.getByRole('radio', { name: 'A meeting at once' }).check()
    await ada.getByLabel('Date and time').fill(ahead(1, '10:00'))
    await ada.getByLabel('Place').fill('Room 12')
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    // The refusal of the server, at its field.
    await ada.getByText('This begins before the poll closes.').waitFor()
    await ada.getByLabel('Date and time').fill(ahead(9, '18:30'))
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('0 of 4 have voted').waitFor()
    const id = new URL(ada.url()).pathname.split('/').at(-1)!
    const { poll } = await member.do('query ($id: ID!) { poll(id: $id) { options { id } } }', { id })
    await castAs(member, id, { approvals: [poll.options[0].id] })
    await closed(facilitator, id)
    await ada.getByRole('link', { name: 'Open the meeting' }).waitFor({ timeout: 15_000 })
    await ada.locator('#meeting').getByText('18:30').waitFor()

    const late = await opened(facilitator, group.id, { kind: 'DATE', afterwards: 'AT_ONCE', plan: { place: 'Room 12' }, slots: [3, 4].map((days) => ({ startLocal: ahead(days, '16:00'), durationMinutes: 60 })) })
    await castAs(member, late.id, { slots: [{ optionId: late.options[0].id, answer: 'YES' }] })
    api.clock.advance(5 * 86_400_000)
    await facilitator.do('mutation ($input: ClosePollInput!) { closePoll(input: $input) { poll { id } errors { code } } }', { input: { pollId: late.id } })
    await ada.goto(`/g/${group.slug}/polls/${late.id}`)
    await ada.getByText('The meeting that was announced could not be scheduled. The time that was planned', { exact: false }).waitFor()
    expect(await problemsOf(ada)).toEqual([])
  }, 60_000)

  it('counts credit from a poll that a paper lost, where the group keeps it', async () => {
    const { owner, admin, facilitator, member, group } = await readingGroup(api)
    const papers = await addPapers(member, group.id, ['Reading slowly', 'Reading aloud', 'Reading at night'])
    for (const paperId of papers) await member.do('mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } errors { code } } }', { input: { paperId } })
    const settings = await openPage(api, owner)
    await settings.goto(`/g/${group.slug}/settings`)
    await settings.getByLabel('Most credit of a paper').fill('3')
    await settings.getByRole('button', { name: 'Save the settings' }).click()
    await settings.getByText('Saved.').waitFor()
    const first = await opened(facilitator, group.id, { withCredit: true })
    const [slowly, aloud] = first.options.map(({ id }: Option) => id)
    for (const [person, approvals] of [[owner, [slowly]], [admin, [slowly]], [facilitator, [slowly, aloud]], [member, [slowly, aloud]]] as const) await castAs(person, first.id, { approvals })
    await closed(facilitator, first.id)

    const ada = await openPage(api, facilitator)
    await ada.goto(`/g/${group.slug}/polls/new`)
    await ada.getByText('2 votes of credit').waitFor()
    await ada.getByText('More rules').click()
    await ada.locator('summary').filter({ hasText: /^Ballots/ }).click()
    await ada.getByRole('checkbox', { name: 'Count credit from earlier polls' }).check()
    await ada.getByRole('checkbox', { name: 'Show the numbers of a small tally' }).check()
    await ada.getByRole('button', { name: 'Open the poll' }).click()
    await ada.getByText('0 of 4 have voted').waitFor()
    await ada.getByText('2 votes of credit').waitFor()
    await ada.getByRole('checkbox', { name: 'Reading aloud' }).check()
    await ada.getByText('Your ballot: 1 of 2 approved, saved').waitFor()
    await closed(facilitator, new URL(ada.url()).pathname.split('/').at(-1)!)
    await ada.getByText('3 approvals, 2 of them credit').waitFor({ timeout: 15_000 })
    await ada.getByRole('button', { name: 'Count again' }).click()
    await ada.getByText('The same result.').waitFor()
    expect(await problemsOf(ada)).toEqual([])
  }, 60_000)
})
