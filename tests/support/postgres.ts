import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { diesWithParent, postgresFolder, serverUser } from './postgres-binaries'

/** A PostgreSQL of the tests' own, on this computer only, gone when they end. */
export interface PostgresServer {
  /** Connects as the superuser to the database "postgres". */
  readonly url: string
  /** Makes an empty database; answers its url. */
  createDatabase(name: string): Promise<string>
  /** Ends the server as an administrator would: open connections are cut, everything committed stays. */
  stopServer(): Promise<void>
  /** Starts it again on the same port with the same data. */
  startServer(): Promise<void>
  restart(): Promise<void>
  /** Ends the server without a farewell, like a power cut. */
  killServer(): Promise<void>
  /** Freezes the server: connections stay open and nobody answers (Linux). */
  pause(): void
  resume(): void
  /** Ends the server for good and removes its data. */
  stop(): Promise<void>
}

/** The database with the tables and nothing in them, of which each desk of a test gets a copy. */
export const MIGRATED = 'desk_migrated'

const START_LIMIT = 30_000
const PREFIX = 'desk-pg-'
const HOUR = 3_600_000
const HOST = '127.0.0.1'

/** Data that is thrown away need not survive a power cut of this computer. */
const SETTINGS = { listen_addresses: HOST, fsync: 'off', full_page_writes: 'off', max_connections: '200', timezone: 'UTC', jit: 'off' }

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, HOST, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined) // the server may end while we are connected
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * Makes a database on a server that runs: an empty one, or a copy of another that nobody is connected to.
 *
 * @param serverUrl what `startPostgres` answered, or vitest's `inject('postgresUrl')`
 * @param name any name not used yet
 * @returns the url of the new database
 */
export async function createDatabase(serverUrl: string, name: string, copyOf = 'template1'): Promise<string> {
  await query(serverUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(copyOf)}`)
  const url = new URL(serverUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

/** A process that serves a connection may end between being listed and being signalled. */
function signalIfThere(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The data folder and the programs that serve it. */
class Cluster implements PostgresServer {
  readonly url: string
  private server: ChildProcess | undefined
  private said = ''
  private readonly removeAtExit = (): void => {
    this.server?.kill('SIGQUIT')
    rmSync(this.folder, { recursive: true, force: true })
  }

  constructor(
    private readonly bin: string,
    private readonly folder: string,
    private readonly port: number,
    private readonly user: { uid: number; gid: number } | undefined,
  ) {
    this.url = `postgres://postgres@${HOST}:${port}/postgres`
    process.once('exit', this.removeAtExit)
  }

  /** Cyrillic must be folded and sorted as text, so the plain "C" locale does not do. */
  initialise(): void {
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
    const words = ['-D', this.data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`, '--no-sync']
    execFileSync(path.join(this.bin, 'initdb'), words, { ...this.user, cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] })
  }

  async startServer(): Promise<void> {
    if (this.server) return
    const settings = Object.entries({ ...SETTINGS, unix_socket_directories: this.folder })
    const words = ['-D', this.data, '-p', String(this.port), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    this.said = ''
    const [command, ...before] = diesWithParent()
    const program = path.join(this.bin, 'postgres')
    const server = spawn(command ?? program, [...(command ? [...before, program] : []), ...words], {
      ...this.user,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server.stderr.on('data', (piece: Buffer) => (this.said = (this.said + piece.toString()).slice(-4_000)))
    server.on('error', (error) => (this.said += error.message))
    server.on('exit', () => {
      if (this.server === server) this.server = undefined
    })
    this.server = server
    await this.untilItAnswers()
  }

  stopServer(): Promise<void> {
    return this.end('SIGINT')
  }

  killServer(): Promise<void> {
    return this.end('SIGQUIT')
  }

  async restart(): Promise<void> {
    await this.stopServer()
    await this.startServer()
  }

  createDatabase(name: string): Promise<string> {
    return createDatabase(this.url, name)
  }

  pause(): void {
    for (const pid of this.processes()) signalIfThere(pid, 'SIGSTOP')
  }

  resume(): void {
    for (const pid of this.processes()) signalIfThere(pid, 'SIGCONT')
  }

  async stop(): Promise<void> {
    await this.stopServer()
    process.off('exit', this.removeAtExit)
    rmSync(this.folder, { recursive: true, force: true })
  }

  private get data(): string {
    return path.join(this.folder, 'data')
  }

  /** The server and the processes that serve its connections; each leads a session of its own. */
  private processes(): number[] {
    const pid = this.server?.pid
    const list = `/proc/${pid}/task/${pid}/children`
    if (pid === undefined || !existsSync(list)) return []
    return [pid, ...readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number)]
  }

  private async untilItAnswers(): Promise<void> {
    const limit = Date.now() + START_LIMIT
    while (this.server && Date.now() < limit) {
      const answered = await query(this.url, 'SELECT 1').then(
        () => true,
        () => false,
      )
      if (answered) return
      await wait(50)
    }
    await this.stopServer()
    throw new Error(`PostgreSQL did not start:\n${this.said}`)
  }

  private async end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const server = this.server
    if (!server) return
    this.resume() // a paused one would never hear the signal
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
}

/** Removes what test runs left that were killed and could not clean up. */
function sweep(): void {
  const old = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX)).map((name) => path.join(tmpdir(), name))
  for (const folder of old) {
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    // A server that still runs keeps its pid file; a young folder may be about to get one.
    if (age > HOUR && !existsSync(path.join(folder, 'data/postmaster.pid'))) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Starts a fresh PostgreSQL (UTF-8, no password, 127.0.0.1 and a free port).
 *
 * @throws when its programs are missing or it does not start, saying why
 */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = postgresFolder()
  const user = serverUser()
  sweep()
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX))
  if (user) chownSync(folder, user.uid, user.gid)
  const cluster = new Cluster(bin, folder, await freePort(), user)
  try {
    cluster.initialise()
    await cluster.startServer()
    return cluster
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
