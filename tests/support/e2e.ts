// What every end-to-end test starts from: programs that are gone when the test is over, however it ended.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type Page, type TestInfo } from '@playwright/test'
import { Door } from '../e2e/pages/door'
import { newDataFolder, openProgram, removeFolder, type Program, type ProgramOptions } from './program'
import { wordsOf, type Lang } from './words'

export { expect }

interface Fixtures {
  /** Opens a program; it is ended and its folder removed after the test. */
  open(options?: ProgramOptions): Promise<Program>
  /** Opens a program on the sample mall, at the sign-in screen of that language. */
  openSample(lang: Lang, options?: ProgramOptions): Promise<Program>
}

interface WorkerFixtures {
  /** A data folder with the sample mall in it, made once a language and moment by the program itself and copied for each test. */
  sampleFolder(lang: Lang, clockFrom: string | undefined): Promise<string>
}

/** The sample's last days are over so long before the desk's clock begins. */
const BEFORE = 5 * 60_000

export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleFolder: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is needed
    async ({}, use) => {
      const made = new Map<string, Promise<string>>()
      await use(async (lang, clockFrom) => {
        const which = `${lang} ${clockFrom ?? ''}`
        const first = made.get(which) ?? makeSample(lang, clockFrom)
        made.set(which, first)
        return copyOf(await first)
      })
      for (const folder of made.values()) await removeFolder(await folder)
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  open: async ({}, use, info) => {
    const opened: Program[] = []
    await use(async options => {
      const program = await openProgram(options)
      opened.push(program)
      return program
    })
    await endAll(opened, info)
  },
  openSample: async ({ open, sampleFolder }, use) => {
    await use(async (lang, options) => open({ ...options, data: await sampleFolder(lang, options?.clockFrom) }))
  },
})

/** For programs that the tests of one file share: call it in `test.beforeAll` with what `openProgram` gave, and `endAll` in `test.afterAll`. */
export async function endAll(programs: readonly Program[], info?: TestInfo): Promise<void> {
  if (info !== undefined && info.status !== info.expectedStatus) await photograph(programs, info)
  const thrown = programs.flatMap(program => program.thrown)
  for (const program of programs) await program.kill()
  for (const folder of new Set(programs.map(program => program.data))) await removeFolder(folder)
  expect(thrown, 'nothing is thrown in a page that nobody catches').toEqual([])
}

async function photograph(programs: readonly Program[], info: TestInfo): Promise<void> {
  const pages = programs.flatMap(program => program.app.windows())
  for (const [at, page] of pages.entries()) await attach(page, at, info).catch(() => undefined)
}

async function attach(page: Page, at: number, info: TestInfo): Promise<void> {
  if (page.isClosed()) return
  const path = info.outputPath(`window-${at + 1}.png`)
  await page.screenshot({ path, timeout: 10_000 })
  await info.attach(`window ${at + 1}`, { path, contentType: 'image/png' })
}

/** Planted at the moment the test's clock begins at: what the sample holds must not depend on the day the tests run. */
async function makeSample(lang: Lang, clockFrom: string | undefined): Promise<string> {
  const program = await openProgram(clockFrom === undefined ? {} : { clockFrom: new Date(Date.parse(clockFrom) - BEFORE).toISOString() })
  try {
    await new Door(program.page, wordsOf(lang)).lookAround()
    await program.close()
  } finally {
    await program.kill()
  }
  return program.data
}

/** The data without what Electron keeps of its windows: its lock belongs to the program that made it. */
function copyOf(folder: string): string {
  const copy = newDataFolder()
  const left = new Set([join(folder, 'window'), join(folder, 'log')])
  cpSync(folder, copy, { recursive: true, filter: path => !left.has(path) })
  return copy
}
