import { expect, test } from 'vitest'
import { openSnapshot } from '../support/window.ts'

type Page = Awaited<ReturnType<typeof openSnapshot>>

const shows = ({ shown }: Page, ...what: (number | null)[]) => expect.poll(() => shown, { timeout: 5_000 }).toEqual(what)

/** Loads its snapshot at `seq` and follows from there. */
const opened = async (page: Page, seq: number) => {
  const load = await page.load()
  load.answer(seq)
  const asked = await page.asked()
  expect(asked.after).toBe(seq)
  return asked
}

test('a page that cannot apply an event applies no later one before it has loaded afresh, also where that fails at first', async () => {
  const page = await openSnapshot((seq) => seq !== 5)
  const first = await opened(page, 4)
  first.tell(5)
  const load = await page.load()
  first.tell(6)
  load.refuse('INTERNAL')
  const again = await page.asked()
  expect(again.after).toBe(4)
  again.tell(5)
  again.tell(6)
  const last = await opened(page, 6)
  last.tell(7)
  await shows(page, 4, 6, 7)
  expect(page.applied).toEqual([[6, 7]])
})

test('a page whose stream has begun anew goes back to what the server shows since, and not to an answer that was under way', async () => {
  const page = await openSnapshot()
  const first = await opened(page, 5)
  first.tell(6)
  await shows(page, 5, 6)
  void page.reload()
  const late = await page.load()
  first.refuse('RESYNC')
  await first.ended
  late.answer(4)
  const again = await opened(page, 2)
  again.tell(3)
  await shows(page, 5, 6, 2, 3)
})

test('a page that was lost and is found again follows from where it is then', async () => {
  const page = await openSnapshot()
  const first = await opened(page, 5)
  void page.reload()
  const lost = await page.load()
  lost.refuse('NOT_FOUND')
  await shows(page, 5, null)
  first.tell(6)
  await first.ended
  void page.reload()
  const again = await opened(page, 5)
  again.tell(6)
  again.tell(7)
  await shows(page, 5, null, 5, 6, 7)
  expect(page.applied).toEqual([[5, 6], [6, 7]])
})

test('a page keeps to what events have told where an answer that was under way comes after them', async () => {
  const page = await openSnapshot()
  const first = await opened(page, 5)
  void page.reload()
  const late = await page.load()
  first.tell(6)
  await shows(page, 5, 6)
  late.answer(5)
  const fresh = await page.load()
  fresh.answer(6)
  first.tell(7)
  await shows(page, 5, 6, 7)
  expect(page.applied).toEqual([[5, 6], [6, 7]])
})
