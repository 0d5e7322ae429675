import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const cellsOf = (row: string) => row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim())

/**
 * What a document in Markdown says, piece by piece: each sentence by itself, and each cell of a table with the first of its
 * row before it. Headings and the first paragraph, which says what the document is, are left out.
 */
export const claimsOf = (markdown: string): string[] => {
  const lines = markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').split('\n').filter(Boolean)
  const body = lines.slice(lines.findIndex((line) => line.startsWith('## ')))
  return body.flatMap((line, i) => {
    if (line.startsWith('#') || line.endsWith(':') || /^\| ---/.test(line)) return []
    if (!line.startsWith('|')) return line.replace(/^- /, '').split(/(?<=[.!?]) (?=[A-Z`])/)
    const isHead = /^\| ---/.test(body[i + 1] ?? '')
    const [first, ...rest] = cellsOf(line)
    return isHead ? [] : rest.map((cell) => `${first} | ${cell}`)
  })
}

const isTest = (node: ts.Node): boolean => (ts.isIdentifier(node) ? ['test', 'it'].includes(node.text) : ts.isCallExpression(node) ? ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'each' && isTest(node.expression.expression) : false)
const textOf = (node: ts.Node | undefined) => (node && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) ? node.text : null)

/** The names of the tests of a file that run; where a table names them with %s, the first cells of its rows. */
export const titlesOf = (path: string): string[] => {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const title = textOf(node.arguments[0])
      const [table] = ts.isCallExpression(node.expression) ? node.expression.arguments : []
      if (title === '%s' && table && ts.isArrayLiteralExpression(table)) {
        for (const row of table.elements) if (ts.isArrayLiteralExpression(row)) titles.push(textOf(row.elements[0]) ?? '')
      } else if (title !== null) titles.push(title)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return titles
}

export const filesIn = (folder: string, name: RegExp): string[] => readdirSync(folder).filter((file) => name.test(file)).map((file) => join(folder, file))
