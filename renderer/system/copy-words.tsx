// How old and how large a copy is, and whether it can be relied on, in words.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupCopy } from '../../shared/system/contract'
import { showCount } from '../../shared/text/numbers'
import { showSpan } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { StateMark } from '../ui/StateMark'

const MEGABYTE = 1_048_576

interface CopyWords {
  /** Since a moment (UTC ms). */
  age(at: number): string
  /** Of bytes. */
  size(bytes: number): string
  check(check: BackupCopy['check']): ReactNode
}

export function useCopyWords(): CopyWords {
  const { t } = useTranslation('system')
  const { lang } = useHouse()
  const now = useNow()
  return {
    age: at => (now - at < 60_000 ? t('backups.justNow') : t('backups.ago', { span: showSpan(now - at, lang) })),
    size: bytes => {
      const megabytes = bytes / MEGABYTE
      const shown = megabytes < 10 ? megabytes.toFixed(1).replace('.', lang === 'ru' ? ',' : '.') : showCount(Math.round(megabytes), lang)
      return t('backups.megabytes', { size: shown })
    },
    check: check => {
      if (check === null) return <StateMark tone="waiting" word={t('backups.unchecked')} />
      return check === 'sound' ? <StateMark tone="fine" word={t('backups.good')} /> : <StateMark tone="overdue" word={t(`backups.${check}`)} />
    },
  }
}
