// Database, backup and printer as small words, in a narrow rail as marks that carry the same words; loud only when wrong.
import { useQuery } from '@tanstack/react-query'
import { Archive, Database, Printer } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SystemStatus } from '../../shared/system/contract'
import { backupTrouble, printerTrouble } from '../../shared/system/wrong'
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

const marks: Readonly<Record<Word['name'], LucideIcon>> = { database: Database, backup: Archive, printer: Printer }

/** The foot of the rail. What is wrong leads to where it is mended. A database that is well is said only by its mark. */
export function StatusFoot({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const status = useQuery(api.system.status.queryOptions())
  const words = useWords(status.data).filter(word => narrow || word.wrong || word.name !== 'database')
  const unknown: Word = { name: 'database', text: t('status.unknown'), wrong: true, to: null }
  return (
    <ul className={narrow ? 'status-marks' : 'status-foot'} aria-label={t('status.label')}>
      {(status.isError ? [...words, unknown] : words).map(word => (
        <li key={word.text} data-wrong={word.wrong} title={narrow ? word.text : undefined}>
          <Said word={word} narrow={narrow} />
        </li>
      ))}
    </ul>
  )
}

function Said({ word: { name, text, wrong, to }, narrow }: { word: Word; narrow: boolean }) {
  const Mark = marks[name]
  const said = narrow ? (
    <>
      <Mark size={15} strokeWidth={1.8} aria-hidden />
      <span className="unseen">{text}</span>
    </>
  ) : (
    text
  )
  return wrong && to !== null ? <Link to={to}>{said}</Link> : said
}

function useWords(status: SystemStatus | undefined): Word[] {
  const { t } = useTranslation()
  const { zone, lang, may } = useHouse()
  const now = useNow()
  if (status === undefined) return []
  const { backup, printer, database } = status
  const time = backup.lastAt === null ? '' : showMoment(backup.lastAt, now, zone, lang)
  const wrongPrinter = printerTrouble(printer)
  const count = wrongPrinter === 'undecided' ? printer.undecided : printer.waiting
  const printerText = t(`status.printer.${wrongPrinter ?? printer.state}`, { count })
  return [
    { name: 'database' as const, text: t(`status.database.${database.state}`), wrong: database.state !== 'ok', to: null },
    { name: 'backup' as const, text: t(`status.backup.${backup.state}`, { time }), wrong: backupTrouble(backup) !== null, to: may('system.backups') ? '/settings/backups' : null },
    { name: 'printer' as const, text: printerText, wrong: wrongPrinter !== null, to: '/settings/queue' },
  ]
}
