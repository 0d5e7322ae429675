import { Fault } from '../../kernel/errors.ts'

/**
 * The order in which items are to stand; null where they stand so already, whatever was read. `current` are the ids as
 * they stand. Throws CONFLICT at `orderVersion` where items came, went or moved since that was read, INVALID at `itemIds`
 * for a list that is not exactly the items of the meeting, each once.
 */
export const planOrder = (current: readonly string[], orderVersion: number, wish: { itemIds: readonly string[]; orderVersion: number }): string[] | null => {
  const { itemIds } = wish
  if (itemIds.length === current.length && itemIds.every((id, at) => id === current[at])) return null
  if (wish.orderVersion !== orderVersion) throw new Fault('CONFLICT', 'The agenda changed meanwhile. Nothing was moved.', ['orderVersion'])
  const known = new Set(current)
  const named = new Set(itemIds)
  if (itemIds.some((id) => !known.has(id))) throw new Fault('INVALID', 'The list names something that is not an item of this agenda.', ['itemIds'])
  if (named.size !== itemIds.length) throw new Fault('INVALID', 'The list names an item twice.', ['itemIds'])
  if (named.size !== known.size) throw new Fault('INVALID', 'The list leaves out an item of the agenda.', ['itemIds'])
  return [...itemIds]
}
