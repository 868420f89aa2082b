// One screen failed to draw; the rest of the program goes on.
import './empty-page.css'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

/** Says so and leads back to the board; with `whole` the page starts anew. */
export function Broken({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  function leave(): void {
    if (!whole) return void navigate('/')
    window.location.hash = '#/'
    window.location.reload()
  }
  return (
    <section className="empty-page" role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.detail')}</p>
      <button type="button" className="plain-button primary" onClick={leave}>
        {t('broken.today')}
      </button>
    </section>
  )
}
