// 播出记录 at `/broadcast/log`: what was on air on a day, when, who read it and how it ended; nothing of it is changed, only remarked on.
import './broadcast.css'
import './air.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { AsRunRow } from '../../shared/broadcast/air'
import { calendarDay, shiftDay } from '../../shared/text/days'
import { showDayKey, showElapsed, showSeconds, showTime } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { Failure } from '../ui/Failure'
import { KeyCap } from '../ui/KeyCap'
import { StateMark } from '../ui/StateMark'
import { TextStep } from '../ui/TextStep'
import { Told } from '../ui/Told'
import { againstPlan, NotAired, Planned } from './AsRunPlanned'
import { DayTurner } from './DayTurner'
import { RadioLinks } from './RadioLinks'
import { useAirTitle } from './script-words'

export function AsRunPage() {
  const { t } = useTranslation('broadcast')
  const { zone, may } = useHouse()
  const [search, setSearch] = useSearchParams()
  const today = dayKey(useNow(), zone)
  const asked = search.get('day') ?? ''
  const day = calendarDay.safeParse(asked).success && asked <= today ? asked : today
  if (!may('broadcast.asRun')) return null
  return (
    <div className="radio">
      <header className="radio-head">
        <h1>{t('asRun.title')}</h1>
        <Days day={day} today={today} onDay={next => setSearch({ day: next }, { replace: true })} />
        <Leaves day={day} />
        <RadioLinks />
      </header>
      <Lines key={day} day={day} />
    </div>
  )
}

const PRINT_KEY = 'Ctrl+P'

/** The day on paper, its month as a table for other programs. */
function Leaves({ day }: { day: string }) {
  const { t } = useTranslation('broadcast')
  const { may, lang } = useHouse()
  const [printing, setPrinting] = useState(false)
  const table = useCommand(api.broadcast.exportAsRun, { onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  const allowed = may('print.send')
  useKeys([{ key: PRINT_KEY, label: t('asRun.print'), run: () => setPrinting(true), active: allowed }])
  return (
    <>
      {allowed && (
        <button type="button" className="link-button" aria-keyshortcuts="Control+P" onClick={() => setPrinting(true)}>
          {t('asRun.print')} <KeyCap name={PRINT_KEY} />
        </button>
      )}
      <button type="button" className="link-button" disabled={table.busy} onClick={() => void table.run({ month: `${day.slice(0, 4)}-${day.slice(4, 6)}` })}>
        {t('asRun.export')}
      </button>
      <Failure problem={table.problem} />
      {printing && <Preview form="asRunLog" recordId={null} of={day} number={showDayKey(day, lang)} onClose={() => setPrinting(false)} />}
    </>
  )
}

/** Day by day, never into the future. */
function Days({ day, today, onDay }: { day: string; today: string; onDay: (day: string) => void }) {
  const { t } = useTranslation('broadcast')
  const { lang } = useHouse()
  return <DayTurner label={t('asRun.title')} earlier={t('asRun.earlier')} later={t('asRun.later')} shown={showDayKey(day, lang)} mayGoOn={day < today} onTurn={by => onDay(shiftDay(day, by))} />
}

const columns = ['time', 'what', 'who', 'how', 'remarks'] as const

function Lines({ day }: { day: string }) {
  const { t } = useTranslation('broadcast')
  const lines = useQuery(api.broadcast.asRun.queryOptions({ input: { day } }))
  const now = useNow()
  const plan = useQuery(api.broadcast.plan.queryOptions({ input: { from: day, until: day } }))
  const [remarking, setRemarking] = useState<AsRunRow | null>(null)
  const rows = againstPlan(lines.data ?? [], plan.data?.slots ?? [], now)
  return (
    <div className="radio-card as-run">
      {lines.isError && <Failure problem={problemOf(lines.error)} />}
      {lines.data !== undefined && plan.data !== undefined && rows.length === 0 && <p className="quiet-line">{t('asRun.none')}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {t(`asRun.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => ('slot' in row ? <NotAired key={row.slot.key} slot={row.slot} /> : <Line key={row.line.id} line={row.line} onRemark={() => setRemarking(row.line)} />))}
          </tbody>
        </table>
      )}
      {remarking !== null && <Remark key={remarking.id} line={remarking} onClose={() => setRemarking(null)} />}
    </div>
  )
}

function Line({ line, onRemark }: { line: AsRunRow; onRemark: () => void }) {
  const { t } = useTranslation('broadcast')
  const { zone, may } = useHouse()
  const title = useAirTitle()(line)
  const { scriptId, number, no, recorded, startedAt, endedAt, how, reason, by, endedBy, station, remarks } = line
  const path = scriptId === null ? null : recordPath('broadcast', scriptId)
  return (
    <tr>
      <td className="number">
        {showSeconds(startedAt, zone)}
        {endedAt !== null && <p className="quiet-line">{showElapsed(Math.max(0, endedAt - startedAt))}</p>}
        <Planned line={line} />
      </td>
      <td>
        <Told text={title} />
        <p className="quiet-line">
          {path === null ? number : <Link to={path}>{number}</Link>}
          {scriptId !== null && ` · ${t('version', { no })} · ${t(recorded ? 'asRun.recorded' : 'asRun.live')}`}
        </p>
      </td>
      <td>
        {by?.name}
        <p className="quiet-line">{station}</p>
      </td>
      <td>
        <StateMark tone={how === null ? 'overdue' : how === 'aired' ? 'done' : 'soon'} word={t(`asRun.ends.${how ?? 'onAir'}`)} />
        {endedBy !== null && endedBy.id !== by?.id && <p className="quiet-line">{endedBy.name}</p>}
        {reason !== '' && <p className="quiet-line"><Told text={reason} /></p>}
      </td>
      <td>
        <Remarks remarks={remarks} />
        {may('broadcast.remarkAir') && (
          <button type="button" className="link-button" aria-label={`${t('asRun.remark')} ${title} ${showSeconds(startedAt, zone)}`} onClick={onRemark}>
            {t('asRun.remark')}
          </button>
        )}
      </td>
    </tr>
  )
}

function Remarks({ remarks }: { remarks: AsRunRow['remarks'] }) {
  const { zone } = useHouse()
  return remarks.map(({ at, by, text }) => (
    <p key={`${at} ${text}`}>
      <Told text={text} /> <span className="quiet-line">{[by?.name, showTime(at, zone)].filter(Boolean).join(' · ')}</span>
    </p>
  ))
}

function Remark({ line, onClose }: { line: AsRunRow; onClose: () => void }) {
  const { t } = useTranslation('broadcast')
  const { id } = line
  const title = useAirTitle()(line)
  const remark = useCommand(api.broadcast.remarkAir, { done: t('asRun.remarked') })
  return (
    <TextStep
      form={`broadcast.remarkAir:${id}`} title={t('asRun.remarkTitle', { title })} label={t('asRun.remarkLabel')} confirm={t('asRun.remarkConfirm')} min={1} max={500} busy={remark.busy} problem={remark.problem}
      onConfirm={async text => (await remark.run({ id, text })) !== null} onClose={onClose}
    />
  )
}
