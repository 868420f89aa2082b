// Who follows: named beforehand; declared unfit, with the reason and who relieves them.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ShiftView } from '../../shared/handover/contract'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useDraft } from '../app/use-draft'
import { Failure } from '../ui/Failure'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import { PersonSelect } from './PersonSelect'
import { useShiftStep } from './shift-step'

/** Chosen, the person is named at once. */
export function Successor({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const [unfit, setUnfit] = useState(false)
  const name = useShiftStep(shift, api.handover.name, t('successor.saved'))
  const { incoming } = shift
  return (
    <section className="handover-card" aria-labelledby="successor-title">
      <h2 id="successor-title">{t('successor.title')}</h2>
      <PersonSelect shift={shift} label={t('successor.person')} value={incoming?.id ?? ''} none={t('successor.choose')} onChange={id => void name.run({ incoming: id === '' ? null : id })} />
      {incoming !== null && shift.unfit && (
        <>
          <p className="quiet-line">{t('successor.isUnfit', { name: incoming.name, reason: shift.unfitReason })}</p>
          {shift.relief !== null && <p>{t('successor.reliefIs', { name: shift.relief.name })}</p>}
        </>
      )}
      {incoming !== null && !unfit && (
        <p className="card-links">
          <button type="button" className="link-button" onClick={() => setUnfit(true)}>
            {t('successor.unfit')}
          </button>
          {shift.unfit && (
            <button type="button" className="link-button" onClick={() => void name.run({ incoming: incoming.id })}>
              {t('successor.fit')}
            </button>
          )}
        </p>
      )}
      {incoming !== null && unfit && <Unfit shift={shift} incoming={incoming.id} onClose={() => setUnfit(false)} />}
      <Failure problem={name.problem} />
    </section>
  )
}

const typed = z.object({ unfitReason: personLine(1, 300), relief: z.string() })
const same = (value: z.input<typeof typed>) => value

function Unfit({ shift, incoming, onClose }: { shift: ShiftView; incoming: string; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const name = useShiftStep(shift, api.handover.name, t('successor.saved'))
  const draft = useDraft(`handover.unfit:${shift.id}`, { unfitReason: shift.unfitReason, relief: shift.relief?.id ?? '' })
  const { form, step } = useStepForm({ schema: typed, draft, input: same, command: name, send: input => name.run({ incoming, unfit: true, unfitReason: input.unfitReason, relief: input.relief === '' ? null : input.relief }), onClose })
  return (
    <StepForm title={t('successor.unfitTitle')} confirm={t('successor.confirm')} {...step}>
      <TextField {...form.bind('unfitReason')} label={t('successor.reason')} max={300} />
      <div className="field">
        <span className="field-head">{t('successor.relief')}</span>
        <PersonSelect shift={shift} label={t('successor.relief')} value={draft.value.relief} none={t('successor.noRelief')} without={incoming} onChange={relief => form.set({ relief })} />
      </div>
    </StepForm>
  )
}
