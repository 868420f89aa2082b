import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import { bothNames, type SearchPart } from '../../shared/text/search-parts'
import type { Reader } from '../store'
import { answersTo } from './known'
import { recordsOf, type RowOf } from './records'

export type PlaceRow = RowOf<'places'>
export type MerchantRow = RowOf<'merchants'>

export const places = recordsOf('places', 'places')
export const merchants = recordsOf('merchants', 'merchants')

/** What a shop is found by: its code, names, person, phone and goods. */
export function merchantParts(shop: Pick<MerchantRow, 'code' | 'nameZh' | 'nameRu' | 'person' | 'phone' | 'goods'>): SearchPart[] {
  return [
    { kind: 'code', text: shop.code },
    ...bothNames('name', shop),
    { kind: 'name', text: shop.person },
    { kind: 'phone', text: shop.phone },
    { kind: 'text', text: shop.goods },
  ]
}

/** What a place is found by: its code, names, and where it lies. */
export function placeParts(place: Pick<PlaceRow, 'code' | 'nameZh' | 'nameRu' | 'building' | 'floor' | 'zone'>): SearchPart[] {
  return [
    { kind: 'code', text: place.code },
    ...bothNames('name', place),
    { kind: 'text', text: place.building },
    { kind: 'text', text: place.floor },
    { kind: 'text', text: place.zone },
  ]
}

/** Every shop, for an import that has to tell new from known. */
export async function allMerchants(db: Reader): Promise<MerchantRow[]> {
  return db.q.select().from(db.t.merchants)
}

/** Every place, as allMerchants. */
export async function allPlaces(db: Reader): Promise<PlaceRow[]> {
  return db.q.select().from(db.t.places)
}

/** Which part of a long list: those in use or with `retired` all, what they answer to, and the code after which the page begins. */
export interface ListPage {
  retired: boolean
  find?: string | null
  after?: string | null
  limit: number
}

function listWhere(db: Reader, name: 'places' | 'merchants', page: ListPage): SQL | undefined | null {
  // One table stands for both: drizzle cannot follow a table chosen by a parameter.
  const table = db.t[name] as unknown as Reader['t']['places']
  const found = page.find ? answersTo(db, name === 'places' ? 'place' : 'merchant', table.id, page.find) : undefined
  if (found === null) return null
  return and(page.retired ? undefined : eq(table.retired, false), page.after ? gt(table.code, page.after) : undefined, found)
}

/** A page of places by code. */
export async function placePage(db: Reader, page: ListPage): Promise<PlaceRow[]> {
  const where = listWhere(db, 'places', page)
  return where === null ? [] : db.q.select().from(db.t.places).where(where).orderBy(asc(db.t.places.code)).limit(page.limit)
}

/** A page of shops by code. */
export async function merchantPage(db: Reader, page: ListPage): Promise<MerchantRow[]> {
  const where = listWhere(db, 'merchants', page)
  return where === null ? [] : db.q.select().from(db.t.merchants).where(where).orderBy(asc(db.t.merchants.code)).limit(page.limit)
}
