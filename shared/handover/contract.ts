import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { role } from '../core/actor'
import { command, recordVersion, version } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { reasonableTime } from '../core/reasonable-time'
import { recordHead, staffRef } from '../core/records'
import { typedPin } from '../session/contract'
import { personLine, personText } from '../text/person-text'
import { checkItemFields, checkItemView, countable, countItemFields, countItemView, templateView } from './settings'
import { templateFields } from './templates'
import { entryFilter } from './log-filter'
import { blockKinds, closings, entryKind, handoverSteps, shiftStates } from './words'

const bothNamesOf = { nameZh: z.string(), nameRu: z.string() }
const postRef = z.object({ id: z.string(), ...bothNamesOf })

/** One entry of the duty log. Times UTC ms. */
export const logEntry = z.object({
  id: z.string(),
  no: z.number(),
  /** When it happened, as told; when it was written. */
  at: z.number(),
  writtenAt: z.number(),
  by: staffRef.nullable(),
  kind: entryKind,
  place: z.string(),
  what: z.string(),
  done: z.string(),
  outcome: z.string(),
  goesOn: z.boolean(),
  /** The record it tells of, and what happened to it (`handover:wrote.<event>`), where the program wrote it. */
  link: z.object({ room: z.string(), recordId: z.string(), number: z.string() }).nullable(),
  event: z.string(),
  corrects: z.string().nullable(),
  late: z.boolean(),
  /** The clock of the computer had been set back since the entry before. */
  clockBack: z.boolean(),
})
export type LogEntry = z.infer<typeof logEntry>

/** An entry as it is typed. `at` left out: now. */
export const newEntry = z.object({
  kind: entryKind.default('other'),
  at: reasonableTime.nullish(),
  place: personLine(0, 200).default(''),
  what: personText(1, 2000),
  done: personText(0, 2000).default(''),
  outcome: personText(0, 1000).default(''),
  goesOn: z.boolean().default(false),
})
export type NewEntry = z.infer<typeof newEntry>

export const shiftRow = recordHead.extend({
  post: postRef,
  templateZh: z.string(),
  templateRu: z.string(),
  day: z.string(),
  plannedFrom: z.number(),
  plannedUntil: z.number(),
  state: z.enum(shiftStates),
  people: z.array(staffRef),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  closedHow: z.enum(closings).nullable(),
  /** ms. */
  overtime: z.number(),
  sum: z.string().nullable(),
})
export type ShiftRow = z.infer<typeof shiftRow>

/** An open matter that goes with the shift. `next` is what is due of it next. */
export const matterLine = z.object({
  room: z.string(),
  recordId: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  next: z.object({ clock: z.string(), dueAt: z.number() }).nullable(),
  text: z.string(),
  writtenBy: staffRef.nullable(),
  tickedAt: z.number().nullable(),
})
export type MatterLine = z.infer<typeof matterLine>

export const countLine = z.object({ itemId: z.string(), ...bothNamesOf, unitZh: z.string(), unitRu: z.string(), expected: z.number().nullable(), counted: z.number().nullable(), explanation: z.string() })
export type CountLine = z.infer<typeof countLine>
export const checkLine = z.object({ itemId: z.string(), ...bothNamesOf, works: z.boolean().nullable(), remark: z.string() })
export type CheckLine = z.infer<typeof checkLine>
export const instructionLine = z.object({ id: z.string(), number: z.string(), at: z.number(), given: z.string(), text: z.string(), tickedAt: z.number().nullable() })
export type InstructionLine = z.infer<typeof instructionLine>
export const block = z.object({ kind: z.enum(blockKinds), of: z.string(), name: z.string(), lifted: z.object({ by: staffRef.nullable(), reason: z.string(), at: z.number() }).nullable() })

export const shiftView = shiftRow.extend({
  entries: z.array(logEntry),
  matters: z.array(matterLine),
  counts: z.array(countLine),
  checks: z.array(checkLine),
  instructions: z.array(instructionLine),
  blocks: z.array(block),
  refusals: z.array(z.object({ at: z.number(), by: staffRef.nullable(), reason: z.string() })),
  incoming: staffRef.nullable(),
  unfit: z.boolean(),
  unfitReason: z.string(),
  relief: staffRef.nullable(),
  signedOut: z.object({ by: staffRef.nullable(), at: z.number() }).nullable(),
  signedIn: z.object({ by: staffRef.nullable(), at: z.number() }).nullable(),
  /** For whoever sits here; what somebody else signs at the same screen is judged by their PIN. */
  actions: actionsOf(handoverSteps),
  /** The next steps of the person who follows, judged for them: whether they may tick, refuse and sign now. Null where nobody is named. */
  successor: z.object({ id: z.string(), name: z.string(), actions: actionsOf(handoverSteps) }).nullable(),
})
export type ShiftView = z.infer<typeof shiftView>

const step = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(shiftView)
/** Who signs, and their own PIN: both sit before one screen. */
const signature = { staffId: recordId, pin: typedPin }

