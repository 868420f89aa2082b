import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { command, recordVersion, version } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { recordBody, recordHead, staffRef } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { airable, airEndAsked, asRunRow, onAirView } from './air'
import { filledBlanks } from './blanks'
import { equipmentProcedures } from './equipment'
import { planProcedures, slotKeyText } from './plan/contract'
import { keptPolicy } from './policy'
import { recordingGiven, recordingsView } from './recordings'
import { requestBlanks, requestView } from './requests'
import { programmeKind, scriptState, scriptSteps, side, voiceOrder } from './words'

const bothNamesOf = { nameZh: z.string(), nameRu: z.string() }
/** The longest text of one language: some ten minutes of reading. */
export const LONGEST = 3_000

/** A programme: how long its announcements are (seconds) and in which order they are read. */
export const programmeFields = z.object({ nameZh: personLine(1, 40), nameRu: personLine(1, 60), seconds: z.int().min(5).max(3_600), order: voiceOrder, kind: programmeKind.default('spoken') })
export const programmeView = z.object({ id: z.string(), version, retired: z.boolean(), ...bothNamesOf, seconds: z.number(), order: voiceOrder, kind: programmeKind })
export type ProgrammeView = z.infer<typeof programmeView>

/** A script as it is written. Either language may still be empty. */
export const scriptText = z.object({ programmeId: recordId, title: personLine(1, 120), zh: personText(0, LONGEST).default(''), ru: personText(0, LONGEST).default('') })
export type ScriptText = z.infer<typeof scriptText>

/** A remark at a place of one text: the words it is about, as they stand there, and what is to be mended. */
export const remark = z.object({ side, words: personLine(1, 200), text: personLine(1, 500) })
export type Remark = z.infer<typeof remark>

/** A fact that one text says and the other does not (shared/broadcast/facts). `key` names it; `confirmed` once somebody said it is meant so. */
export const difference = z.object({ key: z.string(), kind: z.string(), side, words: z.string(), confirmed: staffRef.nullable() })
export type Difference = z.infer<typeof difference>

export const scriptRow = recordHead.extend({
  title: z.string(),
  programme: z.object({ id: z.string(), ...bothNamesOf }).nullable(),
  state: scriptState,
  /** The number of the newest version, and of the approved one that may go on air. */
  no: z.number(),
  approvedNo: z.number().nullable(),
  writtenBy: staffRef.nullable(),
  actions: actionsOf(scriptSteps),
})
export type ScriptRow = z.infer<typeof scriptRow>

/** One version: both texts as they were together. `sound` is false where an approved text was altered afterwards in the store. Times UTC ms. */
export const scriptVersion = z.object({
  no: z.number(),
  state: scriptState,
  zh: z.string(),
  ru: z.string(),
  writtenBy: staffRef.nullable(),
  writtenAt: z.number(),
  decidedBy: staffRef.nullable(),
  decidedAt: z.number().nullable(),
  sound: z.boolean(),
})
export type ScriptVersion = z.infer<typeof scriptVersion>

export const scriptView = scriptRow.extend({
  order: voiceOrder,
  zh: z.string(),
  ru: z.string(),
  /** Seconds, at the usual speed. */
  reading: z.object({ zh: z.number(), ru: z.number() }),
  differences: z.array(difference),
  recordings: recordingsView,
  remark: z.string(),
  remarks: z.array(remark),
  /** The newest first. */
  versions: z.array(scriptVersion),
  ...recordBody.shape,
})
export type ScriptView = z.infer<typeof scriptView>

export const scriptLists = ['mine', 'toApprove', 'approved', 'all'] as const
export const scriptList = z.enum(scriptLists)
export type ScriptList = z.infer<typeof scriptList>

const step = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(scriptView)

