import { useTranslation } from 'react-i18next'
import type { JournalView } from '../../shared/complaints/contract'
import { weekSpan } from '../../shared/complaints/journal'
import { showDate } from '../../shared/text/when'
import { useHouse } from '../app/house'
import type { Tone } from '../ui/StateMark'

/** A week by its first and last day, in words and apart. */
export function useWeekWords(): { days(week: string): string; span(week: string): { from: string; to: string } } {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const span = (week: string) => {
    const days = weekSpan(week, zone)
    return days === null ? { from: week, to: '' } : { from: showDate(days.from, zone, lang), to: showDate(days.to - 1, zone, lang) }
  }
  return { days: week => t('journal.days', span(week)), span }
}

/** Where a journal stands at `now` (UTC ms). */
export function useJournalMark(): (journal: JournalView, now: number) => { tone: Tone; word: string } {
  const { t } = useTranslation('complaints')
  return ({ sentAt, readAt, to, dueAt }, now) => {
    if (readAt !== null) return { tone: 'done', word: t('journal.states.read') }
    if (sentAt !== null) return { tone: 'waiting', word: t('journal.states.sent') }
    if (now < to) return { tone: 'fine', word: t('journal.states.open') }
    return now > dueAt ? { tone: 'overdue', word: t('journal.states.late') } : { tone: 'soon', word: t('journal.states.due') }
  }
}
