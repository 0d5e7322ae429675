import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  // Two copies of graphql (.mjs for vitest, .js for type-graphql) refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` }] },
  oxc: { decorator: { legacy: true }, jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/*.test.ts', 'test/*/*.test.ts'],
    globalSetup: 'test/support/database-server.ts',
    setupFiles: 'test/support/setup.ts',
    reporters: ['default', './test/support/reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    dangerouslyIgnoreUnhandledErrors: false,
    env: { NODE_ENV: 'test', TZ: 'UTC' },
  },
})
