import type { ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../scripts/setup/electron.mjs'

/** The real program, opened on a data folder of its own. */
export interface Program {
  app: ElectronApplication
  page: Page
  data: string
  /** What a page of it threw and nobody caught; a test ends well only when there is none. */
  thrown: Error[]
  /** Closes as a person does; ends when the process is gone. */
  close(): Promise<void>
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>
}

export interface ProgramOptions {
  /** A folder of an earlier run, to open the program on again. */
  data?: string
  /** The moment the desk's clock begins at, ISO text; the computer's own time without it. */
  clockFrom?: string
  databaseUrl?: string
  /** Where CUPS listens. Without it the program finds no printer, so that no test prints on a real one. */
  cupsServer?: string
  /** A microphone that beeps: no test listens with a real one. */
  microphone?: boolean
}

const root = resolve(import.meta.dirname, '../..')

/** A new folder for a program's data. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'desk-e2e-'))

/** A program that was killed may have helpers left for a moment, which still write into its folder. */
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })

/** The command that opens the program on a data folder, for Playwright and for a plain start. */
export function commandOf(data: string): { executable: string; words: string[] } {
  // Chromium's sandbox cannot be had as root; the program itself never switches it off.
  return { executable: electronPath(), words: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--data=${data}`] }
}

/** The environment a program of the tests gets: no printer and no server that this computer may happen to have. */
export function environmentOf({ clockFrom, databaseUrl, cupsServer = '/nonexistent/cups.sock' }: ProgramOptions): Record<string, string> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  delete env['DESK_DATABASE_URL']
  return { ...env, CUPS_SERVER: cupsServer, ...(clockFrom ? { DESK_CLOCK_FROM: clockFrom } : {}), ...(databaseUrl ? { DESK_DATABASE_URL: databaseUrl } : {}) }
}

/** Opens the program; it answers when its first window is there. */
export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  const { data = newDataFolder() } = options
  const { executable, words } = commandOf(data)
  if (options.microphone) words.unshift('--use-fake-device-for-media-stream')
  const app = await _electron.launch({ executablePath: executable, args: words, env: environmentOf(options) })
  askAgain(app)
  // Asked for now: Playwright does not answer any more once the program is gone.
  const running = app.process()
  const thrown: Error[] = []
  app.on('window', window => window.on('pageerror', error => thrown.push(error)))
  const page = await app.firstWindow()
  page.on('pageerror', error => thrown.push(error))
  await page.setViewportSize({ width: 1366, height: 768 })
  return { app, page, data, thrown, close: () => app.close(), kill: () => end(running) }
}

async function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return
  const gone = new Promise(done => running.once('exit', done))
  running.kill('SIGKILL')
  await gone
}

/** How often a question to main is asked whose answer the driver lost. */
const ASKED = 3

/**
 * The driver loses the answer of main when main clears its memory in that very moment; then it is asked again, and every other failure is one. What
 * tests do to main this way may be done twice.
 */
function askAgain(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app)
  const answered = async (what: never, given: never): Promise<unknown> => {
    for (let asked = 1; ; asked += 1) {
      try {
        return await ask(what, given)
      } catch (error) {
        if (asked === ASKED || !(error instanceof Error) || !error.message.includes('promise was garbage collected')) throw error
      }
    }
  }
  app.evaluate = answered as typeof app.evaluate
}
