import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, tally } from '../../api/voting/cli.ts'
import type { Tally } from '../../api/voting/rules/election.ts'

/** A file of PrefLib with the names and ballots, such as "42: 1,2,{3,4}". */
export const preflib = (names: readonly string[], ballots: readonly string[], more: readonly string[] = []): string => {
  const voters = ballots.reduce((sum, ballot) => sum + Number.parseInt(ballot, 10), 0)
  return [
    '# FILE NAME: 00000-00000001',
    '# TITLE: A test',
    `# NUMBER ALTERNATIVES: ${names.length}`,
    `# NUMBER VOTERS: ${voters}`,
    ...more,
    ...names.map((name, i) => `# ALTERNATIVE NAME ${i + 1}: ${name}`),
    ...ballots,
    '',
  ].join('\n')
}

/** A folder of its own for files to count, and the command line run on them. */
export const tallyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'))
  /** Runs in this process; file names are those in the folder, and stand so in what is printed. */
  const run = async (...args: string[]): Promise<Answer> => {
    const { code, out, err } = await tally(args.map((arg) => (/^\w+\.\w+$/.test(arg) ? join(folder, arg) : arg)))
    return { code, out, err: err.replaceAll(join(folder, '/'), '') }
  }
  return {
    folder,
    run,
    write: (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text),
    /** The tally of a file as JSON; fails where there is none. */
    count: async (...args: string[]): Promise<Tally> => {
      const { code, out, err } = await run('--json', ...args)
      if (code !== 0) throw new Error(`${code}: ${err}`)
      return JSON.parse(out)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
