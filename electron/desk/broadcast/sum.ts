// What is approved is approved word for word: altered afterwards, in the store, it is no longer what was approved.
import { createHash } from 'node:crypto'
import type { VersionRow } from '../../../db/repositories/scripts'

/** The sum of a version's texts: of which script, which version, and both languages. */
export function sumOfVersion({ scriptId, no, zh, ru }: Pick<VersionRow, 'scriptId' | 'no' | 'zh' | 'ru'>): string {
  return createHash('sha256').update(JSON.stringify([scriptId, no, zh, ru]), 'utf8').digest('hex')
}

/** Whether a version was approved and still says what was approved: one that nobody approved has no sum, whatever the script says of it. */
export const isApprovedText = (version: VersionRow): boolean => version.sum !== null && isSoundVersion(version)

/** Whether an approved version still says what was approved; others were not summed. */
export const isSoundVersion = (version: VersionRow): boolean => version.sum === null || version.sum === sumOfVersion(version)
