// Days of the department as its head reads and signs them.
import { and, asc, desc, eq, like, lt, notExists, sql } from 'drizzle-orm'
import type { Tables } from '../schema/tables'
import type { ShiftState } from '../../shared/handover/words'
import type { Reader, Tx } from '../store'
import type { ShiftRecord } from './shifts'

export type DaySignatureRow = Tables['daySignatures']['$inferSelect']

/** What a day's shifts came to. */
export interface ShiftDay {
  readonly day: string
  readonly shifts: number
  readonly lifted: number
  readonly late: number
  readonly differences: number
  /** Where its shifts stand, each state once. */
  readonly states: readonly ShiftState[]
}

/** The shifts of a day of the mall (yyyymmdd), in the order in which they were opened. */
export async function shiftsOfDay(db: Reader, day: string): Promise<ShiftRecord[]> {
  const { shifts: t } = db.t
  return db.q.select().from(t).where(eq(t.day, day)).orderBy(asc(t.createdAt), asc(t.id))
}

/** The days of a month (yyyymm) with shifts, newest first: how many, what was lifted, what was written afterwards, where the count differed. */
export async function shiftDays(db: Reader, month: string): Promise<ShiftDay[]> {
  const { shifts: s, shiftLifts: l, shiftCounts: c, logEntries: e } = db.t
  const inMonth = and(like(s.day, `${month}%`), sql`${s.voidedAt} is null`)
  const total = sql<number>`count(*)`.mapWith(Number)
  const byState = await db.q.select({ day: s.day, state: s.state, shifts: total }).from(s).where(inMonth).groupBy(s.day, s.state).orderBy(desc(s.day))
  const all = [...new Set(byState.map(row => row.day))].map(day => {
    const rows = byState.filter(row => row.day === day)
    return { day, shifts: rows.reduce((sum, row) => sum + row.shifts, 0), states: rows.map(row => row.state) }
  })
  const lifted = new Map((await db.q.select({ day: s.day, found: total }).from(l).innerJoin(s, eq(s.id, l.shiftId)).where(inMonth).groupBy(s.day)).map(row => [row.day, row.found]))
  const late = new Map((await db.q.select({ day: s.day, found: total }).from(e).innerJoin(s, eq(s.id, e.shiftId)).where(and(inMonth, eq(e.late, true))).groupBy(s.day)).map(row => [row.day, row.found]))
  const differ = and(inMonth, sql`${c.expected} is not null and ${c.expected} <> ${c.counted}`)
  const differences = new Map((await db.q.select({ day: s.day, found: total }).from(c).innerJoin(s, eq(s.id, c.shiftId)).where(differ).groupBy(s.day)).map(row => [row.day, row.found]))
  return all.map(row => ({ ...row, lifted: lifted.get(row.day) ?? 0, late: late.get(row.day) ?? 0, differences: differences.get(row.day) ?? 0 }))
}

/** The days before `today` (yyyymmdd) that nobody signed and all of whose shifts are closed, the oldest first. */
export async function unsignedDays(db: Reader, today: string): Promise<string[]> {
  const { shifts: s, daySignatures: d } = db.t
  const unsigned = notExists(db.q.select({ day: d.day }).from(d).where(eq(d.day, s.day)))
  const open = sql`sum(case when ${s.state} = 'closed' then 0 else 1 end)`
  const rows = await db.q.select({ day: s.day }).from(s).where(and(lt(s.day, today), sql`${s.voidedAt} is null`, unsigned)).groupBy(s.day).having(sql`${open} = 0`).orderBy(asc(s.day))
  return rows.map(row => row.day)
}

/** The signatures of days that begin so (yyyymm, or one yyyymmdd). */
export async function daySignatures(db: Reader, days: string): Promise<DaySignatureRow[]> {
  return db.q.select().from(db.t.daySignatures).where(like(db.t.daySignatures.day, `${days}%`))
}

export async function addDaySignature(tx: Tx, row: DaySignatureRow): Promise<void> {
  await tx.q.insert(tx.t.daySignatures).values(row)
  tx.changes.push({ room: 'handover', id: row.day, number: row.day, before: null, after: { daySigned: row } })
}
