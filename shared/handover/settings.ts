// What the mall keeps of its shifts: when they are, what is counted and what is looked at when they change.
import { z } from 'zod'
import { recordId } from '../core/ids'
import { personLine } from '../text/person-text'
import { templateFields } from './templates'

const kept = { id: z.string(), version: z.number(), retired: z.boolean() }
const names = { nameZh: personLine(1, 40), nameRu: personLine(1, 60) }

/** So many of a thing are counted, and expected, at most. */
export const countable = z.int().min(0).max(9_999_999)

/** `expected` null: as many as the shift before counted. `postId` null: at every post. */
export const countItemFields = z.object({ ...names, unitZh: personLine(0, 10).default(''), unitRu: personLine(0, 20).default(''), expected: countable.nullish(), postId: recordId.nullish() })
export const checkItemFields = z.object({ ...names, postId: recordId.nullish() })

export const templateView = z.object(templateFields.shape).extend(kept)
export const countItemView = countItemFields.extend(kept)
export const checkItemView = checkItemFields.extend(kept)
export type TemplateView = z.infer<typeof templateView>
export type CountItemView = z.infer<typeof countItemView>
export type CheckItemView = z.infer<typeof checkItemView>
