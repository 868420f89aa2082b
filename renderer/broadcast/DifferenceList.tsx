// What one language says and the other does not, with what may be done about it.
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../shared/broadcast/contract'
import { sayData } from '../app/i18n'
import { StateMark } from '../ui/StateMark'

interface DifferenceListProps {
  readonly differences: readonly (Omit<Difference, 'confirmed'> & Partial<Pick<Difference, 'confirmed'>>)[]
  /** Says that a difference is meant so; left out where nobody may. */
  readonly onConfirm?: ((key: string) => void) | undefined
}

export function DifferenceList({ differences, onConfirm }: DifferenceListProps) {
  const { t } = useTranslation('broadcast')
  if (differences.length === 0) return null
  return (
    <ul className="script-differences">
      {differences.map(({ key, kind, side, words, confirmed = null }) => (
        <li key={key}>
          <p>
            <StateMark tone={confirmed === null ? 'overdue' : 'done'} word={sayData(`broadcast:kinds.${kind}`) ?? ''} /> <strong lang={side === 'zh' ? 'zh-CN' : 'ru'}>{words}</strong>
          </p>
          <p className="quiet-line">{confirmed === null ? t(`check.only.${side}`) : t('check.confirmed', { who: confirmed.name })}</p>
          {confirmed === null && onConfirm !== undefined && (
            <button type="button" className="link-button" aria-label={`${t('check.confirm')} ${words}`} onClick={() => onConfirm(key)}>
              {t('check.confirm')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
