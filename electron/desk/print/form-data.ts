import { recordsOf } from '../../../db/repositories/records'
import { staffById } from '../../../db/repositories/staff-sign-in'
import { addToTimeline } from '../../../db/repositories/timeline'
import { teamsById, workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader, Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { DeskError, notFound } from '../../../shared/core/errors'
import { roleMay } from '../../../shared/permissions'
import type { FormData, FormHouse, SlipData } from '../../../shared/print/slip'
import type { FormName } from '../../../shared/print/contract'
import { maskPhone, showPhone } from '../../../shared/text/phone'
import type { Desk } from '../core/desk'
import { defaultMall } from '../core/mall'
import { recordAct } from '../core/use-case'

const places = recordsOf('places', 'places')

async function house(desk: Desk): Promise<FormHouse> {
  const mall = (await desk.mall.settings()) ?? defaultMall
  return { mall: { zh: mall.nameZh, ru: mall.nameRu }, department: { zh: mall.departmentZh, ru: mall.departmentRu }, phone: mall.phone }
}

async function placeNames(db: Reader, order: WorkOrderRecord): Promise<{ place: string; placeOther: string }> {
  const known = order.placeId === null ? undefined : await places.find(db, order.placeId)
  if (!known) return { place: order.place, placeOther: '' }
  // A place of the list is printed in both languages; what was typed instead stands as it is.
  const other = order.place === known.nameRu ? known.nameZh : known.nameRu
  return { place: order.place, placeOther: other === order.place ? '' : other }
}

async function slip(desk: Desk, db: Reader, who: Actor, recordId: string): Promise<SlipData> {
  const order = await workOrders.get(db, recordId)
  const [team] = await teamsById(db, [order.teamId])
  const printedBy = (await staffById(db, who.staffId))?.name ?? ''
  const now = desk.now()
  return {
    house: await house(desk), number: order.number, ...(await placeNames(db, order)), equipment: order.equipment, urgency: order.urgency, reportedAt: order.createdAt, reporter: order.reporter,
    phone: order.phone === null ? null : { full: showPhone(order.phone), masked: maskPhone(order.phone) },
    team: team ? { zh: team.nameZh, ru: team.nameRu } : null, person: order.person, dispatchedAt: order.dispatchedAt, fault: order.fault, faultOther: order.faultOther,
    duplicate: order.printed > 0 ? { no: order.printed, at: now, by: printedBy } : null,
    printedBy, printedAt: now, timeZone: await desk.mall.timeZone(db),
  }
}

/** What stands on a form now, for its preview. Who may not read the record may not see it on paper either. */
export async function formData(desk: Desk, who: Actor, form: FormName, recordId: string | null): Promise<FormData> {
  if (form === 'testPage') {
    const printedBy = await desk.store.read(async db => (await staffById(db, who.staffId))?.name ?? '')
    return { form, data: { house: await house(desk), printedBy, printedAt: desk.now(), timeZone: await desk.mall.timeZone() } }
  }
  if (!roleMay(who.role, 'workOrders.get')) throw new DeskError('NOT_ALLOWED', { name: 'workOrders.get' })
  if (recordId === null) return notFound('work-orders')
  return { form, data: await desk.store.read(db => slip(desk, db, who, recordId)) }
}

/** The team copy shows the phone in full, also in the preview, so looking at it is recorded like any other look. */
export async function recordShownPhone(desk: Desk, who: Actor, form: FormName, recordId: string | null): Promise<void> {
  if (form !== 'workOrderSlip' || recordId === null) return
  await recordAct(desk, who, 'print.preview', async (tx: Tx) => {
    const order = await workOrders.find(tx, recordId)
    if (order && order.phone !== null) tx.changes.push({ room: 'work-orders', id: order.id, number: order.number, before: null, after: { phoneShown: true } })
  })
}

/** Counts a print that was put into the queue, in the record's course and the audit trail. */
export async function countPrint(desk: Desk, who: Actor, form: FormData, recordId: string | null): Promise<void> {
  if (form.form !== 'workOrderSlip' || recordId === null) return
  await recordAct(desk, who, 'print.send', async (tx: Tx) => {
    const order = await workOrders.get(tx, recordId)
    await workOrders.update(tx, order, { printed: order.printed + 1 })
    await addToTimeline(tx, 'work-orders', recordId, order.printed > 0 ? 'printedAgain' : 'printed', { no: order.printed })
  })
}
