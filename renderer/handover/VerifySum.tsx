// Whether a printed log is of this record, and the record still what was signed.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ShiftView } from '../../shared/handover/contract'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StateMark } from '../ui/StateMark'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'

const typed = z.object({ typed: personLine(0, 60) })
const same = (value: z.input<typeof typed>) => value

interface Answer {
  readonly sound: boolean
  readonly same: boolean | null
  readonly sum: string
}

/** The form stays open with the answer: somebody may have mistyped the sum. */
export function VerifySum({ shift: { id }, onClose }: { shift: ShiftView; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const verify = useCommand(api.handover.verify, { onDone: setAnswer })
  const draft = useDraft(`handover.verify:${id}`, { typed: '' })
  const form = useForm({ schema: typed, draft, input: same, refused: verify.problem?.fields })
  const run = async () => {
    setAnswer(null)
    const input = form.check()
    if (input !== null && (await verify.run({ id, ...input })) !== null) draft.done()
  }
  return (
    <StepForm title={t('verify.title')} confirm={t('verify.run')} root={form.root} busy={verify.busy} problem={verify.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      <TextField {...form.bind('typed')} label={t('verify.typed')} hint={t('verify.hint')} max={60} />
      {answer !== null && <Said answer={answer} />}
    </StepForm>
  )
}

function Said({ answer: { sound, same: isSame, sum } }: { answer: Answer }) {
  const { t } = useTranslation('handover')
  return (
    <div role="status" className="verify-said">
      <p>
        <StateMark tone={sound ? 'fine' : 'overdue'} word={t(sound ? 'verify.sound' : 'verify.broken')} />
      </p>
      {isSame !== null && (
        <p>
          <StateMark tone={isSame ? 'fine' : 'overdue'} word={t(isSame ? 'verify.same' : 'verify.other')} />
        </p>
      )}
      <p className="quiet-line">{sum}</p>
    </div>
  )
}
