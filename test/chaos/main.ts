import { parseArgs } from 'node:util'
import { runChaos, tableOf } from './chaos.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string' }, bus: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const minutes = Number(values.minutes)
const again = `npm run chaos -- --minutes ${values.minutes} --seed ${seed}`
if (!Number.isInteger(seed) || !(minutes > 0) || (values.bus && !['NATS', 'Postgres'].includes(values.bus))) {
  console.error('Usage: npm run chaos -- [--minutes 10] [--seed 1] [--bus NATS|Postgres]')
  process.exit(1)
}
// A signal alone would leave the database behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
console.log(`The same decisions again: ${again}`)
const { counts, faults } = await runChaos({ seed, seconds: minutes * 60, bus: values.bus as 'NATS' | undefined, say: console.log })
console.log(tableOf(counts))
for (const fault of faults) console.log(`\n${fault}`)
process.exit(faults.length > 0 ? 1 : 0)
