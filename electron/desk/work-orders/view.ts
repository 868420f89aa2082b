import { clocksOf } from '../../../db/repositories/clocks'
import { linksOf } from '../../../db/repositories/links'
import { putMatter } from '../../../db/repositories/matters'
import { staffNames } from '../../../db/repositories/names'
import { shopsById } from '../../../db/repositories/contacts'
import { timelineOf } from '../../../db/repositories/timeline'
import { teamsById, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader, Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { WorkOrderRow, WorkOrderView } from '../../../shared/work-orders/contract'
import { workOrderSteps } from '../../../shared/work-orders/rules'
import { shown } from '../contacts/view'
import { titleOf } from '../contacts/write'

/** The rows of a page as this person may see them. */
export async function workOrderRows(db: Reader, records: readonly WorkOrderRecord[], who: Actor): Promise<WorkOrderRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy]))
  const teams = new Map((await teamsById(db, records.map(record => record.teamId))).map(team => [team.id, team]))
  return records.map(record => {
    const { voidedAt, voidedBy, voidReason, phone, teamId, isOpen: _isOpen, merchantId: _merchantId, ...kept } = record
    const team = teamId === null ? undefined : teams.get(teamId)
    const row = {
      ...kept,
      createdBy: names.ref(record.createdBy),
      voided: voidedAt === null ? null : { at: voidedAt, by: names.ref(voidedBy), reason: voidReason ?? '' },
      phone: shown(phone),
      team: team ? { id: team.id, nameZh: team.nameZh, nameRu: team.nameRu } : null,
    }
    return { ...row, actions: workOrderSteps(row, who.role) }
  })
}

/** One opened order: the row with its course, clocks and links. */
export async function workOrderView(db: Reader, record: WorkOrderRecord, who: Actor): Promise<WorkOrderView> {
  const [row] = await workOrderRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const [timeline, clocks, links] = [await timelineOf(db, record.id), await clocksOf(db, record.id), await linksOf(db, record.id)]
  return { ...row, timeline, clocks, ...links }
}

/** Renews what search and "last matters" know of an order. */
export async function putWorkOrderMatter(tx: Tx, record: WorkOrderRecord): Promise<void> {
  const [shop] = await shopsById(tx, [record.merchantId])
  await putMatter(
    tx,
    {
      room: 'work-orders', id: record.id, number: record.number, title: titleOf('', record.fault), person: record.reporter,
      state: record.voidedAt === null ? record.state : 'voided', at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
    },
    [
      { kind: 'name', text: record.reporter },
      { kind: 'phone', text: record.phone },
      { kind: 'code', text: shop?.code },
      { kind: 'subject', text: record.place },
      { kind: 'subject', text: record.equipment },
      { kind: 'text', text: record.fault },
      { kind: 'text', text: record.faultOther },
      { kind: 'text', text: record.whatWasDone },
    ],
  )
}
