import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type DepartmentRow = RowOf<'departments'>
export type TeamRow = RowOf<'teams'>
export type PostRow = RowOf<'posts'>

export const departments = recordsOf('departments', 'departments')
export const teams = recordsOf('teams', 'teams')
export const posts = recordsOf('posts', 'posts')

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
