/** A part of a text: words, or a formula with its source between the dollars. `at` counts characters of the text. */
export type Piece = { at: number; source: string; tex: string | null; isDisplay: boolean }

// Pandoc's rule: no space inside the dollars and no digit after them, so that "$5 and $10" stays money.
const inline = /^\$(?!\s)((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)/
const display = /^\$\$((?:\\.|[^$\\])+?)\$\$/

/** The formula that a text begins with; null where it begins with none. */
export const formulaAt = (text: string): Omit<Piece, 'at'> | null => {
  const found = display.exec(text) ?? inline.exec(text)
  return found && { source: found[0], tex: (found[1] as string).trim(), isDisplay: found[0].startsWith('$$') }
}

/** The words and formulas of a text in which nothing else means anything; joined, their sources are the text. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  const words = (until: number) => until > from && pieces.push({ at: from, source: text.slice(from, until), tex: null, isDisplay: false })
  for (let at = text.indexOf('$'); at >= 0; ) {
    const formula = formulaAt(text.slice(at))
    if (formula) {
      words(at)
      pieces.push({ at, ...formula })
      from = at + formula.source.length
    }
    at = text.indexOf('$', formula ? from : at + 1)
  }
  words(text.length)
  return pieces
}
