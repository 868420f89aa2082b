import { z } from 'zod'
import { attachmentGiven, attachmentView } from '../attachments/contract'
import { actionsOf } from '../core/actions'
import { role } from '../core/actor'
import { command, recordVersion } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { reasonableTime } from '../core/reasonable-time'
import { strokes } from '../core/signature'
import { recordBody, recordHead, shopRef, shownPhone, staffRef } from '../core/records'
import { monthSpan } from '../text/month'
import { personLine, personText } from '../text/person-text'
import { phoneText } from '../text/phone-text'
import { figure, figurePart, measure } from './figures'
import { fen } from '../text/fen'
import { material, MOST_MATERIALS } from './materials'
import { workOrderPolicy } from './policy'
import { acceptance, followUpOutcome, roundOutcome, urgency, workOrderActions, workOrderState } from './words'

/** A repair as it is reported. `fault` in the reporter's language; `faultOther` the same in the other one, for the slip. */
export const newWorkOrder = z.object({
  contactId: recordId.nullish(),
  /** The complaint it is begun from. */
  complaintId: recordId.nullish(),
  partyId: recordId.nullish(),
  merchantId: recordId.nullish(),
  reporter: personLine(0, 120).default(''),
  phone: phoneText.nullish(),
  placeId: recordId.nullish(),
  place: personLine(1, 200),
  equipment: personLine(0, 200).default(''),
  fault: personText(1, 2000),
  faultOther: personText(0, 2000).default(''),
  urgency: urgency.default('today'),
  /** Any moment of the day a planned one is planned for (UTC ms). */
  plannedFor: reasonableTime.nullish(),
  attachments: z.array(attachmentGiven).max(20).default([]),
})
export type NewWorkOrder = z.infer<typeof newWorkOrder>

const bothNamesOf = { nameZh: z.string(), nameRu: z.string() }
const namedRef = z.object({ id: z.string(), ...bothNamesOf })
export const teamRef = namedRef

export const workOrderRow = recordHead.extend({
  state: workOrderState,
  contactId: z.string().nullable(),
  partyId: z.string().nullable(),
  reporter: z.string(),
  phone: shownPhone.nullable(),
  placeId: z.string().nullable(),
  place: z.string(),
  /** Both names of a place of the list; null for one in somebody's own words. */
  placeNames: z.object(bothNamesOf).nullable(),
  merchant: shopRef.nullable(),
  equipment: z.string(),
  fault: z.string(),
  faultOther: z.string(),
  urgency,
  /** The end of the day it was planned for or put off to (UTC ms). */
  plannedFor: z.number().nullable(),
  round: z.number(),
  /** Who has it in this round, and what was done in it. */
  team: teamRef.nullable(),
  department: namedRef.nullable(),
  person: z.string(),
  dispatchedAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  whatWasDone: z.string(),
  archivedAt: z.number().nullable(),
  outcome: roundOutcome.nullable(),
  printed: z.number(),
  /** The next thing due of it: its clock's name, when, and who owes it; null where nothing runs. */
  next: z.object({ clock: z.string(), dueAt: z.number(), startedAt: z.number(), owedBy: role.nullable() }).nullable(),
  actions: actionsOf(workOrderActions),
})
export type WorkOrderRow = z.infer<typeof workOrderRow>

/** One round: earlier ones stay as they were. Money in fen, quantities in thousandths. */
export const workOrderRound = z.object({
  no: z.number(),
  openedAt: z.number(),
  team: teamRef.nullable(),
  person: z.string(),
  dispatchedAt: z.number().nullable(),
  acceptedAt: z.number().nullable(),
  arrivedAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  whatWasDone: z.string(),
  materials: z.array(z.object({ name: z.string(), unit: z.string(), quantity: z.number(), price: z.number() })),
  fee: z.number(),
  handedOverAt: z.number().nullable(),
  handedOverHow: acceptance.nullable(),
  handedOverBy: z.string(),
  /** Drawn on the screen; null where the slip was signed. */
  signature: z.object({ name: z.string(), at: z.number(), strokes }).nullable(),
  outcome: roundOutcome.nullable(),
  /** Who had it, and who refused. */
  assignments: z.array(z.object({ team: teamRef.nullable(), person: z.string(), at: z.number(), acceptedAt: z.number().nullable(), refusedAt: z.number().nullable(), reason: z.string() })),
  calls: z.array(z.object({ at: z.number(), by: staffRef.nullable(), outcome: followUpOutcome, remark: z.string() })),
})
export type WorkOrderRound = z.infer<typeof workOrderRound>

/** Earlier orders of the same equipment or place, and whether the faults of the equipment are worth a word. */
export const earlierOrders = z.object({
  orders: z.array(z.object({ id: z.string(), number: z.string(), at: z.number(), title: z.string(), state: workOrderState, sameEquipment: z.boolean() })),
  repeated: z.object({ times: z.number(), days: z.number() }).nullable(),
})
export type EarlierOrders = z.infer<typeof earlierOrders>

export const workOrderView = workOrderRow.extend({
  rounds: z.array(workOrderRound),
  attachments: z.array(attachmentView),
  earlier: earlierOrders,
  /** The times it runs by, and whether the department has changed them since. */
  policy: workOrderPolicy,
  policyChanged: z.boolean(),
  ...recordBody.shape,
})
export type WorkOrderView = z.infer<typeof workOrderView>

