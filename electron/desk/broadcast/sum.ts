// What is approved is approved word for word: altered afterwards, in the store, it is no longer what was approved.
import { createHash } from 'node:crypto'
import type { AirRequest } from '../../../db/repositories/air-requests'
import type { VersionRow } from '../../../db/repositories/scripts'
import { soundsOf } from '../../../shared/broadcast/recordings'

const sumOf = (...parts: readonly (string | number)[]): string => createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex')

/** The sum of a request's texts. */
export const sumOfRequest = ({ number, zh, ru }: Pick<AirRequest, 'number' | 'zh' | 'ru'>): string => sumOf(number, zh, ru)

/** The sum of a version: of which script, which version, both languages, and the recordings there are of them. */
export function sumOfVersion({ scriptId, no, zh, ru, recordings }: Pick<VersionRow, 'scriptId' | 'no' | 'zh' | 'ru' | 'recordings'>): string {
  return sumOf(scriptId, no, zh, ru, ...soundsOf(recordings))
}

/** Whether a version was approved and still says what was approved: one that nobody approved has no sum, whatever the script says of it. */
export const isApprovedText = (version: VersionRow): boolean => version.sum !== null && version.sum === sumOfVersion(version)
