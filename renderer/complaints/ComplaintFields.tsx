// The fields of a complaint, in the order in which people tell: what, where and when, of whom, who tells, what they want.
import { useTranslation } from 'react-i18next'
import { againstKinds, causes, demands, harms } from '../../shared/complaints/words'
import { channels, personKinds, spokenLanguages } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import { KeptPhone } from '../parties/KeptPhone'
import { KnownField } from '../parties/KnownField'
import { PlaceField } from '../parties/PlaceField'
import { settleFind } from '../parties/settle-find'
import { ShopField } from '../parties/ShopField'
import { AttachmentsField } from '../ui/AttachmentsField'
import { ChoiceChips, ToggleChip } from '../ui/ChoiceChips'
import { FoldLine } from '../ui/FoldLine'
import { ListField } from '../ui/ListField'
import { TextArea, TextField } from '../ui/TextField'
import type { Form } from '../ui/use-form'
import { WhenField } from '../ui/WhenField'
import { SameMatter } from './SameMatter'
import { repliesToNobody } from './complaint-form'
import type { ComplaintValue } from './complaint-form'
import { capital } from '../ui/capital'
import { useChips } from './complaint-words'
import { useCategories, useDepartments } from './use-lists'

type ChoiceName = 'channel' | 'againstKind' | 'cause' | 'harm' | 'kind' | 'spoken' | 'wants'

export interface ComplaintFieldsProps {
  readonly form: Form<ComplaintValue, unknown>
  /** The phone as masked where it is kept; null where there is none. */
  readonly masked: string | null
  /** Of a new complaint; left out in a correction, where nobody is looked up and files are added at the record. */
  readonly making?: { onKnown(party: KnownParty): void; onLookAt(party: KnownParty | null): void; onWorking(working: boolean): void } | undefined
}

/** All fields; the panel beside them is the page's. */
export function ComplaintFields(props: ComplaintFieldsProps) {
  const { t } = useTranslation('complaints')
  const { form, making } = props
  const categories = useCategories(form.value.categoryId)
  return (
    <>
      <TextArea {...form.bind('said')} label={t('fields.said')} aside={t('hints.said')} max={4000} rows={3} autoFocus />
      <div className="span-5">
        <ListField {...form.bind('categoryId')} label={t('fields.category')} choices={categories.choices} failed={categories.failed} hint={categories.none ? t('hints.noCategories') : undefined} />
      </div>
      <div className="span-3">
        <PlaceField {...form.bind('place')} placeId={form.value.placeId} label={t('fields.place')} placeholder={t('hints.place')} onPlace={place => form.set(place)} />
      </div>
      <WhenField {...form.bind('happenedAt')} className="span-4" label={t('fields.happenedAt')} placeholder={t('hints.happenedAt')} past days />
      <AgainstFields form={form} />
      <WhoFields {...props} />
      <WantsFields {...props} />
      {making !== undefined && <AttachmentsField {...form.bind('attachments')} label={t('fields.attachments')} onWorking={making.onWorking} />}
    </>
  )
}

/** These always have a choice: there is nothing to give back. */
function useKeptChoice(form: ComplaintFieldsProps['form']) {
  return <N extends ChoiceName>(name: N) => {
    const bound = form.bind(name)
    return { ...bound, onChange: (next: ComplaintValue[N] | null) => next !== null && bound.onChange(next) }
  }
}

function AgainstFields({ form }: Pick<ComplaintFieldsProps, 'form'>) {
  const { t } = useTranslation('complaints')
  const kept = useKeptChoice(form)
  const chips = useChips()
  const departments = useDepartments(form.value.againstDepartmentId)
  const { againstKind, againstMerchantId } = form.value
  const named = againstKind === 'department' || againstKind === 'shop'
  return (
    <>
      <div className="form-part">
        <ChoiceChips {...kept('againstKind')} label={t('fields.againstKind')} choices={chips('againstKinds', againstKinds)} />
      </div>
      {againstKind === 'department' && (
        <div className="span-6">
          <ListField {...form.bind('againstDepartmentId')} label={t('fields.againstDepartment')} choices={departments.choices} failed={departments.failed} />
        </div>
      )}
      {againstKind === 'shop' && (
        <div className="span-6">
          <ShopField {...form.bind('againstShop')} merchantId={againstMerchantId} label={t('fields.againstMerchant')} onShop={(againstShop, id) => form.set({ againstShop, againstMerchantId: id })} />
        </div>
      )}
      {againstKind !== 'unknown' && <TextField {...form.bind('against')} className={named ? 'span-6' : ''} label={t('fields.against')} placeholder={t('hints.against')} max={200} />}
      <div className="chip-groups">
        <ChoiceChips {...kept('cause')} label={t('fields.cause')} choices={chips('causes', causes)} />
        <ChoiceChips {...kept('harm')} label={t('fields.harm')} choices={chips('harms', harms)} />
      </div>
    </>
  )
}

