// Words and marks of a work order, shared by list and record.
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import type { House } from '../app/house'
import { langNow, sayData } from '../app/i18n'
import type { EntryWords } from '../ui/Timeline'
import type { Tone } from '../ui/StateMark'

const TONES: Readonly<Record<WorkOrderRow['state'], Tone>> = { registered: 'soon', dispatched: 'waiting', done: 'fine', archived: 'done' }

/** Mark and word of an order's state; an emergency that waits is red. */
export function useOrderMark(): (order: WorkOrderRow) => { tone: Tone; word: string } {
  const { t } = useTranslation('work-orders')
  return ({ state, voided, urgency }) => {
    if (voided !== null) return { tone: 'voided', word: t('states.voided') }
    const burning = urgency === 'emergency' && state === 'registered'
    return { tone: burning ? 'overdue' : TONES[state], word: t(`states.${state}`) }
  }
}

/** The place in the language of the screen, or in the words it was told in. */
export function placeOf({ place, placeNames }: Pick<WorkOrderRow, 'place' | 'placeNames'>, house: House): string {
  return placeNames === null ? place : house.name(placeNames)
}

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  const team = langNow() === 'zh' ? text('teamZh') || text('teamRu') : text('teamRu') || text('teamZh')
  const from = kind === 'registered' && text('from') !== ''
  const what = sayData(`work-orders:timeline.${from ? 'registeredFrom' : kind}`, { ...data, team }) ?? ''
  const told = kind === 'dispatched' ? text('person') : text('whatWasDone') || text('reason')
  return { what, told }
}
