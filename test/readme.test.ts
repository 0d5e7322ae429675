import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../api/auth/gateway.ts'
import { envMarkdown } from '../api/kernel/env.ts'
import { demoPassword, isDemo, isEmpty, seed } from '../db/seed.ts'
import { startApi } from './support/api.ts'

const run = promisify(execFile)
const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string) => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((block) => block[1] as string)
const folder = mkdtempSync(join(tmpdir(), 'colloquy-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the README', () => {
  it('shows a log-in, a query, a mutation and a subscription that work on the sample group', async () => {
    const api = await startApi()
    expect(await isEmpty(api.db)).toBe(true)
    await seed(api.deps, await hashPassword(demoPassword))
    expect([await isEmpty(api.db), await isDemo(api.db)]).toEqual([false, true])

    const [logIn, query, mutation] = (blocks('sh').find((block) => block.includes('curl')) as string).split(/\n\n/) as [string, string, string]
    const shell = async (block: string) => JSON.parse((await run('bash', ['-c', block.replaceAll('http://127.0.0.1:4000', api.url)], { cwd: folder })).stdout)
    expect((await shell(logIn)).data.logIn).toEqual({ viewer: { person: { name: 'Ada Lindqvist' } }, errors: [] })
    const { group } = (await shell(query)).data
    expect(group.nextMeeting.paper.title.length).toBeGreaterThan(0)

    const script = blocks('js')[0] as string
    expect(script.trim().split('\n').length).toBeLessThanOrEqual(10)
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'watch.mjs'), script.replace('ws://127.0.0.1:4000', api.url.replace('http', 'ws')).replace('GROUP_ID', group.id))
    const watching = run('node', ['watch.mjs'], { cwd: folder })
    await expect.poll(() => api.server.sockets.count(), { timeout: 10_000 }).toBe(1)
    // The socket is open before the subscription is: a paper each time, until one is seen.
    let seen = false
    const done = watching.finally(() => {
      seen = true
    })
    for (let i = 0; !seen && i < 50; i++) {
      const title = i === 0 ? 'On Reading Slowly' : `On Reading Slowly, part ${i}`
      const { addPaper } = (await shell(mutation.replace('GROUP_ID', group.id).replace('On Reading Slowly', title))).data
      expect(addPaper.errors).toEqual([])
      expect(addPaper.paper.title).toBe(title)
    }
    expect(JSON.parse((await done).stdout).groupEvents).toMatchObject({ __typename: 'PapersAdded', papers: [{ title: expect.stringContaining('On Reading Slowly') }] })
  })

  it('lists every setting as the program knows it', () => {
    expect(readme.match(/<!-- settings -->\n([\s\S]*?)\n?<!-- \/settings -->/)?.[1]?.trim()).toBe(envMarkdown())
  })
})
