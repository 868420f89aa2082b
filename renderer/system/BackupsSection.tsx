// Copies of the store: the state, the list, a copy now, a second folder, and the guided way back.
import '../ui/words.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupCopy, SystemStatus } from '../../shared/system/contract'
import { showDateTime, showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { sayPassing } from '../app/passing'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { useCopyWords } from './copy-words'
import { Restore } from './Restore'
import { dropRestored, readRestored } from './restored-note'

export function BackupsSection() {
  const { t } = useTranslation('system')
  const { may } = useHouse()
  const status = useQuery(api.system.status.queryOptions()).data?.backup
  const { data, refetch } = useQuery(api.system.backups.queryOptions())
  const [chosen, setChosen] = useState<BackupCopy | null>(null)
  const now = useCommand(api.system.backUpNow, {
    onDone: ({ whole }) => {
      // A copy that is only half of what was asked for is no good news: what is missing stands in the state.
      if (whole) sayPassing(t('backups.made'))
      void refetch()
    },
  })
  const other = useCommand(api.system.chooseBackup, { onDone: setChosen })
  const copies = data?.copies ?? []
  if (chosen) return <Restore copy={chosen} onClose={() => setChosen(null)} />
  return (
    <section aria-label={t('backups.title')}>
      <header className="settings-head">
        <h1>{t('backups.title')}</h1>
        {status?.state !== 'notHere' && (
          <Button primary busy={now.busy || status?.state === 'running'} onPress={() => void now.run()}>
            {t(now.busy ? 'backups.making' : 'backups.now')}
          </Button>
        )}
      </header>
      <Restored />
      {status?.state === 'notHere' ? (
        <p className="settings-note">{t('backups.notHere')}</p>
      ) : (
        <>
          <State status={status} copies={copies} secondFolder={data?.secondFolder ?? null} onFolder={() => void refetch()} />
          <Failure problem={now.problem ?? other.problem} />
          <Copies copies={copies} onChoose={may('system.restore') ? setChosen : null} />
          {may('system.chooseBackup') && (
            <div className="settings-under">
              <Button quiet busy={other.busy} onPress={() => void other.run()}>
                {t('backups.elsewhere')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** After the program came back on a copy: which one, and where the file before it is. */
function Restored() {
  const { t } = useTranslation('system')
  const { zone, lang } = useHouse()
  const [note, setNote] = useState(readRestored)
  if (note === null) return null
  const put = () => {
    dropRestored()
    setNote(null)
  }
  return (
    <div className="settings-good" role="status">
      <p>{t('backups.restored', { at: showDateTime(note.madeAt, zone, lang) })}</p>
      <p>
        {t('backups.restoredKept')} <bdi>{note.kept}</bdi>
      </p>
      <Button quiet onPress={put}>
        {t('backups.restoredRead')}
      </Button>
    </div>
  )
}

interface StateProps {
  readonly status: SystemStatus['backup'] | undefined
  readonly copies: readonly BackupCopy[]
  readonly secondFolder: string | null
  readonly onFolder: () => void
}

function State({ status, copies, secondFolder, onFolder }: StateProps) {
  const { t } = useTranslation('system')
  const { may, zone, lang } = useHouse()
  const now = useNow()
  const words = useCopyWords()
  const folder = useCommand(api.system.chooseSecondFolder, { onDone: onFolder })
  const first = copies.find(copy => copy.place === 'first')
  return (
    <>
      <dl className="settings-facts">
        <dt>{t('backups.last')}</dt>
        <dd>{status?.lastAt ? `${showMoment(status.lastAt, now, zone, lang)} · ${words.age(status.lastAt)}` : t('backups.none')}</dd>
        {status?.problem && (
          <>
            <dt>{t(status.state === 'failed' ? 'backups.problem' : 'backups.attention')}</dt>
            <dd className={status.state === 'failed' ? 'wrong' : 'soon'}>{sayData(`system:backups.problems.${status.problem}`) ?? t('backups.problems.unknown')}</dd>
          </>
        )}
        {first && (
          <>
            <dt>{t('backups.first')}</dt>
            <dd>
              <bdi>{folderOf(first.path)}</bdi>
            </dd>
          </>
        )}
        <dt>{t('backups.second')}</dt>
        <dd>
          {secondFolder === null ? <StateMark tone="soon" word={t('backups.secondNone')} /> : <bdi>{secondFolder}</bdi>}{' '}
          {may('system.chooseSecondFolder') && (
            <button type="button" className="link-button" onClick={() => void folder.run()}>
              {t('backups.choose')}
            </button>
          )}
        </dd>
      </dl>
      <p className="settings-note">{t('backups.rule')}</p>
      <Failure problem={folder.problem} />
    </>
  )
}

/** One that nobody has looked at yet is looked at before it takes the store's place. */
const mayRestore = ({ check }: BackupCopy) => check === null || check === 'sound'

const folderOf = (path: string) => path.replace(/[\\/][^\\/]*$/, '')

function Copies({ copies, onChoose }: { copies: readonly BackupCopy[]; onChoose: ((copy: BackupCopy) => void) | null }) {
  const { t } = useTranslation('system')
  const { zone, lang } = useHouse()
  const words = useCopyWords()
  if (copies.length === 0) return null
  return (
    <div className="settings-table-box">
      <table className="settings-table" aria-label={t('backups.title')}>
        <thead>
          <tr>
            {(['madeAt', 'age', 'size', 'place', 'sound'] as const).map(name => (
              <th key={name} scope="col">
                {t(`backups.${name}`)}
              </th>
            ))}
            <th>
              <span className="unseen">{t('backups.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.map(copy => (
            <tr key={copy.path}>
              <td className="number">{showDateTime(copy.madeAt, zone, lang)}</td>
              <td>{words.age(copy.madeAt)}</td>
              <td>{words.size(copy.size)}</td>
              <td>{t(copy.place === 'first' ? 'backups.here' : 'backups.there')}</td>
              <td>{words.check(copy.check)}</td>
              <td>
                {onChoose && mayRestore(copy) && (
                  <button type="button" className="link-button" onClick={() => onChoose(copy)}>
                    {t('backups.restore')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
