/** A step that failed, in the words of the person who has to do something about it. */
export class StepError extends Error {
  /**
   * @param {{ what: string, purpose: string, next: string, details?: string }} parts
   *   what failed, what it was for, what to do now, and the tool's own output
   */
  constructor({ what, purpose, next, details = '' }) {
    super(what)
    this.name = 'StepError'
    this.purpose = purpose
    this.next = next
    this.details = details.trim()
  }
}

/** How many lines of a tool's output are worth showing: the cause stands at its end. */
const SHOWN_LINES = 25

/** @param {unknown} error @returns {string} several plain lines for the terminal */
export function describe(error) {
  if (!(error instanceof StepError)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = error.details.split('\n').slice(-SHOWN_LINES)
  return [
    ...(error.details ? [...lines.map((line) => `  | ${line}`), ''] : []),
    `Failed:      ${error.message}`,
    `It was for:  ${error.purpose}`,
    `What to do:  ${error.next}`,
  ].join('\n')
}

/**
 * Runs a script's work; a failure is explained and ends with a non-zero code.
 *
 * @param {() => Promise<number>} work answers the code to exit with
 */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(`\n${describe(error)}`)
    process.exitCode = 1
  }
}
