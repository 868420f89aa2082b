// 日志签审 at `/handover/days`: the days of a month, what was lifted, late or different in count, and who signed each; the head signs.
import '../work-orders/figures.css'
import './handover.css'
import './sheet.css'
import './cards.css'
import './days.css'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { Action } from '../../shared/core/actions'
import { monthBy, monthOf, monthSpan, showMonth } from '../../shared/text/month'
import { personText } from '../../shared/text/person-text'
import { showDateTime, showDayKey } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { Told } from '../ui/Told'
import { useStepForm } from '../ui/use-step-form'
import { PinLine, usePin } from './PinLine'
import { RoomLinks } from './room-links'

export function DaysPage() {
  const { t } = useTranslation('handover')
  const { zone, may } = useHouse()
  const [search, setSearch] = useSearchParams()
  const current = monthOf(useNow(), zone)
  const asked = search.get('month') ?? ''
  const month = monthSpan(asked, zone) !== null && asked <= current ? asked : current
  if (!may('handover.days')) return null
  return (
    <div className="handover">
      <header className="handover-head">
        <h1>{t('days.title')}</h1>
        <Months month={month} current={current} onMonth={next => setSearch({ month: next }, { replace: true })} />
        <div className="handover-head-end">
          <RoomLinks />
        </div>
      </header>
      <DaysTable key={month} month={month} />
    </div>
  )
}

/** Month by month, never into the future. */
function Months({ month, current, onMonth }: { month: string; current: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation('handover')
  const { lang } = useHouse()
  const [earlier, later] = [monthBy(month, -1), monthBy(month, 1)]
  const mayGoOn = later <= current
  useKeys([
    { key: 'PageUp', label: t('days.earlier'), run: () => onMonth(earlier) },
    { key: 'PageDown', label: t('days.later'), run: () => onMonth(later), active: mayGoOn },
  ])
  return (
    <div className="figures-months" role="group" aria-label={t('days.month')}>
      <button type="button" className="icon-button" aria-label={t('days.earlier')} title={t('days.earlier')} aria-keyshortcuts="PageUp" onClick={() => onMonth(earlier)}>
        <ChevronLeft size={18} aria-hidden />
      </button>
      <strong aria-live="polite">{showMonth(month, lang)}</strong>
      <button type="button" className="icon-button" aria-label={t('days.later')} title={t('days.later')} aria-keyshortcuts="PageDown" aria-disabled={!mayGoOn || undefined} onClick={() => mayGoOn && onMonth(later)}>
        <ChevronRight size={18} aria-hidden />
      </button>
    </div>
  )
}

function DaysTable({ month }: { month: string }) {
  const { t } = useTranslation('handover')
  const days = useQuery(api.handover.days.queryOptions({ input: { month } }))
  const [signing, setSigning] = useState<string | null>(null)
  const columns = ['day', 'shifts', 'lifted', 'late', 'differences', 'signed'] as const
  return (
    <div className="handover-sheet days-sheet">
      {days.isError && <Failure problem={problemOf(days.error)} />}
      {days.data?.length === 0 && <p className="sheet-none">{t('days.none')}</p>}
      {days.data !== undefined && days.data.length > 0 && (
        <table className="days-table">
          <thead>
            <tr>{columns.map(column => <th key={column} scope="col">{t(`days.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {days.data.map(day => (
              <DayRow key={day.day} day={day} onSign={() => setSigning(day.day)} />
            ))}
          </tbody>
        </table>
      )}
      {signing !== null && <SignDay key={signing} day={signing} onClose={() => setSigning(null)} />}
    </div>
  )
}

interface Day {
  readonly day: string
  readonly shifts: number
  readonly lifted: number
  readonly late: number
  readonly differences: number
  readonly signed: { readonly by: { readonly name: string } | null; readonly at: number; readonly remark: string; readonly sound: boolean } | null
  readonly actions: { readonly sign: Action }
}

function DayRow({ day: { day, shifts, lifted, late, differences, signed, actions: { sign } }, onSign }: { day: Day; onSign: () => void }) {
  const { t } = useTranslation('handover')
  const { zone, lang, may } = useHouse()
  const shown = showDayKey(day, lang)
  return (
    <tr>
      <th scope="row">
        <Link to={`/handover?list&day=${day}`} aria-label={t('days.open', { day: shown })}>{shown}</Link>
      </th>
      <td>{shifts}</td>
      {[lifted, late, differences].map((count, at) => (
        <td key={at} data-some={count > 0 ? '' : undefined}>{count}</td>
      ))}
      <td>
        {signed === null ? <StateMark tone={sign.may ? 'soon' : 'fine'} word={t(sign.may ? 'days.owed' : 'days.running')} /> : <StateMark tone="done" word={t('record.signature', { who: signed.by?.name ?? '', when: showDateTime(signed.at, zone, lang) })} />}
        {signed?.sound === false && <p><StateMark tone="overdue" word={t('days.broken')} /></p>}
        {signed !== null && signed.remark !== '' && <p className="quiet-line"><Told text={signed.remark} /></p>}
        {sign.may && may('handover.signDay') && (
          <button type="button" className="link-button days-sign" aria-label={t('days.signTitle', { day: shown })} onClick={onSign}>
            {t('days.sign')}
          </button>
        )}
      </td>
    </tr>
  )
}

const typed = z.object({ remark: personText(0, 1000) })
const same = (value: z.input<typeof typed>) => value

function SignDay({ day, onClose }: { day: string; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const { lang } = useHouse()
  const shown = showDayKey(day, lang)
  const sign = useCommand(api.handover.signDay, { done: t('days.done', { day: shown }) })
  const draft = useDraft(`handover.signDay:${day}`, { remark: '' })
  const pin = usePin(sign.problem)
  const ofPin = sign.problem?.reason === 'wrong_pin' || sign.problem?.reason === 'wait'
  const send = async (input: z.infer<typeof typed>) => {
    const given = pin.take()
    return given === null ? null : sign.run({ day, ...input, pin: given })
  }
  const { form, step } = useStepForm({ schema: typed, draft, input: same, command: sign, send, onClose })
  return (
    <div className="sheet-form">
      <StepForm title={t('days.signTitle', { day: shown })} confirm={t('days.sign')} {...step} problem={ofPin ? null : sign.problem}>
        <TextArea {...form.bind('remark')} label={t('days.remark')} max={1000} rows={2} />
        <PinLine label={t('pin.label')} pin={pin} problem={ofPin ? sign.problem : null} onEnter={step.onConfirm} />
      </StepForm>
    </div>
  )
}
