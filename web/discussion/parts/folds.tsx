import { keyed } from '../../ui/keyed.ts'

type Folds = Record<string, boolean>
type Settled = { id: string; resolvedAt: string | null }

const read = (key: string): Folds => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

/** Which threads of a meeting are folded, in this browser: those that somebody folded, and those that were resolved before the page came. */
export const createFolds = (meetingId: string) => {
  const key = `folds:${meetingId}`
  const stored = read(key)
  const chosen = keyed<boolean | null>(null)
  for (const [id, isFolded] of Object.entries(stored)) chosen(id).value = isFolded
  /** Resolved while the page stands: folding them would move what is being read. */
  const kept = keyed(false)
  const choose = (id: string, isFolded: boolean | null) => {
    chosen(id).value = isFolded
    if (isFolded === null) delete stored[id]
    else stored[id] = isFolded
    // A storage that is full or closed keeps nothing.
    try {
      if (Object.keys(stored).length) localStorage.setItem(key, JSON.stringify(stored))
      else localStorage.removeItem(key)
    } catch {}
  }
  return {
    isFolded: ({ id, resolvedAt }: Settled) => chosen(id).value ?? (resolvedAt !== null && !kept(id).value),
    fold: (id: string, isFolded: boolean) => choose(id, isFolded),
    /** Folds a thread as others see it, once its own choice is forgotten. */
    forget: (id: string) => choose(id, null),
    keep: ({ id, resolvedAt }: Settled) => {
      if (resolvedAt) kept(id).value = true
    },
  }
}
