import { Client } from '../support/client.ts'
import { acceptInvitation, newGroup, newInvitation, newPerson, type Somebody } from '../support/groups.ts'
import { newMeeting } from '../support/meetings.ts'
import type { Place } from '../support/place.ts'
import type { Wire } from '../support/wire.ts'
import type { Ledger } from './check.ts'
import type * as page from './page.tsx'
import type { Act } from './plan.ts'
import { unheard, type Watched } from './traffic.ts'
import { openWindow } from './window.ts'
import { rest } from './world.ts'

export type Page = ReturnType<typeof page.openMeeting>

/** Somebody with the page of a meeting open, on a line of their own. */
export type Reader = {
  name: string
  page: Page
  line: Wire
  /** Does what the plan says, until it is over. */
  write: (acts: readonly Act[], isOver: () => boolean) => Promise<void>
  /** Whether everything that they did has been answered. */
  isAtRest: () => boolean
  comeOnline: () => void
  /** The same page as it is when it has just been opened. */
  loadAfresh: () => Promise<unknown>
}

/** A group of so many in the middle of a meeting; the first of them leads it. */
export const gather = async (places: readonly [Place, Place], count: number): Promise<{ people: Somebody[]; meetingId: string }> => {
  const people: Somebody[] = []
  for (let i = 0; i < count; i++) people.push(await newPerson({ client: () => new Client(places[i % 2 ? 1 : 0].url()!) } as Parameters<typeof newPerson>[0], `Reader ${i}`))
  const [first, ...others] = people as [Somebody, ...Somebody[]]
  const group = await newGroup(first)
  const { token } = await newInvitation(first, group.id)
  for (const person of others) await acceptInvitation(person, token)
  const meetingId = await newMeeting(first, group.id)
  await first.do('mutation ($input: StartMeetingInput!) { startMeeting(input: $input) { errors { code message path } } }', { input: { meetingId } })
  return { people, meetingId }
}

type Scene = { program: string; meetingId: string; traffic: Watched; ledger: Ledger; faults: string[]; count: (what: string) => void }

/** Opens the page of a meeting for somebody. What is delivered twice goes over another process the second time. */
export const openReader = async (person: Somebody, home: Place, other: Place, { program, meetingId, traffic, ledger, faults, count }: Scene): Promise<Reader> => {
  const { name, cookie = '' } = person
  const line = await home.line()
  let isTwin = false
  let isBusy = false
  const twinOf = (body: string) => {
    const url = other.url()
    if (!isTwin || !url) return null
    isTwin = false
    const headers = { 'content-type': 'application/json', 'x-colloquy-request': '1', cookie }
    return fetch(`${url}/graphql`, { method: 'POST', headers, body }).then((response) => response.text())
  }
  const written: string[] = []
  ledger.written.set(name, written)
  const window = openWindow<typeof page>(program, line.url, cookie, traffic.of(name, twinOf))
  const opened = window.program.openMeeting(meetingId, person.id, {
    applied: (from, seq) => {
      if (seq !== from + 1) faults.push(`${name} applied ${seq} to a page at ${from}`)
    },
    stands: (thing, value) => void ledger.stands.set(JSON.stringify([...thing, person.id]), { thing, personId: person.id, value }),
    wrote: (id) => written.push(id),
    refused: (what, code) => count(`refused: ${what}, ${code}`),
  })
  return {
    name,
    page: opened,
    line,
    write: async (acts, isOver) => {
      for (const act of acts) {
        await rest(act.pauseMs)
        if (isOver()) return
        // Whoever is cut off does not write on for ever.
        if (opened.unsent() > 5) continue
        isTwin = act.isTwin
        isBusy = true
        await opened.act(act.kind, act.pick)
        isBusy = false
      }
    },
    isAtRest: () => !isBusy && opened.unsent() === 0,
    comeOnline: window.comeOnline,
    loadAfresh: async () => {
      const fresh = openWindow<typeof page>(program, home.url()!, cookie, unheard).program.openMeeting(meetingId, person.id)
      for (let waited = 0; !fresh.isWhole() && waited < 20_000; waited += 20) await rest(20)
      fresh.close()
      return fresh.data()
    },
  }
}
