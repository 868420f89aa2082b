import { spawn } from 'node:child_process'
import { StepError } from './step-error.mjs'

/** What a reception's monitor shows at least. */
const SCREEN = '1366x768x24'
const START_LIMIT = 15_000

/** @returns {boolean} whether a window can be seen; only Linux can be without */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @param {string} details */
const noDisplay = (details) =>
  new StepError({
    what: 'There is no display, and the invisible one (Xvfb) did not start.',
    purpose: 'giving the program a screen to open its window on',
    next: 'Install "xvfb" (on Debian: sudo apt-get install -y xvfb), or run this in a desktop session.',
    details,
  })

/**
 * Starts an invisible display that takes the first free number itself.
 *
 * @returns {Promise<{ name: string, stop: () => void }>} its name is what DISPLAY must hold
 */
export function startDisplay() {
  return new Promise((resolve, reject) => {
    const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp']
    // Detached: Ctrl+C in the terminal must reach the program first, not its screen.
    const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
    const stop = () => void server.kill('SIGTERM')
    process.once('exit', stop)
    let said = ''
    let number = ''
    const limit = setTimeout(() => (stop(), reject(noDisplay('It did not answer.'))), START_LIMIT)
    const fail = (/** @type {string} */ why) => (clearTimeout(limit), reject(noDisplay(why)))
    server.on('error', (error) => fail(error.message))
    server.on('exit', () => fail(said))
    server.stderr?.on('data', (piece) => (said += piece))
    server.stdio[3]?.on('data', (piece) => {
      number += piece
      if (!number.includes('\n')) return
      clearTimeout(limit)
      resolve({ name: `:${number.trim()}`, stop })
    })
  })
}

/**
 * Runs work on the display there is, or on an invisible one that ends with it.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work takes what to add to the environment
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  const display = await startDisplay()
  try {
    return await work({ DISPLAY: display.name })
  } finally {
    display.stop()
  }
}
