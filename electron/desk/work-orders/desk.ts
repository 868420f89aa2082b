import { workOrderPage, workOrders } from '../../../db/repositories/work-orders'
import type { Contract } from '../../../shared/contract'
import { notFound } from '../../../shared/core/errors'
import { showPhone } from '../../../shared/text/phone'
import { pageFrom } from '../core/page'
import { question, useCase, type UseCase } from '../core/use-case'
import { archiveWorkOrder, dispatchWorkOrder, editWorkOrder, finishWorkOrder, reportWorkOrder, voidWorkOrder } from './steps'
import { workOrderRows, workOrderView } from './view'

const getWorkOrder = question('workOrders.get', async ({ db, who, input }) => workOrderView(db, await workOrders.get(db, input.id), who))

const pageWorkOrders = question('workOrders.page', async ({ db, who, input }) => {
  const rows = await workOrderPage(db, { ...input, limit: input.limit + 1 })
  return pageFrom(rows, input.limit, await workOrderRows(db, rows.slice(0, input.limit), who))
})

/** Showing a phone in full changes nothing, but the act is recorded. */
const revealPhone = useCase('workOrders.revealPhone', async ({ tx, input }) => {
  const record = await workOrders.get(tx, input.id)
  if (record.phone === null) return notFound('phone')
  tx.changes.push({ room: 'work-orders', id: record.id, number: record.number, before: null, after: { phoneShown: true } })
  return { phone: showPhone(record.phone) }
}, { forgetsAnswer: true })

export const workOrdersDesk = {
  report: reportWorkOrder,
  edit: editWorkOrder,
  dispatch: dispatchWorkOrder,
  done: finishWorkOrder,
  archive: archiveWorkOrder,
  void: voidWorkOrder,
  get: getWorkOrder,
  page: pageWorkOrders,
  revealPhone,
} satisfies { [Key in keyof Contract['workOrders']]: UseCase<`workOrders.${Key}`> }
