import { expect, test } from 'vitest'
import { type Asked, openListener } from '../support/window.ts'

test.each([
  ['the line breaks', 'cut'],
  ['the server is at fault when it is asked', 'next'],
  ['the server is at fault later', 'error'],
] as const)('who hears what is told whole hears nothing while %s, and then the latest', async (_what, how) => {
  const client = await openListener()
  const first = await client.asked()
  first.tell(1)
  first.tell(2)
  await expect.poll(() => client.heard).toEqual([1, 2])
  if (how === 'cut') first.cut()
  else first.refuse('INTERNAL', how)
  const again = await client.asked()
  again.tell(7)
  await expect.poll(() => client.heard.at(-1)).toBe(7)
  // graphql-ws comes back by itself after a line that broke; the page knows that it is not online.
  expect(client.heard).toEqual(how === 'cut' ? [1, 2, 7] : [1, 2, null, 7])
})

test.each([
  ['refused for good', (asked: Asked) => asked.refuse('NOT_FOUND')],
  ['ended by the server', (asked: Asked) => asked.complete()],
])('who is %s hears nothing more and asks no more', async (_what, end) => {
  const client = await openListener()
  const asked = await client.asked()
  asked.tell(1)
  await expect.poll(() => client.heard).toEqual([1])
  end(asked)
  await expect.poll(() => client.heard.at(-1)).toBe(null)
  expect(client.heard.filter((seq) => seq !== null)).toEqual([1])
  expect(client.count()).toBe(0)
})
