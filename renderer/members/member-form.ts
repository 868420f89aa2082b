// The form of the club, and how it becomes what the desk is asked.
import type { z } from 'zod'
import type { ContactView } from '../../shared/contacts/contract'
import type { Strokes } from '../../shared/core/signature'
import { birthdayTyped } from '../../shared/members/birthday'
import type { BlankConsent, memberFields, MemberView, newMember } from '../../shared/members/contract'
import type { Heard } from '../../shared/members/words'
import { languageOfName } from '../../shared/text/name-language'
import { normalizePhone, showPhone } from '../../shared/text/phone'
import { showDay } from '../../shared/text/when'
import type { Sent } from '../app/send-once'
import { phoneOrNull } from '../ui/phone-or-null'

/** As typed. Kept as a draft, so nothing in it but plain data. */
export interface MemberValue {
  readonly contactId: string | null
  readonly partyId: string | null
  readonly find: string
  readonly phone: string
  /** The phone stays as the contact or the record has it, unseen. */
  readonly phoneKept: boolean
  readonly name: string
  readonly latin: string
  readonly birthday: string
  readonly lang: 'zh' | 'ru'
  /** Somebody said which; until then it follows the script of the name. */
  readonly langChosen: boolean
  readonly heard: Heard | null
  readonly note: string
  readonly consent: boolean
  readonly signature: Strokes | null
  /** Somebody else than whom the form offers as a member already. */
  readonly anyway: boolean
  /** What was sent of a new member and not answered: it may be recorded already. */
  readonly sent: readonly Sent[]
}

export const emptyMember = (lang: 'zh' | 'ru'): MemberValue => ({
  contactId: null, partyId: null, find: '', phone: '', phoneKept: false, name: '', latin: '', birthday: '', lang, langChosen: false, heard: null, note: '', consent: false, signature: null, anyway: false, sent: [],
})

/** The form with what a contact already says. */
export function memberFromContact(contact: ContactView, lang: 'zh' | 'ru'): MemberValue {
  const { id, partyId, personName, phone, spoken } = contact
  return { ...emptyMember(spoken === 'other' ? (languageOfName(personName) ?? lang) : spoken), langChosen: true, contactId: id, partyId, name: personName, phoneKept: phone !== null }
}

export function memberValueOf({ name, latin, phone, birthday, lang, heard, note }: MemberView, shown: 'zh' | 'ru'): MemberValue {
  return { ...emptyMember(lang), langChosen: true, phoneKept: phone !== null, name, latin, birthday: birthday === null ? '' : showDay(birthday, shown), heard, note }
}

/** A birthday that was not understood goes to the schema as it is, which says so. */
const birthdayOf = (typed: string): string | null => (typed.trim() === '' ? null : (birthdayTyped(typed) ?? typed))

/** What a correction asks. A phone that is kept is left out. */
export function memberInput({ phone, phoneKept, name, latin, birthday, lang, heard, note }: MemberValue): z.input<typeof memberFields> {
  return { name, latin, phone: phoneKept ? undefined : phoneOrNull(phone), birthday: birthdayOf(birthday), lang, heard, note }
}

/** What an enrolment asks. */
export function enrolInput(value: MemberValue): z.input<typeof newMember> {
  const { consent, signature, anyway, contactId, partyId } = value
  return { ...memberInput(value), consent, signature, anyway, contactId, partyId }
}

/** What a consent to be signed before the enrolment says: what is typed so far. A phone that nobody sees here is written in by hand. */
export function consentAsked({ lang, name, latin, phone, birthday }: MemberValue): BlankConsent {
  const plain = normalizePhone(phone)
  return { lang, name: name.trim(), latin: latin.trim(), phone: plain === null ? phone.trim() : showPhone(plain), birthday: birthdayTyped(birthday) }
}
