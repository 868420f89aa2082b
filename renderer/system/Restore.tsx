// Three steps back to a copy: which one, what it holds and what would be missing, and the word that it is meant.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupCopy } from '../../shared/system/contract'
import { showDateTime, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { useCopyWords } from './copy-words'
import { keepRestored } from './restored-note'

/** The guided way back to a copy; of one that cannot be restored only why, and the way to another. */
export function Restore({ copy, onClose }: { copy: BackupCopy; onClose: () => void }) {
  const { check } = copy
  return check === null || check === 'sound' ? <Guided copy={copy} onClose={onClose} /> : <Unfit copy={copy} check={check} onClose={onClose} />
}

function Unfit({ copy, check, onClose }: { copy: BackupCopy; check: 'damaged' | 'newer' | 'notOurs'; onClose: () => void }) {
  const { t } = useTranslation('system')
  useKeys([{ key: 'Esc', label: t('backups.cancel'), run: onClose }])
  return (
    <section aria-label={t('backups.restoreTitle')}>
      <header className="settings-head">
        <h1>{t('backups.restoreTitle')}</h1>
      </header>
      <div className="settings-form">
        <p className="quiet small">
          <bdi>{copy.path}</bdi>
        </p>
        <p className="failure" role="alert">
          {t(`backups.cannot.${check}`)}
        </p>
        <div className="settings-keys">
          <Button primary keyName="Esc" onPress={onClose}>
            {t('backups.otherCopy')}
          </Button>
        </div>
      </div>
    </section>
  )
}

/** The desk checks the copy once more before anything is changed, and keeps the file that is replaced. */
function Guided({ copy, onClose }: { copy: BackupCopy; onClose: () => void }) {
  const { t } = useTranslation('system')
  const [sure, setSure] = useState(false)
  const [kept, setKept] = useState<string | null>(null)
  const restore = useCommand(api.system.restore, {
    onDone: done => {
      keepRestored({ madeAt: copy.madeAt, kept: done.kept })
      setKept(done.kept)
    },
  })
  useKeys([{ key: 'Esc', label: t('backups.cancel'), run: onClose, active: !restore.busy && kept === null }])
  const refusal = sure ? undefined : t('backups.tickFirst')
  return (
    <section aria-label={t('backups.restoreTitle')}>
      <header className="settings-head">
        <h1>{t('backups.restoreTitle')}</h1>
      </header>
      <Steps copy={copy} sure={sure} onSure={setSure} />
      <Failure problem={restore.problem} />
      {kept !== null ? (
        <p className="settings-good" role="status">
          {t('backups.starting')} <bdi>{kept}</bdi>
        </p>
      ) : (
        <div className="settings-keys">
          <Button primary busy={restore.busy} refusal={refusal} onPress={() => void restore.run({ path: copy.path })}>
            {t(restore.busy ? 'backups.restoring' : 'backups.restoreNow')}
          </Button>
          <Button quiet keyName="Esc" onPress={onClose}>
            {t('backups.cancel')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Steps({ copy, sure, onSure }: { copy: BackupCopy; sure: boolean; onSure: (sure: boolean) => void }) {
  const { t } = useTranslation('system')
  const { zone, lang } = useHouse()
  const now = useNow()
  const words = useCopyWords()
  const span = showSpan(Math.max(60_000, now - copy.madeAt), lang)
  return (
    <ol className="settings-steps">
      <li>
        <h2>{t('backups.stepCopy')}</h2>
        <p>
          <strong>{showDateTime(copy.madeAt, zone, lang)}</strong> · {words.age(copy.madeAt)} · {words.size(copy.size)}
        </p>
        <p className="quiet small">
          <bdi>{copy.path}</bdi>
        </p>
      </li>
      <li>
        <h2>{t('backups.stepCheck')}</h2>
        <p>{words.check(copy.check)}</p>
        <p>{t('backups.restoreFacts', { span })}</p>
        <p>{t('backups.restoreKept')}</p>
      </li>
      <li>
        <h2>{t('backups.stepSure')}</h2>
        <label className="settings-check">
          <input type="checkbox" checked={sure} onChange={event => onSure(event.target.checked)} />{' '}
          {t('backups.sure', { span })}
        </label>
      </li>
    </ol>
  )
}
