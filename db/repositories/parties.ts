import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { sameName } from '../../shared/parties/rules'
import { prepared, value } from '../prepared'
import type { Reader } from '../store'
import { findKnown } from './known'
import { recordsOf, type RowOf } from './records'

export type PartyRecord = RowOf<'parties'>
export const parties = recordsOf('parties', 'parties')

/** Namesakes looked through for one written with other capitals or blanks. */
const NAMESAKES = 24

/** The caller known under this phone (and this name, where both have one); the latest first. The phone in E.164 where it is a known format. */
export async function partyByPhone(db: Reader, phone: string, name: string): Promise<PartyRecord | undefined> {
  const { parties: t } = db.t
  const byPhone = prepared(db, 'parties by phone', () => db.q.select().from(t).where(eq(t.phone, value('phone'))).orderBy(desc(t.lastAt)).limit(10).prepare())
  const rows = await byPhone.execute({ phone })
  return rows.find(row => name === '' || row.name === '' || sameName(row.name, name))
}

/** The caller known under this name and without a phone, among the VIPs or among the others; the latest first. */
export async function partyByName(db: Reader, name: string, vip: boolean): Promise<PartyRecord | undefined> {
  const { parties: t } = db.t
  const ofKind = (row: PartyRecord) => (row.kind === 'vip') === vip
  // Not `phone IS NULL`: SQLite could then choose to walk everybody without a phone instead of everybody of this name.
  const noPhone = sql`coalesce(${t.phone}, '') = ''`
  const byName = prepared(db, `parties by name ${vip}`, () =>
    db.q
      .select()
      .from(t)
      .where(and(eq(t.name, value('name')), noPhone, vip ? eq(t.kind, 'vip') : sql`${t.kind} <> 'vip'`))
      .orderBy(desc(t.lastAt))
      .limit(1)
      .prepare(),
  )
  const [exact] = await byName.execute({ name })
  if (exact !== undefined) return exact
  const found = await findKnown(db, name, 'caller', { vip, limit: NAMESAKES })
  if (found.length === 0) return undefined
  const rows = await db.q.select().from(t).where(and(inArray(t.id, found.map(row => row.recordId)), noPhone)).orderBy(desc(t.lastAt))
  return rows.find(row => ofKind(row) && sameName(row.name, name))
}
