// A day of the plan said on another day too.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { calendarDay, shiftDay } from '../../../shared/text/days'
import { showDayKey } from '../../../shared/text/when'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { useCommand } from '../../app/use-command'
import { useDraft } from '../../app/use-draft'
import { DayField, dayOfTyped } from '../../ui/DayField'
import { StepForm } from '../../ui/StepForm'
import { useStepForm } from '../../ui/use-step-form'
import { dayTitle } from './plan-words'

interface CopyProps {
  readonly day: string
  readonly today: string
  readonly onDone: (day: string) => void
  readonly onClose: () => void
}

export function CopyForm({ day, today, onDone, onClose }: CopyProps) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const next = shiftDay(day, 1)
  const draft = useDraft(`broadcast.copyPlan:${day}`, { to: showDayKey(next < today ? today : next, lang) })
  const copy = useCommand(api.broadcast.copyPlanDay, { done: ({ added }) => (added === 0 ? t('plan.copiedNone') : t('plan.copied', { count: added })) })
  const [schema] = useState(() => z.object({ to: calendarDay }))
  const { form, step } = useStepForm({
    schema, draft, input: ({ to }: { to: string }) => ({ to: dayOfTyped(to, zone) }), command: copy, send: input => copy.run({ from: day, ...input }), onClose, onDone: ({ to }) => onDone(to),
    more: ({ to }): Record<string, string> => {
      const typed = dayOfTyped(to, zone)
      return typed === '' || typed === day ? { to: t('plan.wrongDay') } : typed < today ? { to: t('plan.pastDay') } : {}
    },
  })
  return (
    <article className="radio-card plan-card">
      <StepForm title={t('plan.copyTitle', { day: dayTitle(day, lang) })} confirm={t('plan.copyConfirm')} {...step}>
        <DayField {...form.bind('to')} label={t('plan.copyTo')} autoFocus />
      </StepForm>
    </article>
  )
}
