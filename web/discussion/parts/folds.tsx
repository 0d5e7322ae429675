import { signal } from '@preact/signals'

type Folds = Readonly<Record<string, boolean>>
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
  const chosen = signal(read(key))
  /** Resolved while the page stands: folding them would move what is being read. */
  const kept = signal<ReadonlySet<string>>(new Set())
  const choose = (next: Folds) => {
    chosen.value = next
    // A storage that is full or closed keeps nothing.
    try {
      if (Object.keys(next).length) localStorage.setItem(key, JSON.stringify(next))
      else localStorage.removeItem(key)
    } catch {}
  }
  return {
    isFolded: ({ id, resolvedAt }: Settled) => chosen.value[id] ?? (resolvedAt !== null && !kept.value.has(id)),
    fold: (id: string, isFolded: boolean) => choose({ ...chosen.peek(), [id]: isFolded }),
    /** Folds a thread as others see it, once its own choice is forgotten. */
    forget: (id: string) => {
      const { [id]: _, ...others } = chosen.peek()
      choose(others)
    },
    keep: ({ id, resolvedAt }: Settled) => {
      if (resolvedAt) kept.value = new Set(kept.peek()).add(id)
    },
  }
}
