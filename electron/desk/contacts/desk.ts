import { contactPage, contacts } from '../../../db/repositories/contacts'
import type { Contract } from '../../../shared/contract'
import { notFound } from '../../../shared/core/errors'
import { showPhone } from '../../../shared/text/phone'
import { startOfDay } from '../../../shared/text/zone'
import { pageFrom } from '../core/page'
import { question, useCase, type UseCase } from '../core/use-case'
import { answerContact, leaveContact, notReached, voidContact } from './steps'
import { editContact, takeContact } from './take'
import { contactRows, contactView } from './view'

const getContact = question('contacts.get', async ({ db, who, input }) => contactView(db, await contacts.get(db, input.id), who))

const pageContacts = question('contacts.page', async ({ db, who, now, timeZone, input }) => {
  const { list, limit, ...filter } = input
  const today = list === 'today' ? { list: 'all' as const, from: startOfDay(now, timeZone) } : { list }
  const rows = await contactPage(db, { ...filter, ...today, limit: limit + 1 })
  return pageFrom(rows, limit, await contactRows(db, rows.slice(0, limit), who))
})

/** Showing a phone in full changes nothing, but the act is recorded. */
const revealPhone = useCase('contacts.revealPhone', async ({ tx, input }) => {
  const record = await contacts.get(tx, input.id)
  if (record.phone === null) return notFound('phone')
  tx.changes.push({ room: 'contacts', id: record.id, number: record.number, before: null, after: { phoneShown: true } })
  return { phone: showPhone(record.phone) }
}, { forgetsAnswer: true })

export const contactsDesk = {
  take: takeContact,
  edit: editContact,
  answer: answerContact,
  reached: notReached,
  leave: leaveContact,
  void: voidContact,
  get: getContact,
  page: pageContacts,
  revealPhone,
} satisfies { [Key in keyof Contract['contacts']]: UseCase<`contacts.${Key}`> }
