import DataLoader from 'dataloader'

/** The loaders of one operation; made when first used. */
export type Loaders = Map<symbol, unknown>

const kept = <C extends { loaders: Loaders }, T>(ctx: C, name: symbol, make: () => T): T => {
  if (!ctx.loaders.has(name)) ctx.loaders.set(name, make())
  return ctx.loaders.get(name) as T
}

const idOf = ({ id }: { id: string }) => id
const all = <R>(rows: R[]) => rows

const load = <K, R, V>(batch: (keys: readonly K[]) => Promise<R[]>, keyOf: (key: K) => string, rowKey: (row: R) => string, answer: (rows: R[]) => V) =>
  new DataLoader<K, V, string>(
    async (keys) => {
      const rows = Map.groupBy(await batch(keys), rowKey)
      return keys.map((key) => answer(rows.get(keyOf(key)) ?? []))
    },
    { cacheKeyFn: keyOf, maxBatchSize: 1_000 },
  )

/**
 * A loader that lives for one operation: every `load` of one tick becomes one call of `batch`.
 * @param batch answers the rows found, in any order and number
 * @param keyOf the text under which a key is remembered
 * @param rowKey the same text, read from a row; many rows may have it where `many` is used
 */
const define = <C extends { loaders: Loaders }, K, R, V>(
  batch: (ctx: C, keys: readonly K[]) => Promise<R[]>,
  keyOf: (key: K) => string,
  rowKey: (row: R) => string,
  answer: (rows: R[]) => V,
) => {
  const name = Symbol()
  return (ctx: C): DataLoader<K, V, string> => kept(ctx, name, () => load((keys) => batch(ctx, keys), keyOf, rowKey, answer))
}

/** One row or null for each key. */
export const one = <C extends { loaders: Loaders }, K, R>(
  batch: (ctx: C, keys: readonly K[]) => Promise<R[]>,
  rowKey: (row: R) => string,
  keyOf: (key: K) => string = String,
) => define<C, K, R, R | null>(batch, keyOf, rowKey, (rows) => rows[0] ?? null)

/** All rows, in the batch's order, for each key. */
export const many = <C extends { loaders: Loaders }, K, R>(
  batch: (ctx: C, keys: readonly K[]) => Promise<R[]>,
  rowKey: (row: R) => string,
  keyOf: (key: K) => string = String,
) => define<C, K, R, R[]>(batch, keyOf, rowKey, all)

/**
 * Pages of a list below many parents: one call of `batch` for all parents of one tick that ask for the same page.
 * @param parentOf the id of the parent, read from a row
 */
export const pages = <C extends { loaders: Loaders }, P extends { id: string }, Q, R>(
  batch: (ctx: C, parents: readonly P[], asked: Q) => Promise<R[]>,
  parentOf: (row: R) => string,
) => {
  const name = Symbol()
  const loaderOf = (ctx: C, asked: Q) => {
    const page = JSON.stringify(asked)
    const ofPages = kept(ctx, name, () => new Map<string, DataLoader<P, R[], string>>())
    let loader = ofPages.get(page)
    if (!loader) ofPages.set(page, (loader = load((parents: readonly P[]) => batch(ctx, parents, asked), idOf, parentOf, all)))
    return loader
  }
  return Object.assign((ctx: C, parent: P, asked: Q): Promise<R[]> => loaderOf(ctx, asked).load(parent), {
    /** Spares the look-up of what came along with something else. */
    prime: (ctx: C, parent: P, asked: Q, rows: R[]) => void loaderOf(ctx, asked).prime(parent, rows),
  })
}
