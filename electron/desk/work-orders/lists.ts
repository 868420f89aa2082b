import { countOwed } from '../../../db/repositories/clocks'
import { countByState, countToCall, workOrderDuties, workOrderPage, workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import type { Page } from '../../../shared/core/paging'
import { endOfDay } from '../../../shared/text/zone'
import type { WorkOrderList, WorkOrderRow } from '../../../shared/work-orders/contract'
import { dutiesOf } from '../core/duties'
import { pageFrom } from '../core/page'
import { question, type InputOf } from '../core/use-case'
import { isOfNone, personOf, type Who } from '../core/who'
import { readableOrder } from './facts'
import { workOrderRows, workOrderView } from './view'
import { ROOM } from './write'

export const getWorkOrder = question('workOrders.get', async ({ db, who, input }) => {
  const person = await personOf(db, who)
  return workOrderView(db, await readableOrder(db, person, input.id), person)
})

type ByDue = Exclude<WorkOrderList, 'all'>

/** What narrows the open orders in a list. `until` (UTC ms) ends the mall's day. */
function narrowedIn(list: Exclude<ByDue, 'mine'>, until: number) {
  if (list === 'waiting') return { waiting: true }
  return list === 'toCall' ? { state: 'done', callable: true, dueBefore: until } : { state: list }
}

type Asked = Omit<InputOf<'workOrders.page'>, 'list'> & { readonly now: number; readonly until: number }

/** A page by what is due: each order stands where the first of what is owed of it is due. */
async function byDue(db: Reader, list: ByDue, who: Who, { now, until, limit, ...narrowed }: Asked): Promise<Page<WorkOrderRecord>> {
  const asked = { ...narrowed, limit: limit + 1 }
  const owed = async () => workOrderDuties.owedPage(db, { ...(await dutiesOf(db, who)), ...asked, now })
  const found = list === 'mine' ? await owed() : await workOrderDuties.runningPage(db, { ...narrowedIn(list, until), withDepartment: who.departmentId, ...asked })
  const byId = await workOrders.byIds(db, found.slice(0, limit).map(row => row.id))
  const last = found[limit - 1]
  return { rows: found.slice(0, limit).flatMap(row => byId.get(row.id) ?? []), next: found.length > limit && last ? { at: last.dueAt, id: last.id } : null }
}

export const pageWorkOrders = question('workOrders.page', async ({ db, who, now, timeZone, input }): Promise<Page<WorkOrderRow>> => {
  const { list, ...asked } = input
  const person = await personOf(db, who)
  if (isOfNone(person)) return { rows: [], next: null }
  if (list === 'all') {
    const rows = await workOrderPage(db, { ...asked, departmentId: person.departmentId, limit: asked.limit + 1 })
    return pageFrom(rows, asked.limit, await workOrderRows(db, rows.slice(0, asked.limit), person))
  }
  const { rows, next } = await byDue(db, list, person, { ...asked, now, until: endOfDay(now, timeZone) + 1 })
  return { rows: await workOrderRows(db, rows, person, { owedAt: list === 'mine' ? now : null }), next }
})

/** How many orders stand in each list that waits. */
export const countWorkOrders = question('workOrders.counts', async ({ db, who, now, timeZone }) => {
  const person = await personOf(db, who)
  const none = isOfNone(person)
  const states = none ? new Map<string, number>() : await countByState(db, person.departmentId)
  const of = (state: string) => states.get(state) ?? 0
  const mine = await countOwed(db, [ROOM], await dutiesOf(db, who), { now, before: Number.MAX_SAFE_INTEGER })
  return {
    mine: mine[0]?.count ?? 0, waiting: of('registered') + of('dispatched'), accepted: of('accepted'), onSite: of('onSite'), done: of('done'),
    toCall: none ? 0 : await countToCall(db, endOfDay(now, timeZone) + 1, person.departmentId),
  }
})
