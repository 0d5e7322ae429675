import createPurify from 'dompurify'
import { Marked, type TokenizerAndRendererExtension } from 'marked'
import { formulaAt, piecesOf } from './pieces.ts'

/** Longer texts are shown as they were typed. */
const longest = 20_000
/** Deeper quotes and lists would exhaust the stack of the parser. */
const deepest = 40
/** A row is filled up to the width of its head, so a small text can make millions of cells. */
const mostCells = 2_000

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const formula = (tex: string, isDisplay: boolean) => `<code class="formula"${isDisplay ? ' title="display"' : ''}>${escapeHtml(tex.trim())}</code>`

const formulaInText: TokenizerAndRendererExtension = {
  name: 'formula',
  level: 'inline',
  start: (text) => text.indexOf('$'),
  tokenizer(text) {
    const found = formulaAt(text)
    return found ? { type: 'formula', raw: found.source, text: found.tex, isDisplay: found.isDisplay } : undefined
  },
  renderer: (token) => formula(token.text, token.isDisplay),
}

const formulaAlone: TokenizerAndRendererExtension = {
  name: 'formulaAlone',
  level: 'block',
  start: (text) => text.indexOf('\n$$') + 1 || undefined,
  tokenizer(text) {
    const found = /^ {0,3}\$\$((?:\\.|[^$\\])+?)\$\$[ \t]*(?:\n|$)/.exec(text)
    return found ? { type: 'formulaAlone', raw: found[0], text: found[1] } : undefined
  },
  renderer: (token) => `<p>${formula(token.text, true)}</p>`,
}

/** Whom the text being read names, by id. The parser takes no argument to hand on, and runs to its end at once. */
let named: ReadonlyMap<string, string> = new Map()

const markdown = new Marked({
  gfm: true,
  breaks: true,
  extensions: [formulaAlone, formulaInText],
  // Without these tokens `<b>` is text like any other: no HTML is ever parsed.
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    table: (text) => {
      const [table = ''] = text.split(/\n[ \t]*\n/, 1)
      const lines = table.split('\n')
      return lines.length * (lines[0]!.split('|').length + 1) > mostCells ? undefined : false
    },
  },
  renderer: {
    html: ({ text }) => escapeHtml(text),
    code: ({ text }) => `<pre><code>${escapeHtml(text)}\n</code></pre>`,
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    link({ href, tokens }) {
      const id = /^person:(.*)$/.exec(href)?.[1]
      if (id === undefined) return false
      // The name is the person's, whatever the link says, or anybody could be made to look like another.
      const name = named.get(id)
      return name === undefined ? this.parser.parseInline(tokens) : `<strong class="mention">@${escapeHtml(name)}</strong>`
    },
    // A picture would fetch from wherever its author likes; its address is a link instead.
    image: ({ href, text }) => `<a href="${escapeHtml(href)}">${escapeHtml(text || href)}</a>`,
  },
})

const purify = createPurify(window)
purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName === 'A') node.setAttribute('rel', 'nofollow ugc noopener noreferrer')
})

// Told once: to read these for each text takes longer than to look the text through.
purify.setConfig({
  ALLOWED_TAGS: ['a', 'blockquote', 'br', 'code', 'del', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ALLOWED_ATTR: ['href', 'class', 'title', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\/(?!\/)|#)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
})
const clean = (html: string): DocumentFragment => purify.sanitize(html, { RETURN_DOM_FRAGMENT: true })

const asTyped = (text: string) => {
  const fragment = document.createDocumentFragment()
  fragment.append(text)
  return fragment
}

const tooDeep = (text: string) => text.split('\n').some((line) => (/^[\s>*+-]*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0) > deepest && !/^\s*([-*_])(?:\s*\1)*\s*$/.test(line))

/** Markdown as safe DOM; what cannot be read as Markdown comes back as typed. Formulas are `code.formula` with their source. */
export const markdownToDom = (text: string, people: readonly { id: string; name: string }[] = []): DocumentFragment => {
  if (text.length > longest || tooDeep(text)) return asTyped(text)
  named = new Map(people.map(({ id, name }) => [id, name]))
  try {
    // The parser takes a time that grows with the square of a run of spaces, and no one means more than a few.
    return clean(markdown.parse(text.replace(/[ \t]{200,}/g, ' '.repeat(200)), { async: false }))
  } catch {
    return asTyped(text)
  }
}

/** Plain text, such as an abstract, in which only formulas mean anything. */
export const plainToDom = (text: string): DocumentFragment =>
  clean(
    piecesOf(text.slice(0, longest))
      .map(({ source, tex, isDisplay }) => (tex === null ? escapeHtml(source) : formula(tex, isDisplay)))
      .join(''),
  )