/** Which part of the register: what this person owes, what waits for a team, is accepted, on site, done, to be called today (these by what is due next), or all (newest first). */
export const workOrderLists = ['mine', 'waiting', 'accepted', 'onSite', 'done', 'toCall', 'all'] as const
export const workOrderList = z.enum(workOrderLists)
export type WorkOrderList = z.infer<typeof workOrderList>

/** What narrows a list: a team, or that none has it yet; who of it, as the orders name them. */
const narrowed = z.object({ teamId: recordId.nullish(), noTeam: z.boolean().optional(), person: personLine(1, 120).nullish() })

/** What stands on the dispatch board as it is narrowed: how many in each column; how many each team has (no team yet: null) whatever it is narrowed by; who has how many. */
export const boardCounts = z.object({
  columns: z.object({ waiting: z.number(), accepted: z.number(), onSite: z.number(), done: z.number() }),
  teams: z.array(z.object({ team: teamRef.nullable(), count: z.number() })),
  people: z.array(z.object({ person: z.string(), count: z.number() })),
})
export type BoardCounts = z.infer<typeof boardCounts>

/** A month of the mall, `yyyy-mm`. */
const month = z.string().refine(text => monthSpan(text, 'UTC') !== null, { params: { error: 'wrong' } })
const figures = z.object({ given: figure, accepted: figure, arrived: figure, finished: figure, refused: figure, satisfied: figure })

/** The figures of a month (figures.ts), team by team and of all together. */
export const monthFigures = z.object({ month: z.string(), teams: z.array(z.object({ team: teamRef, figures })), total: figures })
export type MonthFigures = z.infer<typeof monthFigures>

/** One assignment behind a figure, under its own id; `order` is null where it lies with another department now and is not seen. */
export const figureRow = z.object({ id: z.string(), at: z.number(), team: teamRef.nullable(), order: workOrderRow.nullable() })
export type FigureRow = z.infer<typeof figureRow>

const step = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(workOrderView)
const reason = personText(1, 1000)
/** Who of the team it is; left out, it stays as it was. */
const person = personLine(0, 120).optional()

/** What was done, with what and for how much. */
export const workDone = z.object({ whatWasDone: personText(1, 2000), materials: z.array(material).max(MOST_MATERIALS).default([]), fee: fen.default(0) })

/** How the customer took the work over. */
export const handOver = z.object({ how: acceptance, name: personLine(1, 120), strokes: strokes.nullish() })

export const workOrdersContract = {
  report: procedure.input(command(newWorkOrder)).output(workOrderView),
  edit: procedure.input(command(newWorkOrder.omit({ contactId: true, complaintId: true, attachments: true }).extend(recordVersion.shape))).output(workOrderView),
  /** To a team, and to a person of it when known by name; one that a team has goes to another. */
  dispatch: step({ teamId: recordId, person: personLine(0, 120).default('') }),
  accept: step({ person }),
  /** Back to the board. */
  refuse: step({ reason }),
  arrive: step({ person }),
  done: step(workDone.shape),
  /** Not done: why, and any moment of the day on which the team comes again. */
  notDone: step({ reason, plannedFor: reasonableTime.nullish() }),
  /** The customer signed for the work: how, who, and where it was on the screen, the signature itself. With the slip, its copies that were out are back. */
  handedOver: step(handOver.shape),
  followUp: step({ outcome: followUpOutcome, remark: personText(0, 1000).default('') }),
  /** Filed without a call, where nobody can be called. */
  archive: step({}),
  attach: step({ attachments: z.array(attachmentGiven).min(1).max(20) }),
  remark: step({ remark: personText(1, 1000) }),
  void: step({ reason: personLine(1, 500) }),
  get: procedure.input(z.object({ id: recordId })).output(workOrderView),
  page: procedure.input(keyset(narrowed.extend({ list: workOrderList.default('mine') }))).output(pageOf(workOrderRow)),
  /** For somebody who reports a repair: what was here before. */
  earlier: procedure.input(z.object({ equipment: personLine(0, 200), placeId: recordId.nullish(), place: personLine(0, 200) })).output(earlierOrders),
  revealPhone: procedure.input(command(z.object({ id: recordId }))).output(z.object({ phone: z.string() })),
  /** How many stand in each list that waits, for its tab. */
  counts: procedure.output(z.object({ mine: z.number(), waiting: z.number(), accepted: z.number(), onSite: z.number(), done: z.number(), toCall: z.number() })),
  /** What the dispatch board counts; its cards are the pages of its columns. */
  board: procedure.input(narrowed).output(boardCounts),
  figures: procedure.input(z.object({ month })).output(monthFigures),
  /** The assignments behind one figure, the last dispatched first; without a team, of all. */
  figureRows: procedure.input(keyset(z.object({ month, teamId: recordId.nullish(), measure, part: figurePart.default('met') }))).output(pageOf(figureRow)),
  policy: procedure.output(workOrderPolicy.extend({ version: z.number() })),
  savePolicy: procedure.input(command(workOrderPolicy.extend({ version: z.number() }))).output(workOrderPolicy.extend({ version: z.number() })),
}
