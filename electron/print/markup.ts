// Static HTML of many parts. A month of complaints takes seconds of it: it is made a slice at a time, so that the desk answers its windows in between.
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { stopIfGivenUp } from './given-up'

/** As long as nobody notices, ms. */
const SLICE_MS = 20

/** Escaped, static HTML of the parts, one after the other. `givenUp` ends it between two slices. Throws PrintGivenUp. */
export async function markupOf(parts: readonly ReactElement[], givenUp?: AbortSignal): Promise<string> {
  const made: string[] = []
  let began = performance.now()
  for (const part of parts) {
    stopIfGivenUp(givenUp)
    made.push(renderToStaticMarkup(part))
    if (performance.now() - began < SLICE_MS) continue
    await new Promise<void>(resolve => setImmediate(resolve))
    began = performance.now()
  }
  return made.join('')
}
