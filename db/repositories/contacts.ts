import { and, count, desc, eq, gte, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Channel } from '../../shared/contacts/contract'
import type { Cursor } from '../../shared/core/paging'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
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
  const { list, channel, from, to, after, limit } = filter
  const asked = [list, channel && 'channel', from && 'from', to && 'to', after && 'after'].filter(Boolean).join(' ')
  const query = prepared(db, `contacts ${asked}`, () => {
    const { contacts: t } = db.t
    return db.q.select().from(t).where(contactWhere(db, filter)).orderBy(desc(t.createdAt), desc(t.id)).limit(value('limit')).prepare()
  })
  return query.execute({ channel, from, to, at: after?.at, below: after && after.at + 1, id: after?.id, limit })
}

/** The condition of a page, with places for its values. */
function contactWhere(db: Reader, { list, channel, from, to, after }: ContactFilter): SQL | undefined {
  const { contacts: t } = db.t
  return and(
    list === 'owed' ? eq(t.owed, true) : undefined,
    list === 'inside' ? eq(t.inside, true) : undefined,
    channel ? eq(t.channel, value('channel')) : undefined,
    from ? gte(t.createdAt, value('from')) : undefined,
    to ? lt(t.createdAt, value('to')) : undefined,
    after ? or(lt(t.createdAt, value('at')), and(eq(t.createdAt, value('at')), lt(t.id, value('id')))) : undefined,
    // The bare bound lets the index start at the right place; the `or` above alone would scan from the top.
    after ? lt(t.createdAt, value('below')) : undefined,
  )
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
    // Not `phone IS NULL`: SQLite could then choose to walk everybody without a phone instead of everybody of this name.
    const byName = prepared(db, 'parties by name', () => db.q.select().from(t).where(and(eq(t.name, value('name')), sql`coalesce(${t.phone}, '') = ''`)).orderBy(desc(t.lastAt)).limit(1).prepare())
    return (await byName.execute({ name }))[0]
  }
  const byPhone = prepared(db, 'parties by phone', () => db.q.select().from(t).where(eq(t.phone, value('phone'))).orderBy(desc(t.lastAt)).limit(10).prepare())
  const rows = await byPhone.execute({ phone })
  return rows.find(row => name === '' || row.name === '' || row.name.toLocaleLowerCase() === name.toLocaleLowerCase())
}

/** Callers by id. */
export async function partiesById(db: Reader, ids: readonly string[]): Promise<PartyRecord[]> {
  if (ids.length === 0) return []
  const places = placesFor(ids.length)
  const query = prepared(db, `parties ${places}`, () => db.q.select().from(db.t.parties).where(isOneOf(db.t.parties.id, places)).prepare())
  return query.execute(listed(ids, places))
}

/** Shops by id, as other records show them. */
export async function shopsById(db: Reader, ids: readonly (string | null)[]): Promise<RowOf<'merchants'>[]> {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (wanted.length === 0) return []
  const places = placesFor(wanted.length)
  const query = prepared(db, `shops ${places}`, () => db.q.select().from(db.t.merchants).where(isOneOf(db.t.merchants.id, places)).prepare())
  return query.execute(listed(wanted, places))
}
