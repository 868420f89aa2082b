// The script form's value, and how it becomes what the desk is asked.
import { useTranslation } from 'react-i18next'
import type { ScriptText, ScriptView } from '../../shared/broadcast/contract'
import type { FieldGroup } from '../ui/merge'

export type ScriptValue = ScriptText

export const emptyScript: ScriptValue = { programmeId: '', title: '', zh: '', ru: '' }

export const scriptValueOf = ({ programme, title, zh, ru }: ScriptView): ScriptValue => ({ programmeId: programme?.id ?? '', title, zh, ru })

export const scriptInput = ({ programmeId, title, zh, ru }: ScriptValue): ScriptText => ({ programmeId, title, zh, ru })

/** The fields as two people's changes are compared; `programmeOf` names a programme by its id. */
export function useScriptGroups(programmeOf: (id: string) => string): FieldGroup<ScriptValue>[] {
  const { t } = useTranslation('broadcast')
  return [
    { names: ['programmeId'], label: t('fields.programme'), show: value => programmeOf(value.programmeId) },
    { names: ['title'], label: t('fields.title'), show: value => value.title },
    { names: ['zh'], label: t('fields.zh'), show: value => value.zh },
    { names: ['ru'], label: t('fields.ru'), show: value => value.ru },
  ]
}
