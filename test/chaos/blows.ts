import type { Wire } from '../support/wire.ts'
import { type Blow, type Mishap, sleepers } from './plan.ts'
import { forgetEvents } from './check.ts'
import { rest, type World } from './world.ts'

/** Troubles one line; answers for how many milliseconds. */
const befall = ({ kind, lastsMs }: Mishap, line: Wire): number => {
  if (kind === 'all connections cut') line.tear()
  else if (kind === 'socket cut') line.tear(/upgrade: websocket/i)
  else if (kind === 'requests cut') line.tear(/^POST/)
  else {
    if (kind === 'line stalled') line.stall()
    else if (kind === 'answers lost') line.deafen()
    else if (kind === 'sendings lost') line.mute()
    else line.cut()
    setTimeout(line.mend, lastsMs).unref()
    return lastsMs
  }
  return 0
}

/** Lets the mishaps of the plan happen, one after the other, until it is over. A line is in one trouble at a time. */
export const runMishaps = async (mishaps: readonly Mishap[], lines: readonly Wire[], isOver: () => boolean, tally: (kind: string) => void): Promise<void> => {
  const troubledUntil = new Map<Wire, number>()
  for (const mishap of mishaps) {
    await rest(mishap.pauseMs)
    if (isOver()) return
    const line = lines[mishap.reader]!
    if ((troubledUntil.get(line) ?? 0) > performance.now()) continue
    troubledUntil.set(line, performance.now() + befall(mishap, line))
    tally(mishap.kind)
  }
}

/** What the blows fall on. */
export type Scene = { world: World; meetingId: string; lines: readonly Wire[] }

/** Lets some sleep through what others write, and forgets that: their cursors lead nowhere when they come back. */
const forget = async ({ world, meetingId, lines }: Scene, lastsMs: number): Promise<void> => {
  const asleep = lines.slice(-sleepers)
  for (const line of asleep) line.cut()
  await rest(lastsMs)
  await forgetEvents(world.databaseUrl(), meetingId)
  for (const line of asleep) line.mend()
}

/** Ends a process or a server, and starts it again; or lets some be left behind. */
const strike = async ({ kind, lastsMs }: Blow, scene: Scene): Promise<void> => {
  const { places: [first, second], restartDatabase, withoutBus } = scene.world
  const restart = async (place: typeof first, signal: 'SIGKILL' | 'SIGTERM') => {
    await place.stop(signal)
    await rest(lastsMs)
    await place.start()
  }
  if (kind === 'first server killed') await restart(first, 'SIGKILL')
  else if (kind === 'second server killed') await restart(second, 'SIGKILL')
  else if (kind === 'first server restarted') await restart(first, 'SIGTERM')
  else if (kind === 'second server restarted') await restart(second, 'SIGTERM')
  else if (kind === 'database restarted') await restartDatabase('SIGINT')
  else if (kind === 'database killed') await restartDatabase('SIGKILL')
  else if (kind === 'events forgotten') await forget(scene, lastsMs)
  else await withoutBus(() => rest(lastsMs))
}

/** Deals the blows of the plan in turn, the first `least` in any case. */
export const runBlows = async (blows: readonly Blow[], scene: Scene, least: number, isOver: () => boolean, tally: (kind: string) => void): Promise<void> => {
  for (const [i, blow] of blows.entries()) {
    if (i >= least && isOver()) return
    await rest(blow.pauseMs)
    await strike(blow, scene)
    tally(blow.kind)
  }
}
