import DataLoader from 'dataloader'

/** The loaders of one operation; made when first used. */
export type Loaders = Map<symbol, DataLoader<never, unknown, string>>

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
  return (ctx: C): DataLoader<K, V, string> => {
    let loader = ctx.loaders.get(name) as DataLoader<K, V, string> | undefined
    if (!loader) {
      loader = new DataLoader<K, V, string>(
        async (keys) => {
          const rows = Map.groupBy(await batch(ctx, keys), rowKey)
          return keys.map((key) => answer(rows.get(keyOf(key)) ?? []))
        },
        { cacheKeyFn: keyOf, maxBatchSize: 1_000 },
      )
      ctx.loaders.set(name, loader as never)
    }
    return loader
  }
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
) => define<C, K, R, R[]>(batch, keyOf, rowKey, (rows) => rows)

/**
 * Pages of a list below many parents: one call of `batch` for all parents of one tick that ask for the same page.
 * @param parentOf the id of the parent, read from a row
 */
export const pages = <C extends { loaders: Loaders }, P extends { id: string }, Q, R>(
  batch: (ctx: C, parents: readonly P[], asked: Q) => Promise<R[]>,
  parentOf: (row: R) => string,
) => {
  const loader = many<C, { parent: P; asked: Q; page: string }, { key: string; row: R }>(
    async (ctx, keys) => {
      const found = [...Map.groupBy(keys, (key) => key.page)].map(async ([page, [first, ...more]]) => {
        const parents = [first, ...more].flatMap((key) => key?.parent ?? [])
        const rows = await batch(ctx, parents, first?.asked as Q)
        return rows.map((row) => ({ key: `${parentOf(row)} ${page}`, row }))
      })
      return (await Promise.all(found)).flat()
    },
    ({ key }) => key,
    ({ parent, page }) => `${parent.id} ${page}`,
  )
  return async (ctx: C, parent: P, asked: Q): Promise<R[]> => (await loader(ctx).load({ parent, asked, page: JSON.stringify(asked) })).map(({ row }) => row)
}
