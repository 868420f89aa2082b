// Correcting a registered contact.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { contactCorrection, contactView } from '../../shared/contacts/contract'
import type { ContactView } from '../../shared/contacts/contract'
import { dropsOwedReply } from '../../shared/contacts/rules'
import { showDateTime } from '../../shared/text/when'
import { api, client } from '../app/connection'
import { useHouse } from '../app/house'
import { reasonWords } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { WhoPanel } from '../parties/WhoPanel'
import { ConflictNotice } from '../ui/ConflictNotice'
import { FormPage } from '../ui/FormPage'
import { NoRecord } from '../ui/RecordPage'
import { correctionFrom, useCorrection } from '../ui/use-correction'
import type { Correction } from '../ui/use-correction'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { ContactFields } from './ContactFields'
import { contactValueOf, correctionInput, hasUnclearTime } from './contact-form'
import type { ContactValue } from './contact-form'
import { useContactGroups } from './contact-groups'
import { stateOf } from './contact-words'

/** The form of a registered contact; the office visit and the time of arrival stay as they were. */
export function EditContact({ id }: { id: string }) {
  const contact = useQuery(api.contacts.get.queryOptions({ input: { id } }))
  return contact.data === undefined ? <NoRecord error={contact.error} /> : <EditForm opened={contact.data} />
}

const correctable = contactCorrection.omit({ office: true })

function EditForm({ opened }: { opened: ContactView }) {
  const { t } = useTranslation('contacts')
  const navigate = useNavigate()
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [contact] = useState(opened)
  const { form, edit, conflict, take, settle } = useContactCorrection(contact)
  const { partyId, merchantId, from } = form.value
  const save = async () => {
    const input = form.check()
    if (input === null) return
    const saved = await edit.run({ ...input, id: contact.id, version: from.version })
    if (saved === null) return
    form.draft.done()
    void navigate(`/contacts/${contact.id}`, { replace: true })
  }
  return (
    <FormPage
      title={t('editTitle', { number: contact.number })}
      draft={form.draft}
      root={form.root}
      onSave={() => void save()}
      busy={edit.busy}
      problem={edit.problem?.stale ? null : edit.problem}
      notice={<ConflictNotice conflict={conflict} mine={form.value} onTheirs={take} onSettled={settle} />}
      side={<WhoPanel partyId={partyId} merchantId={merchantId} />}
    >
      <ContactFields form={form as unknown as Form<ContactValue, unknown>} corrects={contact} onKnown={nobody} onLookAt={nobody} />
    </FormPage>
  )
}

/** In a correction nobody is looked up. */
const nobody = () => undefined

function useContactCorrection(contact: ContactView) {
  const { t } = useTranslation('contacts')
  const { t: ui } = useTranslation('ui')
  const house = useHouse()
  const valueOf = (view: ContactView) =>
    contactValueOf(view, ms => showDateTime(ms, house.zone, house.lang), view.merchant === null ? '' : `${view.merchant.code} ${house.name(view.merchant)}`)
  const draft = useDraft<Correction<ContactValue>>(`contacts.edit:${contact.id}`, correctionFrom(valueOf(contact), contact.version))
  const edit = useCommand(api.contacts.edit, {
    done: saved => t('edited', { number: saved.number }),
    correct: ({ version }, told, commandKey) => client.contacts.edit({ ...told, version, commandKey }),
  })
  const form = useForm({
    schema: correctable,
    draft,
    input: correctionInput,
    refused: edit.problem?.fields,
    more: value => ({
      ...(hasUnclearTime(value) && { replyBy: ui('when.unclear') }),
      ...(dropsOwedReply({ owed: stateOf(contact) === 'owed' }, value) && { noReplyReason: reasonWords('reply_owed') }),
    }),
  })
  const correction = useCorrection({ draft, stale: edit.problem?.stale ?? null, view: contactView, valueOf, groups: useContactGroups() })
  return { form, edit, ...correction }
}
