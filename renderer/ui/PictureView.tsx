// A picture, as large as the window or as large as it is.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlobUrl } from './use-blob-url'

interface PictureViewProps {
  readonly name: string
  readonly type: string
  readonly bytes: string
  readonly onBroken: () => void
}

/** A press changes between whole and real size; `onBroken` is called where it cannot be drawn. */
export function PictureView({ name, type, bytes, onBroken }: PictureViewProps) {
  const { t } = useTranslation('attachments')
  const [whole, setWhole] = useState(true)
  const url = useBlobUrl(bytes, type)
  if (url === null) return null
  return (
    <button type="button" className="picture" data-whole={whole || undefined} aria-label={t(whole ? 'picture.enlarge' : 'picture.fit', { name })} onClick={() => setWhole(!whole)}>
      <img src={url} alt={name} onError={onBroken} />
    </button>
  )
}
