// Words and marks of a contact, shared by list and record.
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../shared/contacts/contract'
import { contactState } from '../../shared/contacts/rules'
import type { ContactState } from '../../shared/contacts/rules'
import type { TimelineEntry } from '../../shared/core/records'
import { sayData } from '../app/i18n'
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

const TITLE_LETTERS = 120

/** What the contact is called: its subject, else the beginning of what was said, with a mark where it is cut. */
export function titleOf({ subject, said }: Pick<ContactRow, 'subject' | 'said'>): string {
  if (subject !== '') return subject
  const letters = Array.from(said.replace(/\s+/gu, ' ').trim())
  return letters.length <= TITLE_LETTERS ? letters.join('') : `${letters.slice(0, TITLE_LETTERS - 1).join('').trimEnd()}…`
}

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const facts = { ...data, channel: sayData(`contacts:channels.${String(data['channel'])}`) ?? '' }
  const told = data['reply'] ?? data['remark'] ?? data['reason']
  return { what: sayData(`contacts:timeline.${kind}`, facts) ?? '', told: typeof told === 'string' ? told : undefined }
}
