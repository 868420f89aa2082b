// What the mall keeps of its shifts: templates, things that are counted, equipment that is looked at; retired ones too.
import { asc, count } from 'drizzle-orm'
import type { Reader } from '../store'
import type { CheckItem, CountItem, TemplateRow } from './shift-parts'

/** A mall has a few dozen of each; the limit only keeps a mistake from filling the page. */
const SHORT = 1_000

/** All templates, by their beginning. */
export async function allTemplates(db: Reader): Promise<TemplateRow[]> {
  const { shiftTemplates: t } = db.t
  return db.q.select().from(t).orderBy(asc(t.begins), asc(t.id)).limit(SHORT)
}

/** All things that are counted, in the order they were put on the list. */
export async function allCountItems(db: Reader): Promise<CountItem[]> {
  const { countItems: t } = db.t
  return db.q.select().from(t).orderBy(asc(t.id)).limit(SHORT)
}

/** All equipment that is looked at, in the order it was put on the list. */
export async function allCheckItems(db: Reader): Promise<CheckItem[]> {
  const { checkItems: t } = db.t
  return db.q.select().from(t).orderBy(asc(t.id)).limit(SHORT)
}

/** Whether there is no template yet, not even a retired one: a store from before there were shifts. */
export async function hasNoTemplates(db: Reader): Promise<boolean> {
  const [row] = await db.q.select({ found: count() }).from(db.t.shiftTemplates)
  return (row?.found ?? 0) === 0
}
