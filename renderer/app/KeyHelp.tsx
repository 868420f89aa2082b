// The list that ? shows.
import './key-help.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Overlay } from './Overlay'
import { useKeyList, useKeys } from './shortcuts'

/** Every key that works on the screen under it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  // The list as it was on the screen, before this window took the keys.
  const all = useKeyList()
  const [keys] = useState(all)
  useKeys([{ key: 'Esc', label: t('keys.close'), run: onClose }, { key: '?', label: t('keys.close'), run: onClose }], { exclusive: true })
  return (
    <Overlay label={t('keys.title')} onClose={onClose}>
      <div className="key-help" tabIndex={-1} data-first-focus>
        <h2>{t('keys.title')}</h2>
        <dl>
          {keys.map(key => (
            <div key={key.key}>
              <dt>
                <kbd>{key.key}</kbd>
              </dt>
              <dd>{key.label}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Overlay>
  )
}
