import type { Logger } from 'pino'
import { isAway } from '../../db/client.ts'

type Act<Item> = (item: Item) => Promise<unknown>

/**
 * Acts on each, also where it fails for one: that is logged, by its key, and holds back none of the others. Only an absence
 * of the database ends it. Answers how many failed.
 */
export const eachOf = async <Key extends string, Item extends Record<Key, string>>(log: Logger, items: readonly Item[], key: Key, act: Act<Item>): Promise<number> => {
  let failed = 0
  for (const item of items) {
    try {
      await act(item)
    } catch (err) {
      if (isAway(err)) throw err
      failed++
      log.error({ err, [key]: item[key] }, 'what was due failed')
    }
  }
  return failed
}

/** The same for what is due, in batches: `find` answers the next, without those that were tried. */
export const eachDue = async <Key extends string, Due extends Record<Key, string>>(log: Logger, find: (tried: readonly string[]) => Promise<readonly Due[]>, key: Key, act: Act<Due>): Promise<void> => {
  for (let tried: string[] = [], due = await find(tried); due.length > 0; due = await find(tried)) {
    await eachOf(log, due, key, act)
    tried = [...tried, ...due.map((one) => one[key])]
  }
}
