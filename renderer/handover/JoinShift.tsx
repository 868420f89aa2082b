// A colleague comes to the shift that runs, with their own PIN.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'
import { Button } from '../ui/Button'
import { PersonSelect } from './PersonSelect'
import { PinLine, usePin } from './PinLine'
import { useShiftStep } from './shift-step'

export function JoinShift({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <p className="card-links">
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('join.open')}
        </button>
      </p>
    )
  }
  return <JoinCard shift={shift} onClose={() => setOpen(false)} />
}

function JoinCard({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const [staffId, choose] = useState('')
  const join = useShiftStep(shift, api.handover.join, t('join.done'))
  const pin = usePin(join.problem)
  const run = async () => {
    const typed = staffId === '' ? null : pin.take()
    if (typed !== null && (await join.run({ staffId, pin: typed })) !== null) onClose()
  }
  return (
    <section className="handover-card" aria-labelledby="join-title">
      <h2 id="join-title">{t('join.title')}</h2>
      <PersonSelect shift={shift} label={t('join.who')} value={staffId} none={t('pin.choose')} without={shift.successor?.id} onChange={choose} />
      <PinLine label={t('pin.label')} pin={pin} problem={join.problem} onEnter={() => void run()} />
      <div className="bar-buttons">
        <Button primary busy={join.busy} refusal={staffId === '' ? t('pin.nobody') : undefined} onPress={() => void run()}>
          {t('join.confirm')}
        </Button>
        <Button onPress={onClose}>{t('join.cancel')}</Button>
      </div>
    </section>
  )
}
