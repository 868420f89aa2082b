import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from '../lib/build.mjs'
import { withDisplay } from '../lib/display.mjs'
import { inProject, root } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { describe } from '../lib/step-error.mjs'
import { electronEnvironment } from '../setup/electron.mjs'
import { readPlaywright, readVitest } from './reports.mjs'
import { check, failure, sum, trusted } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ name: string, run: () => Promise<Tally> }} Phase
 */

const tools = {
  eslint: inProject('node_modules/eslint/bin/eslint.js'),
  tsc: inProject('node_modules/typescript/bin/tsc'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
  playwright: inProject('node_modules/@playwright/test/cli.js'),
}

/** @param {string} name @param {string[]} words @returns {Promise<Tally>} */
async function holds(name, words) {
  const { ok } = await run(process.execPath, words, { show: true })
  return check(name, ok)
}

/** An old report must not be taken for the one of a run that broke off. */
function freshReport(/** @type {string} */ name) {
  const file = inProject('out/test', name)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** @param {string[]} words @returns {Promise<Tally>} */
async function vitest(words) {
  const report = freshReport('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await run(process.execPath, [tools.vitest, 'run', ...reporters, ...words], { show: true })
  return trusted('vitest', readVitest(report, (file) => path.relative(root, file)), ok)
}

/** Building is no test: it counts only when it fails, and then the program cannot be tested. */
async function program() {
  try {
    await buildIfStale(console.log)
  } catch (error) {
    console.error(describe(error))
    return sum([failure('build'), failure('playwright: not run, because there is no build')])
  }
  const report = freshReport('e2e.json')
  const words = [tools.playwright, 'test', '--reporter=list,json']
  const { ok } = await withDisplay((env) =>
    run(process.execPath, words, {
      env: { ...electronEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
      show: true,
    }),
  )
  return trusted('playwright', readPlaywright(report), ok)
}

/** @type {Phase[]} cheapest first, so that a slip shows early */
export const phases = [
  { name: 'Lint', run: () => holds('eslint', [tools.eslint, '.']) },
  { name: 'Types', run: () => holds('tsc', [tools.tsc, '--noEmit', '-p', 'tsconfig.json']) },
  { name: 'Unit and database tests', run: () => vitest([]) },
  { name: 'The program itself', run: program },
]

/**
 * One part's trouble must not keep the others from being looked at.
 *
 * @param {Phase} phase
 * @returns {Promise<Tally>}
 */
export async function runPhase(phase) {
  console.log(`\n== ${phase.name}`)
  try {
    return await phase.run()
  } catch (error) {
    console.error(describe(error))
    return failure(`${phase.name}: could not run`)
  }
}
