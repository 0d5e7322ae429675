import { Client } from '../support/client.ts'
import { runBlows, runMishaps } from './blows.ts'
import { canonical, checkDatabase, countListening, type Ledger, parting } from './check.ts'
import { firstBlows, planRun } from './plan.ts'
import { gather, openReader, type Reader } from './readers.ts'
import { watchTraffic } from './traffic.ts'
import { buildProgram } from './window.ts'
import { openWorld, rest, type World } from './world.ts'

export type Settings = {
  seed: number
  /** For how long people write and lines are cut; longer where the first four blows take longer. */
  seconds: number
  readers?: number
  /** Milliseconds between two acts of one reader, on average. */
  everyMs?: number
  bus?: World['bus']
  say?: (line: string) => void
}

/** How often what happened, and what is wrong, in sentences: none where the promise was kept. */
export type Report = { counts: Record<string, number>; faults: string[] }

const until = async (isSo: () => boolean | Promise<boolean>, ms: number): Promise<boolean> => {
  for (const end = performance.now() + ms; performance.now() < end; await rest(50)) if (await isSo()) return true
  return isSo()
}

const headOf = async ({ places: [place] }: World, cookie: string | undefined, meetingId: string): Promise<number> =>
  (await new Client(place.url()!, cookie).do('query ($id: ID!) { meeting(id: $id) { seq } }', { id: meetingId })).meeting.seq

/**
 * Lets people write and read over real sockets while lines, servers, the database and the bus are cut off and come back as
 * the plan of the seed says, and finds out whether anything was lost, doubled or out of order.
 */
export const runChaos = async ({ seed, seconds, readers: count = 30, everyMs = 1_500, bus, say = () => {} }: Settings): Promise<Report> => {
  const startedAt = performance.now()
  const since = (from: number) => Math.round((performance.now() - from) / 100) / 10
  const plan = planRun(seed, { readers: count, seconds, everyMs })
  const program = await buildProgram(new URL('page.tsx', import.meta.url))
  const world = await openWorld(bus)
  const readers: Reader[] = []
  try {
    const counts: Record<string, number> = {}
    const tally = (what: string) => {
      counts[what] = (counts[what] ?? 0) + 1
    }
    const faults: string[] = []
    const traffic = watchTraffic()
    const ledger: Ledger = { stands: new Map(), written: new Map() }
    const { people, meetingId } = await gather(world.places, count)
    for (const [i, person] of people.entries()) {
      const [home, other] = i % 2 ? world.places.toReversed() : world.places
      readers.push(await openReader(person, home!, other!, { program, meetingId, traffic, ledger, faults, count: tally }))
    }
    if (!(await until(() => readers.every(({ page }) => page.isWhole()), 60_000))) throw new Error('Not every page opened.')
    say(`${count} pages are open after ${since(startedAt)} s, wake-ups go over ${world.bus}`)

    const begunAt = performance.now()
    let isOver = false
    const isLate = () => performance.now() - begunAt > seconds * 1_000
    const writing = readers.map(({ write }, i) => write(plan.acts[i]!, () => isOver))
    const lines = readers.map(({ line }) => line)
    const mishaps = runMishaps(plan.mishaps, lines, () => isOver, tally)
    await runBlows(plan.blows, { world, meetingId, lines }, firstBlows.length, isLate, tally)
    await until(isLate, seconds * 1_000)
    isOver = true
    await mishaps

    const mendedAt = performance.now()
    for (const { line } of readers) line.mend()
    // Whoever waits for half a minute before the next try need not.
    const hurry = setInterval(() => {
      for (const { comeOnline } of readers) comeOnline()
    }, 500)
    const blame = (of: (reader: Reader) => boolean, what: (reader: Reader) => string) => {
      for (const reader of readers) if (!of(reader)) faults.push(`${what(reader)}, having gone through:\n${traffic.notesOf(reader.name)}`)
    }
    const settle = async () => {
      const isSettled = await until(() => readers.every(({ isAtRest }) => isAtRest()), 60_000)
      if (!isSettled) blame(({ isAtRest }) => isAtRest(), ({ name, page }) => `${name} still waits for an answer, with ${page.unsent()} comments unsent`)
      return isSettled
    }
    if (await settle()) await Promise.all(writing)
    // The last word, on either side: no later wake-up makes up for one that is lost.
    await world.withoutBus(async () => {
      await Promise.all(readers.slice(0, 2).map(({ page }) => page.act('begin', 0)))
      await settle()
    })
    say(`all is confirmed ${since(mendedAt)} s after the last trouble`)
    const head = await headOf(world, people[0]!.cookie, meetingId)
    const isThere = ({ page }: Reader) => page.data()?.meeting.seq === head && page.isWhole()
    if (!(await until(() => readers.every(isThere), 60_000))) blame(isThere, ({ name, page }) => `${name} is at ${page.data()?.meeting.seq} of ${head}`)
    clearInterval(hurry)
    say(`all pages are at ${head} after ${since(mendedAt)} s`)

    for (const { name, page, loadAfresh } of readers) {
      const [shown, fresh] = [canonical(page.data()), canonical(await loadAfresh())]
      if (shown !== fresh) faults.push(`${name} shows ${parting(shown, fresh)}\n${traffic.notesOf(name)}`)
    }
    const { doubles, ...checked } = await checkDatabase(world.databaseUrl(), meetingId, ledger, traffic)
    if (world.bus === 'Postgres' && !(await until(async () => (await countListening(world.databaseUrl())) === 2, 30_000))) faults.push('Not both processes listen for wake-ups')
    faults.push(...traffic.faults, ...checked.faults, ...world.places.flatMap(({ deaths }) => deaths))

    const writes = traffic.writes()
    const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
    return {
      counts: {
        ...Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
        readers: count,
        seconds: Math.round(since(startedAt)),
        cuts: sum(readers.map(({ line }) => line.torn())),
        resumes: traffic.counts.resumes,
        'begun afresh': traffic.counts.refused,
        replays: traffic.counts.replayed,
        'events told': traffic.counts.told,
        'writes confirmed': writes.filter(({ answers }) => answers.length > 0).length,
        'sent again': sum(writes.map(({ tries }) => tries.length - 1)),
        'doubles refused': doubles,
        'events in the log': checked.events,
        'comments that stand': checked.comments,
        faults: faults.length,
      },
      faults,
    }
  } finally {
    for (const { page, line } of readers) {
      page.close()
      line.close()
    }
    await world.close()
  }
}

/** Numbers with their names, one a line. */
export const tableOf = (counts: Record<string, number>): string => {
  const width = Math.max(...Object.keys(counts).map((name) => name.length))
  return Object.entries(counts)
    .map(([name, n]) => `${name.padEnd(width)}  ${String(n).padStart(7)}`)
    .join('\n')
}
