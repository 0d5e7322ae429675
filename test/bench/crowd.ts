import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

type Wish = { port: number; count: number; messages: object[]; cookie?: string }

/** Readers in one process of their own, those of each wish with its cookie. */
export const crowdOf = async (wishes: readonly Wish[]) => {
  const child = fork(fileURLToPath(new URL('readers.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const answer = async () => {
    const [message] = (await once(child, 'message')) as [{ done: number; total: number; wrong: number; failed?: string }]
    if (message.failed) throw new Error(message.failed)
    return message
  }
  const ask = (message: object) => {
    const answered = answer()
    child.send(message)
    return answered
  }
  for (const open of wishes) await ask({ open })
  return {
    /** Does something, and waits until so many frames came; answers the instant of the last one, in milliseconds. */
    hears: async (frames: number, act: () => Promise<unknown>): Promise<number> => {
      await ask({ expect: frames })
      const heard = answer()
      await act()
      const { done, wrong, total } = await heard
      if (wrong > 0 || total !== frames) throw new Error(`Of ${frames} frames ${total} came, ${wrong} in the wrong place.`)
      return done
    },
    leave: () => child.disconnect(),
  }
}
