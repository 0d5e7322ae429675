import { effect, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { request } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { NowDocument } from '../../graphql/generated/graphql.ts'
import { offsetOf, type Reading } from '../state.ts'

const readingsAtOnce = 4
const again = 5 * 60_000

/** How far the server's clock is ahead of `performance.now()`; null until it was asked. */
const offset = signal<number | null>(null)

/** The device's own clock may be wrong and may be put right at any time, so nothing here looks at it. */
export const serverNow = (): number | null => (offset.value === null ? null : performance.now() + offset.value)

let measuring = false

const measure = async () => {
  if (measuring) return
  measuring = true
  const readings: Reading[] = []
  for (let i = 0; i < readingsAtOnce; i++) {
    const asked = performance.now()
    const { data } = await request(NowDocument, {})
    if (!data) break
    readings.push({ server: Date.parse(data.now), asked, answered: performance.now() })
  }
  offset.value = offsetOf(readings) ?? offset.peek()
  measuring = false
}

/** Keeps the server's clock known while the component is on the page: asked again now and then, and after a sleep or a lost network. */
export const useServerClock = () => {
  useEffect(() => {
    const onVisibility = () => {
      if (!document.hidden) void measure()
    }
    const stop = effect(() => {
      if (online.value) void measure()
    })
    const timer = setInterval(measure, again)
    addEventListener('visibilitychange', onVisibility)
    return () => {
      stop()
      clearInterval(timer)
      removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
}

const beat = signal(0)

/**
 * The server's clock, drawn again where a second of it ends that is counted from `from`: all pages then turn at the same
 * moment. Null until the clock is known; still while `runs` is false.
 */
export const useSeconds = (from: number, runs: boolean): number | null => {
  beat.value
  const known = offset.value !== null
  useEffect(() => {
    if (!runs || !known) return
    let timer: ReturnType<typeof setTimeout>
    const turn = () => {
      beat.value++
      const since = ((serverNow() ?? 0) - from) % 1000
      // A little late rather than early: early would show the old second for another whole one.
      timer = setTimeout(turn, 1000 - (since < 0 ? since + 1000 : since) + 5)
    }
    turn()
    return () => clearTimeout(timer)
  }, [from, runs, known])
  return serverNow()
}
