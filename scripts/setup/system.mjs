// Debian and its relatives: what the program and its tests need from the system.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { hasDisplay } from '../lib/display.mjs'
import { cache } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { readText, sha256, writeText } from '../lib/stamp.mjs'
import { StepError } from '../lib/step-error.mjs'

/**
 * One need, and the packages that meet it under the names of different releases,
 * newest first.
 *
 * @typedef {{ names: string[], optional?: boolean }} Need
 */

/** @type {Need[]} without these Electron does not start */
const LIBRARIES = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { names: ['libnss3'] },
  { names: ['libasound2t64', 'libasound2'] },
  { names: ['libgbm1'] },
  { names: ['libxss1'] },
  { names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { names: ['libcups2t64', 'libcups2'] },
]

/** @type {Need[]} Chinese and Cyrillic on screen and paper */
const FONTS = [
  { names: ['fonts-noto-cjk'], optional: true },
  { names: ['fonts-dejavu'], optional: true },
]

/** @type {Need[]} */
const DISPLAY = [{ names: ['xvfb'] }, { names: ['xauth'] }]

/** @type {Need[]} the tests' own database server, a reader of PDFs, a printer made of files */
const TESTING = [
  { names: ['postgresql'] },
  { names: ['poppler-utils'] },
  { names: ['cups-daemon'], optional: true },
  { names: ['cups-client'], optional: true },
  { names: ['printer-driver-cups-pdf'], optional: true },
]

/** @type {Need[]} */
export const COMPILER = [{ names: ['g++'] }, { names: ['make'] }, { names: ['python3'] }]

/** Changes with every package Debian installs or removes. */
const DPKG = '/var/lib/dpkg/status'

/** @returns {boolean} */
export function isDebian() {
  if (process.platform !== 'linux' || !existsSync(DPKG) || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {'start' | 'test'} scope @returns {Need[]} */
export function needsOf(scope) {
  return [...LIBRARIES, ...FONTS, ...(hasDisplay() ? [] : DISPLAY), ...(scope === 'test' ? TESTING : [])]
}

/** @param {'start' | 'test'} scope */
const stampOf = (scope) => path.join(cache, `system-${scope}`)

/** @param {Need[]} needs */
function fingerprint(needs) {
  const { mtimeMs, size } = statSync(DPKG)
  return sha256(JSON.stringify([needs, mtimeMs, size]))
}

/** @param {'start' | 'test'} scope @returns {boolean} */
export const systemIsReady = (scope) => !isDebian() || readText(stampOf(scope)) === fingerprint(needsOf(scope))

/** @param {Need[]} needs @returns {Promise<Need[]>} those that nothing installed meets */
async function missing(needs) {
  const words = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...needs.flatMap((need) => need.names)]
  const { output } = await run('dpkg-query', words, { env: { LC_ALL: 'C' } })
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map((match) => match[1]))
  return needs.filter((need) => !need.names.some((name) => installed.has(name)))
}

/** The name this release knows; a purely virtual package has no candidate. */
async function nameHere(/** @type {Need} */ need) {
  for (const name of need.names) {
    const { output } = await run('apt-cache', ['policy', name], { env: { LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(output)) return name
  }
  return undefined
}

/** @param {string[]} names */
function install(names) {
  const words = ['install', '-y', '--no-install-recommends', ...names]
  return run('apt-get', words, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
}

/** @param {Need} need */
const lastName = (need) => need.names[need.names.length - 1] ?? ''

/**
 * Installs what is missing, as root; otherwise says which command does it.
 *
 * @param {Need[]} needs
 * @param {string} purpose
 * @param {(sentence: string) => void} say
 * @throws {StepError} when something needed, not merely useful, stays missing
 */
export async function installMissing(needs, purpose, say) {
  const absent = await missing(needs)
  if (absent.length === 0) return
  if (process.getuid?.() !== 0) return askForRoot(absent, purpose, say)
  say(`Installing from Debian: ${absent.map(lastName).join(' ')}.`)
  const refreshed = await run('apt-get', ['update'])
  const required = absent.filter((need) => !need.optional)
  const names = await Promise.all(required.map(async (need) => (await nameHere(need)) ?? lastName(need)))
  const result = names.length === 0 ? { ok: true, output: '' } : await install(names)
  if (!result.ok) {
    throw new StepError({
      what: `Debian packages could not be installed: ${names.join(' ')}.`,
      purpose,
      next: 'Check the network and the package sources in /etc/apt, then run the same command again.',
      details: `${refreshed.ok ? '' : refreshed.output}\n${result.output}`,
    })
  }
  await installOptional(absent.filter((need) => need.optional), say)
}

/**
 * @param {Need[]} needs
 * @param {(sentence: string) => void} say
 */
async function installOptional(needs, say) {
  for (const need of needs) {
    const name = await nameHere(need)
    if (!name || !(await install([name])).ok) say(`${lastName(need)} could not be installed; going on without it.`)
  }
}

/**
 * @param {Need[]} absent
 * @param {string} purpose
 * @param {(sentence: string) => void} say
 */
async function askForRoot(absent, purpose, say) {
  const names = await Promise.all(absent.map(async (need) => (await nameHere(need)) ?? lastName(need)))
  const command = `sudo apt-get install -y ${names.join(' ')}`
  if (absent.every((need) => need.optional)) {
    say(`Useful, but not needed: ${command}`)
    return
  }
  throw new StepError({
    what: 'System packages are missing, and only an administrator can install them.',
    purpose,
    next: `Run "${command}", then the same command again.`,
  })
}

/**
 * @param {'start' | 'test'} scope
 * @param {(sentence: string) => void} say
 */
export async function provideSystem(scope, say) {
  const needs = needsOf(scope)
  const purpose = scope === 'start' ? 'opening the program' : 'opening the program and testing it'
  await installMissing(needs, purpose, say)
  writeText(stampOf(scope), fingerprint(needs))
}
