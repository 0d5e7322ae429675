import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ICruiseResult, cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, it } from 'vitest'

const config = createRequire(import.meta.url)('./boundaries.cjs')
const generated = /^(web\/graphql\/generated|db\/migrations|web\/dist|test\/vectors|test\/output)\//
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n').filter((file) => file && !generated.test(file))
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
const product = code.filter((file) => /^(api|db|web)\//.test(file))
const textOf = (file: string) => readFileSync(file, 'utf8')

describe('the architecture', () => {
  it('keeps every import within its layer and slice', async () => {
    const { output } = await cruise(['api', 'db', 'web'], { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden } }, {}, { tsConfig: extractTSConfig('tsconfig.json') })
    const { modules, summary } = output as ICruiseResult
    const seen = modules.map((module) => module.source).filter((source) => /^(api|db|web)\//.test(source))
    // A cruiser that cannot read TypeScript sees nothing and finds nothing wrong.
    expect(seen.length).toBeGreaterThan(product.length * 0.9)
    expect(summary.totalDependenciesCruised).toBeGreaterThan(seen.length)
    const broken = summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${config.forbidden.find((r: { name: string }) => r.name === rule.name).comment}`)
    expect(broken).toEqual([])
  }, 60_000)

  it('has only the known things at the top', () => {
    const known = ['api', 'web', 'db', 'test', 'docker-compose.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'codegen.ts', 'README.md', 'LICENSE']
    const top = [...new Set(files.map((file) => file.split('/')[0] as string))].filter((name) => !name.startsWith('.'))
    expect(top.filter((name) => !known.includes(name))).toEqual([])
  })

  it('names every file of a slice from the closed vocabulary', () => {
    const allowed = [
      /^api\/(main|server|schema|context|permissions|actions|jobs|http)\.ts$/,
      /^api\/(schema\.graphql|Dockerfile|start\.mjs)$/,
      /^api\/kernel\/[a-z0-9-]+\.ts$/,
      /^api\/[a-z]+\/(schema|resolver|service|loaders|events|http|jobs|cli|gateway)\.ts$/,
      /^api\/[a-z]+\/(rules|gateway)\/[a-z0-9-]+\.ts$/,
      /^api\/[a-z]+\/[A-Z]+\.md$/,
      /^db\/[a-z-]+\.ts$/,
      /^db\/patches\/[a-z0-9@.+-]+\.patch$/,
      /^db\/(drizzle\.config|schema\/[a-z]+|queries\/[a-z]+)\.ts$/,
      /^web\/(index\.html|main\.tsx|routes\.tsx?|vite\.config\.ts|[a-z-]+\.(ts|tsx|html))$/,
      /^web\/(graphql|ui|locales|public)\/[a-z0-9-]+\.(ts|tsx|css|json|graphql|svg|png|webmanifest)$/,
      /^web\/voting\/recount\.ts$/,
      /^web\/[a-z]+\/(operations\.graphql|([a-z-]+-)?page\.tsx|state\.ts|style\.css|parts\/[a-z0-9-]+\.tsx)$/,
    ]
    const strange = files.filter((file) => /^(api|db|web)\//.test(file) && !allowed.some((form) => form.test(file)))
    expect(strange).toEqual([])
    const slices = ['kernel', 'auth', 'groups', 'papers', 'scheduling', 'series', 'availability', 'voting', 'tallies', 'agenda', 'duties', 'discussion', 'floor', 'questions', 'minutes', 'live', 'calendar', 'notifications', 'mails']
    const folders = readdirSync('api', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(folders.filter((name) => !slices.includes(name))).toEqual([])
  })

  it('has no barrels and no rooms for odds and ends', () => {
    expect(code.filter((file) => /(^|\/)(index|utils?|helpers?|common|manager|types|misc)\.(ts|tsx)$/.test(file))).toEqual([])
  })

  it('keeps every file to 300 lines', () => {
    expect(code.filter((file) => textOf(file).split('\n').length > 301)).toEqual([])
  })

  it('has one door each for the clock, chance and the environment', () => {
    const doors: [name: string, pattern: RegExp, door: RegExp][] = [
      ['The time of day comes from the Clock', /\bDate\.now\(|new Date\(\)|Temporal\.Now/, /^(api\/kernel\/clock\.ts|web\/|db\/(seed|embedded))/],
      ['Chance comes from kernel/ids', /Math\.random|randomBytes|randomUUID|getRandomValues/, /^(api\/kernel\/ids\.ts|web\/|db\/embedded\.ts)/],
      ['The environment is read by kernel/env', /process\.env/, /^(api\/kernel\/env\.ts|api\/start\.mjs|web\/vite\.config\.ts|db\/drizzle\.config\.ts)/],
    ]
    for (const [name, pattern, door] of doors) {
      expect(
        product.filter((file) => !door.test(file) && pattern.test(textOf(file))),
        name,
      ).toEqual([])
    }
  })

  it('exports by name', () => {
    const configs = /(\.config\.ts|codegen\.ts)$/
    expect(product.filter((file) => !configs.test(file) && /^export default /m.test(textOf(file)))).toEqual([])
  })
})
