// 周记簿 at `/complaints/journal`: one's own weeks, and for those who read them the journals that were sent. A notice's address names the one to open.
import './journal.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { lastWeeks, weekSpan } from '../../shared/complaints/journal'
import type { JournalRef } from '../../shared/notices/contract'
import { journalIn } from '../../shared/notices/path'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { RegisterPage } from '../ui/RegisterPage'
import { Journal } from './Journal'
import { useWeekWords } from './journal-words'

/** So many weeks of one's own are offered. */
const WEEKS = 26

const tabs = ['mine', 'unread', 'read'] as const
type Tab = (typeof tabs)[number]

/** Until it is sent, last week's journal stands open where anything was taken in it; on Monday until noon in any case. Otherwise this week's. */
function useFirstWeek(weeks: readonly string[], staffId: string): string {
  const { zone } = useHouse()
  const now = useNow()
  const [current = '', last = current] = weeks
  const before = useQuery(api.complaints.journal.queryOptions({ input: { week: last, staffId } }))
  // Found once: a journal that is sent stays open.
  const [owed, setOwed] = useState<boolean | null>(null)
  if (owed === null && before.data !== undefined) setOwed(before.data.sentAt === null && before.data.rows.length > 0)
  const span = weekSpan(last, zone)
  return owed === true || (span !== null && now < span.dueAt) ? last : current
}

export function JournalPage() {
  const [address] = useSearchParams()
  const { zone, me, may } = useHouse()
  const named = journalIn(address)
  if (me === null || !may('complaints.journal')) return null
  const reads = may('complaints.journals')
  const opened = named !== null && weekSpan(named.week, zone) !== null && (reads || named.staffId === me.staffId) ? named : null
  // Another address, or another person, while the page stands: another journal.
  return <Journals key={[me.staffId, opened?.week, opened?.staffId].join(' ')} opened={opened} own={me.staffId} reads={reads} />
}

/** The lists beside a journal: the one that was asked for, until another is chosen. */
function Journals({ opened, own, reads }: { opened: JournalRef | null; own: string; reads: boolean }) {
  const { t } = useTranslation('complaints')
  const { zone } = useHouse()
  const weeks = lastWeeks(useNow(), WEEKS, zone)
  const [tab, setTab] = useState<Tab>(opened === null || opened.staffId === own ? 'mine' : 'unread')
  const [picked, setChosen] = useState<JournalRef | null>(opened)
  const week = useFirstWeek(weeks, own)
  const chosen = picked ?? { week, staffId: own }
  return (
    <RegisterPage
      title={t('journal.title')}
      tabs={(reads ? tabs : (['mine'] as const)).map(id => ({ id, label: t(`journal.${id}`) }))}
      tab={tab}
      onTab={setTab}
      list={tab === 'mine' ? <OwnWeeks weeks={weeks} staffId={own} chosen={chosen} onChoose={setChosen} /> : <SentJournals read={tab === 'read'} chosen={chosen} onChoose={setChosen} />}
    >
      <Journal key={`${chosen.week} ${chosen.staffId}`} week={chosen.week} staffId={chosen.staffId} />
    </RegisterPage>
  )
}

interface ListProps {
  readonly chosen: JournalRef
  readonly onChoose: (chosen: JournalRef) => void
}

function OwnWeeks({ weeks, staffId, chosen, onChoose }: ListProps & { weeks: readonly string[]; staffId: string }) {
  const { t } = useTranslation('complaints')
  const { days } = useWeekWords()
  return (
    <ul className="journal-list" aria-label={t('journal.weeks')}>
      {weeks.map(week => (
        <li key={week}>
          <button type="button" aria-current={chosen.week === week && chosen.staffId === staffId ? 'true' : undefined} onClick={() => onChoose({ week, staffId })}>
            {days(week)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function SentJournals({ read, chosen, onChoose }: ListProps & { read: boolean }) {
  const { t } = useTranslation('complaints')
  const { days } = useWeekWords()
  const sent = useQuery(api.complaints.journals.queryOptions({ input: {} }))
  const rows = (sent.data ?? []).filter(row => (row.readAt !== null) === read)
  if (sent.isSuccess && rows.length === 0) return <p className="register-empty">{t(read ? 'journal.emptyRead' : 'journal.emptyUnread')}</p>
  return (
    <ul className="journal-list" aria-label={t(read ? 'journal.read' : 'journal.unread')}>
      {rows.map(({ week, staff, taken }) => (
        <li key={`${week} ${staff.id}`}>
          <button type="button" aria-current={chosen.week === week && chosen.staffId === staff.id ? 'true' : undefined} onClick={() => onChoose({ week, staffId: staff.id })}>
            <bdi>{staff.name}</bdi>
            <span className="quiet-line">{days(week)} · {t('journal.taken', { count: taken })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
