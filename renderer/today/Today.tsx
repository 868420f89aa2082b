// 今日工作台 / Рабочий стол дня: the first screen. What is overdue, what is due, and the keys for what a visitor may want.
import './today.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { showDayTitle } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { todayQuery } from '../app/today-query'
import { useNow } from '../app/use-now'
import { BoardSide } from './BoardSide'
import { LargeKeys } from './LargeKeys'
import { OwedList } from './OwedList'
import { dueCounts } from './due-counts'

/** The board of the signed-in person. */
export function Today() {
  const { t } = useTranslation('today')
  const { zone, lang } = useHouse()
  const now = useNow()
  const today = useQuery(todayQuery())
  const day = showDayTitle(now, zone, lang)
  return (
    <div className="board">
      <header>
        <h1>{t('title')}</h1>
        <p className="board-line">{today.data === undefined ? day : t('line', { day, due: dueLine(t, dueCounts(today.data, now)) })}</p>
      </header>
      <LargeKeys />
      <div className="board-columns">
        <OwedList today={today} />
        <BoardSide insideNow={today.data?.insideNow ?? null} />
      </div>
    </div>
  )
}

function dueLine(t: TFunction<'today'>, { overdue, soon }: { overdue: number; soon: number }): string {
  const late = t('overdue', { count: overdue })
  const near = t('soon', { count: soon })
  if (overdue > 0 && soon > 0) return t('join', { a: late, b: near })
  if (overdue > 0) return late
  return soon > 0 ? near : t('calm')
}
