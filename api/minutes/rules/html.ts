import { Marked } from 'marked'
import type { Minutes } from './document.ts'
import { type Block, outline } from './outline.ts'

/** Longer texts are printed as they were typed. */
const longest = 20_000
/** Deeper quotes and lists would exhaust the stack of the parser. */
const deepest = 40
/** A row is filled up to the width of its head, so a small text can make millions of cells. */
const mostCells = 2_000

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The same, but `&copy;` stays the sign that it stands for: between tags no entity can be more than a sign. */
const escapeText = (text: string) => text.replace(/&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);)|[<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A link only where it leads to a page or to a mailbox; whatever else an address may do, such as to run, it is text. */
const link = (href: string, inner: string) => (/^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href) ? `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener noreferrer">${inner}</a>` : inner)

const markdown = new Marked({
  gfm: true,
  breaks: true,
  // Without these tokens `<b>` is text like any other: no HTML is ever parsed.
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    table: (text) => {
      const [table = ''] = text.split(/\n[ \t]*\n/, 1)
      const lines = table.split('\n')
      return lines.length * ((lines[0] as string).split('|').length + 1) > mostCells ? undefined : false
    },
  },
  // Nothing is left to the parser's own printing that may hold a person's signs.
  renderer: {
    html: ({ text }) => escapeHtml(text),
    text(token) {
      return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeText(token.text)
    },
    code: ({ text }) => `<pre><code>${escapeHtml(text)}\n</code></pre>\n`,
    codespan: ({ text }) => `<code>${escapeHtml(text)}</code>`,
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    link({ href, tokens }) {
      return link(href, this.parser.parseInline(tokens))
    },
    // A picture would fetch from wherever its author likes.
    image: ({ href, text }) => link(href, escapeHtml(text || href)),
  },
})

const tooDeep = (text: string) => text.split('\n').some((line) => (/^[\s>*+-]*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0) > deepest && !/^\s*([-*_])(?:\s*\1)*\s*$/.test(line))

const asTyped = (text: string) => `<p class="typed">${escapeHtml(text)}</p>\n`

/** A person's Markdown as HTML: a closed set of tags, links to pages and mailboxes, no other attribute. */
export const markdownToHtml = (text: string): string => {
  if (text.length > longest || tooDeep(text)) return asTyped(text)
  try {
    // The parser takes a time that grows with the square of a run of spaces, and no one means more than a few.
    return markdown.parse(text.replace(/[ \t]{200,}/g, ' '.repeat(200)), { async: false })
  } catch {
    return asTyped(text)
  }
}

const print = (block: Block): string => {
  if (block.kind === 'heading') return `<h${block.level} dir="auto">${escapeHtml(block.text)}</h${block.level}>\n`
  if (block.kind === 'line') return `<p class="thread" dir="auto">${escapeHtml(block.text)}</p>\n`
  if (block.kind === 'list') {
    const items = block.items.map(({ text, done }) => `<li dir="auto">${done === undefined ? '' : done ? '☑ ' : '☐ '}${escapeHtml(text)}</li>\n`)
    const isTicked = block.items.some(({ done }) => done !== undefined)
    return `<${block.ordered ? 'ol' : isTicked ? 'ul class="ticks"' : 'ul'}>\n${items.join('')}</${block.ordered ? 'ol' : 'ul'}>\n`
  }
  if (block.kind === 'quote') return `<blockquote class="passage" dir="auto">${escapeHtml(block.text)}</blockquote>\n`
  if (block.kind === 'said') return `<p class="by"><bdi>${escapeHtml(block.text)}</bdi></p>\n<blockquote dir="auto">${markdownToHtml(block.markdown)}</blockquote>\n`
  return `<div dir="auto">${markdownToHtml(block.markdown)}</div>\n`
}

const style = `body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #222; background: #fff; overflow-wrap: break-word }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #999 } h3 { font-size: 1rem }
h1, h2, h3, .by, .thread { break-after: avoid }
.by { margin: 1rem 0 0; font-weight: bold } .thread { font-style: italic }
blockquote { margin: 0.25rem 0 0.75rem; padding-left: 0.75rem; border-left: 2px solid #999 } .passage { font-style: italic }
.ticks { list-style: none; padding-left: 1rem } .typed, pre { white-space: pre-wrap } li, blockquote p { orphans: 2; widows: 2 }
table { border-collapse: collapse } td, th { border: 1px solid #999; padding: 0.1rem 0.4rem }
@page { margin: 2cm } @media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt } a { color: inherit } }`

/** The minutes as one HTML file that fetches and runs nothing, part by part: a long talk takes a while to print. */
export function* htmlOf(minutes: Minutes): Generator<string, void> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`Minutes: ${minutes.meeting.title}`)}</title>
<style>
${style}
</style>
</head>
<body>
`
  for (const block of outline(minutes)) yield print(block)
  yield `</body>
</html>
`
}
