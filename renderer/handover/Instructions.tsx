// Instructions from above that the shift passes on; who decides gives them and takes them off.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ShiftView } from '../../shared/handover/contract'
import { showMoment } from '../../shared/text/when'
import { personLine, personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { StepForm } from '../ui/StepForm'
import { TextArea, TextField } from '../ui/TextField'
import { Told } from '../ui/Told'
import { useStepForm } from '../ui/use-step-form'
import { TickBox } from './TickBox'

type Instruction = ShiftView['instructions'][number]

export function Instructions({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [giving, setGiving] = useState(false)
  const open = shift.state !== 'closed'
  return (
    <section className="sheet-part" aria-labelledby="instructions-title">
      <header>
        <h2 id="instructions-title">{t('instructions.title')}</h2>
        {open && may('handover.instruct') && !giving && (
          <button type="button" className="link-button" onClick={() => setGiving(true)}>
            {t('instructions.add')}
          </button>
        )}
      </header>
      {giving && <Give postId={shift.post.id} onClose={() => setGiving(false)} />}
      {shift.instructions.length === 0 && !giving && <p className="sheet-none">{t('instructions.none')}</p>}
      <ul>
        {shift.instructions.map(instruction => (
          <Line key={instruction.id} shift={shift} instruction={instruction} ends={open && may('handover.endInstruction')} />
        ))}
      </ul>
    </section>
  )
}

function Line({ shift, instruction: { id, number, at, given, text, tickedAt }, ends }: { shift: ShiftView; instruction: Instruction; ends: boolean }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  const end = useCommand(api.handover.endInstruction, { done: t('instructions.ended') })
  const when = showMoment(at, now, zone, lang)
  return (
    <li className="sheet-row" data-kind="instruction">
      <TickBox shift={shift} label={t('instructions.tick', { number })} ticked={tickedAt !== null} instructionId={id} />
      <div className="sheet-wide">
        <Told text={text} lines />
        <p className="quiet-line">
          <span className="number">{number}</span> {given === '' ? when : t('instructions.from', { who: given, when })}
        </p>
        {end.problem !== null && <p className="field-wrong" role="alert">{end.problem.detail}</p>}
      </div>
      {ends && (
        <button type="button" className="sheet-end link-button" aria-label={`${t('instructions.end')}: ${number}`} onClick={() => void end.run({ id })}>
          {t('instructions.end')}
        </button>
      )}
    </li>
  )
}

const typed = z.object({ text: personText(1, 2000), given: personLine(0, 120) })
const same = (value: z.input<typeof typed>) => value

function Give({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const give = useCommand(api.handover.instruct, { done: t('instructions.saved') })
  const draft = useDraft('handover.instruct', { text: '', given: '' })
  const { form, step } = useStepForm({ schema: typed, draft, input: same, command: give, send: input => give.run({ ...input, postId }), onClose })
  return (
    <div className="sheet-form">
      <StepForm title={t('instructions.addTitle')} confirm={t('instructions.confirm')} {...step}>
        <TextArea {...form.bind('text')} label={t('instructions.text')} max={2000} rows={2} />
        <TextField {...form.bind('given')} label={t('instructions.given')} max={120} />
      </StepForm>
    </div>
  )
}
