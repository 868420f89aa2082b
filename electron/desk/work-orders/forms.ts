import { teams } from '../../../db/repositories/lists'
import { orderRoundsOf } from '../../../db/repositories/work-order-parts'
import { staffNames } from '../../../db/repositories/names'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import type { WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import type { Voided } from '../../../shared/print/house'
import { maskPhone, showPhone } from '../../../shared/text/phone'
import type { RecordForm } from '../core/form'
import { personOf } from '../core/who'
import { readableOrder } from './facts'
import { roundViews } from './rounds'
import { placeNames } from './view'

/** When the round began that ran at a moment (UTC ms both). */
async function roundBegan(db: Reader, recordId: string, at: number): Promise<number> {
  return (await orderRoundsOf(db, [recordId])).findLast(round => round.openedAt <= at)?.openedAt ?? 0
}

/** 三联单: what stands on the work order slip. The team copy carries the phone in full. */
export const workOrderSlip: RecordForm<'workOrderSlip'> = {
  room: 'work-orders',
  reads: 'workOrders.get',
  countsFrom: roundBegan,
  async fill({ db, head, who, recordId }) {
    const order = await readableOrder(db, await personOf(db, who), recordId)
    const team = order.teamId === null ? undefined : await teams.find(db, order.teamId)
    const { number, equipment, urgency, person, dispatchedAt, fault, faultOther } = order
    return {
      ...head, number, voided: await voidedOn(db, order), ...(await placesOn(db, order)), equipment, urgency, reportedAt: order.createdAt, reporter: await reporterOf(db, order),
      phone: order.phone === null ? null : { full: showPhone(order.phone), masked: maskPhone(order.phone) },
      team: team ? { zh: team.nameZh, ru: team.nameRu } : null, person, dispatchedAt, fault, faultOther, round: order.round,
    }
  },
  showsPhone: ({ phone }) => phone !== null,
}

/** 维修验收单: the last work that was done on an order. */
export const workOrderAct: RecordForm<'workOrderAct'> = {
  room: 'work-orders',
  reads: 'workOrders.get',
  countsFrom: roundBegan,
  async fill({ db, head, who, recordId }) {
    const order = await readableOrder(db, await personOf(db, who), recordId)
    const rounds = await roundViews(db, order)
    // The work that was done last: a round that was opened since has nothing to be signed for yet.
    const round = rounds.findLast(one => one.doneAt !== null) ?? rounds.at(-1)
    const { number, equipment, urgency, fault, faultOther } = order
    const { no = 1, team = null, person = '', acceptedAt = null, arrivedAt = null, doneAt = null, whatWasDone = '', materials = [], fee = 0, handedOverBy = '', handedOverAt = null, signature = null } = round ?? {}
    return {
      ...head, number, voided: await voidedOn(db, order), ...(await placesOn(db, order)), equipment, urgency, reporter: await reporterOf(db, order), fault, faultOther, round: no,
      team: team === null ? null : { zh: team.nameZh, ru: team.nameRu }, person, reportedAt: order.createdAt, acceptedAt, arrivedAt, doneAt, whatWasDone, materials, fee,
      handedOverBy, handedOverAt, signature,
    }
  },
  showsPhone: () => false,
}

async function voidedOn(db: Reader, { voidedAt, voidedBy, voidReason }: WorkOrderRecord): Promise<Voided | null> {
  if (voidedAt === null) return null
  const names = await staffNames(db, [voidedBy])
  return { at: voidedAt, by: names.ref(voidedBy)?.name ?? '', reason: voidReason ?? '' }
}

/** A place of the list is printed in both languages, the one it was chosen in first. */
async function placesOn(db: Reader, order: WorkOrderRecord): Promise<{ place: string; placeOther: string }> {
  const names = placeNames(order, order.placeId === null ? undefined : await places.find(db, order.placeId))
  const other = [names?.nameZh, names?.nameRu].find(name => name !== order.place)
  return { place: order.place, placeOther: other ?? '' }
}

/** Who reports, and for a shop its code, by which the team finds the door. */
async function reporterOf(db: Reader, order: WorkOrderRecord): Promise<string> {
  const shop = order.merchantId === null ? undefined : await merchants.find(db, order.merchantId)
  return [shop?.code ?? '', order.reporter].filter(part => part !== '').join(' ')
}
