import { Fault } from '../../kernel/errors.ts'
import { findUrl, identifierOf } from './identity.ts'

export type ListingEntry = {
  title: string
  authors: string[]
  abstract: string
  url?: string
  identifier?: string
  /** The line of the pasted text on which the title stands, from 1. */
  line: number
}

/** The longest text that is read, in UTF-16 units. */
export const longestListing = 2_000_000
/** A line this long is prose on its own; shorter ones may be titles or wrapped prose. */
const proseLength = 200
const titleLength = 300
/** What a paper can hold; longer paragraphs are something else. */
const abstractLength = 20_000

const isEnd = (text: string) => /[.!?…:]["”’)\]]*$/.test(text.slice(-9))
/** Prose by itself; `titled` when a title waits for its abstract, then less will do, and more still when no other prose follows. */
const isProse = (text: string, titled = false, next = ''): boolean =>
  text.length <= abstractLength &&
  (text.length > titleLength ||
    (text.length >= proseLength && (isEnd(text) || (titled && !isProse(next)))) ||
    (titled && text.length >= 120 && /[.…]$/.test(text)))

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const date = new RegExp(`^(?:(?:published|submitted|updated|posted)(?: on)?:? )?(?:\\d{1,2}\\.? )?${month}\\.?(?: \\d{1,2})?(?:,? \\d{4})?$`, 'i')
const label =
  /^(?:new|abstract|summary|subscribe|sign up|log in|(?:view |download )?(?:pdf|html)|(?:read|show|view|load) (?:more|less|paper|online|abstract)|privacy(?: policy)?|cookies?|upvotes?|share|cite|menu|(?:submitted|posted|uploaded|shared) (?:by|to) .{1,60}|(?:comments|subjects|categories|keywords|journal-ref|report-no|msc-class|acm-class|date|cite as)\s?:.*)$/i

/** Furniture by its form alone: no letters, a date, an address, a word of the page. */
const isLabel = (line: string) => line.length < titleLength && (!/\p{L}/u.test(line) || date.test(line) || label.test(line) || /^\S+@\S+$/.test(line))

/** A line that is only links, identifiers and the few words around them. */
const isLinks = (line: string): boolean => {
  if (line.length > titleLength || !/http|10\.\d{4}|arxiv|^\d{4}\.\d/i.test(line) || !(findUrl(line) || identifierOf(line))) return false
  const words = line.split(' ').filter((word) => !/https?:|10\.\d{4}|\d{4}\.\d{4}/i.test(word))
  const rest = words.join(' ').replace(/\b(?:arxiv|doi|pdf|html|other|links?|url|code|project|page|paper|abs)\b/gi, ' ')
  return (rest.match(/\p{L}/gu)?.length ?? 0) < 8
}

const authorLabel = /^authors?\s?:\s*/i
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|den|de|da|di|del|dos|du|la|le|el|al|bin|ibn|ten|ter)$/u

/** The names in a line of authors, null when it is something else. `sure` when no title reads like this. */
const authorsIn = (line: string): { names: string[]; sure: boolean } | null => {
  const labelled = authorLabel.test(line)
  if (line.length > 2000 || !(labelled || /[,;·&.]| and /.test(line))) return null
  const names = line
    .replace(authorLabel, '')
    .replace(/^by /i, '')
    .replace(/[\d*†‡§¶]+/g, '')
    .replace(/,? et al\.?$/, '')
    .split(/[,;·]| and | & /)
    .map((name) => name.replace(/^\s*and /, '').trim())
    .filter(Boolean)
  if (labelled) return names.length > 0 ? { names, sure: true } : null
  const isName = (words: string[]) => words.length > 1 && words.length < 6 && words.every((word) => nameWord.test(word))
  if (names.length === 0 || !names.every((name) => isName(name.split(/ +/)))) return null
  const sure = names.some((name) => /(?:^| )\p{Lu}\.(?: |-|\p{Lu}|$)/u.test(name))
  return sure || names.length > 1 ? { names, sure } : null
}

type Line = { text: string; line: number }
type Paragraph = { lines: string[]; line: number }

/** Joins wrapped lines. A hyphen at the end of a line stays: whether it is part of the word cannot be known. */
const joined = (lines: string[]) =>
  lines.map((line, i) => (i === 0 || (/^\p{Ll}/u.test(line) && /\p{L}-$/u.test((lines[i - 1] as string).slice(-3))) ? line : ` ${line}`)).join('')

const opensAnew = (line: string) => /^(?:title|authors?|abstract|comments|subjects|categories|keywords|journal-ref|date)\s?:/i.test(line)
const stands = (line: string) => isLabel(line) || isLinks(line) || authorsIn(line) !== null

/**
 * Cuts the lines between two blank ones into paragraphs. A line was wrapped if the first word of the next one had no room
 * on it; where it had, somebody ended the line on purpose. Inside prose that must also be the end of a sentence.
 */
const cutBlock = (block: Line[]): Paragraph[] => {
  const width = block.reduce((most, { text }) => (text.length < proseLength ? Math.max(most, text.length) : most), 0)
  const cut: Paragraph[] = []
  let length = 0
  block.forEach(({ text, line }, i) => {
    const before = block[i - 1]?.text ?? ''
    const current = cut.at(-1)
    const wasProse = length >= proseLength
    const hadRoom = before.length + 1 + text.split(' ', 1)[0]!.length <= width * 0.85
    const awaits = before.length >= 20 && /[,:–-]$/.test(before)
    const goesOn = awaits || (before.length >= 20 && /^\p{Ll}/u.test(text) && !isEnd(before))
    const isCut =
      before.length >= proseLength ||
      text.length >= proseLength ||
      opensAnew(text) ||
      (wasProse ? hadRoom && isEnd(before) : (hadRoom && !goesOn) || (!awaits && (stands(before) || stands(text))))
    if (current && !isCut) {
      current.lines.push(text)
      length += text.length + 1
    } else {
      cut.push({ lines: [text], line })
      length = text.length
    }
  })
  return cut
}

