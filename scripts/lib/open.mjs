import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import { electronEnvironment, electronPath } from '../setup/electron.mjs'
import { root } from './paths.mjs'

/**
 * What Chromium writes on a machine without a desktop's message bus or a graphics
 * card. It draws without both; the lines only hide what matters.
 */
const HARMLESS = [
  /:ERROR:.*\b(bus|object_proxy)\.cc\b/,
  /:ERROR:.*Failed to connect to the bus/,
  /:ERROR:.*viz_main_impl\.cc.*Exiting GPU process due to errors during initialization/,
  /:ERROR:.*command_buffer_proxy_impl\.cc.*ContextResult::kTransientFailure/,
]

/** Chromium's sandbox refuses to work for root; the program itself never asks for this. */
export const sandboxWords = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/**
 * Opens the program and waits until it is closed. A wish to end (Ctrl+C, the
 * system's shutdown) is passed on, so that it can save and close by itself.
 *
 * @param {string[]} words the program's own arguments
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} the program's exit code; 128 + n when ended by signal n
 */
export function openProgram(words, env = {}) {
  return new Promise((resolve, reject) => {
    const program = spawn(electronPath(), [...sandboxWords(), root, ...words], {
      cwd: root,
      env: { ...process.env, ...electronEnvironment(), ...env },
      stdio: ['inherit', 'inherit', 'pipe'],
    })
    const lines = createInterface({ input: program.stderr })
    lines.on('line', (line) => {
      if (!HARMLESS.some((known) => known.test(line))) console.error(line)
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => void program.kill(signal))
    }
    program.on('error', reject)
    program.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
