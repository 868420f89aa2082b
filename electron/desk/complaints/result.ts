import type { RoundRow } from '../../../db/repositories/complaint-parts'
import type { ComplaintRecord } from '../../../db/repositories/complaints'

/** What came of a complaint, in words: the result of the round that stands; for one ruled invalid, what the customer was told. */
export function resultOf({ validity, explanation, judgedReason }: Pick<ComplaintRecord, 'validity' | 'explanation' | 'judgedReason'>, round: Pick<RoundRow, 'result'> | undefined): string {
  return validity === 'invalid' ? explanation || judgedReason : (round?.result ?? '')
}
