/** What was made once and is handed out again; weighs so much. */
type Kept<T> = { stamp: string; madeAt: number; value: Promise<T>; weight: number }
type Settings<T> = { /** All that is kept weighs at most so much. */ most: number; weigh: (value: T) => number; /** Made anew after so many milliseconds, whatever its stamp. */ freshMs: number }

/**
 * Keeps what takes long to make, by a key and a stamp that says which state of things it was made from: whoever asks with
 * another stamp has it made anew, and those who ask at once share one making. What was not asked for longest goes first.
 */
export const keep = <T>({ most, weigh, freshMs }: Settings<T>) => {
  const all = new Map<string, Kept<T>>()
  let weight = 0
  const drop = (key: string) => {
    weight -= all.get(key)?.weight ?? 0
    all.delete(key)
  }
  return {
    get: (key: string, stamp: string, now: Date, make: (before: Promise<T> | undefined) => Promise<T>): Promise<T> => {
      const known = all.get(key)
      const at = now.getTime()
      if (known && known.stamp === stamp && at < known.madeAt + freshMs) {
        all.delete(key)
        all.set(key, known)
        return known.value
      }
      drop(key)
      const entry: Kept<T> = { stamp, madeAt: at, value: make(known?.value), weight: 0 }
      all.set(key, entry)
      entry.value.then(
        (value) => {
          if (all.get(key) !== entry) return
          entry.weight = weigh(value)
          weight += entry.weight
          for (const oldest of all.keys()) {
            if (weight <= most) break
            drop(oldest)
          }
        },
        () => void (all.get(key) === entry && drop(key)),
      )
      return entry.value
    },
    size: () => ({ count: all.size, weight }),
  }
}
