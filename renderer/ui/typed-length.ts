// How much a field takes in, and what it says when that is a lot.
import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { textLength } from '../../shared/text/person-text'
import { showCount } from '../../shared/text/numbers'
import { useHouse } from '../app/house'
import type { Bound } from './use-form'

/** A field keeps at most this many characters of what is pasted into it: far above every limit, and still quick to draw and to keep as a draft. */
const MOST_KEPT = 20_000
/** The count begins to show when so much of the limit is used. */
const COUNT_FROM = 0.8

/** What a field puts on its element: the browser itself cuts a paste before it has to draw a million characters. */
export interface LengthMarks {
  readonly maxLength: number
  onPaste(event: ClipboardEvent): void
}

/**
 * Says how long the text is and where its limit lies; and, while it stands, how long a text was that had to be cut. What else is wrong with it
 * (`problem`) is said beside the cut, and gives way to the limit, which says the same with the length.
 */
export function useTypedLength({ value, problem, onChange }: Pick<Bound<string>, 'value' | 'problem' | 'onChange'>, max: number | undefined) {
  const { t } = useTranslation('ui')
  const { lang } = useHouse()
  const [pasted, setPasted] = useState<number | null>(null)
  const length = max === undefined ? 0 : textLength(value)
  const take = (typed: string) => {
    if (typed.length < MOST_KEPT) setPasted(null)
    onChange(typed.slice(0, MOST_KEPT))
  }
  const marks: LengthMarks = {
    maxLength: MOST_KEPT,
    onPaste: event => {
      const text = event.clipboardData.getData('text/plain')
      if (text.length > MOST_KEPT) setPasted(textLength(text))
    },
  }
  const count = max !== undefined && length > max * COUNT_FROM ? t('length.count', { length: showCount(length, lang), max: showCount(max, lang) }) : undefined
  const over = max !== undefined && length > max ? t('length.over', { count: max, length: showCount(length, lang), max: showCount(max, lang) }) : undefined
  const cut = pasted === null ? undefined : t('length.cut', { count: pasted, pasted: showCount(pasted, lang), kept: showCount(MOST_KEPT, lang) })
  const wrong = over ?? problem
  return { take, marks, count, problem: cut === undefined || wrong === undefined ? (cut ?? wrong) : t('length.both', { cut, wrong }) }
}
