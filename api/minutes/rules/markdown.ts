import type { Minutes } from './document.ts'
import { type Block, outline } from './outline.ts'

/** Plain text that Markdown reads as the same text: no emphasis, link, list, heading or HTML comes out of it. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~&!]/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** Each line behind a mark of its own, so that a fence or a comment that is left open ends with the quote. */
const quoted = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')

const print = (block: Block): string => {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
  if (block.kind === 'line') return escapeMarkdown(block.text)
  if (block.kind === 'list')
    return block.items.map(({ text, done }, i) => `${block.ordered ? `${i + 1}.` : '-'} ${done === undefined ? '' : done ? '[x] ' : '[ ] '}${escapeMarkdown(text)}`).join('\n')
  if (block.kind === 'quote') return quoted(escapeMarkdown(block.text))
  if (block.kind === 'said') return `**${escapeMarkdown(block.text)}**\n\n${quoted(block.markdown)}`
  return block.markdown
}

/** The minutes as a Markdown file. What people wrote in Markdown is kept as they wrote it, quoted. */
export const asMarkdown = (minutes: Minutes): string => `${outline(minutes).map(print).join('\n\n')}\n`
