// A member as a list kept until now tells them: a row of an import file.
import type { z } from 'zod'
import { wholeNumber } from '../text/fen'
import { memberFields } from './contract'

/** What a row holds. `points` is what they have so far; 0 where the list says nothing. */
export const importedMember = memberFields.omit({ heard: true }).extend({ points: wholeNumber.refine(value => value >= 0, { params: { error: 'points.negative' } }).refine(value => value <= 10_000_000, { params: { error: 'points.tooMany' } }) })
export type ImportedMember = z.infer<typeof importedMember>
