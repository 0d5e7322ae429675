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
const shown = (data: unknown, except: readonly string[]) => JSON.parse(JSON.stringify(data, (name, value) => (except.includes(name) ? undefined : value?.hasNextPage === false ? { ...value, endCursor: null } : value)))

/** A page of the web client: its query, the subscription that follows it, and how it applies an event. */
export type Followed = {
  query: string
  variables: object
  events: string
  /** What names the stream; that of the group unless given. */
  of?: object
  /** The position that a snapshot includes; without one it is that of the stream when it was loaded. */
  seqOf?: (data: any) => number
  /** Null asks for the snapshot again. */
  apply: (data: any, event: any) => unknown
}

/** Opens pages that follow a group's stream, or another that they name; fields named in `except` are not compared. */
export const openPages = async (reader: Client, groupId: string, pages: readonly Followed[], except: readonly string[] = []) => {
  const seqOfGroup = async (): Promise<number> => (await reader.do('query ($id: ID!) { node(id: $id) { ... on Group { seq } } }', { id: groupId })).node.seq
  const load = async ({ query, variables, seqOf }: Followed) => {
    const seq = seqOf ? 0 : await seqOfGroup()
    const data = await reader.do(operation(query), { ...variables })
    return { data, seq: seqOf ? seqOf(data) : seq }
  }
  let line: ReturnType<Client['subscribe']> | undefined
  /** All on one socket, as in a browser. */
  const listen = (query: string, variables: Record<string, unknown>) => {
    if (line) return line.client.iterate<any>({ query, variables })
    line = reader.subscribe(query, variables)
    return line[Symbol.asyncIterator]()
  }
  const open = await Promise.all(
    pages.map(async (page) => {
      const before = await load(page)
      return { page, before, events: listen(operation(page.events), { groupId, ...page.of, after: before.seq }) }
    }),
  )
  return {
    /** Checks that each shows what a fresh one shows; answers by the name of the query how often it loaded again for that. */
    check: async () => {
      const loads: Record<string, number> = {}
      for (const { page, before, events } of open) {
        const fresh = await load(page)
        let now = before
        loads[page.query] = 0
        for (let seq = before.seq; seq < fresh.seq; ) {
          const { value: result, done } = await events.next()
          if (done || result.errors) throw new Error(`The stream of ${page.query} ended at ${seq}: ${JSON.stringify(result?.errors)}`)
          const [event] = Object.values(result.data) as { seq: number }[]
          expect(event?.seq).toBe(++seq)
          // A snapshot that was loaded again may be ahead of the stream.
          if (seq <= now.seq) continue
          const next = page.apply(now.data, event)
          if (!next) loads[page.query]!++
          now = next ? { data: next, seq } : await load(page)
        }
        expect(shown(now.data, except), page.query).toEqual(shown(fresh.data, except))
      }
      return loads
    },
    close: async () => line?.stop(),
  }
}

/**
 * Does something in a group and checks that each page which was open all the time shows what a fresh one shows.
 * Answers by the name of the query how many events made the page load again instead of applying them.
 */
export const verifyPages = async (reader: Client, groupId: string, pages: readonly Followed[], act: () => Promise<unknown>): Promise<Record<string, number>> => {
  const open = await openPages(reader, groupId, pages)
  await act()
  const loads = await open.check()
  await open.close()
  return loads
}
