// The steps of a script that ask for something, in the place of the bar.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { remark as remarkSchema, type Remark, type ScriptView } from '../../shared/broadcast/contract'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { Button } from '../ui/Button'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextStep } from '../ui/TextStep'
import { TextArea, TextField } from '../ui/TextField'
import type { Form } from '../ui/use-form'
import { useStepForm } from '../ui/use-step-form'
import { sides, type Side } from '../../shared/broadcast/words'
import type { Asking } from './ScriptSteps'

interface StepProps {
  readonly script: ScriptView
  readonly onClose: () => void
}

export function ScriptStepForm({ asking, ...props }: StepProps & { readonly asking: Asking }) {
  return asking === 'retire' ? <Retire {...props} /> : <SendBack {...props} />
}

function Retire({ script: { id, version }, onClose }: StepProps) {
  const { t } = useTranslation('broadcast')
  const retire = useCommand(api.broadcast.retire, { done: t('passing.retire') })
  return (
    <TextStep
      form={`broadcast.retire:${id}`} title={t('retireForm.title')} label={t('retireForm.reason')} confirm={t('retireForm.confirm')} min={1} max={300} busy={retire.busy} problem={retire.problem}
      onConfirm={async reason => (await retire.run({ id, version, reason })) !== null} onClose={onClose}
    />
  )
}

interface SendBackValue {
  readonly remark: string
  readonly remarks: readonly Remark[]
  /** The remark that is being written. */
  readonly side: Side
  readonly words: string
  readonly text: string
}

const EMPTY: SendBackValue = { remark: '', remarks: [], side: 'zh', words: '', text: '' }
const typed = z.object({ remark: personText(1, 1_000), remarks: z.array(remarkSchema).max(20) })

/** What was typed of a remark and not added yet belongs to it, as far as it is whole. */
const withLast = ({ remarks, side, words, text }: SendBackValue): Remark[] => [...remarks, ...(words.trim() === '' || text.trim() === '' ? [] : [{ side, words: words.trim(), text: text.trim() }])]
const given = (value: SendBackValue) => ({ remark: value.remark, remarks: withLast(value) })

/** A remark that is begun is finished or emptied, and its words stand in the text. */
function wrongPlace({ side, words, text }: SendBackValue, script: ScriptView, t: (key: 'sendBackForm.whole' | 'sendBackForm.notThere') => string): Record<string, string> {
  const [at, said] = [words.trim(), text.trim()]
  if (at !== '' && !script[side].includes(at)) return { words: t('sendBackForm.notThere') }
  if ((at === '') === (said === '')) return {}
  return { [at === '' ? 'words' : 'text']: t('sendBackForm.whole') }
}

function SendBack({ script, onClose }: StepProps) {
  const { t } = useTranslation('broadcast')
  const { id, version } = script
  const sendBack = useCommand(api.broadcast.sendBack, { done: t('passing.sendBack') })
  const draft = useDraft<SendBackValue>(`broadcast.sendBack:${id}`, EMPTY)
  const { form, step } = useStepForm({ schema: typed, draft, input: given, command: sendBack, send: input => sendBack.run({ id, version, ...input }), onClose, more: value => wrongPlace(value, script, t) })
  return (
    <StepForm title={t('sendBackForm.title')} confirm={t('sendBackForm.confirm')} {...step}>
      <TextArea {...form.bind('remark')} label={t('sendBackForm.remark')} max={1_000} rows={2} />
      <AtPlace form={form} script={script} />
    </StepForm>
  )
}

/** A remark at its place: the words as they stand in the text, and what is to be mended. */
function AtPlace({ form, script }: { form: Form<SendBackValue, unknown>; script: ScriptView }) {
  const { t } = useTranslation('broadcast')
  const { remarks, side, words } = form.value
  const stands = words.trim() === '' || script[side].includes(words.trim())
  const add = () => form.set({ remarks: withLast(form.value), words: '', text: '' })
  return (
    <div className="script-place">
      {remarks.length > 0 && (
        <ul>
          {remarks.map(({ words: at, text }, nth) => (
            <li key={nth}>
              <mark>{at}</mark> {text}{' '}
              <button type="button" className="link-button" aria-label={`${t('sendBackForm.drop')} ${at}`} onClick={() => form.set({ remarks: remarks.filter((_, other) => other !== nth) })}>
                {t('sendBackForm.drop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="form-fields">
        <ChoiceChips {...form.bind('side')} label={t('sendBackForm.side')} choices={sides.map(value => ({ value, label: t(`fields.${value}`) }))} />
        <div className="span-6">
          <TextField {...form.bind('words')} label={t('sendBackForm.words')} max={200} />
        </div>
        <div className="span-6">
          <TextField {...form.bind('text')} label={t('sendBackForm.text')} max={500} />
        </div>
      </div>
      <Button refusal={words.trim() === '' || form.value.text.trim() === '' ? t('sendBackForm.whole') : stands ? undefined : t('sendBackForm.notThere')} onPress={add}>
        {t('sendBackForm.add')}
      </Button>
    </div>
  )
}
