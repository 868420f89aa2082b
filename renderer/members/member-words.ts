// Words and marks of a member, shared by list, record and forms.
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import { showCard } from '../../shared/members/card'
import type { MemberRow } from '../../shared/members/contract'
import type { MemberState } from '../../shared/members/words'
import { roomOf } from '../../shared/rooms'
import { showDate } from '../../shared/text/when'
import { langNow, sayData } from '../app/i18n'
import { mallZone } from '../app/mall-zone'
import { roomWord } from '../app/room-words'
import type { Tone } from '../ui/StateMark'
import type { EntryWords } from '../ui/Timeline'

const TONES: Readonly<Record<MemberState, Tone>> = { active: 'done', frozen: 'soon', ended: 'voided', merged: 'voided', erased: 'voided' }

/** Mark and word of where a membership stands. */
export function useMemberMark(): (member: Pick<MemberRow, 'state'>) => { tone: Tone; word: string } {
  const { t } = useTranslation('members')
  return ({ state }) => ({ tone: TONES[state], word: t(`states.${state}`) })
}

/** The last day on which a card is good: it ends with that day. */
export const cardDay = (endsAt: number, zone: string): string => showDate(endsAt - 1, zone, langNow())

const word = (path: string) => sayData(`members:${path}`) ?? ''

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : typeof data[name] === 'number' ? String(data[name]) : '')
  const made = roomOf(text('room'))
  const fields = Array.isArray(data['fields']) ? data['fields'].map(name => word(`fields.${String(name)}`)).join(langNow() === 'zh' ? '、' : ', ') : ''
  const facts = {
    ...data, fields, card: showCard(text('card')), kind: word(`pointKinds.${text('kind')}`), from: word(`levels.${text('from')}`), to: word(`levels.${text('to')}`), how: word(`levelHow.${text('how')}`), lang: word(`langs.${text('lang')}`),
    until: typeof data['until'] === 'number' ? cardDay(data['until'], mallZone()) : '', gift: langNow() === 'zh' ? text('nameZh') : text('nameRu'), reason: text('reason'),
    form: sayData(`print:paper.titles.${text('form')}`) ?? '', record: made === undefined ? '' : roomWord(made, 'record'),
  }
  return { what: sayData(`members:timeline.${kind}`, facts) ?? '', told: '' }
}
