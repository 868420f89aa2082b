// Large keys for what somebody at the counter may want; only for what exists and what the person may do.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProcedureName } from '../../shared/contract'
import { useHouse } from '../app/house'

interface LargeKey {
  readonly name: 'visit' | 'call' | 'workOrder'
  readonly key: string
  readonly to: string
  readonly needs: ProcedureName
}

const keys: readonly LargeKey[] = [
  { name: 'visit', key: 'F2', to: '/contacts/new/visit', needs: 'contacts.take' },
  { name: 'call', key: 'F3', to: '/contacts/new/call', needs: 'contacts.take' },
  { name: 'workOrder', key: 'F6', to: '/work-orders/new', needs: 'workOrders.report' },
]

/** Each with its key, and its name in the other language for the person on the other side of the counter. */
export function LargeKeys() {
  const { t } = useTranslation('today')
  const { may, lang } = useHouse()
  return (
    <nav className="large-keys" aria-label={t('keys.label')}>
      {keys.filter(key => may(key.needs)).map(key => (
        <Link key={key.name} to={key.to} className="large-key" aria-keyshortcuts={key.key}>
          <strong>{t(`keys.${key.name}`)}</strong>
          <span className="large-key-other" lang={lang === 'zh' ? 'ru' : 'zh-CN'}>
            {t(`keys.${key.name}Other`)}
          </span>
          <kbd>{key.key}</kbd>
        </Link>
      ))}
    </nav>
  )
}
