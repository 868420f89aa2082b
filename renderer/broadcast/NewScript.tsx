// A new script: one page, without the mouse.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { scriptText } from '../../shared/broadcast/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { FormPage } from '../ui/FormPage'
import { useForm, type Form } from '../ui/use-form'
import { emptyScript, scriptInput, type ScriptValue } from './script-form'
import { ScriptFields } from './ScriptFields'
import { WritingHelp } from './WritingHelp'

export function NewScript() {
  const { t } = useTranslation('broadcast')
  const navigate = useNavigate()
  const draft = useDraft<ScriptValue>('broadcast.new', emptyScript)
  const write = useCommand(api.broadcast.write, { done: ({ number }) => t('saved', { number }) })
  const form = useForm({ schema: scriptText, draft, input: scriptInput, refused: write.problem?.fields })
  const save = async () => {
    const input = form.check()
    const script = input === null ? null : await write.run(input)
    if (script === null) return
    draft.done()
    void navigate(`/broadcast/${script.id}`, { replace: true })
  }
  const { zh, ru } = form.value
  return (
    <FormPage
      title={t('newTitle')} draft={draft} root={form.root} saveLabel={t('saveDraft')} onSave={() => void save()} busy={write.busy} problem={write.problem}
      side={<WritingHelp zh={zh} ru={ru} confirmed={[]} />}
    >
      <ScriptFields form={form as unknown as Form<ScriptValue, unknown>} />
    </FormPage>
  )
}
