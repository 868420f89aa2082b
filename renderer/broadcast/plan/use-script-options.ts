import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/connection'
import type { Option } from '../../ui/SelectField'

/** The scripts a slot may be given: those approved, of the programme before others; one chosen earlier stays readable although it is no longer approved. */
export function useScriptOptions() {
  const { t } = useTranslation('broadcast')
  const airables = useQuery(api.broadcast.airables.queryOptions()).data ?? []
  const find = (scriptId: string) => airables.find(script => script.scriptId === scriptId)
  const optionsOf = (programmeId: string, chosen: string, title = ''): Option[] => {
    const ready = airables.filter(({ blanks }) => blanks.length === 0)
    const first = ready.filter(script => script.programme?.id === programmeId)
    const options = [...first, ...ready.filter(script => !first.includes(script))].map(script => ({ value: script.scriptId, label: script.title }))
    return chosen === '' || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, label: t('plan.notApprovedYet', { title }).trim() }, ...options]
  }
  return { optionsOf, find }
}