export const broadcastContract = {
  ...planProcedures,
  ...equipmentProcedures,
  page: procedure.input(keyset(z.object({ list: scriptList.default('all') }))).output(pageOf(scriptRow)),
  counts: procedure.output(z.object({ mine: z.number(), toApprove: z.number() })),
  get: procedure.input(z.object({ id: recordId })).output(scriptView),
  write: procedure.input(command(scriptText)).output(scriptView),
  /** Changes title, programme or texts. Of an approved script changed texts make a new version. */
  edit: step(scriptText.shape),
  /** A difference is meant so. */
  confirm: step({ key: z.string().min(1).max(200) }),
  /** A recording of one language on what is still being written. REFUSED as an edit, INVALID `file.gone`. */
  putRecording: step({ side, sound: recordingGiven }),
  takeOffRecording: step({ side }),
  /** This person has heard the newest version's recording to its end. */
  heardRecording: procedure.input(command(z.object({ id: recordId, side }))).output(scriptView),
  /** The sound of a version (base64); NOT_FOUND where it is missing or altered. */
  recording: procedure.input(z.object({ id: recordId, no: z.int().min(1), side })).output(z.object({ type: z.string(), bytes: z.string() })),
  submit: step({}),
  approve: step({}),
  sendBack: step({ remark: personText(1, 1_000), remarks: z.array(remark).max(20).default([]) }),
  retire: step({ reason: personLine(1, 300) }),
  revive: step({}),
  /** What the desk asks to be announced; its text is made of the blanks. With a contact it came from, that one's course says so. INVALID on blanks that are missing. */
  request: procedure.input(command(requestBlanks.extend({ contactId: recordId.nullish() }))).output(requestView),
  /** Requests of a day of the mall (yyyymmdd), the newest first, and those of earlier days that still wait. */
  requests: procedure.input(z.object({ day: z.string().regex(/^\d{8}$/) })).output(z.array(requestView)),
  /** Of one written by hand; by somebody else than who wrote it. REFUSED `request_over`, `request_approved`, `own_request`, `request_altered`. */
  approveRequest: procedure.input(command(recordVersion)).output(requestView),
  /** A request goes on air as its text stands. REFUSED `air_is_busy`, `request_over`, `request_not_approved`. */
  airRequest: procedure.input(command(z.object({ id: recordId }))).output(onAirView),
  /** It is not aired, and the desk reads why. */
  declineRequest: procedure.input(command(recordVersion.extend({ reason: personLine(1, 300) }))).output(requestView),
  /** What may be read on air, by its title. */
  airables: procedure.output(z.array(airable)),
  /** What is on air, at whichever station; null where nothing is. */
  onAir: procedure.output(onAirView.nullable()),
  /** Goes on air: the approved version, read live. REFUSED `not_approved`, `script_altered`, `air_is_busy`, `blanks_open`; of a slot of the plan also `slot_over`, `slot_later`, `slot_changed`. */
  beginAir: procedure.input(command(z.object({ scriptId: recordId, slotKey: slotKeyText.nullish() }))).output(onAirView),
  /** An emergency takes the place of what is on air: its approved text with the blanks filled in, each in both languages. REFUSED as beginAir, `not_emergency`, `blanks_open`. */
  insertAir: procedure.input(command(z.object({ scriptId: recordId, blanks: filledBlanks }))).output(onAirView),
  endAir: procedure.input(command(z.object({ id: recordId, how: airEndAsked, reason: personLine(0, 300).default('') }))).output(asRunRow),
  /** The as-run log of a day of the mall (yyyymmdd), the first first. */
  asRun: procedure.input(z.object({ day: z.string().regex(/^\d{8}$/) })).output(z.array(asRunRow)),
  /** The as-run log of a month (yyyy-mm) as an XLSX table (base64). */
  exportAsRun: procedure.input(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) })).output(z.object({ fileName: z.string(), bytes: z.string() })),
  remarkAir: procedure.input(command(z.object({ id: recordId, text: personLine(1, 500) }))).output(asRunRow),
  /** The programmes, retired ones too. */
  programmes: procedure.output(z.array(programmeView)),
  saveProgramme: procedure.input(command(programmeFields.extend({ id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) }))).output(programmeView),
  policy: procedure.output(keptPolicy),
  savePolicy: procedure.input(command(keptPolicy)).output(keptPolicy),
  /** Names of shops, places and programmes that one of the texts uses and the other lacks; at most 20. */
  terms: procedure.input(z.object({ zh: personText(0, LONGEST), ru: personText(0, LONGEST) })).output(z.array(z.object({ ...bothNamesOf, lacks: side }))),
  /** How a Chinese name is written in Russian: as somebody wrote it before, otherwise by the Palladius system. */
  nameInRussian: procedure.input(z.object({ chinese: personLine(1, 20) })).output(z.object({ russian: z.string(), remembered: z.boolean() })),
  /** From now on the name is written so. */
  rememberName: procedure.input(command(z.object({ chinese: personLine(1, 20), russian: personLine(1, 60) }))).output(z.object({ russian: z.string() })),
}
