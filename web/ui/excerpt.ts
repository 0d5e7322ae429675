const longest = 160

/** A formula, which stays as it is. */
const formulas = /(\$\$[\s\S]+?\$\$|\$[^$\n]+\$)/

const marks: [RegExp, string][] = [
  [/^```.*$/gm, ''],
  [/^\s*\|?[\s|:-]+\|[\s|:-]*$/gm, ''],
  [/^\s*(?:>\s?|#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)+/gm, ''],
  [/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1'],
  [/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2'],
  [/`([^`\n]+)`/g, '$1'],
  [/\s*\|\s*/g, ' '],
]

/**
 * How a text in Markdown begins, in one line of at most about 160 characters without the signs of its form; formulas stand in
 * it as `$…$`. For a preview: nothing is parsed, and what only looks like a sign may go.
 */
export const excerpt = (text: string): string => {
  const line = text
    .split(formulas)
    .map((part, at) => (at % 2 ? part.replaceAll(/\$\$\s*|\s*\$\$/g, '$') : marks.reduce((rest, [mark, by]) => rest.replace(mark, by), part)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= longest) return line
  // Half a character is none, and neither is half a formula.
  const cut = line.slice(0, longest).replace(/\s\S*$|[\ud800-\udbff]$/, '')
  return `${(cut.split('$').length % 2 ? cut : cut.slice(0, cut.lastIndexOf('$'))).trimEnd()} …`
}
