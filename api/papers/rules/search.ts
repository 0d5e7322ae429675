import { cleanText } from '../../kernel/text.ts'
import { identifierOf } from './identity.ts'

const fold = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

/** The text that a search looks through: title, authors, identifier and abstract, without accents and in lower case. */
export const searchText = (paper: { title: string; authors: readonly string[]; abstract: string; identifier: string | null }): string =>
  fold([paper.title, ...paper.authors, paper.identifier ?? '', paper.abstract].join('\n'))

/** The words that must all occur, at most ten; a pasted link or number of a paper counts as one word. Throws a Fault at `search`. */
export const searchWords = (search: string | null | undefined): string[] => {
  const text = cleanText(search, { path: ['search'], min: 0, max: 200 })
  const words = fold(identifierOf(text) ?? text).split(/\s+/)
  return [...new Set(words.filter(Boolean))].slice(0, 10)
}
