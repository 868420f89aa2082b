// When shifts are, what is counted and what is looked at when they change, as the administrator keeps them.
import { posts } from '../../../db/repositories/lists'
import { allCheckItems, allCountItems, allTemplates } from '../../../db/repositories/shift-lists'
import { checkItems, countItems, shiftTemplates, type CheckItem, type CountItem, type TemplateRow } from '../../../db/repositories/shift-parts'
import type { Tx } from '../../../db/store'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import type { CheckItemView, CountItemView, TemplateView } from '../../../shared/handover/settings'
import { beginsWith } from '../../../shared/handover/templates'
import { showTimeOfDay } from '../../../shared/text/time-of-day'
import { startOf } from '../admin/save'
import { question, useCase } from '../core/use-case'

const templateView = ({ id, version, retired, nameZh, nameRu, begins, ends }: TemplateRow): TemplateView => ({ id, version, retired, nameZh, nameRu, begins, ends })
const checkView = ({ id, version, retired, nameZh, nameRu, postId }: CheckItem): CheckItemView => ({ id, version, retired, nameZh, nameRu, postId })
const countView = ({ unitZh, unitRu, expected, ...item }: CountItem): CountItemView => ({ ...checkView(item), unitZh, unitRu, expected })

export const templates = question('handover.templates', async ({ db }) => (await allTemplates(db)).map(templateView))
export const countItemsKept = question('handover.countItems', async ({ db }) => (await allCountItems(db)).map(countView))
export const checkItemsKept = question('handover.checkItems', async ({ db }) => (await allCheckItems(db)).map(checkView))

/** Where it is only put back on the list, there is no field to mend. */
function takenBy({ begins, nameZh, nameRu }: TemplateRow, isPutBack: boolean): never {
  const facts = { time: showTimeOfDay(begins), name: `${nameZh} / ${nameRu}` }
  return isPutBack ? refuse('shift_begins_taken', facts) : invalid('begins', 'shift.beginsTaken', facts)
}

/** Saves a template, new or changed; shifts that stand open keep their times. INVALID `shift.beginsTaken` on its beginning where another in use begins then, REFUSED `shift_begins_taken` where it is put back on the list. */
export const saveTemplate = useCase('handover.saveTemplate', async ({ tx, input }) => {
  const before = await startOf<TemplateRow>(tx, shiftTemplates, input, templateView)
  const { nameZh, nameRu, begins, ends, retired } = input
  const other = beginsWith({ id: before?.id ?? null, begins, retired }, await allTemplates(tx))
  if (other) takenBy(other, before?.retired === true)
  const fields = { nameZh, nameRu, begins, ends, retired }
  return templateView(await (before === null ? shiftTemplates.insert(tx, { id: newId(), ...fields }) : shiftTemplates.update(tx, before, fields, templateView)))
})

async function requirePost(tx: Tx, postId: string | null): Promise<void> {
  if (postId !== null && !(await posts.find(tx, postId))) invalid('postId', 'notThere')
}

/** Saves what is counted, new or changed; what a shift has counted stays as it was counted. INVALID `notThere` on a post that is not there. */
export const saveCountItem = useCase('handover.saveCountItem', async ({ tx, input }) => {
  const before = await startOf<CountItem>(tx, countItems, input, countView)
  const { nameZh, nameRu, unitZh, unitRu, expected = null, postId = null, retired } = input
  await requirePost(tx, postId)
  const fields = { nameZh, nameRu, unitZh, unitRu, expected, postId, retired }
  return countView(await (before === null ? countItems.insert(tx, { id: newId(), ...fields }) : countItems.update(tx, before, fields, countView)))
})

/** Saves what is looked at, new or changed. INVALID `notThere` on a post that is not there. */
export const saveCheckItem = useCase('handover.saveCheckItem', async ({ tx, input }) => {
  const before = await startOf<CheckItem>(tx, checkItems, input, checkView)
  const { nameZh, nameRu, postId = null, retired } = input
  await requirePost(tx, postId)
  const fields = { nameZh, nameRu, postId, retired }
  return checkView(await (before === null ? checkItems.insert(tx, { id: newId(), ...fields }) : checkItems.update(tx, before, fields, checkView)))
})
