import { count, eq, gte, lt } from 'drizzle-orm'
import type { Channel } from '../../shared/contacts/contract'
import type { Cursor } from '../../shared/core/paging'
import { registerOf } from '../keyset'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type ContactRecord = RowOf<'contacts'>
export const contacts = recordsOf('contacts', 'contacts')

export interface ContactFilter {
  list: 'all' | 'owed' | 'inside'
  channel?: Channel | null
  from?: number | null
  to?: number | null
  after?: Cursor | null
  limit: number
}

const register = registerOf('contacts', 'createdAt', {
  owed: t => eq(t.owed, true),
  inside: t => eq(t.inside, true),
  channel: (t, channel) => eq(t.channel, channel),
  from: (t, from) => gte(t.createdAt, from),
  to: (t, to) => lt(t.createdAt, to),
})

/** A page of the register, newest first, by key. Times UTC ms. */
export function contactPage(db: Reader, { list, ...filter }: ContactFilter): Promise<ContactRecord[]> {
  return register(db, { ...filter, owed: list === 'owed', inside: list === 'inside' })
}

/** How many visitors are inside the offices now. */
export async function countInside(db: Reader): Promise<number> {
  const { contacts: t } = db.t
  const [row] = await db.q.select({ n: count() }).from(t).where(eq(t.inside, true))
  return row?.n ?? 0
}
