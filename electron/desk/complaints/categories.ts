import { allCategories, categories, hasNoCategories, type CategoryRow } from '../../../db/repositories/complaint-categories'
import { departments } from '../../../db/repositories/lists'
import { plantCategories } from '../../../db/seed/defaults'
import type { CategoryView } from '../../../shared/complaints/contract'
import { keptCode } from '../../../shared/admin/rules'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { requireFreeCode, startOf, writtenOnce } from '../admin/save'
import type { Desk } from '../core/desk'
import { question, recordAct, useCase } from '../core/use-case'

const view = ({ id, version, retired, code, nameZh, nameRu, departmentId, dispute }: CategoryRow): CategoryView => ({ id, version, retired, code, nameZh, nameRu, departmentId, dispute })

export const listCategories = question('complaints.categories', async ({ db }) => (await allCategories(db)).map(view))

/** Saves a category, new or changed. INVALID `taken` on the code, `notThere` on a department that is not there. */
export const saveCategory = useCase('complaints.saveCategory', async ({ tx, input }) => {
  const before = await startOf<CategoryRow>(tx, categories, input, view)
  const { nameZh, nameRu, dispute, retired, departmentId = null } = input
  if (departmentId !== null && !(await departments.find(tx, departmentId))) invalid('departmentId', 'notThere')
  const fields = { code: keptCode(input.code), nameZh, nameRu, departmentId, dispute, retired }
  await requireFreeCode(tx, 'complaintCategories', fields.code, before?.id ?? null)
  return view(await writtenOnce('code', fields.code, () => (before === null ? categories.insert(tx, { id: newId(), ...fields }) : categories.update(tx, before, fields, view))))
})

/** Gives a mall set up before there were complaints the categories of the trade. Does nothing where there are some, and where no mall is set up yet. */
export async function plantMissingCategories(desk: Desk): Promise<void> {
  const missing = (await desk.mall.settings()) !== null && (await desk.store.read(hasNoCategories))
  if (!missing) return
  await recordAct(desk, null, 'complaints.saveCategory', async tx => {
    if (await hasNoCategories(tx)) await plantCategories(tx)
  })
}
