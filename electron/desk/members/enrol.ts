// Enrolling a member, who may be one already, and putting right what the form said.
import { addConsent, giveCard, members, membersByBirthday, membersByPhone, type MemberRecord } from '../../../db/repositories/members'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Reader, Tx } from '../../../db/store'
import { refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { birthdayProblem } from '../../../shared/members/birthday'
import type { MemberFields, Twin } from '../../../shared/members/contract'
import { latinOf } from '../../../shared/members/latin'
import { cardEnd } from '../../../shared/members/rules'
import { CONSENT_TEXT } from '../../../shared/members/words'
import { isChineseName } from '../../../shared/text/name-language'
import { folded } from '../../../shared/parties/rules'
import { dayKey } from '../../../shared/text/zone'
import { copiedFrom } from '../contacts/copied-from'
import { requireSound } from '../core/require'
import { shown } from '../core/shown'
import { startedFrom } from '../core/started-from'
import { russianName } from '../broadcast/words'
import { question, useCase } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { putMemberMatter } from './matter'
import { rulesAt } from './rules'
import { answered, changed, changing, ROOM } from './steps'

type Told = Pick<MemberFields, 'name' | 'phone' | 'birthday'>

/** Members with the same phone, then those with the same name and birthday. */
async function twinsOf(db: Reader, { name, phone, birthday }: Told, but: string | null): Promise<Twin[]> {
  const samePhone = phone ? await membersByPhone(db, phone) : []
  const sameDay = birthday && name !== '' ? await membersByBirthday(db, folded(name), birthday) : []
  const twins = [...samePhone.map(row => ({ row, why: 'phone' as const })), ...sameDay.filter(row => samePhone.every(({ id }) => id !== row.id)).map(row => ({ row, why: 'birthday' as const }))]
  return twins.filter(({ row }) => row.id !== but).map(({ row: { id, number, name: known, phone: called, birthday: born, card, level, state }, why }) => ({ id, number, name: known, phone: shown(called), birthday: born, card, level, state, why }))
}

export const findTwins = question('members.twins', async ({ db, input }) => twinsOf(db, input, input.but ?? null))

export const proposeLatin = question('members.latin', async ({ db, input: { name } }) => ({ latin: latinOf(name), cyrillic: isChineseName(name) ? (await russianName(db, name.trim())).russian : '' }))

function requireBirthday(birthday: string | null | undefined, today: string): void {
  const problem = birthday ? birthdayProblem(birthday, today) : null
  if (problem !== null) requireSound([{ path: ['birthday'], error: problem }])
}

const fieldsOf = ({ name, latin, phone = null, birthday = null, lang, heard = null, note }: MemberFields) => ({
  name, nameKey: folded(name), latin, phone, birthday, birthMonthDay: birthday === null ? null : birthday.slice(5), lang, heard, note,
})

async function partyOf(tx: Tx, { name, phone, lang }: Pick<MemberFields, 'name' | 'phone' | 'lang'>, partyId: string | null): Promise<string | null> {
  const party = await rememberCaller(tx, { partyId, name, phone: phone ?? null, spoken: lang, merchantId: null, again: false })
  return party?.id ?? null
}

/** Enrols somebody, from a contact or from nothing: number, card, consent, known caller and search words in one commit. */
export const enrol = useCase('members.enrol', async ({ tx, who, now, input }) => {
  requireBirthday(input.birthday, dayKey(now, tx.timeZone))
  const from = input.contactId ? await copiedFrom(tx, input.contactId) : null
  const twins = await twinsOf(tx, input, null)
  if (twins.length > 0 && !input.anyway) refuse('member_already', { number: twins[0]?.number ?? '' })
  const rules = await rulesAt(tx, dayKey(now, tx.timeZone))
  const id = newId()
  const number = await nextNumber(tx, 'HY')
  const card = await giveCard(tx, { id, number })
  const record = await members.insert(tx, {
    id, number, createdAt: now, updatedAt: now, createdBy: who.staffId, ...fieldsOf(input), partyId: await partyOf(tx, input, input.partyId ?? from?.partyId ?? null), state: 'active', level: 'ordinary', levelHow: 'rule',
    card, cardEndsAt: cardEnd(now, rules, tx.timeZone),
  })
  await addConsent(tx, record, { lang: input.lang, text: CONSENT_TEXT, strokes: input.signature ?? null })
  await addToTimeline(tx, ROOM, id, 'enrolled', { card, ...(from ? { from: from.number } : {}) })
  if (from) await startedFrom(tx, from, { room: ROOM, id, number })
  await putMemberMatter(tx, record)
  return answered(tx, who, record)
})

const FIELDS = ['name', 'latin', 'phone', 'birthday', 'lang', 'heard', 'note'] as const

/** Which fields a correction changes: their names only, what they held stands in the audit trail. */
const changedFields = (before: MemberRecord, after: ReturnType<typeof fieldsOf>): string[] => FIELDS.filter(field => before[field] !== after[field])

export const editMember = useCase('members.edit', async ({ tx, who, now, input }) => {
  const before = await changing(tx, who, input, 'edit')
  if (input.birthday !== before.birthday) requireBirthday(input.birthday, dayKey(now, tx.timeZone))
  const { phone = before.phone, ...rest } = input
  const fields = fieldsOf({ ...rest, phone })
  const partyId = await partyOf(tx, { ...rest, phone }, before.partyId)
  return changed(tx, who, before, { ...fields, partyId }, { kind: 'edited', data: { fields: changedFields(before, fields) } })
})

/** A consent signed anew, when its text or the person's language has changed. */
export const renewConsent = useCase('members.consent', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'consent')
  await addConsent(tx, before, { lang: input.lang, text: CONSENT_TEXT, strokes: input.signature ?? null })
  return changed(tx, who, before, { lang: input.lang }, { kind: 'consented', data: { lang: input.lang, text: CONSENT_TEXT } })
})
