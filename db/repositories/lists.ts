import { and, asc, count, eq, gt, ne, type SQL } from 'drizzle-orm'
import type { SearchPart } from '../../shared/text/search'
import type { Reader } from '../store'
import { answersTo } from './known'
import { recordsOf, type RowOf } from './records'

export type DepartmentRow = RowOf<'departments'>
export type TeamRow = RowOf<'teams'>
export type PostRow = RowOf<'posts'>
export type PlaceRow = RowOf<'places'>
export type MerchantRow = RowOf<'merchants'>

export const departments = recordsOf('departments', 'departments')
export const teams = recordsOf('teams', 'teams')
export const posts = recordsOf('posts', 'posts')
export const places = recordsOf('places', 'places')
export const merchants = recordsOf('merchants', 'merchants')

/** A mall has a few dozen of each; the limit only keeps a mistake from filling the page. */
const SHORT = 1_000

/** All departments by code, retired ones too. */
export async function allDepartments(db: Reader): Promise<DepartmentRow[]> {
  return db.q.select().from(db.t.departments).orderBy(asc(db.t.departments.code)).limit(SHORT)
}

/** All teams in the order they were made. */
export async function allTeams(db: Reader): Promise<TeamRow[]> {
  return db.q.select().from(db.t.teams).orderBy(asc(db.t.teams.id)).limit(SHORT)
}

/** All posts by code. */
export async function allPosts(db: Reader): Promise<PostRow[]> {
  return db.q.select().from(db.t.posts).orderBy(asc(db.t.posts.code)).limit(SHORT)
}

/** What a shop is found by: its code, names, person, phone and goods. */
export function merchantParts(shop: Pick<MerchantRow, 'code' | 'nameZh' | 'nameRu' | 'person' | 'phone' | 'goods'>): SearchPart[] {
  return [
    { kind: 'code', text: shop.code },
    { kind: 'name', text: shop.nameZh },
    { kind: 'name', text: shop.nameRu },
    { kind: 'name', text: shop.person },
    { kind: 'phone', text: shop.phone },
    { kind: 'text', text: shop.goods },
  ]
}

/** What a place is found by: its code, names, and where it lies. */
export function placeParts(place: Pick<PlaceRow, 'code' | 'nameZh' | 'nameRu' | 'building' | 'floor' | 'zone'>): SearchPart[] {
  return [
    { kind: 'code', text: place.code },
    { kind: 'name', text: place.nameZh },
    { kind: 'name', text: place.nameRu },
    { kind: 'text', text: place.building },
    { kind: 'text', text: place.floor },
    { kind: 'text', text: place.zone },
  ]
}

/** How many posts people can sign in on, besides the one named. */
export async function otherPosts(db: Reader, besides: string | null): Promise<number> {
  const [row] = await db.q.select({ found: count() }).from(db.t.posts).where(and(eq(db.t.posts.retired, false), besides === null ? undefined : ne(db.t.posts.id, besides)))
  return row?.found ?? 0
}

export type Coded = 'departments' | 'posts' | 'places' | 'merchants' | 'complaintCategories'
// One table stands for all that have a code: drizzle cannot follow a table chosen by a type parameter.
const coded = (db: Reader, name: Coded) => db.t[name] as unknown as Reader['t']['posts']

/** Every code of a list with the id behind it, retired ones too. The lists hold some ten thousand entries at most. */
export async function allCodes(db: Reader, name: Coded): Promise<{ id: string; code: string }[]> {
  const table = coded(db, name)
  return db.q.select({ id: table.id, code: table.code }).from(table)
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
  const table = coded(db, name)
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