/** Saved new (no id) or changed (id and version), and retired instead of deleted. */
const saved = { id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) }

/** Somebody who can be on duty. */
const onDuty = staffRef.extend({ workNumber: z.string(), role })

export const handoverContract = {
  /** What a shift is opened with: the templates, the one that fits now (`fits`), and who can be on duty. Minutes since midnight of the mall. */
  lists: procedure.output(z.object({
    templates: z.array(z.object({ id: z.string(), ...bothNamesOf, begins: z.number(), ends: z.number() })),
    fits: z.object({ templateId: z.string(), from: z.number(), until: z.number() }).nullable(),
    people: z.array(onDuty),
  })),
  /** The shift that stands open on the post of who asks; null where none does. */
  current: procedure.output(shiftView.nullable()),
  /** The same, told in a line: for the board, which does not need what goes with it. */
  standing: procedure.output(shiftRow.nullable()),
  /** `from` (UTC ms): since when it runs; left out, since now. */
  open: procedure.input(command(z.object({ templateId: recordId.nullish(), from: reasonableTime.nullish(), people: z.array(recordId).max(10).default([]) }))).output(shiftView),
  get: procedure.input(z.object({ id: recordId })).output(shiftView),
  /** Shifts, newest first; of one post, of one day (yyyymmdd). */
  page: procedure.input(keyset(z.object({ postId: recordId.nullish(), day: z.string().regex(/^\d{8}$/).nullish() }))).output(pageOf(shiftRow)),
  /** Into the page of the shift; where it has been handed over, marked late. */
  write: procedure.input(command(newEntry.extend({ shiftId: recordId, corrects: recordId.nullish() }))).output(shiftView),
  /** An incident is over: told as an entry that points at it. */
  endIncident: procedure.input(command(z.object({ shiftId: recordId, entryId: recordId, outcome: personText(1, 1000) }))).output(shiftView),
  /** Search and filter over years of entries, newest first. */
  entries: procedure.input(keyset(entryFilter)).output(pageOf(logEntry.extend({ shiftId: z.string() }))),
  /** The same entries as an XLSX table (base64), oldest first; REFUSED `too_many_entries` where they are more than a table should hold. */
  exportLog: procedure.input(entryFilter).output(z.object({ fileName: z.string(), bytes: z.string() })),
  line: step({ recordId, text: personText(1, 500) }),
  count: step({ itemId: recordId, counted: countable, explanation: personLine(0, 300).default('') }),
  check: step({ itemId: recordId, works: z.boolean(), remark: personLine(0, 300).default('') }),
  name: step({ incoming: recordId.nullish(), unfit: z.boolean().default(false), unfitReason: personLine(0, 300).default(''), relief: recordId.nullish() }),
  /** A colleague comes to the running shift. */
  join: step(signature),
  lift: step({ kind: z.enum(blockKinds), of: z.string().max(80), reason: personLine(1, 500), ...signature }),
  signOut: step(signature),
  tick: step({ recordIds: z.array(recordId).max(200), instructionIds: z.array(recordId).max(50).default([]), staffId: recordId }),
  refuse: step({ reason: personText(1, 1000), ...signature }),
  signIn: step(signature),
  closeDay: step({ reason: personText(1, 1000), ...signature }),
  /** Whether the printed sum is that of the record, and the record still what was signed. */
  verify: procedure.input(z.object({ id: recordId, typed: personLine(0, 60).default('') })).output(z.object({ sound: z.boolean(), same: z.boolean().nullable(), sum: z.string() })),
  /** Days with shifts, newest first, and who signed them. */
  days: procedure.input(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) })).output(z.array(z.object({ day: z.string(), shifts: z.number(), lifted: z.number(), late: z.number(), differences: z.number(), /** `sound`: the shifts of the day are still those that were signed. */ signed: z.object({ by: staffRef.nullable(), at: z.number(), remark: z.string(), sound: z.boolean() }).nullable(), actions: actionsOf(['sign']) }))),
  signDay: procedure.input(command(z.object({ day: z.string().regex(/^\d{8}$/), remark: personText(0, 1000).default(''), pin: typedPin }))).output(z.object({ day: z.string() })),
  instruct: procedure.input(command(z.object({ text: personText(1, 2000), given: personLine(0, 120).default(''), postId: recordId.nullish() }))).output(z.object({ id: z.string() })),
  endInstruction: procedure.input(command(z.object({ id: recordId }))).output(z.object({ id: z.string() })),
  /** What the mall keeps of its shifts, retired ones too. */
  templates: procedure.output(z.array(templateView)),
  saveTemplate: procedure.input(command(templateFields.safeExtend(saved))).output(templateView),
  countItems: procedure.output(z.array(countItemView)),
  saveCountItem: procedure.input(command(countItemFields.extend(saved))).output(countItemView),
  checkItems: procedure.output(z.array(checkItemView)),
  saveCheckItem: procedure.input(command(checkItemFields.extend(saved))).output(checkItemView),
}
