// What one version of a text says otherwise than the one before it, word by word.
import { diffArrays } from 'diff'

/** A stretch of text: as in both versions, only in the newer (`added`), or only in the older (`removed`). */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const segmenters = { zh: new Intl.Segmenter('zh', { granularity: 'word' }), ru: new Intl.Segmenter('ru', { granularity: 'word' }) }

/** Chinese has no spaces between its words: the language's own rule parts them. */
const wordsOf = (text: string, lang: 'zh' | 'ru'): string[] => Array.from(segmenters[lang].segment(text), ({ segment }) => segment)

/** The stretches of both versions in reading order: what is the same or added makes the newer text, what is the same or removed the older. */
export function textDifferences(older: string, newer: string, lang: 'zh' | 'ru'): Stretch[] {
  return diffArrays(wordsOf(older, lang), wordsOf(newer, lang)).map(({ added, removed, value }): Stretch => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))
}
