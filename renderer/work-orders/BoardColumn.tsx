// One column of the dispatch board.
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showDayTitle } from '../../shared/text/when'
import { endOfDay } from '../../shared/text/zone'
import type { BoardColumn as Column } from '../../shared/work-orders/board'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useNow } from '../app/use-now'
import { OrderRow } from './OrderRow'
import type { BoardState } from './use-board'

interface BoardColumnProps {
  readonly column: Column
  /** How many stand in it; null while it is not known. */
  readonly count: number | null
  readonly board: BoardState
}

/** Its cards by what is due first; what is due on a later day stands under that day. */
export function BoardColumn({ column, count, board }: BoardColumnProps) {
  const { t } = useTranslation('work-orders')
  const heading = useId()
  const query = board.query(column)
  const cards = board.cards(column)
  const at = cards.some(card => card.id === board.at?.id) ? board.at?.id : undefined
  return (
    <section className="order-column">
      <h2 id={heading}>
        {t(`tabs.${column}`)} {count !== null && <span className="register-count">{count}</span>}
      </h2>
      {query.isError && <p className="failure" role="alert">{problemOf(query.error).title}</p>}
      {query.isSuccess && cards.length === 0 && <p className="quiet-line order-empty">{t(`empty.${column}`)}</p>}
      <div
        ref={board.box(column)}
        className="order-cards"
        role="listbox"
        aria-labelledby={heading}
        aria-busy={query.isPending || undefined}
        aria-activedescendant={at === undefined ? undefined : `order-${at}`}
        tabIndex={0}
        onFocus={() => board.enter(column)}
        onKeyDown={board.onKeyDown}
      >
        <Cards cards={cards} at={at} onOpen={order => board.open(order, column)} />
      </div>
      {query.hasNextPage && (
        <button type="button" className="link-button order-more" aria-busy={query.isFetchingNextPage} onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}>
          {t('board.more')}
        </button>
      )}
    </section>
  )
}

/** Each day that is still to come is told once, above its first card. */
function Cards({ cards, at, onOpen }: { cards: readonly WorkOrderRow[]; at: string | undefined; onOpen: (order: WorkOrderRow) => void }): ReactNode {
  const { zone, lang } = useHouse()
  const today = endOfDay(useNow(), zone)
  const dayOf = ({ next }: WorkOrderRow) => (next === null || next.dueAt <= today ? '' : showDayTitle(next.dueAt - 1, zone, lang))
  return cards.map((order, nth) => {
    const day = dayOf(order)
    const before = cards[nth - 1]
    return (
      <div key={order.id} role="presentation">
        {day !== '' && day !== (before === undefined ? '' : dayOf(before)) && <p className="order-due-day">{day}</p>}
        <div id={`order-${order.id}`} className="order-card" role="option" aria-selected={order.id === at} onClick={() => onOpen(order)}>
          <OrderRow order={order} onBoard />
        </div>
      </div>
    )
  })
}