const paragraphsOf = (text: string): Paragraph[] => {
  const cut: Paragraph[] = []
  let block: Line[] = []
  const lines = text.split('\n')
  lines.push('')
  lines.forEach((raw, i) => {
    const line = raw.trim()
    if (line) block.push({ text: line, line: i + 1 })
    else if (block.length > 0) {
      for (const paragraph of cutBlock(block)) cut.push(paragraph)
      block = []
    }
  })
  return cut
}

const checked = (text: string): string => {
  if (!text.trim()) throw new Fault('REQUIRED', 'Nothing was pasted.', ['text'])
  if (text.length > longestListing)
    throw new Fault('TOO_LONG', `This text has ${text.length.toLocaleString('en-US')} characters; a listing of up to ${longestListing.toLocaleString('en-US')} is read.`, ['text'])
  const plain = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[\u200b\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, '')
  const bad = /(?!\n)\p{Cc}|\p{Cs}/u.exec(plain)
  if (bad) throw new Fault('INVALID', `Line ${plain.slice(0, bad.index).split('\n').length} holds a control character or half of a character; a listing is plain text.`, ['text'])
  return plain
}

type Head = { title: string; line: number; authors: string[]; links: string[]; above: string[]; used: number }
type Found = ListingEntry & { links: string[] }

/**
 * Reads the text of a page that lists papers, as one gets it by selecting all and copying. An entry is a title (a short line,
 * or a few wrapped ones), perhaps authors and identifiers, then a paragraph of the length of an abstract; anything else is
 * furniture and counted in `skippedLines`. Abstracts are kept as they stand, hard-wrapped ones joined.
 * Linear in the length of the text. Throws a Fault at ['text']: REQUIRED, TOO_LONG, INVALID (control characters; no papers).
 */
export const parseListing = (text: string): { entries: ListingEntry[]; skippedLines: number } => {
  const paragraphs = paragraphsOf(checked(text)).map((paragraph) => {
    const whole = joined(paragraph.lines)
    const kind = isLinks(whole) ? 'links' : isLabel(whole) ? 'label' : 'text'
    return { ...paragraph, whole, kind, authors: kind === 'text' ? authorsIn(whole) : null }
  })
  // Two names and two capitalised nouns look alike; such a line is read as authors only where most abstracts of the page follow one.
  const bodies = paragraphs.flatMap(({ whole }, i) => (isProse(whole, true, paragraphs[i + 1]?.whole) ? [paragraphs[i - 1]] : []))
  const isAuthored = bodies.filter((before) => before?.authors).length * 2 > bodies.length

  const entries: Found[] = []
  let skippedLines = 0
  let head: Head | undefined
  let above: string[] = []
  let linksLead = false
  let mayGoOn = false
  // Whether titles stand right above their abstracts, as far as seen.
  let isTight = true
  const begin = (text: string, line: number, used: number): Head => {
    skippedLines += head?.used ?? 0
    const title = text.replace(/^title\s?:\s*/i, '').replace(/^(?:#{1,6}|[-*•]|\[\d{1,4}\]|\d{1,4}[.)])\s+/, '')
    // Links below what turns out to be furniture stand above this title.
    const begun = { title, line, authors: [], links: [], above: head?.links.length ? head.links : above, used }
    above = []
    return begun
  }
  const finish = ({ title, line, authors, links, above }: Head, abstract: string) => {
    if (entries.length === 0) linksLead = above.some(identifierOf)
    entries.push({ title, authors, abstract, line, links: [...(linksLead ? above : []), ...links] })
    head = undefined
  }
  for (const [i, { whole, lines, line, kind, authors }] of paragraphs.entries()) {
    const [first = '', second = ''] = lines
    const last = entries.at(-1)
    const wentOn = mayGoOn
    mayGoOn = false
    const opening = /^abstract\s?[:.—–-]\s?/i.exec(whole)?.[0]
    if (kind === 'links') (head?.links ?? (linksLead ? above : (last?.links ?? above))).push(whole)
    else if (kind === 'label') skippedLines += lines.length
    else if ((opening && head) || isProse(whole, head !== undefined, paragraphs[i + 1]?.whole)) {
      mayGoOn = true
      if (head) {
        isTight = head.line + head.used === line
        finish(head, whole.slice(opening?.length ?? 0))
        // A title as wide as the wrapped abstract right below it.
      } else if (isTight && lines.length > 2 && !(wentOn ? isEnd(first) : first.endsWith('.')) && !/^\p{Ll}/u.test(second)) finish(begin(first, line, 1), joined(lines.slice(1)))
      else if (last && wentOn && last.abstract.length + whole.length < abstractLength) last.abstract += `\n\n${whole}`
      else skippedLines += lines.length
    } else if (authors && head && (authors.sure || isAuthored)) {
      head.authors.push(...authors.names)
      head.used += lines.length
    } else if (whole.length <= titleLength) head = begin(whole, line, lines.length)
    else skippedLines += lines.length
  }
  skippedLines += head?.used ?? 0
  if (entries.length === 0)
    throw new Fault('INVALID', 'No papers were found in this text. Looked for: a title on a line of its own, then its abstract as a paragraph of about 200 characters or more.', ['text'])
  return {
    entries: entries.map(({ links, ...entry }) => {
      const url = findUrl(links.join(' ')) ?? findUrl(entry.abstract)
      const identifier = links.map(identifierOf).find(Boolean)
      return { ...entry, ...(url && { url }), ...(identifier && { identifier }) }
    }),
    skippedLines,
  }
}
