// Taking a complaint, from a contact with everything already copied, or from nothing.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newComplaint } from '../../shared/complaints/contract'
import type { ContactView } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import { showPhone } from '../../shared/text/phone'
import { api, client } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { BegunFromContact } from '../parties/BegunFromContact'
import { FromContact } from '../parties/FromContact'
import { isFindUnused } from '../parties/settle-find'
import { useChoose } from '../parties/use-choose'
import { WhoPanel } from '../parties/WhoPanel'
import { FormPage } from '../ui/FormPage'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { ComplaintFields } from './ComplaintFields'
import { emptyComplaint, fromContact, problemsOf, takeInput } from './complaint-form'
import type { ComplaintValue } from './complaint-form'
import { useUnclear } from './use-unclear'
import { useWritten } from './use-written'

/** `contactId` as the address says it. */
export function NewComplaint({ contactId }: { contactId: string | null }) {
  return <BegunFromContact contactId={contactId}>{contact => <TakeForm contact={contact} />}</BegunFromContact>
}

function TakeForm({ contact }: { contact: ContactView | null }) {
  const { t } = useTranslation('complaints')
  const { lang } = useHouse()
  const navigate = useNavigate()
  const { form, take } = useTakeForm(contact)
  const [lookedAt, setLookedAt] = useState<KnownParty | null>(null)
  const [working, setWorking] = useState(false)
  const known = useChoose(({ party, name, phone }) => {
    const { partyId, merchantId, kind, spoken, shop } = party
    form.set({ partyId, merchantId, kind, spoken, find: '', sameAsId: null, personName: name, phone: phone === null ? '' : showPhone(phone), shop: shop === null ? '' : `${shop.code} ${lang === 'zh' ? shop.nameZh || shop.nameRu : shop.nameRu || shop.nameZh}` })
    window.setTimeout(() => form.root.current?.querySelector<HTMLElement>('[data-field="wants"] [role=radio][tabindex="0"]')?.focus())
  })
  const save = async () => {
    const input = form.check()
    if (input === null || working) return
    const complaint = await take.run(input)
    if (complaint === null) return
    form.draft.done()
    void navigate(`/complaints/${complaint.id}`, { replace: true })
  }
  const shown = lookedAt ?? form.value
  return (
    <FormPage
      title={t('newTitle')}
      draft={form.draft}
      root={form.root}
      onSave={() => void save()}
      busy={take.busy || working}
      problem={take.problem}
      notice={<FromContact contact={contact} problem={known.problem} />}
      side={<WhoPanel partyId={shown.partyId} merchantId={shown.merchantId} />}
    >
      <ComplaintFields form={form} masked={contact?.phone?.masked ?? null} making={{ onKnown: party => void known.choose(party), onLookAt: setLookedAt, onWorking: setWorking }} />
    </FormPage>
  )
}

function useTakeForm(contact: ContactView | null) {
  const { t } = useTranslation('complaints')
  const { lang } = useHouse()
  const written = useWritten()
  const unclear = useUnclear()
  // Begun once: a reply day that passes while the form is open is said at its field.
  const [begun] = useState(() => (contact === null ? emptyComplaint(lang) : fromContact(contact, written, Date.now())))
  const draft = useDraft<ComplaintValue>(contact === null ? 'complaints.new' : `complaints.from:${contact.id}`, begun)
  const take = useCommand(api.complaints.take, {
    done: complaint => t('saved', { number: complaint.number }),
    kept: { read: () => draft.value.sent, write: sent => draft.set({ sent }) },
    correct: ({ id, version }, { contactId: _contact, sameAsId: _same, attachments: _files, ...told }, commandKey) => client.complaints.edit({ ...told, id, version, commandKey }),
  })
  const form: Form<ComplaintValue, Parameters<typeof take.run>[0]> = useForm({
    schema: newComplaint,
    draft,
    input: takeInput,
    refused: take.problem?.fields,
    more: value => ({ ...sentencesOf(problemsOf(value, Date.now())), ...unclear(value), ...(isFindUnused(value) && { find: t('hints.findUnused') }) }),
  })
  return { form, take }
}
