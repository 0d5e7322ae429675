import { Marked, type Token, type Tokens } from 'marked'

/** Deeper quotes and lists would exhaust the stack of the parser. */
const deepest = 40
/** A row is filled up to the width of its head, so a small text can make millions of cells. */
const mostCells = 2_000

// No HTML is read anywhere, so a link within it is one like any other.
const markdown = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    table: (text) => {
      const [table = ''] = text.split(/\n[ \t]*\n/, 1)
      const lines = table.split('\n')
      return lines.length * ((lines[0] as string).split('|').length + 1) > mostCells ? undefined : false
    },
  },
})

/** The parser looks from each bracket to the end of its paragraph. */
const mostBrackets = 1_000

const address = /^person:([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/

const isTooDeep = (text: string) => text.split('\n').some((line) => (/^[\s>*+-]*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0) > deepest)

/**
 * The ids of the people whom a Markdown text names, each once and in their order: the addresses of its links that read
 * `person:` and a UUID in lower case. What stands in code is no link. Whether they are members is for the caller to see.
 */
export const mentionsIn = (body: string): string[] => {
  // Most texts name nobody, and are not to be parsed for it.
  if (!body.includes('person:') || isTooDeep(body) || body.split('[').length > mostBrackets) return []
  const found = new Set<string>()
  const look = (token: Token) => {
    const id = token.type === 'link' ? address.exec((token as Tokens.Link).href)?.[1] : undefined
    if (id) found.add(id)
  }
  try {
    // The parser takes a time that grows with the square of a run of spaces, and no one means more than a few.
    markdown.walkTokens(markdown.lexer(body.replace(/[ \t]{200,}/g, ' '.repeat(200))), look)
  } catch {
    return []
  }
  return [...found]
}
