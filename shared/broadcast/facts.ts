// Whether the two texts of an announcement say the same facts.
import type { Lang } from '../core/actor'
import { shownReading, unanswered } from './facts/compare'
import type { Fact, FactKind } from './facts/fact'
import { readRussian } from './facts/read-ru'
import { readChinese } from './facts/read-zh'

export type { FactKind } from './facts/fact'

/** A fact that stands in one text and lacks in the other. An altered fact is two: the one form stands here, the other there. */
export interface FactDifference {
  readonly kind: FactKind
  /** What it is, the same in every language (see facts/fact.ts): `15:30`, `--11-22`, `120 CNY`, `B12`. */
  readonly value: string
  readonly standsIn: Lang
  readonly lacksIn: Lang
  /** The words as written, and their place in that text (UTF-16 units, `text.slice(start, end)`), to underline them. */
  readonly words: string
  readonly start: number
  readonly end: number
}

/**
 * The facts in which a Chinese and a Russian text differ, the Chinese text's first, each in the order of its text; empty when both say the
 * same. Facts are numbers, times, stretches of time, dates, days of the week, prices, per cents, telephone numbers, codes of shops and
 * places, and names in Latin letters. What words may mean is taken the kindest way: `половина четвёртого` answers 15:30 as well as 3:30. A fact
 * said again is no difference. Rule: product chapter 4, every such fact of one text must stand in the other.
 */
export function factDifferences(zh: string, ru: string): FactDifference[] {
  const lone = unanswered(readChinese(zh), readRussian(ru))
  return [...lone.zh.map(fact => difference(fact, 'zh', zh, lone.ru)), ...lone.ru.map(fact => difference(fact, 'ru', ru, lone.zh))]
}

function difference(fact: Fact, standsIn: Lang, text: string, opposite: readonly Fact[]): FactDifference {
  const { kind, value } = shownReading(fact, opposite) ?? { kind: 'number', value: '' }
  return { kind, value, standsIn, lacksIn: standsIn === 'zh' ? 'ru' : 'zh', words: text.slice(fact.start, fact.end), start: fact.start, end: fact.end }
}
