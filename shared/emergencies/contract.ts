import { z } from 'zod'
import { attachmentGiven, attachmentView } from '../attachments/contract'
import { actionsOf } from '../core/actions'
import { command, recordVersion } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { reasonableTime } from '../core/reasonable-time'
import { recordBody, recordHead, staffRef } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { emergencyActions, emergencyKind, fireCard, missingPart, told } from './words'

const bothNamesOf = { nameZh: z.string(), nameRu: z.string() }

/** An emergency as it is reported: kind and place are enough. `startedAt` (UTC ms) left out: now. */
export const newEmergency = z.object({
  kind: emergencyKind,
  placeId: recordId.nullish(),
  place: personLine(1, 200),
  said: personLine(0, 500).default(''),
  startedAt: reasonableTime.nullish(),
})
export type NewEmergency = z.infer<typeof newEmergency>

export const emergencyRow = recordHead.extend({
  kind: emergencyKind,
  placeId: z.string().nullable(),
  place: z.string(),
  /** Both names of a place of the list; null for one in somebody's own words. */
  placeNames: z.object(bothNamesOf).nullable(),
  startedAt: z.number(),
  said: z.string(),
  hurt: z.number(),
  endedAt: z.number().nullable(),
  endedBy: staffRef.nullable(),
  isOpen: z.boolean(),
  actions: actionsOf(emergencyActions),
})
export type EmergencyRow = z.infer<typeof emergencyRow>

export const emergencyView = emergencyRow.extend({
  post: z.object(bothNamesOf).nullable(),
  hurtText: z.string(),
  fireCard: fireCard.nullable(),
  told: z.array(told),
  cause: z.string(),
  damage: z.string(),
  measures: z.string(),
  /** What the printed form asks for and nobody has filled in. */
  missing: z.array(missingPart),
  attachments: z.array(attachmentView),
  ...recordBody.shape,
})
export type EmergencyView = z.infer<typeof emergencyView>

/** What the red strip tells: how many are open, and the one that began last; where nobody sits at an unlocked desk only how many. */
export const currentEmergencies = z.object({
  count: z.number(),
  newest: emergencyRow.pick({ id: true, number: true, kind: true, place: true, placeNames: true, startedAt: true }).nullable(),
})
export type CurrentEmergencies = z.infer<typeof currentEmergencies>

export const emergencyLists = ['open', 'all'] as const
export const emergencyList = z.enum(emergencyLists)
export type EmergencyList = z.infer<typeof emergencyList>

/** What is told of cause, damage and what is to follow; each may still be unknown. */
export const account = z.object({ cause: personText(0, 2000).default(''), damage: personText(0, 2000).default(''), measures: personText(0, 2000).default('') })
export type Account = z.infer<typeof account>

/** Something that was done, in one line, and by whom where it was not the one who writes. */
export const newNote = z.object({ what: personLine(1, 500), doneBy: personLine(0, 120).default('') })

/** Somebody was told. `at` (UTC ms) left out: now. */
export const newTold = told.extend({ phone: personLine(0, 40).default(''), said: personLine(0, 300).default(''), at: reasonableTime.nullish() })

export const hurtPeople = z.object({ hurt: z.int().min(0).max(9999), hurtText: personText(0, 1000).default('') })

/** Several people write at once while it goes on: what only adds needs no version and never comes too late. */
const adding = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(z.object({ id: recordId, ...shape }))).output(emergencyView)
const changing = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(emergencyView)

export const emergenciesContract = {
  current: procedure.output(currentEmergencies),
  report: procedure.input(command(newEmergency)).output(emergencyView),
  note: adding(newNote.shape),
  tell: adding(newTold.shape),
  attach: adding({ attachments: z.array(attachmentGiven).min(1).max(20) }),
  /** What the fire brigade asks: filled in, or corrected. */
  fireCard: changing({ card: fireCard }),
  hurt: changing(hurtPeople.shape),
  /** Corrects what was reported; a start left out stays. */
  edit: changing(newEmergency.shape),
  /** Cause, damage and measures, as far as they are known; also after the end. */
  account: changing(account.shape),
  end: changing(account.shape),
  /** A mistaken alarm. */
  void: changing({ reason: personLine(1, 500) }),
  get: procedure.input(z.object({ id: recordId })).output(emergencyView),
  page: procedure.input(keyset(z.object({ list: emergencyList.default('all') }))).output(pageOf(emergencyRow)),
  counts: procedure.output(z.object({ open: z.number() })),
}
