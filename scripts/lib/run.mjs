import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {string} [cwd]
 * @property {number} [limit] milliseconds after which the command is stopped
 * @property {boolean} [show] let the command write to the terminal itself
 *
 * @typedef {object} RunResult
 * @property {boolean} ok ended by itself with code 0
 * @property {number | null} code
 * @property {string} output what it wrote, both streams in order (empty when shown)
 */

/**
 * Passes a wish to end on to the command and ends after it: an "npm ci" left
 * behind would go on writing into a folder the next run is about to repair.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endTogether(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    child.once('close', () => process.exit(128 + constants.signals[signal]))
    child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.once(signal, pass)
  const forget = () => signals.forEach((signal) => process.off(signal, pass))
  child.once('exit', forget)
  child.once('error', forget)
}

/**
 * Runs a command to its end. It never throws: a command that cannot be found is
 * a result that is not ok.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, words, { env = {}, cwd = root, limit, show = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    endTogether(child)
    const keep = (/** @type {Buffer} */ piece) => (output += piece.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, code: null, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => {
      if (signal) output += `\n(ended by ${signal})`
      resolve({ ok: code === 0, code, output })
    })
  })
}
