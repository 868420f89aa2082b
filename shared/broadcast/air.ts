// On air: what may be read, who holds the air, and how it ended. Pure: no clock, no store. Source: product rules, broadcast.
import { z } from 'zod'
import { allowed, refused, type Action } from '../core/actions'
import { recordId } from '../core/ids'
import { staffRef } from '../core/records'
import { blank } from './blanks'
import { requestKinds } from './request-words'
import { voiceOrder, type VoiceOrder } from './words'
import { sentences } from './sentences'

/** How it ended: read to the end, broken off with a reason, or cut by an emergency. */
export const airEnds = ['aired', 'brokenOff', 'cut'] as const
export const airEnd = z.enum(airEnds)
export type AirEnd = (typeof airEnds)[number]
/** What somebody ends it as. */
export const airEndAsked = z.enum(['aired', 'brokenOff'])

/** One line of the as-run log. It is never changed, only remarked on. Times UTC ms. */
export const asRunRow = z.object({
  id: z.string(),
  /** What was read: a script's version `no`, or a request of the desk. */
  scriptId: z.string().nullable(),
  requestId: z.string().nullable(),
  /** Of a request its kind, whose words the screen has. */
  kind: z.enum(requestKinds).nullable(),
  number: z.string(),
  title: z.string(),
  no: z.number(),
  startedAt: z.number(),
  /** It was played, not read. */
  recorded: z.boolean(),
  /** When the plan had it; null for what was put in between. */
  plannedAt: z.number().nullable(),
  /** Null while it is on air. */
  endedAt: z.number().nullable(),
  how: airEnd.nullable(),
  reason: z.string(),
  by: staffRef.nullable(),
  endedBy: staffRef.nullable(),
  station: z.string(),
  remarks: z.array(z.object({ at: z.number(), by: staffRef.nullable(), text: z.string() })),
})
export type AsRunRow = z.infer<typeof asRunRow>

/** What is on air now, with what is read. */
export const onAirView = asRunRow.extend({ zh: z.string(), ru: z.string(), order: voiceOrder, here: z.boolean() })
export type OnAirView = z.infer<typeof onAirView>

/** What may be read: the approved version of a script, its reading time in seconds. */
export const airable = z.object({ scriptId: recordId, number: z.string(), title: z.string(), programme: z.object({ id: z.string(), nameZh: z.string(), nameRu: z.string() }).nullable(), no: z.number(), seconds: z.number(), sound: z.boolean(),
  /** It is played, not read. */
  recorded: z.boolean(),
  /** It is read in an emergency, over anything. */
  emergency: z.boolean(),
  /** What has to be filled in before it is read. */
  blanks: z.array(blank) })
export type Airable = z.infer<typeof airable>

interface AirFacts {
  /** The number of the approved version; null where there is none. */
  readonly approvedNo: number | null
  /** It still says what was approved. */
  readonly sound: boolean
  /** Something is on air, at whichever station. */
  readonly busy: boolean
  /** How many blanks of its text are still open. */
  readonly open: number
}

/** Whether this script may go on air now: nothing that is not approved is heard, nor what was altered afterwards, and one at a time. */
export function mayAir({ approvedNo, sound, busy, open }: AirFacts): Action {
  if (approvedNo === null) return refused('not_approved')
  if (!sound) return refused('script_altered')
  if (open > 0) return refused('blanks_open')
  return busy ? refused('air_is_busy') : allowed
}

/** Whether what is on air may be ended so: read to the end only where it is read (`here`), broken off anywhere, with a reason. */
export function mayEnd({ endedAt, here }: Pick<OnAirView, 'endedAt' | 'here'>, how: AirEnd, reason: string): Action {
  if (endedAt !== null) return refused('air_is_over')
  if (how === 'aired' && !here) return refused('air_elsewhere')
  return how === 'brokenOff' && reason === '' ? refused('reason_missing') : allowed
}

/** A sentence on the prompter. */
export interface Cue {
  readonly lang: 'zh' | 'ru'
  readonly text: string
}

/** What is read, sentence by sentence: the one language whole, then the other. */
export function cuesOf({ zh, ru, order }: { readonly zh: string; readonly ru: string; readonly order: VoiceOrder }): Cue[] {
  const of = (lang: 'zh' | 'ru', text: string) => sentences(text, lang).map((sentence): Cue => ({ lang, text: sentence }))
  const [first, second] = [of('zh', zh), of('ru', ru)]
  return order === 'zhRu' ? [...first, ...second] : [...second, ...first]
}
