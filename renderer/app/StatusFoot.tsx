// Backup, printer and database as small words; loud only when wrong.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SystemStatus } from '../../shared/system/contract'
import { showMoment } from '../../shared/text/when'
import { api } from './connection'
import { useHouse } from './house'
import { useNow } from './use-now'

interface Word {
  readonly name: 'backup' | 'printer' | 'database'
  readonly text: string
  readonly wrong: boolean
  readonly to: string | null
}

/** The foot of the rail. What is wrong leads to where it is mended. */
export function StatusFoot() {
  const { t } = useTranslation()
  const status = useQuery(api.system.status.queryOptions())
  const words = useWords(status.data)
  return (
    <ul className="status-foot" aria-label={t('status.label')}>
      {words.map(word => (
        <li key={word.name} data-wrong={word.wrong}>
          {word.to !== null && word.wrong ? <Link to={word.to}>{word.text}</Link> : word.text}
        </li>
      ))}
      {status.isError && <li data-wrong>{t('status.unknown')}</li>}
    </ul>
  )
}

function useWords(status: SystemStatus | undefined): Word[] {
  const { t } = useTranslation()
  const { zone, lang, may } = useHouse()
  const now = useNow()
  if (status === undefined) return []
  const { backup, printer, database } = status
  const time = backup.lastAt === null ? '' : showMoment(backup.lastAt, now, zone, lang)
  const backupWrong = backup.state === 'failed'
  const printerText = printer.state === 'waiting' ? t('status.printer.waiting', { count: printer.waiting }) : t(`status.printer.${printer.state}`)
  return [
    { name: 'database' as const, text: t(`status.database.${database.state}`), wrong: database.state !== 'ok', to: null },
    { name: 'backup' as const, text: t(`status.backup.${backup.state}`, { time }), wrong: backupWrong, to: may('system.backups') ? '/settings/backups' : null },
    { name: 'printer' as const, text: printerText, wrong: printer.state === 'missing' || printer.state === 'waiting', to: '/settings/queue' },
  ].filter(word => word.wrong || word.name !== 'database')
}
