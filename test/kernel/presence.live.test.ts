import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { postgresBus } from '../../api/kernel/bus.ts'
import { systemClock } from '../../api/kernel/clock.ts'
import { newId } from '../../api/kernel/ids.ts'
import { openPresence } from '../../api/kernel/presence.ts'
import { freshDatabase } from '../support/database.ts'
import { reading } from '../support/presence.ts'
import { startProcess } from '../support/process.ts'

/** What one process has: a pool, a bus and who is present. */
const openProcess = async (url: string, every: number) => {
  const database = openDatabase(url, { max: 2 })
  const bus = await postgresBus(database.sql)
  const presence = openPresence({ bus, clock: systemClock, every })
  onTestFinished(async () => {
    await presence.close()
    await bus.close()
    await database.close()
  })
  return presence
}

test('500 people of one process are seen in another', async () => {
  const url = await freshDatabase()
  const [here, there] = await Promise.all([openProcess(url, 20), openProcess(url, 20)])
  const reader = reading(there, 'room')
  for (let i = 0; i < 500; i++) here.enter('room', newId())
  await expect.poll(() => reader.now().length, { timeout: 10_000 }).toBe(500)
})

test('the people of a process that is killed are gone within 15 seconds', async () => {
  const url = await freshDatabase()
  const presence = await openProcess(url, 250)
  const reader = reading(presence, 'room')
  presence.enter('room', 'ada')
  const program = fileURLToPath(new URL('../support/hold-room.ts', import.meta.url))
  const other = startProcess(['--import', 'tsx', program, url, 'room', 'bo'])
  await other.until(/in the room/)
  await expect.poll(() => reader.now(), { timeout: 15_000 }).toEqual(['ada', 'bo'])
  other.child.kill('SIGKILL')
  await other.ended
  const diedAt = performance.now()
  await expect.poll(() => reader.now(), { timeout: 20_000, interval: 100 }).toEqual(['ada'])
  expect(performance.now() - diedAt).toBeLessThan(15_000)
}, 60_000)
