// Copies of the store: the state, the list, a copy now, a second folder, and the guided way back.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupCopy } from '../../shared/system/contract'
import { showCount } from '../../shared/text/numbers'
import { showDateTime, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { useNow } from '../app/use-now'
import { useCommand } from '../app/use-command'

const MEGABYTE = 1_048_576

export function BackupsSection() {
  const { t } = useTranslation('system')
  const { may, zone, lang } = useHouse()
  const status = useQuery(api.system.status.queryOptions()).data?.backup
  const { data, refetch } = useQuery(api.system.backups.queryOptions())
  const [chosen, setChosen] = useState<BackupCopy | null>(null)
  const now = useCommand(api.system.backUpNow, { done: t('backups.made'), onDone: () => void refetch() })
  const folder = useCommand(api.system.chooseSecondFolder, { onDone: () => void refetch() })
  const other = useCommand(api.system.chooseBackup, { onDone: setChosen })
  const problem = now.problem ?? folder.problem ?? other.problem
  if (status?.state === 'notHere') return <section><header className="settings-head"><h1>{t('backups.title')}</h1></header><p className="settings-note">{t('backups.notHere')}</p></section>
  return (
    <section aria-label={t('backups.title')}>
      <header className="settings-head">
        <h1>{t('backups.title')}</h1>
        <button type="button" className="plain-button primary" disabled={now.busy} onClick={() => void now.run()}>{t('backups.now')}</button>
      </header>
      <dl className="settings-facts">
        <dt>{t('backups.last')}</dt>
        <dd>{status?.lastAt ? showDateTime(status.lastAt, zone, lang) : t('backups.none')}</dd>
        {status?.problem && <><dt>{t('backups.problem')}</dt><dd className="wrong">{sayData(`system:backups.problems.${status.problem}`) ?? t('backups.problems.unknown')}</dd></>}
        <dt>{t('backups.second')}</dt>
        <dd dir="auto">
          {data?.secondFolder ?? t('backups.secondNone')}{' '}
          {may('system.chooseSecondFolder') && <button type="button" className="plain-button quiet" onClick={() => void folder.run()}>{t('backups.choose')}</button>}
        </dd>
      </dl>
      <p className="settings-note">{t('backups.rule')}</p>
      {problem && <div className="failure" role="alert"><strong>{problem.title}</strong><span>{problem.detail}</span></div>}
      {chosen && <Restore copy={chosen} onCancel={() => setChosen(null)} />}
      <Copies copies={data?.copies ?? []} onChoose={may('system.restore') ? setChosen : null} />
      {may('system.chooseBackup') && <button type="button" className="plain-button quiet" onClick={() => void other.run()}>{t('backups.elsewhere')}</button>}
    </section>
  )
}

function Copies({ copies, onChoose }: { copies: readonly BackupCopy[]; onChoose: ((copy: BackupCopy) => void) | null }) {
  const { t } = useTranslation('system')
  const { zone, lang } = useHouse()
  return (
    <div className="settings-table-box">
      <table className="settings-table" aria-label={t('backups.title')}>
        <thead><tr><th scope="col">{t('backups.madeAt')}</th><th scope="col">{t('backups.size')}</th><th scope="col">{t('backups.place')}</th><th scope="col">{t('backups.sound')}</th><th /></tr></thead>
        <tbody>
          {copies.map(copy => (
            <tr key={copy.path}>
              <td>{showDateTime(copy.madeAt, zone, lang)}</td>
              <td>{t('backups.megabytes', { size: showCount(Math.max(1, Math.round(copy.size / MEGABYTE)), lang) })}</td>
              <td>{t(copy.place === 'first' ? 'backups.here' : 'backups.there')}</td>
              <td>{copy.sound === null ? t('backups.unchecked') : copy.sound ? t('backups.good') : <strong className="wrong">{t('backups.damaged')}</strong>}</td>
              <td>{onChoose && copy.sound !== false && <button type="button" className="plain-button quiet" onClick={() => onChoose(copy)}>{t('backups.restore')}</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {copies.length === 0 && <p className="settings-note">{t('backups.none')}</p>}
    </div>
  )
}

/** The facts before the step: from when the copy is, what would be missing, and that nothing is thrown away. */
function Restore({ copy, onCancel }: { copy: BackupCopy; onCancel(): void }) {
  const { t } = useTranslation('system')
  const { zone, lang } = useHouse()
  const now = useNow()
  const [sure, setSure] = useState(false)
  const restore = useCommand(api.system.restore)
  return (
    <div className="settings-warn" role="group" aria-label={t('backups.restoreTitle')} style={{ marginBottom: 16 }}>
      <h2>{t('backups.restoreTitle')}</h2>
      <p>{t('backups.restoreFacts', { at: showDateTime(copy.madeAt, zone, lang), span: showSpan(now - copy.madeAt, lang) })}</p>
      <p>{t('backups.restoreKept')}</p>
      <label className="settings-check"><input type="checkbox" checked={sure} onChange={event => setSure(event.target.checked)} /> {t('backups.sure')}</label>
      {restore.problem && <div className="failure" role="alert"><strong>{restore.problem.title}</strong><span>{restore.problem.detail}</span></div>}
      <div className="settings-keys" style={{ marginTop: 12 }}>
        <button type="button" className="plain-button primary" disabled={!sure || restore.busy} onClick={() => void restore.run({ path: copy.path })}>{t('backups.restoreNow')}</button>
        <button type="button" className="plain-button quiet" onClick={onCancel}>{t('backups.cancel')}</button>
      </div>
    </div>
  )
}
