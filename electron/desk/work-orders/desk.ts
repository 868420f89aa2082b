import type { Contract } from '../../../shared/contract'
import { notFound } from '../../../shared/core/errors'
import { showPhone } from '../../../shared/text/phone'
import { useCase, type UseCase } from '../core/use-case'
import { personOf } from '../core/who'
import { archiveWorkOrder, attachToWorkOrder, callAfterWork, handOverWork, remarkOnWorkOrder, voidWorkOrder } from './customer'
import { boardOfOrders } from './board'
import { earlierHere } from './earlier'
import { readableOrder } from './facts'
import { monthOfTeams, rowsOfFigure } from './figures'
import { countWorkOrders, getWorkOrder, pageWorkOrders } from './lists'
import { readPolicy, savePolicy } from './policy'
import { editWorkOrder, reportWorkOrder } from './report'
import { acceptWorkOrder, arriveAtWorkOrder, dispatchWorkOrder, finishWorkOrder, putOffWorkOrder, refuseWorkOrder } from './team'

/** Showing a phone in full changes nothing, but the act is recorded. */
const revealPhone = useCase('workOrders.revealPhone', async ({ tx, who, input }) => {
  const { id, number, phone } = await readableOrder(tx, await personOf(tx, who), input.id)
  if (phone === null) return notFound('phone')
  tx.changes.push({ room: 'work-orders', id, number, before: null, after: { phoneShown: true } })
  return { phone: showPhone(phone) }
}, { forgetsAnswer: true })

export const workOrdersDesk = {
  report: reportWorkOrder,
  edit: editWorkOrder,
  dispatch: dispatchWorkOrder,
  accept: acceptWorkOrder,
  refuse: refuseWorkOrder,
  arrive: arriveAtWorkOrder,
  done: finishWorkOrder,
  notDone: putOffWorkOrder,
  handedOver: handOverWork,
  followUp: callAfterWork,
  archive: archiveWorkOrder,
  attach: attachToWorkOrder,
  remark: remarkOnWorkOrder,
  void: voidWorkOrder,
  get: getWorkOrder,
  page: pageWorkOrders,
  earlier: earlierHere,
  revealPhone,
  counts: countWorkOrders,
  board: boardOfOrders,
  figures: monthOfTeams,
  figureRows: rowsOfFigure,
  policy: readPolicy,
  savePolicy,
} satisfies { [Key in keyof Contract['workOrders']]: UseCase<`workOrders.${Key}`> }
