// Recordings of a script's version, one for each language. Source: product rules, broadcast.
import { z } from 'zod'
import { attachmentGiven } from '../attachments/contract'
import { staffRef } from '../core/records'
import type { Side } from './words'

/** Longer is no announcement (ms). */
export const LONGEST_RECORDING = 5 * 60_000

const sources = ['microphone', 'file'] as const

/** A sound that was stored (attachments.put), cut and made as loud as others: how long (ms) and how loud (LUFS). */
export const recordingGiven = attachmentGiven.extend({ ms: z.int().min(200).max(LONGEST_RECORDING), loudness: z.number().min(-70).max(0), source: z.enum(sources) })
export type RecordingGiven = z.infer<typeof recordingGiven>

/** A recording as a version keeps it: who put it there when (UTC ms), and who has heard it to its end. */
export interface Recording extends RecordingGiven {
  readonly by: string
  readonly at: number
  readonly heardBy: readonly string[]
}
export type Recordings = Partial<Record<Side, Recording>>

/** The same on screen. `heard`: the person who asks has heard it to its end. */
export const recordingView = z.object({ ms: z.number(), loudness: z.number(), source: z.enum(sources), by: staffRef.nullable(), at: z.number(), heard: z.boolean() }).nullable()
export type RecordingView = z.infer<typeof recordingView>
export const recordingsView = z.object({ zh: recordingView, ru: recordingView })

/** Whether a version is played rather than read: every text it has was recorded. */
export const isRecorded = (recordings: Recordings | null): boolean => recordings?.zh !== undefined && recordings.ru !== undefined

/** The hashes of what is heard, in a fixed order: what an approval is of, besides the texts. */
export const soundsOf = (recordings: Recordings | null): string[] => (['zh', 'ru'] as const).flatMap(side => (recordings?.[side] === undefined ? [] : [`${side} ${recordings[side].hash}`]))
