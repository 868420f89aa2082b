// An address that leads nowhere.
import './empty-page.css'
import { useTranslation } from 'react-i18next'

/** Says that there is no such page. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <section className="empty-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.detail')}</p>
    </section>
  )
}
