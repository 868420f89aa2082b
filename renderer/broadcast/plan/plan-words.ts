// Words of the plan: slots, days, times.
import { useTranslation } from 'react-i18next'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import { dayNumber } from '../../../shared/text/days'
import type { SlotState } from '../../../shared/broadcast/plan/outcomes'
import { showDayTitle } from '../../../shared/text/when'
import type { Lang } from '../../../shared/core/actor'
import { useHouse } from '../../app/house'
import type { Tone } from '../../ui/StateMark'

const two = (part: number): string => String(part).padStart(2, '0')

/** A second of the day as the clock shows it: `09:00`, and `09:00:30` where it is not a whole minute. */
export function showSecond(second: number): string {
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`
  return second % 60 === 0 ? clock : `${clock}:${two(second % 60)}`
}

/** A day of the plan (yyyymmdd) as a heading. */
export const dayTitle = (day: string, lang: Lang): string => showDayTitle(dayNumber(day) * 86_400_000, 'UTC', lang)

/** The weekday of a day of the plan (yyyymmdd) as the texts number it: 1 Monday – 7 Sunday. */
export const weekday = (day: string) => WEEKDAYS[(dayNumber(day) + 3) % 7] ?? '1'
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A day of the plan without its year: zh `11-25`, ru `25.11`. */
export const showShortDay = (day: string, lang: Lang): string => (lang === 'zh' ? `${day.slice(4, 6)}-${day.slice(6)}` : `${day.slice(6)}.${day.slice(4, 6)}`)

/** The words of slots, asked for once for all the lines of a plan. */
export interface SlotWords {
  /** What a slot is called: its script, or while it has none its programme. */
  readonly title: (slot: Pick<SlotView, 'script' | 'programme'>) => string
  /** Its programme, where the script is what it is called by. */
  readonly programme: (slot: Pick<SlotView, 'script' | 'programme'>) => string
  /** What is wrong with it, in one line. */
  readonly wrong: (slot: Pick<SlotView, 'problems'>) => string
  readonly state: (state: SlotState) => string
  readonly recurs: string
  readonly moved: string
}

export function useSlotWords(): SlotWords {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  return {
    title: ({ script, programme }) => script?.title ?? name(programme),
    programme: ({ script, programme }) => (script === null ? '' : name(programme)),
    wrong: ({ problems }) => problems.map(kind => t(`plan.problems.${kind}`)).join(' · '),
    state: state => t(`plan.states.${state}`),
    recurs: t('plan.recurs'), moved: t('plan.moved'),
  }
}

export const SLOT_TONES: Readonly<Record<SlotState, Tone>> = { onAir: 'overdue', aired: 'done', brokenOff: 'soon', cut: 'soon', missed: 'overdue', skipped: 'voided' }
