import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { StepError } from './step-error.mjs'

/** Where npm's own folder may lie, relative to the folder of the node executable. */
const PLACES = ['../lib/node_modules/npm', 'node_modules/npm', '../share/nodejs/npm', '../share/npm']

/**
 * The folder of the npm that runs us or that came with this Node. Calling its
 * files with our own Node works alike on every system; `npm.cmd` does not.
 *
 * @returns {string}
 */
export function npmFolder() {
  const running = process.env.npm_execpath
  const own = running?.endsWith('npm-cli.js') ? [path.resolve(running, '../..')] : []
  const beside = PLACES.map((place) => path.resolve(path.dirname(process.execPath), place))
  const found = [...own, ...beside].find((folder) => existsSync(path.join(folder, 'bin/npm-cli.js')))
  if (found) return found
  throw new StepError({
    what: 'npm was not found beside Node.',
    purpose: 'fetching the packages the program is built from',
    next: 'Install Node.js with npm (version 20.19 or newer), then run the same command again.',
  })
}

/**
 * @param {string[]} words
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function npm(words, options) {
  return run(process.execPath, [path.join(npmFolder(), 'bin/npm-cli.js'), ...words], options)
}
