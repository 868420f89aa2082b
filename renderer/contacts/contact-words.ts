// Words and marks of a contact, shared by list and record.
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../shared/contacts/contract'
import { contactState } from '../../shared/contacts/rules'
import type { ContactState } from '../../shared/contacts/rules'
import type { TimelineEntry } from '../../shared/core/records'
import { roomOf } from '../../shared/rooms'
import { showDateTime } from '../../shared/text/when'
import { langNow, sayData } from '../app/i18n'
import { mallZone } from '../app/mall-zone'
import { roomWord } from '../app/room-words'
import { useClockWords } from '../ui/ClockList'
import type { EntryWords } from '../ui/Timeline'
import type { Tone } from '../ui/StateMark'

/** What the contact waits for now. */
export function stateOf({ voided, replyWanted, repliedAt, office, leftAt }: ContactRow): ContactState {
  return contactState({ voidedAt: voided?.at ?? null, owed: replyWanted && repliedAt === null, inside: office !== null && leftAt === null })
}

const TONES: Readonly<Record<ContactState, Tone>> = { owed: 'soon', inside: 'waiting', finished: 'done', voided: 'voided' }

/** Mark and word of a contact: an owed reply shows its clock. */
export function useContactMark(): (contact: ContactRow) => { tone: Tone; word: string } {
  const { t } = useTranslation('contacts')
  const clockWords = useClockWords()
  return contact => {
    const state = stateOf(contact)
    if (state === 'owed' && contact.replyBy !== null) return clockWords({ dueAt: contact.replyBy, metAt: null, stoppedAt: null })
    return { tone: TONES[state], word: t(`states.${state}`) }
  }
}

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const moment = (name: string) => (typeof data[name] === 'number' ? showDateTime(data[name], mallZone(), langNow()) : '')
  const made = roomOf(String(data['room']))
  const record = made === undefined ? '' : roomWord(made, 'record')
  const facts = { ...data, record, channel: sayData(`contacts:channels.${String(data['channel'])}`) ?? '', from: moment('from'), to: moment('to') }
  const told = data['reply'] ?? data['remark'] ?? data['reason']
  return { what: sayData(`contacts:timeline.${kind}`, facts) ?? '', told: typeof told === 'string' ? told : undefined }
}
