// The rows of a register, read page by page as one goes down.
import './register.css'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../shared/core/paging'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { keepPlace, placeIn } from './register-place'
import type { Register } from './register-place'

interface RegisterListProps<Row extends { id: string }> {
  readonly room: string
  readonly tab: string
  readonly label: string
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** Draws a row; `data-voided` strikes it through. */
  readonly row: (row: Row) => ReactNode
  readonly empty: string
}

const ROW_HEIGHT = 86
const READ_AHEAD_ROWS = 15

/** Arrows move, Enter opens. Mount it with a `key` of the tab. */
export function RegisterList<Row extends { id: string }>({ room, tab, label, query, openId, onOpen, row, empty }: RegisterListProps<Row>) {
  const { t } = useTranslation('ui')
  const staffId = useHouse().me?.staffId
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const { box, virtual } = useKeptPlace({ room, staffId }, tab, rows)
  const [at, setAt] = useState(() => openId ?? placeIn({ room, staffId })?.rowId ?? null)
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - READ_AHEAD_ROWS) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  useEffect(() => {
    if (openId !== null) setAt(openId)
  }, [openId])
  const go = (index: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (next === undefined) return
    setAt(next.id)
    virtual.scrollToIndex(rows.indexOf(next))
  }
  const open = (id: string) => {
    keepPlace({ room, staffId }, { tab, rowId: id })
    setAt(id)
    onOpen(id)
  }
  // Coming to the room, the keyboard is on its list, unless it is busy elsewhere.
  const arrive = useEffectEvent(() => {
    const free = document.activeElement === document.body || document.activeElement?.id === 'content'
    if (openId === null && free) box.current?.focus({ preventScroll: true })
  })
  useEffect(() => arrive(), [])
  const index = rows.findIndex(({ id }) => id === at)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event.key, index, rows.length)
    if (to !== null) go(to)
    else if (event.key === 'Enter' && !event.ctrlKey && at !== null) open(at)
    else return
    event.preventDefault()
  }
  return (
    <>
      {query.isError && <ReadFailure error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className="register-empty">{empty}</p>}
      <div
        ref={box}
        className="register-rows"
        role="listbox"
        aria-label={label}
        aria-busy={query.isPending || undefined}
        tabIndex={0}
        aria-activedescendant={index >= 0 ? `${room}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => index < 0 && rows[0] !== undefined && setAt(rows[0].id)}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index: place, start }) => {
            const item = rows[place]
            if (item === undefined) return null
            return (
              <div
                key={item.id}
                id={`${room}-${item.id}`}
                ref={virtual.measureElement}
                data-index={place}
                className="register-row"
                role="option"
                aria-selected={item.id === openId}
                aria-setsize={hasNextPage ? -1 : rows.length}
                aria-posinset={place + 1}
                data-at={item.id === at ? '' : undefined}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => open(item.id)}
              >
                {row(item)}
              </div>
            )
          })}
        </div>
      </div>
      {isFetchingNextPage && <p className="register-more">{t('register.more')}</p>}
    </>
  )
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'PageDown':
      return index + 7
    case 'PageUp':
      return index - 7
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function ReadFailure({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation()
  const problem = problemOf(error)
  return (
    <div className="register-failed">
      <p className="failure" role="alert">
        <strong>{problem.title}</strong> {problem.detail}
      </p>
      <button type="button" className="plain-button" onClick={again}>
        {t('retry')}
      </button>
    </div>
  )
}

type Rows = readonly { id: string }[]

function useKeptPlace({ room, staffId }: Register, tab: string, rows: Rows) {
  const box = useRef<HTMLDivElement>(null)
  const kept = placeIn({ room, staffId })
  const virtual: Virtualizer<HTMLDivElement, HTMLDivElement> = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 6,
    initialOffset: kept?.tab === tab ? kept.offset : 0,
    initialMeasurementsCache: kept?.tab === tab ? kept.measured : [],
  })
  useEffect(() => {
    const shown = box.current
    if (shown === null) return undefined
    const keep = () => keepPlace({ room, staffId }, { tab, offset: shown.scrollTop, measured: virtual.measurementsCache })
    shown.addEventListener('scroll', keep, { passive: true })
    return () => shown.removeEventListener('scroll', keep)
  }, [room, staffId, tab, virtual])
  return { box, virtual }
}
