// What the pages of complaints read, by bare prepared statements and as plain objects.
import type { Cursor } from '../../shared/core/paging'
import type { BareReader } from './bare-reader'

interface ComplaintLine {
  id: string
  created_at: number
  created_by: string | null
  voided_by: string | null
  taken_by: string
  merchant_id: string | null
  department_id: string | null
  category_id: string
  state: string
}

/** Which rows a page has, in their order. */
export type BareList = (bare: BareReader, limit: number) => string[] | ComplaintLine[]

const DAY = 86_400_000
/** Settling only watches: it is owed in the last day before it is due, at the earliest in the second half of its time. */
const OWED_NOW = "(name <> 'settle' OR (due_at <= ? AND started_at + due_at <= ?))"

/** What these roles owe at `now`, the next due first; for a handler of one department. */
export const owedBy = (roles: readonly string[], departmentId: string | null, now: number): BareList => (bare, limit) => {
  const ofDepartment = departmentId === null ? '' : 'AND department_id = ?'
  const query = `SELECT record_id AS id, min(due_at) AS due FROM clocks WHERE runs = 1 AND room = 'complaints' AND owed_by IN (${roles.map(() => '?').join(', ')}) ${ofDepartment} AND ${OWED_NOW} GROUP BY record_id ORDER BY 2, 1 LIMIT ?`
  return bare.all<{ id: string }>(query, ...roles, ...(departmentId === null ? [] : [departmentId]), now + DAY, 2 * now, limit).map(({ id }) => id)
}

const FIRST = `NOT EXISTS (SELECT 1 FROM clocks e WHERE e.record_id = c.record_id AND e.met_at IS NULL AND e.stopped_at IS NULL AND (e.due_at, e.id) < (c.due_at, c.id))`

/** What is open, by the first of all clocks that run; with `before` only what was due by then. */
export const runningBy = (before: number | null): BareList => (bare, limit) => {
  const query = `SELECT record_id AS id FROM clocks c WHERE runs = 1 AND room = 'complaints' ${before === null ? '' : 'AND due_at < ?'} AND ${FIRST} ORDER BY due_at, record_id LIMIT ?`
  return bare.all<{ id: string }>(query, ...(before === null ? [] : [before]), limit).map(({ id }) => id)
}

/** The register by a column of time, newest first. */
export const registerBy = (column: 'created_at' | 'archived_at', where: string, after: Cursor | null): BareList => (bare, limit) => {
  const order = `ORDER BY ${column} DESC, id DESC LIMIT ?`
  if (after === null) return bare.all<ComplaintLine>(`SELECT * FROM complaints WHERE ${where} ${order}`, limit)
  return bare.all<ComplaintLine>(`SELECT * FROM complaints WHERE ${where} AND (${column}, id) < (?, ?) ${order}`, after.at, after.id, limit)
}

const isId = (row: string | ComplaintLine): row is string => typeof row === 'string'

function grouped(rows: readonly Record<string, string>[], by: string): Map<string | undefined, Record<string, string>[]> {
  const groups = new Map<string | undefined, Record<string, string>[]>()
  for (const row of rows) {
    const group = groups.get(row[by])
    if (group) group.push(row)
    else groups.set(row[by], [row])
  }
  return groups
}

/** The rows of a page with everything that stands on them: what is due next, the running round, names of people, shops, departments and categories. */
export function barePage(bare: BareReader, list: BareList, rows: number): { id: string }[] {
  const found = list(bare, rows + 1).slice(0, rows)
  const ids = found.map(row => (isId(row) ? row : row.id))
  const byId = new Map((found.every(isId) ? bare.of<ComplaintLine>('complaints', ids) : (found as ComplaintLine[])).map(row => [row.id, row]))
  const lines = ids.flatMap(id => byId.get(id) ?? [])
  const of = (table: string, by: string, more = '') => grouped(bare.of<Record<string, string>>(table, ids, { by, more }), by)
  const rounds = of('complaint_rounds', 'complaint_id')
  const clocks = of('clocks', 'record_id', 'AND met_at IS NULL AND stopped_at IS NULL ORDER BY due_at, id')
  const extensions = of('complaint_extensions', 'complaint_id', 'AND decided_at IS NULL')
  const told = lines.filter(row => row.state === 'told').map(row => row.id)
  const calls = grouped(bare.of<Record<string, string>>('follow_ups', told, { by: 'record_id', more: 'ORDER BY record_id, id' }), 'record_id')
  const staff = bare.byId('staff', 'id, name', lines.flatMap(row => [row.created_by, row.voided_by, row.taken_by]))
  const shops = bare.byId('merchants', '*', lines.map(row => row.merchant_id))
  const departments = bare.byId('departments', '*', lines.map(row => row.department_id))
  const categories = bare.byId('complaint_categories', '*', lines.map(row => row.category_id))
  return lines.map(row => ({
    ...row, rounds: rounds.get(row.id), clocks: clocks.get(row.id), extensions: extensions.get(row.id), calls: calls.get(row.id), takenBy: staff.get(row.taken_by),
    shop: shops.get(row.merchant_id ?? ''), department: departments.get(row.department_id ?? ''), category: categories.get(row.category_id),
  }))
}
