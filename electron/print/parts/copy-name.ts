import type { BothNames } from '../../../shared/core/actor'
import type { CopyName } from '../../../shared/copies/rules'
import { paperWord } from '../words'

/** What a copy of a form is called: which of them it is, and whose. */
export function copyName(copy: CopyName): BothNames {
  const no = paperWord(`copies.${copy}.no`)
  const name = paperWord(`copies.${copy}.name`)
  return { zh: `${no.zh} ${name.zh}`, ru: `${no.ru} ${name.ru}` }
}
