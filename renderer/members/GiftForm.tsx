// A gift of a campaign: its names, and what it costs in points.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { bothGiftNames, giftCost, type CampaignView, type GiftView } from '../../shared/members/contract'
import { recordId } from '../../shared/core/ids'
import { typedDecimal } from '../../shared/text/decimal'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { SelectField } from '../ui/SelectField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'

interface GiftValue {
  readonly nameZh: string
  readonly nameRu: string
  readonly points: string
  /** '' where nobody counts them. */
  readonly postId: string
}
const schema = z.object({ ...bothGiftNames, points: giftCost, postId: recordId.nullable() })
const given = (value: GiftValue) => ({ ...value, points: typedDecimal(value.points, 0), postId: value.postId === '' ? null : value.postId })

export function GiftForm({ campaign, gift, onClose }: { campaign: CampaignView; gift: GiftView | null; onClose: () => void }) {
  const { t } = useTranslation('members')
  const { name } = useHouse()
  const posts = useQuery(api.admin.posts.queryOptions())
  const save = useCommand(api.members.saveGift, { done: t('giftForm.saved') })
  const draft = useDraft<GiftValue>(`members.gift:${gift?.id ?? campaign.id}`, { nameZh: gift?.nameZh ?? '', nameRu: gift?.nameRu ?? '', points: String(gift?.points ?? 0), postId: gift?.postId ?? '' })
  const { form, step } = useStepForm({ schema, draft, input: given, command: save, send: input => save.run({ ...input, campaignId: campaign.id, ...(gift === null ? {} : { id: gift.id, version: gift.version }) }), onClose })
  return (
    <StepForm title={t(gift === null ? 'giftForm.new' : 'giftForm.edit')} confirm={t('giftForm.save')} {...step}>
      <TextField {...form.bind('nameZh')} label={t('giftForm.nameZh')} lang="zh-CN" max={60} />
      <TextField {...form.bind('nameRu')} label={t('giftForm.nameRu')} lang="ru" max={80} />
      <TextField {...form.bind('points')} label={t('giftForm.points')} max={9} />
      <SelectField {...form.bind('postId')} label={t('giftForm.post')} none={t('giftForm.nobody')} options={(posts.data ?? []).filter(post => !post.retired || post.id === form.value.postId).map(post => ({ value: post.id, label: name(post) }))} />
    </StepForm>
  )
}
