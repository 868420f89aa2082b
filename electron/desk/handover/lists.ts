import { allStaff } from '../../../db/repositories/admin'
import { templatesInUse } from '../../../db/repositories/shift-parts'
import { openShiftOf, shiftPage, shifts } from '../../../db/repositories/shifts'
import { onDutyRoles } from '../../../shared/handover/rules'
import { sameSum, printedSum } from '../../../shared/handover/seal'
import { fitting } from '../../../shared/handover/templates'
import { pageFrom } from '../core/page'
import { question } from '../core/use-case'
import { isSound } from './seal'
import { shiftRows, shiftView } from './view'

/** The templates, the one that fits now, and who can be on duty. */
export const lists = question('handover.lists', async ({ db, now, timeZone }) => {
  const templates = (await templatesInUse(db)).map(({ id, nameZh, nameRu, begins, ends }) => ({ id, nameZh, nameRu, begins, ends }))
  const fits = fitting(templates, now, timeZone)
  const people = (await allStaff(db)).filter(({ retired, role }) => !retired && onDutyRoles.includes(role))
  return { templates, fits: fits && { templateId: fits.template.id, ...fits.span }, people: people.map(({ id, name, workNumber, role }) => ({ id, name, workNumber, role })) }
})

export const current = question('handover.current', async ({ db, who }) => {
  const shift = who.postId === null ? null : await openShiftOf(db, who.postId)
  return shift && shiftView(db, shift, who)
})

export const standing = question('handover.standing', async ({ db, who }) => {
  const shift = who.postId === null ? null : await openShiftOf(db, who.postId)
  return shift && ((await shiftRows(db, [shift]))[0] ?? null)
})

export const get = question('handover.get', async ({ db, who, input }) => shiftView(db, await shifts.get(db, input.id), who))

export const page = question('handover.page', async ({ db, input }) => {
  const { limit } = input
  const rows = await shiftPage(db, { ...input, limit: limit + 1 })
  return pageFrom(rows, limit, await shiftRows(db, rows.slice(0, limit)))
})

/** Whether a closed shift is still what was signed, and whether a typed sum is its. */
export const verify = question('handover.verify', async ({ db, input }) => {
  const shift = await shifts.get(db, input.id)
  const sum = shift.sum ?? ''
  return { sound: await isSound(db, shift), same: input.typed === '' || sum === '' ? null : sameSum(input.typed, sum), sum: printedSum(sum) }
})
