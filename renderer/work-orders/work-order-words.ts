// Words and marks of a work order, shared by list and record.
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import { roomOf } from '../../shared/rooms'
import { showMoney } from '../../shared/text/numbers'
import { showDate } from '../../shared/text/when'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { CURRENCY } from '../../shared/work-orders/materials'
import type { House } from '../app/house'
import { langNow, sayData } from '../app/i18n'
import { mallZone } from '../app/mall-zone'
import { roomWord } from '../app/room-words'
import type { EntryWords } from '../ui/Timeline'
import type { Tone } from '../ui/StateMark'

const TONES: Readonly<Record<WorkOrderRow['state'], Tone>> = { registered: 'soon', dispatched: 'waiting', accepted: 'waiting', onSite: 'waiting', done: 'soon', archived: 'done' }

/** Mark and word of an order's state; an emergency that waits is red. */
export function useOrderMark(): (order: Pick<WorkOrderRow, 'state' | 'voided' | 'urgency'>) => { tone: Tone; word: string } {
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

/** A day that is kept by its end (UTC ms), as it is shown and typed. */
export const dayOf = (end: number, zone: string, lang: 'zh' | 'ru'): string => showDate(end - 1, zone, lang)

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : '')
  const told = ['person', 'whatWasDone', 'reason', 'remark', 'names'].filter(name => name !== 'names' || kind === 'attached').map(name => (name === 'names' ? namesIn(data) : text(name)))
  const what = sayData(`work-orders:timeline.${entryKey(kind, data)}`, { ...data, ...named(data) }) ?? ''
  return { what, told: told.filter(part => part !== '').join('\n'), part: kind === 'roundOpened' }
}

const namesIn = (data: TimelineEntry['data']): string => (Array.isArray(data['names']) ? data['names'].filter(name => typeof name === 'string').join('\n') : '')

/** Which sentence tells it: by how it ended, and by what is known of it. */
function entryKey(kind: string, data: TimelineEntry['data']): string {
  const has = (name: string) => typeof data[name] === 'string' && data[name] !== ''
  if (kind === 'registered') return has('from') ? 'registeredFrom' : kind
  if (kind === 'retimed') return typeof data['plannedFor'] === 'number' ? 'retimedTo' : kind
  if (kind === 'done') return typeof data['fee'] === 'number' && data['fee'] > 0 ? 'doneFor' : kind
  if (kind === 'handedOver') return `${kind}.${String(data['how'])}`
  if ((kind === 'copyBack' || kind === 'copyLost') && typeof data['no'] === 'number') return `${kind}Again`
  if (kind === 'followedUp') return `${kind}.${String(data['outcome'])}`
  return kind === 'archived' && has('outcome') ? 'archivedBy' : kind
}

/** What the facts name by key, in both languages, as a day or as money. */
function named(data: TimelineEntry['data']): Record<string, string> {
  const lang = langNow()
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  const made = roomOf(text('room'))
  return {
    team: lang === 'zh' ? text('teamZh') || text('teamRu') : text('teamRu') || text('teamZh'),
    urgency: sayData(`work-orders:urgencies.${text('urgency')}`) ?? '',
    outcome: sayData(`work-orders:outcomes.${text('outcome')}`) ?? '',
    form: sayData(`print:paper.titles.${text('form')}`) ?? '',
    copy: sayData(`copies:copies.${text('copy')}`) ?? '',
    record: made === undefined ? '' : roomWord(made, 'record'),
    ...(typeof data['plannedFor'] === 'number' ? { plannedFor: dayOf(data['plannedFor'], mallZone(), lang) } : {}),
    ...(typeof data['fee'] === 'number' ? { fee: showMoney(data['fee'], CURRENCY, lang) } : {}),
  }
}
