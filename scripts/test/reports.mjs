import { readJson } from '../lib/stamp.mjs'
import { failure, nothing, sum } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ fullName: string, status: string }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} VitestFile
 */

/** @param {Assertion} assertion @param {string} file @returns {Tally} */
function ofAssertion({ fullName, status }, file) {
  if (status === 'passed') return { ...nothing(), passed: 1 }
  if (status === 'failed') return failure(`${file}: ${fullName}`)
  return { ...nothing(), skipped: 1 }
}

/**
 * @param {string} file Vitest's JSON report
 * @param {(path: string) => string} shorten
 * @returns {Tally | undefined}
 */
export function readVitest(file, shorten) {
  const report = /** @type {{ testResults?: VitestFile[] } | undefined} */ (readJson(file))
  return report?.testResults && sum(report.testResults.map((one) => ofVitestFile(one, shorten(one.name))))
}

/** A file that cannot even be loaded has no tests, and is one failure. */
function ofVitestFile(/** @type {VitestFile} */ { status, assertionResults }, /** @type {string} */ name) {
  const tally = sum(assertionResults.map((assertion) => ofAssertion(assertion, name)))
  return status === 'failed' && tally.failed === 0 ? sum([tally, failure(`${name}: the file could not be run`)]) : tally
}

/**
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/** @param {Spec} spec @param {string[]} titles @returns {Tally} */
function ofSpec(spec, titles) {
  const name = `${spec.file}:${spec.line}: ${[...titles, spec.title].join(' › ')}`
  const outcomes = spec.tests.map(({ status }) => {
    if (status === 'unexpected') return failure(name)
    if (status === 'skipped') return { ...nothing(), skipped: 1 }
    return { ...nothing(), passed: 1 }; // 'expected', and 'flaky': passed when repeated
  })
  return sum(outcomes)
}

/** @param {Suite} suite @param {string[]} titles @returns {Tally} */
function ofSuite(suite, titles) {
  const specs = (suite.specs ?? []).map((spec) => ofSpec(spec, titles))
  const inner = (suite.suites ?? []).map((one) => ofSuite(one, [...titles, one.title]))
  return sum([...specs, ...inner])
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Tally | undefined}
 */
export function readPlaywright(file) {
  const report = /** @type {{ suites?: Suite[] } | undefined} */ (readJson(file))
  return report?.suites && sum(report.suites.map((suite) => ofSuite(suite, [])))
}
