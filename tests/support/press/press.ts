// The print engine in real Electron, for tests of how paper looks and for the bench.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { build } from 'vite'
import { electronPath } from '../../../scripts/setup/electron.mjs'
import type { FormData } from '../../../shared/forms'
import type { ComposedForm, PrintSetup } from '../../../electron/print/form'
import { newDataFolder, removeFolder } from '../program'

/** What the program of the tests can be asked for. PDFs as base64, times in ms, sizes in micrometres. */
export interface Press {
  pdf(form: FormData, setup: PrintSetup): Promise<{ pdf: string; sheet: Omit<ComposedForm, 'html'> }>
  /** Lays each form out and makes its PDF, as a preview and a print do; how long each took. */
  slips(makes: readonly { form: FormData; setup: PrintSetup }[]): Promise<number[]>
  /** Opens a page equal to a form, as static as can be. */
  openBare(form: FormData, setup: PrintSetup, size: { width: number; height: number }): Promise<void>
  /** How long Electron alone takes for the PDF of that page. */
  bare(): Promise<number>
  /** Lets the hidden windows throw away what they no longer need. */
  collect(): Promise<void>
}

declare global {
  var press: Press
}

const root = resolve(import.meta.dirname, '../../..')

/** Builds the program and opens it; `close` ends it and removes what it left. */
export async function openPress(): Promise<{ app: ElectronApplication; close(): Promise<void> }> {
  const folder = join(root, 'out/test/press')
  mkdirSync(folder, { recursive: true })
  await build({
    root, configFile: false, logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, ssr: join(import.meta.dirname, 'main.ts'), target: 'node20', rollupOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'main.js' } } },
    ssr: { noExternal: true },
  })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'press', version: '0.0.0', type: 'module', main: 'main.js' }))
  const data = newDataFolder()
  const app = await _electron.launch({ executablePath: electronPath(), args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder, `--user-data-dir=${data}`] })
  const close = async (): Promise<void> => {
    await app.close()
    await removeFolder(data)
  }
  return { app, close }
}

/** A PDF of the press. */
export async function pressed(app: ElectronApplication, form: FormData, setup: PrintSetup): Promise<{ pdf: Buffer; sheet: Omit<ComposedForm, 'html'> }> {
  const { pdf, sheet } = await app.evaluate((_electron, given) => globalThis.press.pdf(given.form, given.setup), { form, setup })
  return { pdf: Buffer.from(pdf, 'base64'), sheet }
}
