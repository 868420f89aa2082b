import { and, count, desc, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Channel } from '../../shared/contacts/contract'
import type { Cursor } from '../../shared/core/paging'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type ContactRecord = RowOf<'contacts'>
export type PartyRecord = RowOf<'parties'>
export const contacts = recordsOf('contacts', 'contacts')
export const parties = recordsOf('parties', 'parties')

export interface ContactFilter {
  list: 'all' | 'owed' | 'inside'
  channel?: Channel | null
  from?: number | null
  to?: number | null
  after?: Cursor | null
  limit: number
}

/** A page of the register, newest first, by key. Times UTC ms. */
export async function contactPage(db: Reader, filter: ContactFilter): Promise<ContactRecord[]> {
  const { contacts: t } = db.t
  const wanted: (SQL | undefined)[] = [
    filter.list === 'owed' ? eq(t.owed, true) : undefined,
    filter.list === 'inside' ? eq(t.inside, true) : undefined,
    filter.channel ? eq(t.channel, filter.channel) : undefined,
    filter.from ? gte(t.createdAt, filter.from) : undefined,
    filter.to ? lt(t.createdAt, filter.to) : undefined,
    filter.after ? or(lt(t.createdAt, filter.after.at), and(eq(t.createdAt, filter.after.at), lt(t.id, filter.after.id))) : undefined,
    // The bare bound lets the index start at the right place; the `or` above alone would scan from the top.
    filter.after ? lt(t.createdAt, filter.after.at + 1) : undefined,
  ]
  return db.q.select().from(t).where(and(...wanted)).orderBy(desc(t.createdAt), desc(t.id)).limit(filter.limit)
}

/** How many visitors are inside the offices now. */
export async function countInside(db: Reader): Promise<number> {
  const { contacts: t } = db.t
  const [row] = await db.q.select({ n: count() }).from(t).where(eq(t.inside, true))
  return row?.n ?? 0
}

/** The caller known under this phone and name, or under this name without a phone; the latest first. */
export async function sameParty(db: Reader, phone: string | null, name: string): Promise<PartyRecord | undefined> {
  const { parties: t } = db.t
  if (phone === null) {
    if (name === '') return undefined
    const rows = await db.q.select().from(t).where(eq(t.name, name)).orderBy(desc(t.lastAt)).limit(10)
    return rows.find(row => row.phone === null)
  }
  const rows = await db.q.select().from(t).where(eq(t.phone, phone)).orderBy(desc(t.lastAt)).limit(10)
  return rows.find(row => name === '' || row.name === '' || row.name.toLocaleLowerCase() === name.toLocaleLowerCase())
}

/** Callers by id. */
export async function partiesById(db: Reader, ids: readonly string[]): Promise<PartyRecord[]> {
  return ids.length === 0 ? [] : db.q.select().from(db.t.parties).where(inArray(db.t.parties.id, [...ids]))
}

/** Shops by id, as other records show them. */
export async function shopsById(db: Reader, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  return wanted.length === 0 ? [] : db.q.select().from(db.t.merchants).where(inArray(db.t.merchants.id, wanted))
}
