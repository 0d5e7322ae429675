/** A stretch of a text, in characters. */
export type Stretch = { start: number; end: number }
type Quoted = { quote: string; prefix?: string | null; suffix?: string | null; start?: number | null; end?: number | null }

/** Characters around a quote that tell it from the same words elsewhere. */
const around = 32
export const longestQuote = 2_000

/** Marks that turn the direction of what follows: cut off from their other half they would be refused. */
const turn = /[\u202a-\u202e\u2066-\u2069]/
/** A cut text without the halves of characters and marks that the cut may leave. */
const clean = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').replaceAll(new RegExp(turn, 'g'), '')

/** The passage of a text between two places, without the space at its ends, as an anchor has it; null where only space is left. */
export const passageAt = (text: string, from: number, to: number) => {
  const raw = text.slice(from, to)
  const cut = raw.trim().slice(0, longestQuote).trimEnd()
  const quote = clean(cut)
  if (!quote) return null
  const start = from + raw.length - raw.trimStart().length
  const end = start + cut.length
  return { quote, prefix: clean(text.slice(Math.max(0, start - around), start)), suffix: clean(text.slice(end, end + around)), start, end }
}

/** A text with all space made one blank and without marks of direction, and where each of its characters stood before; one more for the end. */
const unspaced = (text: string) => {
  let plain = ''
  const places: number[] = []
  for (const { 0: word, index } of text.matchAll(/\s+|\S/g)) {
    if (turn.test(word)) continue
    plain += /\s/.test(word) ? ' ' : word
    places.push(index)
  }
  return { plain, places: [...places, text.length] }
}

const sameAtEnd = (a: string, b: string) => {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
const sameAtStart = (a: string, b: string) => sameAtEnd([...a].reverse().join(''), [...b].reverse().join(''))

/**
 * Where a quoted passage stands in a text, whatever line breaks it was quoted with: at its place if that still says so, else
 * where the words around it fit best, as in the W3C's Web Annotation Data Model. Null where the text does not say it.
 */
export const stretchOf = (text: string, { quote, prefix, suffix, start, end }: Quoted): Stretch | null => {
  if (start != null && end != null && text.slice(start, end) === quote) return { start, end }
  const { plain, places } = unspaced(text)
  const wanted = unspaced(quote.trim()).plain
  if (!wanted) return null
  // Without space at their ends, as they are kept.
  const [before, after] = [unspaced(prefix ?? '').plain.trimEnd(), unspaced(suffix ?? '').plain.trimStart()]
  let best: { fit: number; distance: number; at: number } | null = null
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const fit = sameAtEnd(plain.slice(0, at).trimEnd(), before) + sameAtStart(plain.slice(at + wanted.length).trimStart(), after)
    const distance = start == null ? at : Math.abs((places[at] as number) - start)
    if (!best || fit > best.fit || (fit === best.fit && distance < best.distance)) best = { fit, distance, at }
  }
  return best && { start: places[best.at] as number, end: (places[best.at + wanted.length - 1] as number) + 1 }
}

/** A text cut where a stretch begins or ends: each cut with the stretches that it lies in, in their order. */
export const cutsOf = <S extends Stretch>(text: { start: number; end: number }, stretches: readonly S[]): (Stretch & { within: S[] })[] => {
  const inside = stretches.filter(({ start, end }) => start < text.end && end > text.start)
  const ends = [...new Set([text.start, text.end, ...inside.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= text.start && at <= text.end).sort((a, b) => a - b)
  return ends.slice(1).map((end, i) => {
    const start = ends[i] as number
    return { start, end, within: inside.filter((stretch) => stretch.start < end && stretch.end > start) }
  })
}
