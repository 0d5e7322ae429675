import { AsyncLocalStorage } from 'node:async_hooks'

const decisions = new AsyncLocalStorage<{ decided: boolean }>()

/** Notes that a decision about rights was made for the root field that is running. */
export const noteDecision = (): void => {
  const store = decisions.getStore()
  if (store) store.decided = true
}

/** Runs one root field and throws where it answered without a decision of its own. */
export const guarded = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
  const store = { decided: false }
  const answer = await decisions.run(store, run)
  if (!store.decided) throw new Error(`${name} answered without asking permissions.ts.`)
  return answer
}
