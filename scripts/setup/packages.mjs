import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from '../lib/npm.mjs'
import { inProject, modules } from '../lib/paths.mjs'
import { readJson, readText, sha256, writeText } from '../lib/stamp.mjs'
import { StepError } from '../lib/step-error.mjs'

/** Lies inside node_modules, so that whoever removes those removes it too. */
const stamp = path.join(modules, '.desk-lock')
const lockFile = inProject('package-lock.json')

/** @returns {string} changes whenever package-lock.json does */
export const lockHash = () => sha256(readFileSync(lockFile))

/** @returns {boolean} */
export const packagesAreReady = () => readText(stamp) === lockHash()

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @param {unknown} json
 * @returns {Record<string, Locked>}
 */
function packagesOf(json) {
  return /** @type {{ packages?: Record<string, Locked> } | undefined} */ (json)?.packages ?? {}
}

/**
 * Whether what npm wrote down about node_modules is what the lock asks for. So a
 * developer's own "npm install" is recognised and not undone by an "npm ci".
 * Optional packages may be absent: most are for other systems.
 *
 * @returns {boolean}
 */
export function installedMatchesLock() {
  const installed = packagesOf(readJson(path.join(modules, '.package-lock.json')))
  return Object.entries(packagesOf(readJson(lockFile))).every(([place, wanted]) => {
    if (place === '') return true
    const there = installed[place]
    if (!there) return Boolean(wanted.optional || wanted.devOptional)
    return there.version === wanted.version && existsSync(inProject(place))
  })
}

/**
 * Installs exactly what the lock names. Install scripts are not run: npm 11 does
 * not by default, and the steps after this one do what they would have done.
 *
 * @param {(sentence: string) => void} say
 */
export async function providePackages(say) {
  if (!installedMatchesLock()) {
    say('Installing the packages (npm ci).')
    const result = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=4'])
    if (!result.ok) {
      throw new StepError({
        what: 'The packages could not be installed.',
        purpose: 'everything: the program is built from them',
        next: 'Check the network, then run the same command again; what was fetched is kept.',
        details: result.output,
      })
    }
  }
  writeText(stamp, lockHash())
}
