// The cards of the board and the one the keyboard is on; it is found again when one comes back, and followed when it moves to another column.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Cursor } from '../../shared/core/paging'
import { boardColumns } from '../../shared/work-orders/board'
import type { BoardColumn } from '../../shared/work-orders/board'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { Came } from './came-from'
import { narrowedBy } from './narrowing'
import type { Narrowing } from './narrowing'

/** So many cards of a column are read at once. */
const CARDS = 50

function useColumn(column: BoardColumn, narrowing: Narrowing) {
  return useInfiniteQuery(
    api.workOrders.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: column, ...narrowedBy(narrowing), after, limit: CARDS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
}
type ColumnQuery = ReturnType<typeof useColumn>

interface Place {
  readonly column: BoardColumn
  readonly index: number
}

/** On which card each person was. */
const left = new Map<string, string>()

export interface BoardState {
  readonly query: (column: BoardColumn) => ColumnQuery
  readonly cards: (column: BoardColumn) => readonly WorkOrderRow[]
  readonly at: WorkOrderRow | null
  readonly box: (column: BoardColumn) => (box: HTMLElement | null) => void
  /** The keyboard came to a column. */
  readonly enter: (column: BoardColumn) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Opens the record beside its list, with the form of a step where one is named. */
  readonly open: (order: WorkOrderRow, column: BoardColumn, step?: string) => void
}

/** The board narrowed. */
export function useBoard(narrowing: Narrowing): BoardState {
  const navigate = useNavigate()
  const staffId = useHouse().me?.staffId ?? ''
  const queries = { waiting: useColumn('waiting', narrowing), accepted: useColumn('accepted', narrowing), onSite: useColumn('onSite', narrowing), done: useColumn('done', narrowing) }
  const cards = (column: BoardColumn) => queries[column].data?.pages.flatMap(page => page.rows) ?? []
  const [atId, setAtId] = useState(() => left.get(staffId) ?? null)
  const last = useRef<Place>({ column: 'waiting', index: 0 })
  const place = placeOf(cards, atId) ?? nearest(cards, last.current)
  const at = place === null ? null : (cards(place.column)[place.index] ?? null)
  const boxes = useFocus(place, Object.values(queries).every(query => !query.isPending))
  useEffect(() => {
    if (place === null || at === null) return
    last.current = place
    left.set(staffId, at.id)
    document.getElementById(`order-${at.id}`)?.scrollIntoView({ block: 'nearest' })
  })
  const go = (to: Place) => {
    const card = cards(to.column)[to.index]
    if (card === undefined) return
    setAtId(card.id)
    boxes.current.get(to.column)?.focus({ preventScroll: true })
  }
  const open = (order: WorkOrderRow, column: BoardColumn, step?: string) => {
    left.set(staffId, order.id)
    void navigate(`/work-orders/${order.id}?list=${column}${step === undefined ? '' : `&step=${step}`}`, { state: { back: '/work-orders/board', name: 'board' } satisfies Came })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (place === null || event.ctrlKey || event.altKey || event.metaKey) return
    const to = targetOf(event.key, place, column => cards(column).length)
    if (event.key === 'Enter' && at !== null) open(at, place.column)
    else if (to !== null) go(to)
    else return
    event.preventDefault()
    // At the end of what was read the column goes on by itself.
    const { hasNextPage, isFetchingNextPage, fetchNextPage } = queries[place.column]
    if (event.key === 'ArrowDown' && place.index >= cards(place.column).length - 1 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return {
    query: column => queries[column], cards, at, open, onKeyDown,
    box: column => box => void (box === null ? boxes.current.delete(column) : boxes.current.set(column, box)),
    enter: column => place?.column !== column && go({ column, index: 0 }),
  }
}

type Cards = (column: BoardColumn) => readonly WorkOrderRow[]

function placeOf(cards: Cards, id: string | null): Place | null {
  for (const column of boardColumns) {
    const index = cards(column).findIndex(card => card.id === id)
    if (index >= 0) return { column, index }
  }
  return null
}

/** Where a card was that is gone: what stands there now, or else the first card of the board. */
function nearest(cards: Cards, { column, index }: Place): Place | null {
  const there = cards(column).length
  if (there > 0) return { column, index: Math.min(index, there - 1) }
  const first = boardColumns.find(one => cards(one).length > 0)
  return first === undefined ? null : { column: first, index: 0 }
}

/** Where an arrow leads; columns with nothing in them are passed over. */
function targetOf(key: string, { column, index }: Place, count: (column: BoardColumn) => number): Place | null {
  const last = count(column) - 1
  if (key === 'ArrowDown') return { column, index: Math.min(last, index + 1) }
  if (key === 'ArrowUp') return { column, index: Math.max(0, index - 1) }
  if (key === 'Home') return { column, index: 0 }
  if (key === 'End') return { column, index: last }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null
  const onward = boardColumns.slice(boardColumns.indexOf(column) + 1)
  const back = boardColumns.slice(0, boardColumns.indexOf(column)).reverse()
  const next = (key === 'ArrowRight' ? onward : back).find(one => count(one) > 0)
  return next === undefined ? { column, index } : { column: next, index: Math.min(index, count(next) - 1) }
}

/** The keyboard is on the column of its card: on coming to the board, unless it is busy elsewhere, and when the card moves. */
function useFocus(place: Place | null, ready: boolean) {
  const boxes = useRef(new Map<BoardColumn, HTMLElement>())
  const arrived = useRef(false)
  useEffect(() => {
    if (place === null || !ready) return
    const focused = document.activeElement
    const free = !arrived.current && (focused === document.body || focused?.id === 'content')
    const within = [...boxes.current.values()].some(box => box === focused)
    arrived.current = true
    if (free || within) boxes.current.get(place.column)?.focus({ preventScroll: true })
  }, [place?.column, ready, place])
  return boxes
}
