// The visitor went, or the matter at the counter ended.
import { useTranslation } from 'react-i18next'
import type { ContactView } from '../../shared/contacts/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'

/** Records it at the version on screen. */
export function useLeave({ id, version }: Pick<ContactView, 'id' | 'version'>) {
  const { t } = useTranslation('contacts')
  const { run, busy, problem } = useCommand(api.contacts.leave, { done: t('done.leave') })
  return { run: () => run({ id, version }), busy, problem }
}
