import { existsSync } from 'node:fs'
import path from 'node:path'
import { cache, inProject, modules } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { readJson, writeText } from '../lib/stamp.mjs'
import { StepError } from '../lib/step-error.mjs'
import { FALLBACK_VERSION, fallbackExecutable, fallbackFits, provideFallback } from './electron-fallback.mjs'

/** Which Electron this tree uses, and for which circumstances that was decided. */
const choice = path.join(cache, 'electron/chosen.json')

/** The executable alone on a line, for shell scripts and people. */
const plainPath = path.join(cache, 'electron-path.txt')

const OWN = inProject('node_modules/electron')
const PURPOSE = 'opening the program'
const ANSWER_LIMIT = 8_000
const DOWNLOAD_LIMIT = 15 * 60_000

/** @typedef {{ key: string, executable: string, version: string, kind: 'given' | 'own' | 'fallback' }} Choice */

/** A folder the user points to is always obeyed, and a new Electron is always tried. */
function choiceKey() {
  const wanted = /** @type {{ version?: string } | undefined} */ (readJson(path.join(OWN, 'package.json')))
  return [wanted?.version, process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', process.platform, process.arch].join(' ')
}

/** @returns {Choice | undefined} */
function currentChoice() {
  const chosen = /** @type {Choice | undefined} */ (readJson(choice))
  return chosen && existsSync(chosen.executable) ? chosen : undefined
}

/** @returns {boolean} */
export const electronIsReady = () => currentChoice()?.key === choiceKey()

/**
 * The Electron executable the set-up chose, for tests and tools that start the program.
 *
 * @returns {string} an absolute path
 * @throws {StepError} before the set-up has run
 */
export function electronPath() {
  const chosen = currentChoice()
  if (chosen) return chosen.executable
  throw new StepError({
    what: 'There is no Electron yet.',
    purpose: PURPOSE,
    next: 'Run "npm run setup" once, then the same command again.',
  })
}

/** @returns {string} for example "33.2.1" */
export const electronVersion = () => currentChoice()?.version ?? 'unknown'

/**
 * What the environment must hold so that every tool takes the same Electron: the
 * `electron` package reads the first, electron-vite the second. A folder given by
 * the user that does not work is taken out of the way.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment() {
  const executable = electronPath()
  const folders = { fallback: path.dirname(executable), own: undefined, given: process.env.ELECTRON_OVERRIDE_DIST_PATH }
  return { ELECTRON_OVERRIDE_DIST_PATH: folders[currentChoice()?.kind ?? 'own'], ELECTRON_EXEC_PATH: executable }
}

/**
 * Starts the executable as a plain Node, which needs no display but every library.
 *
 * @param {string} executable
 * @returns {Promise<string | undefined>} its version, or undefined when it does not run
 */
async function versionOf(executable) {
  if (!existsSync(executable)) return undefined
  const words = ['-p', '"electron=" + process.versions.electron']
  const { output } = await run(executable, words, { env: { ELECTRON_RUN_AS_NODE: '1' }, limit: 20_000 })
  return /electron=(\d[\w.-]*)/.exec(output)?.[1]
}

/** Where the executable lies in an Electron folder, on this system. */
function executableIn(/** @type {string} */ folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  return path.join(folder, names[/** @type {'darwin'} */ (process.platform)] ?? 'electron')
}

/**
 * Whether the download server answers at all. A network that silently drops the
 * connection would otherwise be waited for until the download's own limit.
 */
async function downloadAnswers() {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true; // fetch() would not ask through it
  const { version } = /** @type {{ version: string }} */ (readJson(path.join(OWN, 'package.json')))
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  // Mirrors name their folders with or without the "v"; only an answer counts, not which.
  const file = `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
  return fetch(file, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT) }).then(
    () => true,
    () => false,
  )
}

/** Lets the electron package fetch its own program; a copy it fetched before needs no network. */
async function fetchOwn(/** @type {(sentence: string) => void} */ say) {
  say('Asking for Electron at its own download server.')
  const limit = (await downloadAnswers()) ? DOWNLOAD_LIMIT : ANSWER_LIMIT
  return run(process.execPath, [path.join(OWN, 'install.js')], { limit })
}

/**
 * @param {(sentence: string) => void} say
 * @returns {Promise<Omit<Choice, 'key'>>}
 */
async function choose(say) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) {
    const executable = executableIn(path.resolve(given))
    const version = await versionOf(executable)
    if (version) return { executable, version, kind: 'given' }
    say(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not run; looking further.`)
    // Otherwise the electron package would install into the folder that does not work.
    delete process.env.ELECTRON_OVERRIDE_DIST_PATH
  }
  const own = executableIn(path.join(modules, 'electron/dist'))
  const fetched = (await versionOf(own)) ? undefined : await fetchOwn(say)
  const version = await versionOf(own)
  if (version) return { executable: own, version, kind: 'own' }
  if (!fallbackFits()) throw noElectron(fetched?.output ?? '')
  say(`It cannot be had there (set ELECTRON_MIRROR if you know a mirror). Using Electron ${FALLBACK_VERSION} instead.`)
  await provideFallback(say)
  if (await versionOf(fallbackExecutable)) {
    return { executable: fallbackExecutable, version: FALLBACK_VERSION, kind: 'fallback' }
  }
  throw new StepError({
    what: `Electron ${FALLBACK_VERSION} is here but does not start.`,
    purpose: PURPOSE,
    next: `Most often a system library is missing: run "ldd ${fallbackExecutable} | grep 'not found'" and install what it names.`,
  })
}

/** @param {string} details @returns {StepError} */
function noElectron(details) {
  return new StepError({
    what: 'Electron could not be fetched.',
    purpose: PURPOSE,
    next: 'Check the network or set ELECTRON_MIRROR to a mirror you can reach, then run the same command again. An unpacked Electron can be named in ELECTRON_OVERRIDE_DIST_PATH.',
    details,
  })
}

/** @param {(sentence: string) => void} say */
export async function provideElectron(say) {
  const key = choiceKey()
  const chosen = await choose(say)
  writeText(choice, JSON.stringify({ key, ...chosen }, null, 2))
  writeText(plainPath, chosen.executable)
  say(`Using Electron ${chosen.version} (${chosen.executable}).`)
}

