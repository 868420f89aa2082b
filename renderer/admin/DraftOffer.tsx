// An earlier draft of this form, with its age: go on with it or throw it away.
import { useTranslation } from 'react-i18next'
import { showSpan } from '../../shared/text/when'
import { useHouse } from '../app/house'
import type { DraftState } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'

/** Nothing while there is no earlier draft. */
export function DraftOffer<T>({ draft }: { draft: Pick<DraftState<T>, 'offered' | 'restore' | 'drop'> }) {
  const { t } = useTranslation('admin')
  const { lang } = useHouse()
  const now = useNow()
  if (draft.offered === null) return null
  return (
    <div className="settings-warn" role="status">
      <p>{t('draft.offer', { age: showSpan(Math.max(60_000, now - draft.offered.savedAt), lang) })}</p>
      <div className="settings-keys">
        <Button onPress={draft.restore}>{t('draft.restore')}</Button>
        <Button quiet onPress={draft.drop}>
          {t('draft.drop')}
        </Button>
      </div>
    </div>
  )
}
