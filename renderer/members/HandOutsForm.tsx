// The hand-outs of a campaign on a day, printed with lines to sign on.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CampaignView } from '../../shared/members/contract'
import { calendarDay } from '../../shared/text/days'
import { showDayKey } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { useDraft } from '../app/use-draft'
import { Preview } from '../print/Preview'
import { DayField, dayOfTyped } from '../ui/DayField'
import { StepForm } from '../ui/StepForm'
import { useStepForm } from '../ui/use-step-form'

const schema = z.object({ day: calendarDay })
const NOTHING_TO_SEND = { busy: false, problem: null }

export function HandOutsForm({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useTranslation('members')
  const { zone, lang, name } = useHouse()
  const [shown, setShown] = useState<string | null>(null)
  const draft = useDraft(`members.handOuts:${campaign.id}`, { day: showDayKey(dayKey(useNow(), zone), lang) })
  const show = ({ day }: { day: string }) => {
    setShown(day)
    return Promise.resolve(false)
  }
  const { form, step } = useStepForm({ schema, draft, input: ({ day }: { day: string }) => ({ day: dayOfTyped(day, zone) }), command: NOTHING_TO_SEND, send: show, onClose })
  return (
    <>
      <StepForm title={t('campaigns.handOuts', { name: name(campaign) })} confirm={t('campaigns.printHandOuts')} {...step}>
        <DayField {...form.bind('day')} label={t('campaigns.day')} />
      </StepForm>
      {shown !== null && <Preview form="giftHandOuts" recordId={null} of={JSON.stringify({ campaignId: campaign.id, day: shown })} number={`${name(campaign)} ${showDayKey(shown, lang)}`} onClose={() => setShown(null)} />}
    </>
  )
}
