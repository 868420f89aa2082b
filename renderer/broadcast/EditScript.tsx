// Changing a script; of an approved one it becomes a new version.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { scriptText, scriptView, type ScriptView } from '../../shared/broadcast/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { CorrectionPage } from '../ui/CorrectionPage'
import { NoRecord } from '../ui/RecordPage'
import { scriptInput, scriptValueOf, useScriptGroups } from './script-form'
import { ScriptFields } from './ScriptFields'
import { useProgrammes } from './use-programmes'
import { WritingHelp } from './WritingHelp'

export function EditScript({ id }: { id: string }) {
  const script = useQuery(api.broadcast.get.queryOptions({ input: { id } }))
  return script.data === undefined ? <NoRecord error={script.error} /> : <EditForm opened={script.data} />
}

function EditForm({ opened }: { opened: ScriptView }) {
  const { t } = useTranslation('broadcast')
  const { nameOf } = useProgrammes()
  const edit = useCommand(api.broadcast.edit, { done: ({ number }) => t('saved', { number }) })
  const confirmed = opened.differences.flatMap(({ key, confirmed: by }) => (by === null ? [] : [key]))
  return (
    <CorrectionPage
      title={t(opened.state === 'approved' ? 'newVersionTitle' : 'editTitle', { number: opened.number })}
      draft="broadcast.edit"
      opened={opened}
      home="/broadcast"
      schema={scriptText}
      view={scriptView}
      valueOf={scriptValueOf}
      input={scriptInput}
      groups={useScriptGroups(nameOf)}
      edit={edit}
      side={({ zh, ru }) => <WritingHelp zh={zh} ru={ru} confirmed={confirmed} />}
    >
      {form => <ScriptFields form={form} />}
    </CorrectionPage>
  )
}
