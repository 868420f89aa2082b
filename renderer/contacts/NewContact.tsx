// Registering somebody who turned to the desk: one page, without the mouse.
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newContact } from '../../shared/contacts/contract'
import type { Channel, ContactView } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import { showPhone } from '../../shared/text/phone'
import { showTime } from '../../shared/text/when'
import { api, client } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { isFindUnused } from '../parties/settle-find'
import { useChoose } from '../parties/use-choose'
import { WhoPanel } from '../parties/WhoPanel'
import { Failure } from '../ui/Failure'
import { FormPage } from '../ui/FormPage'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { useUnclearWords } from '../ui/use-unclear-words'
import { ContactFields } from './ContactFields'
import { emptyContact, hasUnclearTime, takeInput } from './contact-form'
import type { ContactValue } from './contact-form'

/** The form for a channel (the address says which). One draft for all channels: what was begun as a visit may turn out a call. */
export function NewContact({ channel }: { channel: Channel }) {
  const { t } = useTranslation('contacts')
  const { zone, lang, may } = useHouse()
  const navigate = useNavigate()
  const { form, take } = useContactForm(channel)
  const [lookedAt, setLookedAt] = useState<KnownParty | null>(null)
  const known = useChoose(({ party, name, phone }) => {
    const { partyId, merchantId, kind, spoken, shop } = party
    form.set({ partyId, merchantId, kind, spoken, find: '', personName: name, phone: phone === null ? '' : showPhone(phone), shop: shop === null ? '' : `${shop.code} ${lang === 'zh' ? shop.nameZh || shop.nameRu : shop.nameRu || shop.nameZh}` })
    window.setTimeout(() => form.root.current?.querySelector<HTMLElement>('[data-field="said"] textarea')?.focus())
  })
  const save = async (then: (contact: ContactView) => string) => {
    const input = form.check()
    if (input === null) return
    const contact = await take.run(input)
    if (contact === null) return
    form.draft.done()
    void navigate(then(contact), { replace: true })
  }
  const { value } = form
  const shown = lookedAt ?? value
  return (
    <FormPage
      title={t(`newTitle.${value.channel}`)}
      line={value.begunAt === null ? undefined : t('arrived', { time: showTime(value.begunAt, zone) })}
      draft={form.draft}
      root={form.root}
      onSave={() => void save(contact => `/contacts/${contact.id}`)}
      goOn={[
        ...(may('complaints.take') ? [{ key: 'F4', label: t('goOn.complaint'), onPress: () => void save(contact => `/complaints/new?contact=${contact.id}`) }] : []),
        ...(may('workOrders.report') ? [{ key: 'F6', label: t('goOn.workOrder'), onPress: () => void save(contact => `/work-orders/new?contact=${contact.id}`) }] : []),
      ]}
      busy={take.busy}
      problem={take.problem}
      notice={<Failure problem={known.problem} />}
      side={<WhoPanel partyId={shown.partyId} merchantId={shown.merchantId} />}
    >
      <ContactFields form={form} corrects={null} onKnown={party => void known.choose(party)} onLookAt={setLookedAt} />
    </FormPage>
  )
}

function useContactForm(channel: Channel) {
  const { t } = useTranslation('contacts')
  const unclear = useUnclearWords()
  const { lang } = useHouse()
  const draft = useDraft<ContactValue>('contacts.new', emptyContact(channel, lang))
  const take = useCommand(api.contacts.take, {
    done: contact => t('saved', { number: contact.number }),
    kept: { read: () => draft.value.sent, write: sent => draft.set({ sent }) },
    correct: ({ id, version }, { arrivedAt: _begun, ...told }, commandKey) => client.contacts.edit({ ...told, id, version, commandKey }),
  })
  const form: Form<ContactValue, Parameters<typeof take.run>[0]> = useForm({
    schema: newContact,
    draft,
    input: takeInput,
    refused: take.problem?.fields,
    more: value => ({ ...(hasUnclearTime(value) && { replyBy: unclear(value.replyBy.text) }), ...(isFindUnused(value) && { find: t('hints.findUnused') }) }),
  })
  useBeginning(draft.value, form.set)
  // Only the address changing (F3 on the form of a visit) turns the channel; the chips are free.
  const turnTo = useEffectEvent((asked: Channel) => {
    if (draft.value.channel !== asked) form.set({ channel: asked })
  })
  useEffect(() => turnTo(channel), [channel])
  return { form, take }
}

/** The first key typed is when the person stood there. */
function useBeginning(value: ContactValue, set: (part: Partial<ContactValue>) => void): void {
  const typed = value.find !== '' || value.personName !== '' || value.phone !== '' || value.said !== ''
  useEffect(() => {
    if (typed && value.begunAt === null) set({ begunAt: Date.now() })
  }, [typed, value.begunAt, set])
}
