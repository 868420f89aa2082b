// While the desk opens its data. Usually nobody sees it; after a power cut the whole store is read through first, which takes seconds.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const AFTER_MS = 1_000

/** Nothing at first, so that an ordinary start does not flicker; then what takes so long. */
export function Opening() {
  const { t } = useTranslation('app')
  const [long, setLong] = useState(false)
  useEffect(() => {
    const soon = window.setTimeout(() => setLong(true), AFTER_MS)
    return () => window.clearTimeout(soon)
  }, [])
  if (!long) return null
  return (
    <div className="opening" role="status">
      <p className="opening-title">{t('opening.title')}</p>
      <p>{t('opening.detail')}</p>
    </div>
  )
}
