import { onTestFinished } from 'vitest'
import type { People, Presence } from '../../api/kernel/presence.ts'

/** A reader who takes whatever is told at once. */
export const reading = (presence: Presence, roomId: string) => {
  const stop = new AbortController()
  const told: People[] = []
  const done = (async () => {
    for await (const people of presence.read(roomId, stop.signal)) told.push(people)
  })()
  onTestFinished(() => stop.abort())
  return { told, done, stop, now: () => [...(told.at(-1) ?? [])].map(([id, isTyping]) => (isTyping ? `${id}…` : id)).sort() }
}
