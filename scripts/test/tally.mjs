/**
 * What one part of the test run came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] })

/** @param {string} name @returns {Tally} one check that did not hold, or could not be made */
export const failure = (name) => ({ ...nothing(), failed: 1, failures: [name] })

/** @param {string} name @param {boolean} ok @returns {Tally} */
export const check = (name, ok) => (ok ? { ...nothing(), passed: 1 } : failure(name))

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
    }),
    nothing(),
  )
}

/**
 * A runner's report is believed only together with its exit code: it may have
 * broken off with nothing failed, or have found no test at all.
 *
 * @param {string} name
 * @param {Tally | undefined} tally undefined when the runner wrote no report
 * @param {boolean} endedWell
 * @returns {Tally}
 */
export function trusted(name, tally, endedWell) {
  if (!tally) return failure(`${name}: did not run to its end`)
  if (tally.passed + tally.failed === 0) return sum([tally, failure(`${name}: no test ran`)])
  if (!endedWell && tally.failed === 0) return sum([tally, failure(`${name}: ended with an error outside the tests`)])
  return tally
}

/** @param {Tally} tally @returns {string} the last line of a test run */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
