import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findForgottenPromises, projectProgram } from './support/promises.ts'

const code = `
type Query = { then: (done: (rows: string[]) => void) => void }
declare const find: () => Query
declare const write: () => Promise<void>
declare let later: Promise<void> | undefined
export const run = async () => {
  find()
  write()
  if (find()) return
  later ? 1 : 2
  void write()
  await find()
  write().catch(() => {})
  later = write()
  if (!write()) return
}
`

test('a forgotten promise, a query that nobody awaits, and both in a condition are found; what is meant is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'promises-'))
  const file = join(folder, 'code.ts')
  writeFileSync(file, code)
  const lines = findForgottenPromises(projectProgram([file])).map((line) => Number(line.match(/:(\d+):/)?.[1]))
  rmSync(folder, { recursive: true })
  expect(lines).toEqual([7, 8, 9, 15])
})
