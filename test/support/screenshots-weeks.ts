import type { Page } from 'playwright-core'
import { addException, nineToFive, saveWeek } from './availability.ts'
import type { Client } from './client.ts'
import { inDays } from './meetings.ts'
import { castAs, closed, opened } from './polls.ts'
import { newSeries } from './series.ts'

const comment = 'mutation ($input: CommentOnSlotInput!) { commentOnSlot(input: $input) { errors { code message } } }'
const say = (optionId: string, answer: string) => ({ optionId, answer })
const day = 24 * 3_600_000
const monday = new Date(Math.floor((Date.now() + 21 * day) / day / 7) * 7 * day - 3 * day).toISOString().slice(0, 10)

/** Fills in the weeks of three of four people of a group, and opens polls on a date there; answers its pages by name. The first runs the group. */
export const makeWeeks = async ([owner, ...others]: [Client, ...Client[]], { id, slug }: { id: string; slug: string }): Promise<Record<string, string>> => {
  const [presenter, second, third] = others as [Client, Client, Client]
  await saveWeek(owner, { zone: 'Europe/Warsaw', pattern: `${nineToFive('09:00', '12:00').slice(0, 144)}${nineToFive('13:00', '17:00', 'I').slice(144)}` })
  await owner.do(addException, { input: { startLocal: `${inDays(30).slice(0, 10)}T00:00`, endLocal: `${inDays(37).slice(0, 10)}T00:00`, fit: 'NOT' } })
  await owner.do(addException, { input: { startLocal: `${inDays(40).slice(0, 10)}T18:00`, endLocal: `${inDays(40).slice(0, 10)}T20:00`, fit: 'WORKS' } })
  await saveWeek(presenter, { zone: 'America/New_York', pattern: nineToFive('07:00', '16:00') })
  await saveWeek(second, { zone: 'Asia/Kathmandu', pattern: nineToFive('14:00', '20:00', 'I') })
  const members = await Promise.all([owner, presenter, second, third].map(async (one) => (await one.do('{ viewer { person { id } } }')).viewer.person.id as string))

  const slots = [9, 10, 16].map((days) => ({ startLocal: inDays(days), durationMinutes: 90 }))
  const dated = { kind: 'DATE', secrecy: 'OPEN', slots, slotSeats: 2, presenterIds: members.slice(1, 3) }
  const poll = await opened(owner, id, { ...dated, title: 'When do we meet about the cellar?' })
  const [first, middle, last] = poll.options.map((option: { id: string }) => option.id) as [string, string, string]
  await castAs(presenter, poll.id, { slots: [say(first, 'YES'), say(middle, 'IF_NEED_BE')] })
  await castAs(second, poll.id, { slots: [say(first, 'YES'), say(last, 'YES')] })
  await presenter.do(comment, { input: { pollId: poll.id, optionId: first, text: 'I can bring the projector.' } })
  await second.do(comment, { input: { pollId: poll.id, optionId: first, text: 'Only from half past, as the train from Lausanne comes in at a quarter past and the bus is often late.' } })
  await owner.do(comment, { input: { pollId: poll.id, optionId: middle, text: 'I would have to leave early.' } })
  const over = await opened(owner, id, { ...dated, title: 'When do we read the long one?', showSmall: true })
  const ids = over.options.map((option: { id: string }) => option.id) as [string, string, string]
  await castAs(owner, over.id, { slots: [say(ids[0], 'YES')] })
  await castAs(presenter, over.id, { slots: [say(ids[0], 'YES'), say(ids[1], 'YES')] })
  await castAs(second, over.id, { slots: [say(ids[1], 'IF_NEED_BE')] })
  await closed(owner, over.id)
  const turns = await newSeries(owner, id, { slots: [{ time: '09:00', zone: 'Europe/Paris', daysLater: 0 }, { time: '17:00', zone: 'Europe/Paris', daysLater: 0 }, { time: '23:00', zone: 'Europe/Paris', daysLater: 0 }] })

  const map = `/g/${slug}/availability?week=${monday}`
  return {
    week: '/availability',
    'week-list': '/availability?view=list',
    'week-grid': '/availability?view=grid',
    'week-group': map,
    'week-changes': `/g/${slug}/availability?week=2027-03-22&clocks=mine&minutes=90`,
    'poll-slots-form': `/g/${slug}/polls/new?slots=${monday}T10:00|60|,${monday}T15:00|60|&presenters=${members[1]}`,
    'poll-slots-named': `/g/${slug}/polls/${poll.id}`,
    'poll-slots-best': `/g/${slug}/polls/${over.id}`,
    'poll-slots-take': `/g/${slug}/polls/${over.id}?schedule=${ids[1]}`,
    'series-turns': `/g/${slug}/series/${turns.id}`,
  }
}

/** Presses a time of the map, proposes it and another one, and leaves the page with both. */
export const propose = async (page: Page) => {
  await page.locator('.heat button[data-at="3-1"]').click()
  await page.locator('.who-panel').getByRole('button', { name: 'Propose' }).click()
  await page.locator('#best').getByRole('button', { name: 'Propose' }).first().click()
}

/** Asks for an exception that ends before it begins. */
export const askWrongly = async (page: Page) => {
  const form = page.getByRole('form', { name: 'Add the exception' })
  await form.getByLabel('From').fill(`${monday}T12:00`)
  await form.getByLabel('Until').fill(`${monday}T10:00`)
  await form.getByRole('button').click()
}
