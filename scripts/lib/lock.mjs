import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cache } from './paths.mjs'

const file = path.join(cache, 'setup.lock')

/** @returns {boolean} whether the set-up that holds the lock still runs */
function holderLives() {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @returns {boolean} */
function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/**
 * Lets one set-up work at a time, so that two terminals do not install into the
 * same folder. A lock whose owner is gone (a broken-off run) is taken over.
 *
 * @param {(sentence: string) => void} say
 * @param {() => Promise<void>} work
 */
export async function withLock(say, work) {
  mkdirSync(cache, { recursive: true })
  let told = false
  while (!take()) {
    if (!holderLives()) rmSync(file, { force: true })
    else if (!told) say('Another set-up is running here; waiting for it.')
    told = true
    await wait(300)
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}