function WhoFields({ form, making }: ComplaintFieldsProps) {
  const { t } = useTranslation('complaints')
  const find = form.bind('find')
  const { partyId, kind, merchantId } = form.value
  const looks = making !== undefined && form.value.contactId === null
  return (
    <>
      {looks && (
        <div className="form-part span-6">
          <KnownField
            {...find}
            label={t('fields.find')}
            onPick={making.onKnown}
            onActive={making.onLookAt}
            onBlur={() => {
              find.onBlur()
              // Of the latest value: somebody may just have been chosen.
              if (find.value !== '') form.draft.set(before => ({ ...before, ...settleFind(before) }))
            }}
          />
        </div>
      )}
      <TextField {...form.bind('personName')} className={looks ? 'form-part span-6' : 'form-part'} label={t('fields.personName')} max={120} />
      <Kind form={form} asksChannel={making === undefined || form.value.contactId === null} />
      {kind === 'merchant' && (
        <div className="span-6">
          <ShopField {...form.bind('shop')} merchantId={merchantId} label={t('fields.shop')} onShop={(shop, id) => form.set({ shop, merchantId: id })} />
        </div>
      )}
      {making !== undefined && partyId !== null && <SameMatter partyId={partyId} {...form.bind('sameAsId')} />}
    </>
  )
}

/** Who that is, in which language and by which way they came: mostly known or as usual, so it is one line until somebody changes it. */
function Kind({ form, asksChannel }: Pick<ComplaintFieldsProps, 'form'> & { asksChannel: boolean }) {
  const { t } = useTranslation('complaints')
  const kept = useKeptChoice(form)
  const chips = useChips()
  const { kind, spoken, channel } = form.value
  const words = [t(`kinds.${kind}`), t(`speaks.${spoken}`), ...(asksChannel ? [t(`channels.${channel}`)] : [])]
  return (
    <FoldLine label={t('fields.whoElse')} said={capital(words.join(' · '))} open={t('hints.changeWho')}>
      <ChoiceChips {...kept('kind')} label={t('fields.kind')} choices={chips('kinds', personKinds)} />
      <div className="chip-groups">
        <ChoiceChips {...kept('spoken')} label={t('fields.spoken')} choices={chips('spoken', spokenLanguages)} />
        {asksChannel && <ChoiceChips {...kept('channel')} label={t('fields.channel')} choices={chips('channels', channels)} />}
      </div>
    </FoldLine>
  )
}

function WantsFields({ form, masked }: ComplaintFieldsProps) {
  const { t } = useTranslation('complaints')
  const kept = useKeptChoice(form)
  const chips = useChips()
  const { replyWanted } = form.value
  const renounce = () => {
    form.set({ replyWanted: false })
    // The button goes away with what it mends.
    form.root.current?.querySelector<HTMLElement>('[data-field="replyWanted"] button')?.focus()
  }
  return (
    <>
      <div className="form-part">
        <ChoiceChips {...kept('wants')} label={t('fields.wants')} choices={chips('demands', demands)} />
      </div>
      <TextField {...form.bind('wantsText')} label={t('fields.wantsText')} placeholder={t('hints.wantsText')} max={500} />
      <div className="span-8">
        <div className="field" data-field="replyWanted">
          <span className="field-head">{t('fields.reply')}</span>
          <div className="chip-row">
            <ToggleChip name="replyWanted" label={t('fields.replyWanted')} value={replyWanted} onChange={wanted => form.set({ replyWanted: wanted })} />
            <WhenField {...form.bind('wantedBy')} label={t('fields.wantedBy')} bare days placeholder={`${t('fields.wantedBy')}: ${t('hints.wantedBy')}`} hint={t('hints.wantedByRule')} />
          </div>
        </div>
      </div>
      <KeptPhone form={form} masked={masked} />
      {form.problem('phone') !== undefined && repliesToNobody(form.value) && (
        <p>
          <button type="button" className="link-button" onClick={renounce}>
            {t('noReply')}
          </button>
        </p>
      )}
    </>
  )
}
