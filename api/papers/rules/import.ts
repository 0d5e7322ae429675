import { Fault } from '../../kernel/errors.ts'
import { type PaperWish, planPaper } from './plan.ts'

/** The most papers that one import takes. */
export const largestImport = 1_000

/** The papers of an import as they are stored, in order. Throws a Fault at the field concerned, such as `['papers', '3', 'title']`. */
export const planImport = (wishes: readonly PaperWish[]) => {
  if (wishes.length === 0) throw new Fault('REQUIRED', 'Choose at least one paper.', ['papers'])
  if (wishes.length > largestImport) throw new Fault('TOO_LONG', `These are ${wishes.length} papers; one import takes at most ${largestImport}.`, ['papers'])
  return wishes.map((wish, i) => planPaper(wish, ['papers', String(i)]))
}
