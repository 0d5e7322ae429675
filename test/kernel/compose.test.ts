import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { envTable, readEnv } from '../../api/kernel/env.ts'

const compose = readFileSync('docker-compose.yml', 'utf8')
const dockerfile = readFileSync('api/Dockerfile', 'utf8')
const table = new Map(envTable().map((row) => [row.name, row.fallback]))

/** The lines of one service, and the variables it sets. */
const service = (name: string) => compose.match(new RegExp(`^  ${name}:\\n((?:(?:    .*| *#.*)?\\n)*)`, 'm'))?.[1] ?? ''
const variables = Object.fromEntries([...service('api').matchAll(/^ {6}([A-Z][A-Z_]*): "?(.*?)"?$/gm)].map(([, name, value]) => [name as string, value as string]))

test('docker-compose.yml sets only variables that the configuration knows, and all that deploying needs', () => {
  expect(Object.keys(variables).filter((name) => !table.has(name))).toEqual([])
  const deployed = [...table.keys()].filter((name) => !name.startsWith('LIMIT_') && !['NODE_ENV', 'DATA_DIR'].includes(name))
  expect(Object.keys(variables).sort()).toEqual(deployed.sort())
})

test('the defaults in docker-compose.yml are those of the configuration', () => {
  for (const [name, value] of Object.entries(variables)) {
    const fallback = value.match(new RegExp(`^\\$\\{${name}:-(.*)\\}$`))?.[1]
    if (fallback !== undefined) expect([name, fallback]).toEqual([name, table.get(name)])
  }
})

test('the values that docker-compose.yml gives are accepted', () => {
  const given = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replace(/\$\{\w+:-(.*?)\}/g, '$1').replace(/\$\{\w+:\?.*?\}/g, 'secret')]))
  expect(readEnv(given)).toMatchObject({ host: '0.0.0.0', port: 4000, databaseUrl: 'postgres://colloquy:secret@postgres:5432/colloquy' })
})

test('the Dockerfile sets only variables that the configuration knows, runs as an ordinary user and is asked whether it is ready', () => {
  const set = [...(dockerfile.match(/^ENV (.*)$/m)?.[1] ?? '').matchAll(/([A-Z_]+)=(\S+)/g)]
  expect(set.length).toBeGreaterThan(0)
  expect(readEnv(Object.fromEntries(set.map(([, name, value]) => [name, value])))).toMatchObject({ production: true })
  expect(set.map(([, name]) => name).filter((name) => !table.has(name as string))).toEqual([])
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toContain('/readyz')
})

test('Postgres is version 18 with a health check and a volume where its image keeps the data', () => {
  const postgres = service('postgres')
  expect(postgres).toContain('image: postgres:18')
  expect(postgres).toContain('- postgres:/var/lib/postgresql\n')
  expect(postgres).toContain('healthcheck:')
  expect(compose).toMatch(/^volumes:\n {2}postgres:/m)
  expect(service('nats')).toContain('profiles: [nats]')
})

test('the client of Docker accepts docker-compose.yml', ({ skip }) => {
  const client = spawnSync('docker', ['compose', 'version'])
  if (client.status !== 0) skip('docker compose is not installed here')
  const said = spawnSync('docker', ['compose', 'config', '--quiet'], { encoding: 'utf8', env: { ...process.env, POSTGRES_PASSWORD: 'secret' } })
  expect(said.stderr).toBe('')
  expect(said.status).toBe(0)
})
