// What a person may see of records of any room, wherever they are named: in search, in links, in notices, in the course of other records, among the
// prints of a station. What may not be seen is left out whole, number and title too, as if it were not there; a print stays, without its number.
import { and, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import type { RoomName } from '../../shared/rooms'
import type { Reader } from '../store'

/** The rooms a person reads, and for somebody of a department that department: what lies with another one is out of sight. */
export interface Sight {
  readonly rooms: readonly RoomName[]
  readonly departmentId: string | null
}

/** The record whose id stands in this column lies with the department, or is of a room whose records lie with none. */
export function liesWith({ t: { complaints, workOrders } }: Reader, recordId: AnyColumn, departmentId: string): SQL | undefined {
  const notElsewhere = (table: typeof complaints | typeof workOrders): SQL =>
    sql`not exists (select 1 from ${table} where ${table.id} = ${recordId} and (${table.departmentId} is null or ${table.departmentId} <> ${departmentId}))`
  return and(notElsewhere(complaints), notElsewhere(workOrders))
}

const LYING = ['complaints', 'work_orders'] as const

/** The same of a line `m` of matters, for the statements of the search index; its values are the department, once for each table. */
export const MATTER_LIES_WITH = LYING.map(table => `NOT EXISTS (SELECT 1 FROM ${table} c WHERE c.id = m.record_id AND (c.department_id IS NULL OR c.department_id <> ?))`).join(' AND ')
export const matterLiesWith = (departmentId: string): string[] => LYING.map(() => departmentId)
