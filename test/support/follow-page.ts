import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Client } from './api.ts'

const texts = Object.values(JSON.parse(readFileSync(new URL('../../web/graphql/generated/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>)

/** The text of an operation as the web client sends it. */
export const operation = (name: string): string => {
  const found = texts.find((text) => new RegExp(`\\b(query|mutation|subscription) ${name}\\b`).test(text))
  if (!found) throw new Error(`The web client has no operation ${name}.`)
  return found
}

/** Without the cursors of lists that end: nobody sees them and nothing asks for what lies behind. */
const shown = (data: unknown) => JSON.parse(JSON.stringify(data, (_, value) => (value?.hasNextPage === false ? { ...value, endCursor: null } : value)))

/** A page of the web client: its query, the subscription that follows it, and how it applies an event. */
export type Followed = {
  query: string
  variables: object
  events: string
  seqOf: (data: any) => number
  apply: (data: any, event: any) => unknown
}

/**
 * Does something in a group and checks that each page which was open all the time shows what a fresh one shows.
 * Answers by the name of the query how many events made the page load again instead of applying them.
 */
export const verifyPages = async (reader: Client, groupId: string, pages: readonly Followed[], act: () => Promise<unknown>): Promise<Record<string, number>> => {
  const load = ({ query, variables }: Followed) => reader.do(operation(query), { ...variables })
  const open = await Promise.all(
    pages.map(async (page) => {
      const before = await load(page)
      return { page, before, live: reader.subscribe(operation(page.events), { groupId, after: page.seqOf(before) }) }
    }),
  )
  await act()
  const loads: Record<string, number> = {}
  for (const { page, before, live } of open) {
    const fresh = await load(page)
    let now = before
    loads[page.query] = 0
    for (let seq = page.seqOf(before); seq < page.seqOf(fresh); ) {
      const { data, errors, done } = await live.next()
      if (errors || done) throw new Error(`The stream of ${page.query} ended at ${seq}: ${JSON.stringify(errors)}`)
      const [event] = Object.values(data) as { seq: number }[]
      expect(event?.seq).toBe(++seq)
      // A snapshot that was loaded again may be ahead of the stream.
      if (seq <= page.seqOf(now)) continue
      const next = page.apply(now, event)
      if (!next) loads[page.query]!++
      now = next ?? (await load(page))
    }
    expect(shown(now), page.query).toEqual(shown(fresh))
    await live.stop()
  }
  return loads
}
