import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../scripts/setup/electron.mjs'

/** The real program, opened on a data folder of its own. */
export interface Program {
  app: ElectronApplication
  page: Page
  data: string
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
}

const root = resolve(import.meta.dirname, '../..')

export async function openProgram({ data = mkdtempSync(join(tmpdir(), 'desk-e2e-')), clockFrom, databaseUrl }: ProgramOptions = {}): Promise<Program> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  delete env['DESK_DATABASE_URL']
  const app = await _electron.launch({
    executablePath: electronPath(),
    // Chromium's sandbox cannot be had as root; the program itself never switches it off.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--data=${data}`],
    env: { ...env, ...(clockFrom ? { DESK_CLOCK_FROM: clockFrom } : {}), ...(databaseUrl ? { DESK_DATABASE_URL: databaseUrl } : {}) },
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  return {
    app,
    page,
    data,
    close: () => app.close(),
    kill: async () => {
      const gone = new Promise(done => app.process().once('exit', done))
      app.process().kill('SIGKILL')
      await gone
    },
  }
}
