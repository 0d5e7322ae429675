import { Fault } from '../../kernel/errors.ts'
import { cleanList, cleanText, cleanUrl } from '../../kernel/text.ts'
import { identifierOf, titleKey } from './identity.ts'

export type PaperWish = { title: string; authors?: readonly string[] | null; abstract?: string | null; url?: string | null; identifier?: string | null }

/**
 * A paper as it is stored, from what a person gave; `path` is where the wish stands in the input (`['papers', '3']`).
 * Without an identifier, the one in the link is taken. Throws a Fault at the field concerned.
 */
export const planPaper = (wish: PaperWish, path: string[] = []) => {
  const at = (field: string) => ({ path: [...path, field] })
  const title = cleanText(wish.title, { ...at('title'), max: 500 })
  const url = cleanUrl(wish.url, at('url'))
  const named = cleanText(wish.identifier, { ...at('identifier'), min: 0, max: 300 })
  const identifier = identifierOf(named || (url ?? '')) ?? null
  if (named && !identifier) throw new Fault('INVALID', 'An identifier is a DOI, such as 10.1000/182, or an arXiv number, such as 2301.12345.', at('identifier').path)
  return {
    title,
    titleKey: titleKey(title),
    authors: cleanList(wish.authors, { ...at('authors'), max: 500, each: 200 }),
    abstract: cleanText(wish.abstract, { ...at('abstract'), min: 0, max: 20_000, multiline: true }),
    url,
    identifier,
  }
}

/** The line on why a paper is nominated; may be empty. */
export const planPitch = (pitch: string | null | undefined): string => cleanText(pitch, { path: ['pitch'], min: 0, max: 1000, multiline: true })
