// A campaign: its names, its days, its limits.
import { useTranslation } from 'react-i18next'
import { CAMPAIGN_ORDER, campaignFields, endsAfterItBegins, type CampaignView } from '../../shared/members/contract'
import { levels, type Level } from '../../shared/members/words'
import { showDayKey } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { DayField, dayOfTyped } from '../ui/DayField'
import { SelectField } from '../ui/SelectField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'

const schema = campaignFields.refine(endsAfterItBegins, CAMPAIGN_ORDER)
const limits = ['perCard', 'perDay', 'perReceipt'] as const
type Limits = Record<(typeof limits)[number], string>

interface CampaignValue extends Limits {
  readonly nameZh: string
  readonly nameRu: string
  readonly from: string
  readonly until: string
  readonly level: string
}

const shownLimit = (limit: number | null | undefined) => (limit === null || limit === undefined ? '' : String(limit))
const limitOf = (typed: string) => (typed.trim() === '' ? null : Number(typed.trim()))

export function CampaignForm({ campaign, onClose }: { campaign: CampaignView | null; onClose: () => void }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const save = useCommand(api.members.saveCampaign, { done: t('campaignForm.saved') })
  const day = (key: string | undefined) => (key === undefined ? '' : showDayKey(key, lang))
  const draft = useDraft<CampaignValue>(`members.campaign:${campaign?.id ?? 'new'}`, {
    nameZh: campaign?.nameZh ?? '', nameRu: campaign?.nameRu ?? '', from: day(campaign?.from), until: day(campaign?.until), perCard: shownLimit(campaign?.perCard), perDay: shownLimit(campaign?.perDay), perReceipt: shownLimit(campaign?.perReceipt),
    level: campaign?.level ?? 'ordinary',
  })
  const { form, step } = useStepForm({
    schema, draft,
    input: (value: CampaignValue) => ({ ...value, from: dayOfTyped(value.from, zone), until: dayOfTyped(value.until, zone), perCard: limitOf(value.perCard), perDay: limitOf(value.perDay), perReceipt: limitOf(value.perReceipt), level: value.level as Level }),
    command: save, send: input => save.run({ ...input, ...(campaign === null ? {} : { id: campaign.id, version: campaign.version }) }), onClose,
  })
  return (
    <StepForm title={t(campaign === null ? 'campaignForm.new' : 'campaignForm.edit')} confirm={t('campaignForm.save')} {...step}>
      <TextField {...form.bind('nameZh')} label={t('campaignForm.nameZh')} lang="zh-CN" max={60} />
      <TextField {...form.bind('nameRu')} label={t('campaignForm.nameRu')} lang="ru" max={80} />
      <div className="span-6"><DayField {...form.bind('from')} label={t('campaignForm.from')} /></div>
      <div className="span-6"><DayField {...form.bind('until')} label={t('campaignForm.until')} /></div>
      {limits.map(limit => <TextField key={limit} {...form.bind(limit)} className="span-4" label={t(`campaignForm.${limit}`)} max={4} placeholder={t('campaignForm.limitHint')} />)}
      <SelectField {...form.bind('level')} label={t('campaignForm.level')} options={levels.map(value => ({ value, label: t(`levels.${value}`) }))} />
    </StepForm>
  )
}
