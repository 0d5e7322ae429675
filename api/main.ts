import { openDatabase } from '../db/client.ts'
import { StartError, startEmbedded } from '../db/embedded.ts'
import { migrate, onceThere } from '../db/migrate.ts'
import { demoGroup, demoLogins, demoPassword, isDemo, isEmpty, seed } from '../db/seed.ts'
import { hashPassword } from './auth/gateway.ts'
import { type Env, EnvError, readEnv } from './kernel/env.ts'
import { openLog } from './kernel/log.ts'
import { createServer } from './server.ts'

const asDemo = process.argv[2] === 'demo'

type Close = () => Promise<void>

const start = async (env: Env, opened: Close[]) => {
  log.level = env.logLevel
  const say = (line: string) => console.error(line)
  const database = env.databaseUrl ? { url: env.databaseUrl, stop: async () => {} } : await startEmbedded({ dataDir: asDemo ? `${env.dataDir}-demo` : env.dataDir, log: say })
  opened.push(database.stop)
  const begin = async () => {
    await migrate(database.url)
    const isToFill = asDemo && (await isForDemo(database.url))
    return { isToFill, server: await createServer({ env, databaseUrl: database.url, log }) }
  }
  const { isToFill, server } = await onceThere(database.url, begin, say, () => signalledAt > 0)
  opened.push(server.drain)
  if (isToFill) await seed(server.deps, await hashPassword(demoPassword))
  const { port } = await server.listen(env.host, env.port).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(listenProblem(env, error))
  })
  const address = env.origin ?? `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`
  console.log(`Colloquy is at ${address}`)
  if (!asDemo) return
  console.log(`The sample group is at ${address}/g/${demoGroup}. The password of everybody in it is: ${demoPassword}`)
  for (const { email, name, role } of demoLogins) console.log(`  ${email.padEnd(24)} ${name}, ${role}`)
}

/** Whether the sample group is still to be made; refuses a database that holds anything else. */
const isForDemo = async (url: string): Promise<boolean> => {
  const { db, close } = openDatabase(url, { max: 1 })
  try {
    if (await isEmpty(db)) return true
    if (await isDemo(db)) return false
    throw new StartError('This database holds something else: the sample group is made in an empty one only. Unset DATABASE_URL, or name another.')
  } finally {
    await close()
  }
}

const listenProblem = ({ host, port }: Env, { code, message }: NodeJS.ErrnoException) => {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use: stop the other program, or set PORT to another number.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to a number above 1023.`
  return `Nothing can listen on ${host}, port ${port} (${code ?? message}): set HOST and PORT.`
}

/** One sentence for what a person can mend; the whole error for what is a fault of the program. */
const complain = (error: unknown) => {
  if (error instanceof StartError || error instanceof EnvError) console.error(error.message)
  else log.fatal({ err: error }, 'the program failed')
}

const log = openLog('info')
const opened: Close[] = []
let signalledAt = Number.NEGATIVE_INFINITY
let exitCode = 0
let stopping = false

const started = Promise.resolve()
  .then(() => start(readEnv(), opened))
  .catch((error) => {
    complain(error)
    return stop(1)
  })

/** Closes in the opposite order of opening, the database last; waits for a start that is under way. */
const stop = async (code: number) => {
  exitCode ||= code
  if (stopping) return
  stopping = true
  for (let close = opened.pop(); close; close = opened.pop()) await close().catch(complain)
  process.exit(exitCode)
}

const onSignal = () => {
  // npm and the terminal both deliver one Ctrl-C; only a later one means "at once".
  const now = performance.now()
  if (now - signalledAt < 500) return
  if (signalledAt > 0) process.exit(130)
  signalledAt = now
  void started.then(() => stop(0))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
// The script that started us is gone, perhaps by kill -9: do not keep its port.
process.on('disconnect', onSignal)
process.channel?.unref()
process.on('uncaughtException', (error) => {
  complain(error)
  void started.then(() => stop(1))
})
