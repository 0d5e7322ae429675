import { mkdirSync, rmSync } from 'node:fs'
import pino from 'pino'
import type { BrowserContext } from 'playwright-core'
import { readEnv } from '../../api/kernel/env.ts'
import { createServer } from '../../api/server.ts'
import { openDatabase } from '../../db/client.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { launchBrowser } from './browser.ts'
import { demoPages, logInDemo, openPages, seedDemo } from './demo.ts'

/** Pictures of every page of the sample group, light and dark, 1280 and 320 wide, into test/output/screenshots. */
const folder = 'test/output/screenshots'

const ask = async (context: BrowserContext, query: string) => {
  const answer = await context.request.post('/graphql', { data: { query }, headers: { 'x-colloquy-request': '1' } })
  return (await answer.json()).data
}

const picture = async (context: BrowserContext, path: string, file: string, fullPage = true) => {
  const page = await context.newPage()
  await page.goto(path)
  await page.waitForSelector('h1')
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .skeleton'))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}/${file}.png`, fullPage })
  await page.close()
}

const database = await startEmbedded({ dataDir: '.data/screenshots', fsync: false })
try {
  const made = `shots_${process.pid}`
  const { sql, close } = openDatabase(database.url, { max: 1 })
  await sql`create database ${sql(made)}`
  await close()
  const url = new URL(database.url)
  url.pathname = `/${made}`
  await migrate(url.href)
  const shots = openDatabase(url.href, { max: 1 })
  await seedDemo(shots.db)
  await shots.close()
  const server = await createServer({ env: readEnv({ NODE_ENV: 'test' }), databaseUrl: url.href, log: pino({ level: 'silent' }) })
  const { port } = await server.listen('127.0.0.1', 0)
  const browser = await launchBrowser()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[1280, 800], [320, 640]] as const) {
      const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, colorScheme, viewport: { width, height }, deviceScaleFactor: 1, reducedMotion: 'reduce', timezoneId: 'Europe/London', locale: 'en-GB' })
      const name = (page: string) => `${page}-${width}-${colorScheme}`
      for (const [page, path] of Object.entries(openPages)) await picture(context, path, name(page))
      await ask(context, logInDemo)
      const pages = await demoPages((query) => ask(context, query))
      for (const [page, path] of Object.entries(pages)) await picture(context, path, name(page))
      // What one sees of the meeting without scrolling: the picture in the README.
      await picture(context, pages.meeting as string, name('window'), false)
      await context.close()
    }
  }
  await browser.close()
  await server.drain(500)
  console.log(`The pictures are in ${folder}.`)
} finally {
  await database.stop()
}
process.exit(0)
