import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { command, recordVersion } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { recordBody, recordHead, shopRef, shownPhone } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { phoneText } from '../text/phone-text'

export const urgencies = ['emergency', 'today', 'planned'] as const
export const urgency = z.enum(urgencies)

export const workOrderStates = ['registered', 'dispatched', 'done', 'archived'] as const
export const workOrderState = z.enum(workOrderStates)
export type WorkOrderState = z.infer<typeof workOrderState>

/** A repair as it is reported. `fault` in the reporter's language; `faultOther` the same in the other one, for the slip. */
export const newWorkOrder = z.object({
  contactId: recordId.nullish(),
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
})
export type NewWorkOrder = z.infer<typeof newWorkOrder>

export const workOrderActions = ['edit', 'dispatch', 'done', 'archive', 'void', 'print'] as const

export const teamRef = z.object({ id: z.string(), nameZh: z.string(), nameRu: z.string() })

export const workOrderRow = recordHead.extend({
  state: workOrderState,
  contactId: z.string().nullable(),
  partyId: z.string().nullable(),
  reporter: z.string(),
  phone: shownPhone.nullable(),
  placeId: z.string().nullable(),
  place: z.string(),
  /** Both names of a place of the list; null for one in somebody's own words. */
  placeNames: z.object({ nameZh: z.string(), nameRu: z.string() }).nullable(),
  merchant: shopRef.nullable(),
  equipment: z.string(),
  fault: z.string(),
  faultOther: z.string(),
  urgency,
  team: teamRef.nullable(),
  person: z.string(),
  dispatchedAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  whatWasDone: z.string(),
  archivedAt: z.number().nullable(),
  printed: z.number(),
  actions: actionsOf(workOrderActions),
})
export type WorkOrderRow = z.infer<typeof workOrderRow>
export const workOrderView = workOrderRow.extend(recordBody.shape)
export type WorkOrderView = z.infer<typeof workOrderView>

export const workOrdersContract = {
  report: procedure.input(command(newWorkOrder)).output(workOrderView),
  edit: procedure.input(command(newWorkOrder.omit({ contactId: true }).extend(recordVersion.shape))).output(workOrderView),
  /** To a team, and to a person of it when known by name. */
  dispatch: procedure.input(command(recordVersion.extend({ teamId: recordId, person: personLine(0, 120).default('') }))).output(workOrderView),
  done: procedure.input(command(recordVersion.extend({ whatWasDone: personText(1, 2000) }))).output(workOrderView),
  archive: procedure.input(command(recordVersion)).output(workOrderView),
  void: procedure.input(command(recordVersion.extend({ reason: personLine(1, 500) }))).output(workOrderView),
  get: procedure.input(z.object({ id: recordId })).output(workOrderView),
  page: procedure.input(keyset(z.object({ state: workOrderState.nullish(), open: z.boolean().default(false) }))).output(pageOf(workOrderRow)),
  revealPhone: procedure.input(command(z.object({ id: recordId }))).output(z.object({ phone: z.string() })),
}
