import { computed, signal } from '@preact/signals'

/** Whether the server answered last time. */
export const reachable = signal(navigator.onLine)

/** Whether the socket stands; null while no page wants one. */
export const socketOpen = signal<boolean | null>(null)

/** False as soon as something the page needs cannot be reached; drives the banner, the outbox and retries. */
export const online = computed(() => reachable.value && socketOpen.value !== false)

/** Milliseconds before try number `tries` (from 0): doubles from half a second to half a minute, halved or not by chance. */
export const backoff = (tries: number, chance = Math.random()) => Math.min(30_000, 500 * 2 ** tries) * (0.5 + chance / 2)

const waiting = new Set<() => void>()

/** Waits for the backoff of this try, or until the device is online again or the server answers again. */
export const pause = (tries: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      waiting.delete(done)
      resolve()
    }
    const timer = setTimeout(done, backoff(tries))
    waiting.add(done)
  })

const goOn = () => {
  for (const done of waiting) done()
}

let probing = false

const probe = async () => {
  if (probing) return
  probing = true
  for (let tries = 0; !reachable.value; tries++) {
    await pause(tries)
    const answered = navigator.onLine && (await fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => ok, () => false))
    if (answered) noteAnswer()
  }
  probing = false
}

export const noteAnswer = () => {
  if (reachable.peek()) return
  reachable.value = true
  // What was tried in vain may wait for half a minute yet.
  goOn()
}

export const noteSilence = () => {
  reachable.value = false
  void probe()
}

addEventListener('offline', noteSilence)
addEventListener('online', goOn)
if (!navigator.onLine) noteSilence()
