import { z } from 'zod'
import { channel, personKind, spokenLanguage } from '../contacts/contract'
import { actionsOf } from '../core/actions'
import { role } from '../core/actor'
import { attachmentGiven, attachmentView } from '../attachments/contract'
import { command, recordVersion, version } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { reasonableTime } from '../core/reasonable-time'
import { recordBody, recordHead, shopRef, shownPhone, staffRef } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { phoneText } from '../text/phone-text'
import { complaintPolicy } from './policy'
import { againstKind, callBackOutcome, cause, complaintActions, complaintClass, complaintState, demand, harm, roundOutcome, severity } from './words'

const bothNamesOf = { nameZh: z.string(), nameRu: z.string() }
/** A department or category as other records name it. */
const namedRef = z.object({ id: z.string(), ...bothNamesOf })

/** The form of a complaint, in the order in which people tell. Times UTC ms; names keep the script they were given in. */
export const newComplaint = z.object({
  contactId: recordId.nullish(),
  channel: channel.default('visit'),
  said: personText(1, 4000),
  categoryId: recordId,
  placeId: recordId.nullish(),
  place: personLine(0, 200).default(''),
  /** Null where the person does not know. */
  happenedAt: reasonableTime.nullish(),
  againstKind: againstKind.default('unknown'),
  againstDepartmentId: recordId.nullish(),
  againstMerchantId: recordId.nullish(),
  against: personLine(0, 200).default(''),
  cause: cause.default('unknown'),
  harm: harm.default('none'),
  partyId: recordId.nullish(),
  merchantId: recordId.nullish(),
  personName: personLine(0, 120).default(''),
  phone: phoneText.nullish(),
  spoken: spokenLanguage.default('zh'),
  kind: personKind.default('shopper'),
  wants: demand.default('explanation'),
  wantsText: personLine(0, 500).default(''),
  replyWanted: z.boolean().default(true),
  /** The day the customer set; settled by then where it is earlier than the rule. */
  wantedBy: reasonableTime.nullish(),
  /** The earlier complaint of the same customer about the same matter. */
  sameAsId: recordId.nullish(),
  attachments: z.array(attachmentGiven).max(20).default([]),
})
export type NewComplaint = z.infer<typeof newComplaint>

/** How it is judged. An invalid one carries the reason the customer is given. */
export const judgement = z.object({
  validity: z.enum(['valid', 'invalid']),
  severity: severity.default('minor'),
  class: complaintClass.default('B'),
  reason: personText(0, 1000).default(''),
})
export type Judgement = z.infer<typeof judgement>

export const complaintRow = recordHead.extend({
  state: complaintState,
  channel,
  said: z.string(),
  category: namedRef.extend({ dispute: z.boolean() }),
  personName: z.string(),
  phone: shownPhone.nullable(),
  kind: personKind,
  merchant: shopRef.nullable(),
  severity: severity.nullable(),
  class: complaintClass.nullable(),
  validity: z.enum(['valid', 'invalid']).nullable(),
  express: z.boolean(),
  round: z.number(),
  department: namedRef.nullable(),
  archiveNumber: z.string().nullable(),
  archivedAt: z.number().nullable(),
  /** The next thing due of it: its clock's name, when, and who owes it; null where nothing runs. */
  next: z.object({ clock: z.string(), dueAt: z.number(), startedAt: z.number(), owedBy: role.nullable() }).nullable(),
  takenBy: staffRef,
  actions: actionsOf(complaintActions),
})
export type ComplaintRow = z.infer<typeof complaintRow>

/** One round: earlier ones stay as they were. */
export const complaintRound = z.object({
  no: z.number(),
  openedAt: z.number(),
  department: namedRef.nullable(),
  instruction: z.string(),
  sentAt: z.number().nullable(),
  signedAt: z.number().nullable(),
  signedBy: z.string(),
  returnedAt: z.number().nullable(),
  result: z.string(),
  measures: z.string(),
  checkedAt: z.number().nullable(),
  checkedBy: staffRef.nullable(),
  toldAt: z.number().nullable(),
  told: z.string(),
  outcome: roundOutcome.nullable(),
  callBacks: z.array(z.object({ at: z.number(), by: staffRef.nullable(), outcome: callBackOutcome, remark: z.string() })),
})

