// Enrolling somebody, from a contact or from nothing; who may be a member already is offered first.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ContactView } from '../../shared/contacts/contract'
import { birthdayTyped } from '../../shared/members/birthday'
import { showCard } from '../../shared/members/card'
import { newMember } from '../../shared/members/contract'
import { normalizePhone, showPhone } from '../../shared/text/phone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { useSettled } from '../matters/use-settled'
import { BegunFromContact } from '../parties/BegunFromContact'
import { FromContact } from '../parties/FromContact'
import { KnownField } from '../parties/KnownField'
import { useChoose } from '../parties/use-choose'
import { Preview } from '../print/Preview'
import { Button } from '../ui/Button'
import { ToggleChip } from '../ui/ChoiceChips'
import { FormPage } from '../ui/FormPage'
import { SignatureField } from '../ui/SignatureField'
import { useForm, type Form } from '../ui/use-form'
import { consentAsked, emptyMember, enrolInput, memberFromContact, type MemberValue } from './member-form'
import { MemberFields } from './MemberFields'
import { Twins } from './Twins'

/** As the address says it. */
export function NewMember({ contactId }: { contactId: string | null }) {
  return <BegunFromContact contactId={contactId}>{contact => <EnrolForm contact={contact} />}</BegunFromContact>
}

function EnrolForm({ contact }: { contact: ContactView | null }) {
  const { t } = useTranslation('members')
  const { lang } = useHouse()
  const navigate = useNavigate()
  const [printing, setPrinting] = useState(false)
  useKeys([{ key: 'Alt+P', label: t('form.printConsent'), run: () => setPrinting(true), active: !printing }])
  const draft = useDraft<MemberValue>(contact === null ? 'members.new' : `members.from:${contact.id}`, contact === null ? emptyMember(lang) : memberFromContact(contact, lang))
  const enrol = useCommand(api.members.enrol, {
    done: member => t('saved', { number: member.number, card: showCard(member.card ?? '') }),
    kept: { read: () => draft.value.sent, write: sent => draft.set({ sent }) },
  })
  const form = useForm({ schema: newMember, draft, input: enrolInput, refused: enrol.problem?.fields })
  const twins = useTwins(form.value)
  const known = useChoose(({ party, name, phone }) => {
    form.set({ partyId: party.partyId, find: '', name, phone: phone === null ? '' : showPhone(phone), phoneKept: false, ...(party.spoken === 'other' ? {} : { lang: party.spoken, langChosen: true }) })
    window.setTimeout(() => form.root.current?.querySelector<HTMLElement>('[data-field="latin"] input')?.focus())
  })
  const save = async (more: string) => {
    const input = form.check()
    if (input === null) return
    const member = await enrol.run(input)
    if (member === null) return
    draft.done()
    void navigate(`/members/${member.id}${more}`, { replace: true })
  }
  return (
    <FormPage
      title={t('new')}
      draft={draft}
      root={form.root}
      saveLabel={t('form.save')}
      onSave={() => void save('')}
      goOn={[{ key: 'Ctrl+P', label: t('goOn.card'), onPress: () => void save('?print=memberCard') }]}
      busy={enrol.busy}
      problem={enrol.problem}
      notice={<FromContact contact={contact} room="contacts" problem={known.problem} />}
      side={<Twins twins={twins} anyway={form.value.anyway} onAnyway={anyway => form.set({ anyway })} />}
    >
      {contact === null && (
        <div className="span-4">
          <KnownField {...form.bind('find')} label={t('form.find')} autoFocus onPick={party => void known.choose(party)} onActive={() => undefined} />
        </div>
      )}
      <MemberFields form={form} masked={contact?.phone?.masked ?? null} />
      <Consent form={form} onPrint={() => setPrinting(true)} />
      {printing && <Preview form="consentBlank" recordId={null} of={JSON.stringify(consentAsked(form.value))} number={form.value.name} onClose={() => setPrinting(false)} />}
    </FormPage>
  )
}

function Consent({ form, onPrint }: { form: Form<MemberValue, unknown>; onPrint: () => void }) {
  const { t } = useTranslation('members')
  const wrong = form.problem('consent')
  return (
    <>
      <div className="field" data-field="consent">
        <span className="field-head">{t('form.consent')}</span>
        <span className="chip-row"><ToggleChip name="consent" label={t('form.consentText')} value={form.value.consent} onChange={consent => form.set({ consent })} /> <Button keyName="Alt+P" onPress={onPrint}>{t('form.printConsent')}</Button></span>
        {wrong === undefined ? <p className="field-hint">{t('form.consentHint')}</p> : <p className="field-wrong" role="alert">{wrong}</p>}
      </div>
      <SignatureField {...form.bind('signature')} label={t('fields.signature')} />
    </>
  )
}

/** Asked while one types: by the whole phone, or by name and birthday. A contact's phone is unseen here and looked at by the desk. */
function useTwins(value: MemberValue) {
  const phone = useSettled(normalizePhone(value.phone), 200)
  const name = useSettled(value.name.trim(), 200)
  const birthday = birthdayTyped(value.birthday)
  const found = useQuery({ ...api.members.twins.queryOptions({ input: { name, phone, birthday } }), enabled: phone !== null || (name !== '' && birthday !== null) })
  return found.data ?? []
}
