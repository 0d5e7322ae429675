import type { Bus, Topic } from './bus.ts'

const tick = 60_000

/**
 * The state of something, whole: at once, then whenever it was found to differ after a wake-up, a reconnect of the bus or a slow
 * tick. Whoever is slow gets the latest and none in between; there is no queue. A state that cannot be read is read again at
 * the next of these.
 */
export const followLatest = <State>(bus: Bus, topic: Topic, id: string, read: () => Promise<State>, ms = tick): AsyncIterableIterator<State> => {
  let isOpen = true
  let isStale = true
  let told: string | null = null
  let wake = Promise.withResolvers<void>()
  const look = () => {
    isStale = true
    const { resolve } = wake
    wake = Promise.withResolvers()
    resolve()
  }
  const stops = [bus.onWake(topic, (woken) => void (woken === id && look())), bus.onReconnect(look)]
  const timer = setInterval(look, ms)
  timer.unref()
  const close = () => {
    isOpen = false
    clearInterval(timer)
    for (const stop of stops) stop()
    look()
  }
  const iterator: AsyncIterableIterator<State> = {
    next: async () => {
      while (isOpen) {
        if (!isStale) {
          await wake.promise
          continue
        }
        // Before it is read, as what changes meanwhile has to be read again.
        isStale = false
        const state = await read().catch(() => undefined)
        const text = state === undefined ? told : JSON.stringify(state)
        if (state === undefined || text === told || !isOpen) continue
        told = text
        return { done: false, value: state }
      }
      return { done: true, value: undefined }
    },
    return: async () => {
      if (isOpen) close()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
