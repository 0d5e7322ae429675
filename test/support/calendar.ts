import ICAL from 'ical.js'
import { request } from 'node:http'
import type { Api, Client } from './api.ts'
import { mutationOf } from './series.ts'

const feedFields = 'id alarmMinutes meetings showsCancelled showsDuties group { id }'
export const makeFeed = mutationOf('makeFeed', `feed { ${feedFields} } path`)
export const rotateFeed = mutationOf('rotateFeed', `feed { ${feedFields} } path`)
export const changeFeed = mutationOf('changeFeed', `feed { ${feedFields} }`)
export const stopFeed = mutationOf('stopFeed', 'feedId')

export const newFeed = async (client: Client, groupId: string | null, more: object = {}): Promise<{ id: string; path: string }> => {
  const { feed, path } = (await client.do(makeFeed, { input: { groupId, ...more } })).makeFeed
  return { id: feed.id, path }
}

export type Got = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

/** One plain request as a calendar program makes it: no redirects, no unzipping, every header as it came. */
export const get = (api: Pick<Api, 'port'>, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: api.port, path, method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode as number, headers: res.headers, text: Buffer.concat(chunks).toString('utf8') }))
      res.on('error', reject)
    })
      .on('error', reject)
      .end()
  })

export type Seen = { at: number; minutes: number; title: string; uid: string; status: string }

/** What ical.js finds in a calendar between two instants, in the order of time; it expands the rules and knows no zone but those in the text. */
export const expand = (text: string, from: number, until: number): Seen[] => {
  ICAL.TimezoneService.reset()
  const root = new ICAL.Component(ICAL.parse(text) as never)
  const all = root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part, { exceptions: [], strictExceptions: true }))
  const masters = all.filter((event) => !event.isRecurrenceException())
  const exceptions = all.filter((event) => event.isRecurrenceException())
  const found: Seen[] = []
  const see = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time) => {
    const at = start.toUnixTime() * 1000
    if (at >= from && at < until) found.push({ at, minutes: (end.toUnixTime() - start.toUnixTime()) / 60, title: event.summary, uid: event.uid, status: String(event.component.getFirstPropertyValue('status')) })
  }
  for (const event of masters) {
    if (!event.isRecurring()) {
      see(event, event.startDate, event.endDate)
      continue
    }
    for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception)
    const iterator = event.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      see(item, startDate, endDate)
      if (next.toUnixTime() * 1000 > until + 7 * 86_400_000) break
    }
  }
  const known = new Set(masters.map(({ uid }) => uid))
  for (const event of exceptions) if (!known.has(event.uid)) throw new Error(`No event has the rule of ${event.uid}.`)
  return found.sort((a, b) => a.at - b.at || (a.uid + a.title < b.uid + b.title ? -1 : 1))
}

/** The content lines of a calendar, unfolded. */
export const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')
