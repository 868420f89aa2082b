// 待办 / К исполнению: what is owed, first what is due first.
import '../ui/words.css'
import './owed.css'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { clockState, timeLeft, timeUsed } from '../../shared/core/clocks'
import type { ClockState, ClockView } from '../../shared/core/clocks'
import { roomOf } from '../../shared/rooms'
import type { Owed } from '../../shared/system/contract'
import { noticePath } from '../../shared/notices/path'
import { showDay, showDayKey, showDue, showSpan } from '../../shared/text/when'
import { clockName, clockRuleWords } from '../app/clock-words'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { roomWord } from '../app/room-words'
import { useNow } from '../app/use-now'
import { toneOfClock } from '../ui/ClockList'
import { StateMark } from '../ui/StateMark'
import { byRoom } from './by-room'
import type { RoomOwes } from './by-room'

interface TodayAnswer {
  readonly owed: readonly Owed[]
  readonly total: number
  readonly waits: Readonly<Record<string, { readonly count: number }>>
}

/** The list; arrow keys walk it, Enter opens the record. */
export function OwedList({ today }: { today: UseQueryResult<TodayAnswer> }) {
  const { t } = useTranslation('today')
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const total = today.data?.total ?? 0
  const rooms = today.data === undefined ? [] : byRoom(today.data, opened)
  return (
    <section className="board-sheet" aria-labelledby="owed-title">
      <header className="board-sheet-head">
        <h2 id="owed-title">{t('owed.title')}</h2>
        <span className="board-small">{t('owed.order')}</span>
        {total > 0 && <span className="board-sheet-end">{t('owed.all', { count: total })}</span>}
      </header>
      {today.isError && (
        <p className="failure" role="alert">
          <strong>{t('owed.failed')}</strong> {problemOf(today.error).detail}
        </p>
      )}
      {today.isSuccess && rooms.length === 0 && (
        <div className="board-empty">
          <p>{t('owed.empty')}</p>
          <p className="board-small">{t('owed.emptyDetail')}</p>
        </div>
      )}
      <ul className="owed" onKeyDown={walk}>
        {rooms.map(owes => (
          <RoomGroup key={owes.room} owes={owes} alone={rooms.length === 1} onOpen={() => setOpened(new Set([...opened, owes.room]))} />
        ))}
      </ul>
    </section>
  )
}

/** A room's name stands over its lines only where another room waits too. */
function RoomGroup({ owes, alone, onOpen }: { owes: RoomOwes; alone: boolean; onOpen: () => void }) {
  const { t } = useTranslation('today')
  const room = roomOf(owes.room)
  return (
    <>
      {!alone && (
        <li className="owed-room">
          <h3>{room === undefined ? t('owed.journals') : roomWord(room, 'name')}</h3>
        </li>
      )}
      {owes.shown.map(item => (
        <OwedRow key={item.clock.id} item={item} />
      ))}
      {owes.folded > 0 && (
        <li className="owed-more">
          <button type="button" className="plain-button quiet" onClick={onOpen}>
            {t('owed.more', { count: owes.hidden })}
          </button>
        </li>
      )}
      {owes.folded === 0 && owes.hidden > 0 && <li className="owed-more board-small">{t('owed.shown', { shown: owes.shown.length })}</li>}
    </>
  )
}

function OwedRow({ item }: { item: Owed }) {
  const { zone, lang } = useHouse()
  const navigate = useNavigate()
  const now = useNow()
  const state = clockState(item.clock, now)
  const { dueAt } = item.clock
  const { t } = useTranslation('today')
  const { journal, day } = item
  const title = journal !== null ? t('owed.week', { from: showDay(journal.week, lang) }) : day !== null ? t('owed.day', { day: showDayKey(day, lang) }) : item.title
  return (
    <li>
      <button type="button" className="owed-row" onClick={() => void navigate(noticePath(item))}>
        <DueMark clock={item.clock} state={state} now={now} />
        <span className="owed-what">
          <span className="owed-title">{title}</span>
          <span className="board-small">
            {journal === null ? <span className="number">{item.number}</span> : <bdi>{item.title}</bdi>}
            {item.person !== '' && ` · ${item.person}`}
          </span>
        </span>
        <span className="owed-name">{clockName(item.clock)}</span>
        <span className="owed-clock" title={clockRuleWords(item.clock, zone, lang) ?? undefined}>
          <span className="owed-bar" data-state={state}>
            <span style={{ width: `${Math.round(timeUsed(item.clock, now) * 100)}%` }} />
          </span>
          <span className="board-small">{t('owed.by', { time: showDue(dueAt, now, zone, lang) })}</span>
        </span>
      </button>
    </li>
  )
}

/** Mark, word and colour of a running clock. */
function DueMark({ clock, state, now }: { clock: ClockView; state: ClockState; now: number }) {
  const { t } = useTranslation('today')
  const { lang } = useHouse()
  const span = showSpan(timeLeft(clock, now), lang)
  return <StateMark tone={toneOfClock(state)} word={state === 'overdue' ? t('owed.late', { span }) : t('owed.left', { span })} />
}

function walk(event: { key: string; currentTarget: HTMLElement; preventDefault(): void }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.owed-row')]
  const next = rows[rows.findIndex(row => row === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
