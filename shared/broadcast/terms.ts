// The mall's own terms: a shop, place or programme that one text names is named in the other by its settled name.

import { textStems } from '../text/russian-stem'
import { foldText } from '../text/search-words'

/** Something of the mall with a settled name in both languages. */
export interface Term {
  readonly nameZh: string
  readonly nameRu: string
}

/** A term that one text names and the other does not; `lacks` is the side without it. */
export interface MissingTerm extends Term {
  readonly lacks: 'zh' | 'ru'
}

/** One character is part of too many words. */
const SHORTEST = 2

/** The words of a Russian text without their endings: a name stands in any case of the grammar. */
const stemsOf = (text: string): string => ` ${(foldText(text).match(/[\p{L}\d]+/gu) ?? []).map(word => textStems(word)[0] ?? word).join(' ')} `

/** Terms named on one side only, the longest first: of names that lie in each other the longer one is meant. At most `limit`. */
export function missingTerms(zh: string, ru: string, terms: readonly Term[], limit: number): MissingTerm[] {
  const russian = stemsOf(ru)
  const found: MissingTerm[] = []
  for (const { nameZh, nameRu } of [...terms].sort((a, b) => b.nameZh.length - a.nameZh.length)) {
    const stems = stemsOf(nameRu)
    if (nameZh.length < SHORTEST || stems.trim().length < SHORTEST) continue
    const [inZh, inRu] = [zh.includes(nameZh), russian.includes(stems)]
    if (inZh === inRu || found.some(other => other.nameZh.includes(nameZh) || (!inZh && stemsOf(other.nameRu).includes(stems)))) continue
    found.push({ nameZh, nameRu, lacks: inZh ? 'ru' : 'zh' })
    if (found.length === limit) break
  }
  return found
}
