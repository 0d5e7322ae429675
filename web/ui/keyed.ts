import { type Signal, signal } from '@preact/signals'

/** A signal for each key, made when first asked for: who reads one is drawn again for that one alone. */
export const keyed = <Value>(initial: Value) => {
  const all = new Map<string, Signal<Value>>()
  return (key: string): Signal<Value> => {
    const known = all.get(key) ?? signal(initial)
    all.set(key, known)
    return known
  }
}