/** A merchant–customer dispute, brought to an agreement or to advice where to turn. */
export const mediationFields = z.object({
  heldAt: reasonableTime.nullish(),
  mediator: personLine(0, 120).default(''),
  customerSays: personText(0, 2000).default(''),
  merchantSays: personText(0, 2000).default(''),
  merchantPerson: personLine(0, 120).default(''),
  proposals: personText(0, 2000).default(''),
  outcome: z.enum(['open', 'agreed', 'notAgreed']).default('open'),
  agreementZh: personText(0, 4000).default(''),
  agreementRu: personText(0, 4000).default(''),
  advised: personText(0, 1000).default(''),
})
export type Mediation = z.infer<typeof mediationFields>

/** What is written of it, with the reason where an agreement that was reached is changed. */
export const mediationGiven = mediationFields.extend({ reason: personText(0, 1000).default('') })
export type MediationGiven = z.infer<typeof mediationGiven>

export const complaintExtension = z.object({
  askedAt: z.number(), askedBy: staffRef.nullable(), until: z.number(), reason: z.string(), decidedAt: z.number().nullable(), decidedBy: staffRef.nullable(), approved: z.boolean().nullable(), approvedBy: z.string(), remark: z.string(),
})

export const complaintView = complaintRow.extend({
  contactId: z.string().nullable(), partyId: z.string().nullable(), spoken: spokenLanguage,
  receivedAt: z.number(), happenedAt: z.number().nullable(),
  placeId: z.string().nullable(), place: z.string(), placeNames: z.object(bothNamesOf).nullable(),
  againstKind, againstDepartment: namedRef.nullable(), againstMerchant: shopRef.nullable(), against: z.string(),
  cause, harm, wants: demand, wantsText: z.string(), replyWanted: z.boolean(), wantedBy: z.number().nullable(),
  sameAs: z.object({ id: z.string(), number: z.string() }).nullable(), timesRaised: z.number(),
  judgedAt: z.number().nullable(), judgedBy: staffRef.nullable(), judgedReason: z.string(), contested: z.boolean(), contestedReason: z.string(), explanation: z.string(),
  takenUpAt: z.number().nullable(), takenUpBy: staffRef.nullable(), answer: z.string(), answeredAt: z.number().nullable(),
  /** What the rules propose from the answers, and why. */
  proposed: z.object({ severity, class: complaintClass, reason: z.string() }),
  rounds: z.array(complaintRound), extensions: z.array(complaintExtension), mediation: mediationFields.nullable(), attachments: z.array(attachmentView),
  /** The times it runs by, and whether the department has changed them since. */
  policy: complaintPolicy, policyChanged: z.boolean(),
  ...recordBody.shape,
})
export type ComplaintView = z.infer<typeof complaintView>

/** Which part of the register: what this person owes (next due first), what is open, late, archived, or all. */
export const complaintLists = ['owed', 'open', 'overdue', 'archived', 'all'] as const
export const complaintList = z.enum(complaintLists)

export const categoryFields = z.object({ code: personLine(1, 20), nameZh: personLine(1, 120), nameRu: personLine(1, 120), departmentId: recordId.nullish(), dispute: z.boolean().default(false) })
export const categoryView = categoryFields.extend({ id: z.string(), version: z.number(), retired: z.boolean() })
export type CategoryView = z.infer<typeof categoryView>

/** A clerk's week: what was taken and what came of it, sent to the supervisor on Monday, read and initialled. `week` is its Monday, `yyyy-mm-dd` in the mall's zone. */
const week = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** `voided` is why a complaint was cancelled, null where it was not; what was sent before this was told says nothing of it. */
export const journalView = z.object({
  week, staff: staffRef, from: z.number(), to: z.number(),
  rows: z.array(z.object({ id: z.string(), number: z.string(), at: z.number(), title: z.string(), state: complaintState, result: z.string(), outcome: roundOutcome.nullable(), voided: z.string().nullable().default(null) })),
  remark: z.string(), sentAt: z.number().nullable(), dueAt: z.number(), readAt: z.number().nullable(), readBy: staffRef.nullable(), readRemark: z.string(), version: z.number(),
})
export type JournalView = z.infer<typeof journalView>

