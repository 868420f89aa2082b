import { allDepartments, allPosts, allTeams, departments, otherPosts, posts, teams, type DepartmentRow, type PostRow, type TeamRow } from '../../../db/repositories/lists'
import { nextInSeries } from '../../../db/repositories/numbers'
import { keptCode, postRefusal } from '../../../shared/admin/rules'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { question, useCase } from '../core/use-case'
import { requireFreeCode, startOf, writtenOnce } from './save'

const same = <Row>(row: Row): Row => row

export const listDepartments = question('admin.departments', ({ db }) => allDepartments(db))

/** Saves a department, new or changed. INVALID `taken` on the code. */
export const saveDepartment = useCase('admin.saveDepartment', async ({ tx, input }) => {
  const before = await startOf<DepartmentRow>(tx, departments, input, same)
  const fields = { code: keptCode(input.code), nameZh: input.nameZh, nameRu: input.nameRu, retired: input.retired }
  await requireFreeCode(tx, 'departments', fields.code, before?.id ?? null)
  return writtenOnce('code', fields.code, () => (before === null ? departments.insert(tx, { id: newId(), ...fields }) : departments.update(tx, before, fields, same)))
})

export const listTeams = question('admin.teams', ({ db }) => allTeams(db))

/** Saves a team of a department, new or changed. INVALID `notThere` on a department that is not there. */
export const saveTeam = useCase('admin.saveTeam', async ({ tx, input }) => {
  const before = await startOf<TeamRow>(tx, teams, input, same)
  const { departmentId, nameZh, nameRu, retired } = input
  if (!(await departments.find(tx, departmentId))) invalid('departmentId', 'notThere')
  const fields = { departmentId, nameZh, nameRu, retired }
  return before === null ? teams.insert(tx, { id: newId(), ...fields }) : teams.update(tx, before, fields, same)
})

export const listPosts = question('admin.posts', ({ db }) => allPosts(db))

/** Saves a post, new or changed. INVALID `taken` on the code; REFUSED `last_post`, because nobody could sign in. */
export const savePost = useCase('admin.savePost', async ({ tx, input }) => {
  // Saves of posts take turns on every store, so that two stations cannot each retire the other's last one.
  await nextInSeries(tx, 'post-saves')
  const before = await startOf<PostRow>(tx, posts, input, same)
  const fields = { code: keptCode(input.code), nameZh: input.nameZh, nameRu: input.nameRu, retired: input.retired }
  await requireFreeCode(tx, 'posts', fields.code, before?.id ?? null)
  const reason = postRefusal(before, fields, await otherPosts(tx, before?.id ?? null))
  if (reason) refuse(reason)
  return writtenOnce('code', fields.code, () => (before === null ? posts.insert(tx, { id: newId(), ...fields }) : posts.update(tx, before, fields, same)))
})
