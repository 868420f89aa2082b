// The orders behind a figure, beside the table.
import '../ui/register.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { Cursor } from '../../shared/core/paging'
import { showDateTime } from '../../shared/text/when'
import type { FigureRow, MonthFigures } from '../../shared/work-orders/contract'
import { figurePart, hasMissed } from '../../shared/work-orders/figures'
import type { FigurePart } from '../../shared/work-orders/figures'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterList } from '../ui/RegisterList'
import type { Came } from './came-from'
import type { ChosenFigure } from './FiguresPage'
import { OrderRow } from './OrderRow'

const ROWS = 50

interface FigureRowsProps {
  readonly figures: MonthFigures
  readonly chosen: ChosenFigure
  readonly onChoose: (chosen: ChosenFigure) => void
}

/** What holds and, where it is worth looking at, what does not. The record opens beside the register; the way back leads here. */
export function FigureRows({ figures: { month, teams, total }, chosen, onChoose }: FigureRowsProps) {
  const { t } = useTranslation('work-orders')
  const { name } = useHouse()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const { team: teamId, measure, part } = chosen
  const query = useInfiniteQuery(
    api.workOrders.figureRows.infiniteOptions({
      input: (after: Cursor | null) => ({ month, teamId, measure, part, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const row = teams.find(({ team }) => team.id === teamId)
  const { met, of } = (row?.figures ?? total)[measure]
  const open = (id: string) => {
    const order = rows.find(one => one.id === id)?.order
    if (order) void navigate(`/work-orders/${order.id}?list=all`, { state: { back: pathname + search, name: 'figures' } satisfies Came })
  }
  const counts: Readonly<Record<FigurePart, number>> = { met, missed: of - met }
  const parts = hasMissed(measure) ? figurePart.options : (['met'] as const)
  return (
    <>
      <header className="figures-side-head">
        <h2>{row === undefined ? t('figures.total') : name(row.team)}</h2>
        <div className="team-row" role="group" aria-label={t(`figures.measures.${measure}`)}>
          {parts.map(one => (
            <button key={one} type="button" aria-pressed={one === part} onClick={() => onChoose({ ...chosen, part: one })}>
              {t(`figures.parts.${measure}.${one}`)} <span className="register-count">{counts[one]}</span>
            </button>
          ))}
        </div>
      </header>
      <RegisterList
        room="work-order-figures" tab={`${month} ${teamId} ${measure} ${part}`} label={t(`figures.parts.${measure}.${part}`)} query={query} openId={null} onOpen={open}
        empty={t('figures.empty')} row={one => <Row row={one} />}
      />
    </>
  )
}

/** When it was dispatched and to whom, over the order as it stands now. */
function Row({ row: { at, team, order } }: { row: FigureRow }) {
  const { t } = useTranslation('work-orders')
  const { zone, lang, name } = useHouse()
  return (
    <>
      <p className="quiet-line figure-when">{[t('figures.dispatchedAt', { at: showDateTime(at, zone, lang) }), team === null ? '' : name(team)].filter(part => part !== '').join(' · ')}</p>
      {order === null ? <p className="figure-unseen">{t('figures.unseen')}</p> : <OrderRow order={order} />}
    </>
  )
}
