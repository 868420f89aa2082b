// The fields of the reception form, in the order people tell things.
import { useTranslation } from 'react-i18next'
import { channels, contactResults, personKinds, spokenLanguages } from '../../shared/contacts/contract'
import type { ContactRow } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import { KeptPhone } from '../parties/KeptPhone'
import { KnownField } from '../parties/KnownField'
import { settleFind } from '../parties/settle-find'
import { ShopField } from '../parties/ShopField'
import { ChoiceChips, ToggleChip } from '../ui/ChoiceChips'
import { TextArea, TextField } from '../ui/TextField'
import { WhenField } from '../ui/WhenField'
import type { Form } from '../ui/use-form'
import type { ContactValue } from './contact-form'
import { stateOf } from './contact-words'

export interface ContactFieldsProps {
  readonly form: Form<ContactValue, unknown>
  /** Registers anew (with look-up and visit to the offices), or corrects this record. */
  readonly corrects: ContactRow | null
  readonly onKnown: (party: KnownParty) => void
  readonly onLookAt: (party: KnownParty | null) => void
}

/** All fields; the panel beside them is the page's. */
export function ContactFields(props: ContactFieldsProps) {
  const { t } = useTranslation('contacts')
  const { form, corrects } = props
  const chips = <V extends string>(values: readonly V[], group: string) => values.map(value => ({ value, label: t(`${group}.${value}` as 'channels.visit') }))
  const keptChoice = <N extends 'channel' | 'kind' | 'spoken'>(name: N) => {
    const bound = form.bind(name)
    // These always have one: there is nothing to give back.
    return { ...bound, onChange: (next: ContactValue[N] | null) => next !== null && bound.onChange(next) }
  }
  return (
    <>
      <ChoiceChips {...keptChoice('channel')} label={t('fields.channel')} choices={chips(channels, 'channels')} digits />
      <PersonFields {...props} />
      <div className="span-8">
        <ChoiceChips {...keptChoice('kind')} label={t('fields.kind')} choices={chips(personKinds, 'kinds')} />
      </div>
      <div className="span-4">
        <ChoiceChips {...keptChoice('spoken')} label={t('fields.spoken')} choices={chips(spokenLanguages, 'spoken')} />
      </div>
      <TextArea {...form.bind('said')} label={t('fields.said')} aside={t('hints.said')} max={4000} rows={3} />
      <TextArea {...form.bind('answer')} className="span-6" label={t('fields.answer')} placeholder={t('hints.answer')} max={4000} rows={1} />
      <div className="span-6">
        <ReplyField form={form} owed={corrects !== null && stateOf(corrects) === 'owed'} />
      </div>
      <ChoiceChips {...form.bind('result')} label={t('fields.result')} choices={chips(contactResults, 'results')} clearable />
      <TextField {...form.bind('subject')} className="span-4" label={t('fields.subject')} placeholder={t('hints.subject')} max={200} />
      {form.value.kind === 'merchant' ? (
        <div className="span-4">
          <ShopField {...form.bind('shop')} merchantId={form.value.merchantId} label={t('fields.shop')} onShop={(shop, merchantId) => form.set({ shop, merchantId })} />
        </div>
      ) : (
        <TextField {...form.bind('memberCard')} className="span-4" label={t('fields.memberCard')} max={40} />
      )}
      {corrects === null && <TextField {...form.bind('visiting')} problem={form.problem('office.visiting')} className="span-4" label={t('fields.visiting')} placeholder={t('hints.visiting')} max={200} />}
    </>
  )
}

function PersonFields({ form, corrects, onKnown, onLookAt }: ContactFieldsProps) {
  const { t } = useTranslation('contacts')
  const find = form.bind('find')
  return (
    <>
      {corrects === null && (
        <div className="span-4">
          <KnownField
            {...find}
            label={t('fields.find')}
            autoFocus
            onPick={onKnown}
            onActive={onLookAt}
            onBlur={() => {
              find.onBlur()
              // Of the latest value: somebody may just have been chosen.
              if (find.value !== '') form.draft.set(before => ({ ...before, ...settleFind(before) }))
            }}
          />
        </div>
      )}
      <TextField {...form.bind('personName')} className="span-4" label={t('fields.personName')} max={120} autoFocus={corrects !== null} />
      <KeptPhone form={form} masked={corrects?.phone?.masked ?? null} />
    </>
  )
}

/** A reply that is owed is not dropped without a word why. */
function ReplyField({ form, owed }: { form: ContactFieldsProps['form']; owed: boolean }) {
  const { t } = useTranslation('contacts')
  const { replyWanted } = form.value
  return (
    <>
      <div className="field" data-field="replyWanted">
        <span className="field-head">{t('fields.reply')}</span>
        <div className="chip-row">
          <ToggleChip name="replyWanted" label={t('fields.replyWanted')} value={replyWanted} onChange={wanted => form.set({ replyWanted: wanted })} />
          {replyWanted && <WhenField {...form.bind('replyBy')} label={t('fields.replyBy')} bare placeholder={t('hints.replyBy')} hint={t('hints.replyWithin')} />}
        </div>
      </div>
      {owed && !replyWanted && <TextField {...form.bind('noReplyReason')} label={t('fields.noReplyReason')} max={500} />}
    </>
  )
}
