// Names and rules of clocks, which come as data, in words.
import type { Lang } from '../../shared/core/actor'
import type { ClockView } from '../../shared/core/clocks'
import { showDateTime, showSpan } from '../../shared/text/when'
import { sayData } from './i18n'

/** What the clock is about, e.g. 待回复; empty where no text names it. */
export function clockName(clock: Pick<ClockView, 'name'>): string {
  return sayData(`clocks:names.${clock.name}`) ?? ''
}

const MOMENTS = ['by', 'at', 'dueAt', 'from', 'until']

/**
 * The rule the clock was started by, with its arithmetic, or null where no text tells it. Moments in its facts (UTC ms) are shown in
 * the mall's zone.
 */
export function clockRuleWords({ rule }: Pick<ClockView, 'rule'>, zone: string, lang: Lang): string | null {
  const shown = (name: string, fact: string | number) => (typeof fact === 'number' && MOMENTS.includes(name) ? showDateTime(fact, zone, lang) : fact)
  const facts = Object.entries(rule.params).map(([name, fact]) => [name, shown(name, fact)])
  const { minutes } = rule.params
  // In the units in which the arithmetic beside it counts.
  return sayData(`clocks:rules.${rule.key}`, { ...Object.fromEntries(facts), ...(typeof minutes === 'number' ? { span: showSpan(minutes * 60_000, lang) } : {}) })
}
