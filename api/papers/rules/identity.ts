const arxivNumber = String.raw`(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]{1,15}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?!\d)`
const bareArxiv = new RegExp(`^${arxivNumber}$`, 'i')
const namedArxiv = new RegExp(`(?:arxiv(?:\\.org/[a-z]{1,8}/|\\s?:\\s?|\\.)|huggingface\\.co/papers/|alphaxiv\\.org/[a-z]{1,8}/)${arxivNumber}`, 'i')
const doi = /(?<![\d.])10\.\d{4,9}\/[^\s"<>]{1,300}/

/** Cuts what belongs to the sentence around a link: closing punctuation, and brackets that were not opened in it. */
export const trimLink = (link: string): string => {
  const surplus: Record<string, number> = {}
  for (const [open, close] of ['()', '[]', '{}'] as unknown as [string, string][]) surplus[close] = link.split(close).length - link.split(open).length
  let end = link.length
  for (; end > 0; end--) {
    const last = link[end - 1] as string
    const extra = surplus[last]
    if (extra === undefined ? !'.,;:!?\'"’”»*'.includes(last) : extra <= 0) break
    if (extra) surplus[last] = extra - 1
  }
  return link.slice(0, end)
}

/** The first http(s) link in a text, without the punctuation of its sentence; undefined when there is none. */
export const findUrl = (text: string): string | undefined => {
  const link = /https?:\/\/[^\s<>"{}|\\^`]{1,2000}/i.exec(text)?.[0]
  const url = link && trimLink(link)
  return url && URL.canParse(url) ? url : undefined
}

/**
 * The normalised identifier in a short text or link, in lower case and without a version: `arxiv:2301.12345`,
 * `arxiv:math/0309136` (the subject class is not part of it) or `doi:10.1000/182`. Undefined when there is none.
 * Forms: arXiv, “Understanding the arXiv identifier”; DOI, ISO 26324 (case-insensitive). A DOI that arXiv gave
 * (10.48550/arXiv…) becomes the arXiv number.
 */
export const identifierOf = (text: string): string | undefined => {
  const plain = text.trim().replaceAll(/%2f/gi, '/')
  const number = (bareArxiv.exec(plain) ?? namedArxiv.exec(plain))?.[1]
  if (number) return `arxiv:${number.toLowerCase().replace(/\.[a-z]{2}\//, '/')}`
  const found = doi.exec(plain)?.[0]
  if (!found) return undefined
  const isLink = /^\w+:\/\//.test(plain)
  const name = isLink ? found.replace(/[?#].*$/, '').replace(/\/(?:full|pdf|epdf|abstract|html)$/, '') : found
  return `doi:${trimLink(name).toLowerCase()}`
}

/**
 * A title as compared for “already here”: letters, digits and mathematical signs alone. Case, accents, punctuation, spaces,
 * TeX brackets and the style of mathematical letters do not count; another letter does (`DεpS` is not `DpS`).
 * At most 500 characters, because a row of an index must stay below 2,704 bytes.
 */
export const titleKey = (title: string): string => {
  // Upper case first: it unites ß with ss and both Greek sigmas.
  const folded = title.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
  // Only the accents of alphabets go: the marks of Indic scripts are vowels, and U+0338 is all that keeps ≠ from =.
  const letters = folded.replace(/[\u0300-\u0337\u0339-\u036f]/g, '').replace(/[^\p{L}\p{N}\p{M}\p{Sm}]|[~|\u2212]/gu, '')
  return [...(letters || title.trim().normalize('NFC'))].slice(0, 500).join('')
}
