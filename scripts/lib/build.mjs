import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { electronEnvironment } from '../setup/electron.mjs'
import { cache, inProject } from './paths.mjs'
import { run } from './run.mjs'
import { readText, sha256, writeText } from './stamp.mjs'
import { StepError } from './step-error.mjs'

/** Everything the build reads. What is not there (yet) counts as empty. */
const SOURCES = ['electron', 'renderer', 'shared', 'db', 'resources', 'package.json', 'package-lock.json']

/** Settings that lie in the project's folder beside the sources. */
const SETTINGS = /^(electron\.vite\.config|tsconfig).*\.(ts|mjs|json)$/

/** Without one of these the last build was broken off or thrown away. */
const RESULTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer']

const stamp = path.join(cache, 'build')

/** @param {string} place @returns {string[]} one line a file: path, size, time of change */
function linesOf(place) {
  const info = statSync(place, { throwIfNoEntry: false })
  if (!info) return []
  if (!info.isDirectory()) return [`${place} ${info.size} ${info.mtimeMs}`]
  return readdirSync(place).flatMap((name) => linesOf(path.join(place, name)))
}

/** @returns {string} changes when a source is edited, added or removed */
function fingerprint() {
  const settings = readdirSync(inProject()).filter((name) => SETTINGS.test(name))
  return sha256([...SOURCES, ...settings].flatMap((name) => linesOf(inProject(name))).join('\n'))
}

/**
 * Builds the program into out/ unless the last build was made of the same sources.
 *
 * @param {(sentence: string) => void} say
 */
export async function buildIfStale(say) {
  // Taken before the build: a file saved meanwhile makes the next run build again.
  const now = fingerprint()
  if (readText(stamp) === now && RESULTS.every((name) => existsSync(inProject(name)))) return
  say('Building the program.')
  const tool = inProject('node_modules/electron-vite/bin/electron-vite.js')
  const result = await run(process.execPath, [tool, 'build'], { env: electronEnvironment() })
  const absent = RESULTS.filter((name) => !existsSync(inProject(name)))
  if (!result.ok || absent.length > 0) {
    throw new StepError({
      what: result.ok ? `The build left out ${absent.join(', ')}.` : 'The program could not be built.',
      purpose: 'opening the program',
      next: 'Mend what the lines above name, then run the same command again.',
      details: result.output,
    })
  }
  writeText(stamp, now)
}
