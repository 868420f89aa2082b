import { withLock } from '../lib/lock.mjs'
import { StepError } from '../lib/step-error.mjs'
import { electronIsReady, provideElectron } from './electron.mjs'
import { nativeIsReady, provideNative } from './native.mjs'
import { packagesAreReady, providePackages } from './packages.mjs'
import { provideSystem, systemIsReady } from './system.mjs'

const OLDEST_NODE = [20, 19]

/** @typedef {{ isReady: () => boolean, provide: (say: (sentence: string) => void) => Promise<void> }} Step */

/**
 * In the order they need each other: Electron comes out of a package and starts
 * only with the system's libraries; the database is tried under that Electron.
 *
 * @param {'start' | 'test'} scope
 * @returns {Step[]}
 */
const steps = (scope) => [
  { isReady: packagesAreReady, provide: providePackages },
  { isReady: () => systemIsReady(scope), provide: (say) => provideSystem(scope, say) },
  { isReady: electronIsReady, provide: provideElectron },
  { isReady: nativeIsReady, provide: provideNative },
]

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new StepError({
    what: `Node ${process.versions.node} is too old.`,
    purpose: 'building and opening the program',
    next: `Install Node ${OLDEST_NODE.join('.')} or newer (22 is best), then run the same command again.`,
  })
}

/** @param {string} sentence */
const say = (sentence) => console.log(sentence)

/**
 * Makes a fresh copy of the project able to build, open and test the program.
 * Every step looks first whether it is done; running it again continues a
 * broken-off run, and costs a few milliseconds when there is nothing to do.
 *
 * @param {'start' | 'test'} scope
 */
export async function setUp(scope) {
  checkNode()
  // An error in one step's look (a folder not there yet) means it is not done.
  if (steps(scope).every(isDone)) return
  await withLock(say, async () => {
    for (const step of steps(scope)) {
      if (!isDone(step)) await step.provide(say)
    }
  })
}

/** @param {Step} step @returns {boolean} */
function isDone(step) {
  try {
    return step.isReady()
  } catch {
    return false
  }
}
