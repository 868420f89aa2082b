// npm test: lint, types, unit and database tests, then the program itself.
// The last line is always the sum, for people and for machines that read it.
import { describe } from './lib/step-error.mjs'
import { setUp } from './setup/setup.mjs'
import { phases, runPhase } from './test/phases.mjs'
import { failure, lastLine, sum } from './test/tally.mjs'

/** @returns {Promise<import('./test/tally.mjs').Tally>} */
async function everything() {
  try {
    await setUp('test')
  } catch (error) {
    console.error(`\n${describe(error)}`)
    return failure('the set-up: no test was run')
  }
  const tallies = []
  for (const phase of phases) tallies.push(await runPhase(phase))
  return sum(tallies)
}

const tally = await everything()
if (tally.failures.length > 0) {
  console.log('\nFailed:')
  for (const name of tally.failures) console.log(`  ${name}`)
}
console.log(`\n${lastLine(tally)}`)
process.exitCode = tally.failed > 0 ? 1 : 0