const step = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(complaintView)
const reason = personText(1, 1000)

/** What is written beside the course of a complaint. */
export const remarkText = personText(1, 1000)

export const complaintsContract = {
  take: procedure.input(command(newComplaint)).output(complaintView),
  edit: procedure.input(command(newComplaint.omit({ contactId: true, attachments: true, sameAsId: true }).extend(recordVersion.shape))).output(complaintView),
  judge: step(judgement.shape),
  /** A graver severity than judged, with the reason. */
  raise: step({ severity, reason }),
  /** The invalid ruling was explained to the customer: what was said. */
  explain: step({ explanation: personText(1, 2000) }),
  contest: step({ reason }),
  rule: step(judgement.shape),
  takeUp: step({}),
  send: step({ departmentId: recordId, instruction: personText(0, 2000).default('') }),
  sign: step({ signedBy: personLine(0, 120).default('') }),
  /** The department was asked again: what it said. */
  chase: step({ remark: personText(1, 1000) }),
  return: step({ result: personText(1, 4000), measures: personText(0, 2000).default('') }),
  check: step({ remark: personText(0, 1000).default('') }),
  sendBack: step({ reason }),
  answer: step({ answer: personText(1, 2000) }),
  tell: step({ told: personText(1, 2000) }),
  callBack: step({ outcome: callBackOutcome, remark: personText(0, 1000).default('') }),
  askExtension: step({ until: reasonableTime, reason }),
  /** `approvedBy` names the general manager where the head records that approval. */
  decideExtension: step({ approved: z.boolean(), approvedBy: personLine(0, 120).default(''), remark: personText(0, 1000).default('') }),
  mediate: step(mediationGiven.shape),
  attach: step({ attachments: z.array(attachmentGiven).min(1).max(20) }),
  remark: step({ remark: remarkText }),
  reopen: step({ reason }),
  void: step({ reason: personLine(1, 500) }),
  get: procedure.input(z.object({ id: recordId })).output(complaintView),
  page: procedure.input(keyset(z.object({ list: complaintList.default('owed'), categoryId: recordId.nullish() }))).output(pageOf(complaintRow)),
  /** Earlier complaints of the same person, to say that this is the same matter again. */
  earlier: procedure.input(z.object({ partyId: recordId })).output(z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), at: z.number(), timesRaised: z.number() }))),
  revealPhone: procedure.input(command(z.object({ id: recordId }))).output(z.object({ phone: z.string() })),
  /** What this person owes now: for the rail and the today board. */
  counts: procedure.output(z.object({ owed: z.number(), overdue: z.number() })),
  categories: procedure.output(z.array(categoryView)),
  saveCategory: procedure.input(command(categoryFields.extend({ id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) }))).output(categoryView),
  policy: procedure.output(complaintPolicy.extend({ version: z.number() })),
  savePolicy: procedure.input(command(complaintPolicy.extend({ version: z.number() }))).output(complaintPolicy.extend({ version: z.number() })),
  /** One's own week; those who read journals may name somebody else's. */
  journal: procedure.input(z.object({ week, staffId: recordId.nullish() })).output(journalView),
  /** Journals sent and not read, and those read, newest first. */
  journals: procedure.input(z.object({ week: week.nullish() })).output(z.array(z.object({ week, staff: staffRef, sentAt: z.number().nullable(), readAt: z.number().nullable(), taken: z.number() }))),
  sendJournal: procedure.input(command(z.object({ week, remark: personText(0, 2000).default('') }))).output(journalView),
  readJournal: procedure.input(command(z.object({ week, staffId: recordId, remark: personText(0, 1000).default('') }))).output(journalView),
}
