// A step that is no longer possible while its form is open: what was typed goes on as a remark, or where that cannot be, into the clipboard.
import { useTranslation } from 'react-i18next'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { sayPassing } from '../app/passing'
import { reasonWords } from '../app/problems'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { isOver, mayBeRemark, typedText } from './kept-text'

interface KeepTypedProps {
  /** As it stands now, read again since the form was opened. */
  readonly complaint: ComplaintView
  readonly step: ComplaintStep
  /** What the desk answered to the step. */
  readonly problem: Problem | null
  /** The form's texts, in their order. */
  readonly texts: readonly string[]
  /** It stands in the record now: the form and its draft may go. */
  readonly onKept: () => void
}

/** Nothing while the step is possible, or nothing is typed. One press keeps the text. */
export function KeepTyped({ complaint, step, problem, texts, onKept }: KeepTypedProps) {
  const text = typedText(texts)
  if (text === '' || !isOver(complaint, step, problem)) return null
  return <Offer complaint={complaint} step={step} text={text} reasoned={problem !== null} onKept={onKept} />
}

interface OfferProps extends Pick<KeepTypedProps, 'complaint' | 'step' | 'onKept'> {
  readonly text: string
  /** Why it is not possible is said already. */
  readonly reasoned: boolean
}

function Offer({ complaint, step, text, reasoned, onKept }: OfferProps) {
  const { t } = useTranslation('complaints')
  const { id, version, actions } = complaint
  const remark = useCommand(api.complaints.remark, { done: t('done.remark') })
  const remarked = t('keepTyped.remark', { step: t(`steps.${step}`), text })
  const asRemark = mayBeRemark(complaint, remarked)
  const keep = async () => {
    if ((await remark.run({ id, version, remark: remarked })) !== null) onKept()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    sayPassing(t('keepTyped.copied'))
  }
  const run = () => void (asRemark ? keep() : copy())
  const label = t(asRemark ? 'keepTyped.keep' : 'keepTyped.copy')
  useKeys([{ key: 'Alt+K', label, run }])
  const action = actions[step]
  return (
    <div className="step-rescue">
      <p>
        {!reasoned && action?.may === false && <strong>{t('keepTyped.reason', { reason: reasonWords(action.reason) })} </strong>}
        {t(asRemark ? 'keepTyped.over' : 'keepTyped.overCopy')}
      </p>
      <Button keyName="Alt+K" busy={remark.busy} onPress={run}>
        {label}
      </Button>
      <Failure problem={remark.problem} />
    </div>
  )
}
