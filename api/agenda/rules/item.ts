import type { agendaItem } from '../../../db/schema/agenda.ts'
import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'

type Item = typeof agendaItem.$inferSelect
type ItemWish = { title: string; plannedMinutes: number; paperId?: string | null }

/** How many items an agenda may have. */
export const mostItems = 100

/** What an item says. Throws the faults of the text at `title`, and INVALID at `plannedMinutes` for less than none or more than a day. */
export const planItem = ({ title, plannedMinutes, paperId }: ItemWish) => {
  if (!(plannedMinutes >= 0 && plannedMinutes <= 1440)) throw new Fault('INVALID', 'An item takes from 0 to 1,440 minutes.', ['plannedMinutes'])
  return { title: cleanText(title, { path: ['title'], max: 200 }), plannedMinutes, paperId: paperId ?? null }
}

/** An item with other words; null where it says them already. Throws as `planItem` does, and CONFLICT where it changed since it was read. */
export const planItemChange = (item: Pick<Item, 'title' | 'plannedMinutes' | 'paperId' | 'version'>, wish: ItemWish & { version: number }) => {
  const next = planItem(wish)
  if (next.title === item.title && next.plannedMinutes === item.plannedMinutes && next.paperId === item.paperId) return null
  if (item.version !== wish.version) throw new Fault('CONFLICT', 'Somebody changed this item meanwhile. Yours was not saved over theirs.', ['version'])
  return { ...next, version: item.version + 1 }
}

/** Throws CLOSED where an item was come to or its thoughts were shown: it belongs to what happened. */
export const mustBeRemovable = ({ startedAt, revealedAt }: Pick<Item, 'startedAt' | 'revealedAt'>): void => {
  if (startedAt || revealedAt) throw new Fault('CLOSED', 'This item has had its turn, so it stays on the agenda.')
}

/** The words of a thought; null where it is to go. Throws INVALID in an item of another kind, CLOSED once all is shown, and the faults of the text at `body`. */
export const planThought = (item: Pick<Item, 'kind' | 'revealedAt'>, body: string): string | null => {
  if (item.kind !== 'THINK_FIRST') throw new Fault('INVALID', 'Nothing is written for oneself in this item.', ['itemId'])
  if (item.revealedAt) throw new Fault('CLOSED', 'The thoughts were shown to all, so they stay as they are.')
  return cleanText(body, { path: ['body'], min: 0, max: 5_000, multiline: true }) || null
}
