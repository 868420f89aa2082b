// A printing system of the tests' own: a CUPS scheduler on a socket of its own, whose printers keep what they are sent and print nothing.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { slipPrinter } from './cups-printer'

const SCHEDULER = '/usr/sbin/cupsd'

/** Why printing for real cannot be tried here, or null. */
export function whyNoCups(): string | null {
  if (process.platform !== 'linux') return 'CUPS is tried on Linux only'
  if (!existsSync(SCHEDULER) || !existsSync('/usr/sbin/lpadmin')) return 'CUPS is not installed (Debian: cups-daemon and cups-client)'
  return process.getuid?.() === 0 ? null : 'a CUPS of our own can be started by root only'
}

export interface Cups {
  /** For the program's CUPS_SERVER. */
  readonly server: string
  addPrinter(name: string): void
  removePrinter(name: string): void
  /** The files it was handed, in order. */
  printed(): string[]
  stop(): Promise<void>
}

/** Starts the scheduler; throws when it does not come up. */
export async function startCups(): Promise<Cups> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-cups-'))
  const server = join(folder, 'cups.sock')
  const spool = join(folder, 'spool')
  writeSettings(folder, server)
  const scheduler = spawn(SCHEDULER, ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')], { stdio: 'ignore' })
  const admin = (...words: string[]) => execFileSync('/usr/sbin/lpadmin', words, { env: { ...process.env, CUPS_SERVER: server }, stdio: 'ignore' })
  const stop = async () => {
    await endOf(scheduler)
    rmSync(folder, { recursive: true, force: true })
  }
  await untilThere(server, scheduler).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    server,
    addPrinter: name => admin('-p', name, '-v', 'file:/dev/null', '-P', join(folder, 'slip.ppd'), '-E'),
    removePrinter: name => admin('-x', name),
    printed: () => readdirSync(spool).filter(name => /^d\d+-\d+$/.test(name)).sort().map(name => join(spool, name)),
    stop,
  }
}

function writeSettings(folder: string, server: string): void {
  const at = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  // The scheduler's helpers run as another user and must get to their folders.
  chmodSync(folder, 0o755)
  at('etc/ppd')
  const places = { ServerRoot: at('etc'), RequestRoot: at('spool'), TempDir: at('spool/tmp'), CacheDir: at('cache'), StateDir: at('state') }
  const logs = ['ErrorLog', 'AccessLog', 'PageLog'].map(name => `${name} ${join(at('log'), name)}`)
  writeFileSync(join(folder, 'etc/cups-files.conf'), ['FileDevice Yes', ...Object.entries(places).map(([name, place]) => `${name} ${place}`), ...logs, ''].join('\n'))
  const open = (place: string) => `<Location ${place}>\nOrder allow,deny\nAllow all\n</Location>`
  const policy = '<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>'
  const settings = [`Listen ${server}`, 'Browsing Off', 'WebInterface No', 'DefaultAuthType None', 'PreserveJobFiles Yes', open('/'), open('/admin'), policy, '']
  writeFileSync(join(folder, 'etc/cupsd.conf'), settings.join('\n'))
  writeFileSync(join(folder, 'slip.ppd'), slipPrinter)
}

async function untilThere(server: string, scheduler: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(server)) return
    if (scheduler.exitCode !== null) break
    await wait(50)
  }
  throw new Error(`cupsd did not start (${String(scheduler.exitCode)})`)
}

async function endOf(scheduler: ChildProcess): Promise<void> {
  if (scheduler.exitCode !== null || scheduler.signalCode !== null) return
  const gone = new Promise(done => scheduler.once('exit', done))
  scheduler.kill('SIGTERM')
  await gone
}
