// 播音计划 at `/broadcast/plan`: a day or a week, what is wrong with it, and what may be done with each slot.
import '../broadcast.css'
import '../air.css'
import './plan.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { PlanView, SlotView } from '../../../shared/broadcast/plan/contract'
import { calendarDay, dayNumber, shiftDay } from '../../../shared/text/days'
import { problemKinds } from '../../../shared/broadcast/plan/problems'
import type { Place } from '../../../shared/broadcast/plan/rows'
import { dayKey } from '../../../shared/text/zone'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { problemOf } from '../../app/problems'
import { useNow } from '../../app/use-now'
import { Failure } from '../../ui/Failure'
import { StateMark } from '../../ui/StateMark'
import { DayTurner } from '../DayTurner'
import { RadioLinks } from '../RadioLinks'
import { CopyForm } from './CopyForm'
import { PlanDay } from './PlanDay'
import { PlanTools } from './PlanTools'
import { PlanWeek } from './PlanWeek'
import { dayTitle } from './plan-words'
import { SeasonsCard } from './SeasonsCard'
import { SlotCard } from './SlotCard'
import { SlotForm } from './SlotForm'

export type View = 'day' | 'week'

/** The Monday of a day's week. */
const monday = (day: string): string => shiftDay(day, -((dayNumber(day) + 3) % 7))

/** What stands beside the plan: the chosen slot, where it was dragged to, or a form. */
type Beside = { kind: 'slot'; key: string; to: Place | null } | { kind: 'new' | 'copy' | 'seasons' } | null

export function PlanPage() {
  const { t } = useTranslation('broadcast')
  const { zone, may, lang } = useHouse()
  const [search, setSearch] = useSearchParams()
  const today = dayKey(useNow(), zone)
  const asked = search.get('day') ?? ''
  const day = calendarDay.safeParse(asked).success ? asked : today
  const view: View = search.get('view') === 'week' ? 'week' : 'day'
  const days = view === 'day' ? [day] : Array.from({ length: 7 }, (_, at) => shiftDay(monday(day), at))
  const show = (next: string, as: View = view) => setSearch({ day: next, view: as }, { replace: true })
  const [beside, setBeside] = useState<Beside>(null)
  if (!may('broadcast.plan')) return null
  const [first = day, last = day] = [days[0], days.at(-1)]
  const shown = view === 'day' ? dayTitle(day, lang) : `${dayTitle(first, lang)} – ${dayTitle(last, lang)}`
  return (
    <div className="radio plan">
      <header className="radio-head">
        <h1>{t('plan.title')}</h1>
        <DayTurner label={t('plan.title')} earlier={t(`plan.earlier.${view}`)} later={t(`plan.later.${view}`)} shown={shown} mayGoOn onTurn={by => show(shiftDay(day, view === 'day' ? by : by * 7))} />
        <RadioLinks />
        <PlanTools days={{ from: first, until: last }} day={day} today={today} view={view} onShow={show} onOpen={kind => setBeside({ kind })} />
      </header>
      <Body days={days} day={day} today={today} view={view} beside={beside} onBeside={setBeside} onDay={next => show(next, 'day')} />
    </div>
  )
}

interface BodyProps {
  readonly days: readonly string[]
  readonly day: string
  readonly today: string
  readonly view: View
  readonly beside: Beside
  readonly onBeside: (beside: Beside) => void
  readonly onDay: (day: string) => void
}

function Body({ days, day, today, view, beside, onBeside, onDay }: BodyProps) {
  const { t } = useTranslation('broadcast')
  const plan = useQuery(api.broadcast.plan.queryOptions({ input: { from: days[0] ?? day, until: days.at(-1) ?? day } }))
  const slots = plan.data?.slots ?? []
  const chosen = beside?.kind === 'slot' ? (slots.find(({ key }) => key === beside.key) ?? null) : null
  const shown = { slots, chosen: chosen?.key ?? null, onChoose: (slot: SlotView) => onBeside({ kind: 'slot', key: slot.key, to: null }), onMove: (slot: SlotView, to: Place) => onBeside({ kind: 'slot', key: slot.key, to }) }
  return (
    <div className="radio-body">
      <section className="radio-card plan-sheet" tabIndex={0} aria-label={t('plan.title')}>
        {plan.isError && <Failure problem={problemOf(plan.error)} />}
        {plan.data !== undefined && <Told plan={plan.data} />}
        {plan.data !== undefined && slots.length === 0 && <p className="quiet-line">{t(view === 'day' ? 'plan.none' : 'plan.noneThisWeek')}</p>}
        {plan.data !== undefined && (view === 'day' ? <PlanDay day={day} {...shown} /> : <PlanWeek days={days} today={today} onDay={onDay} {...shown} />)}
      </section>
      <Aside day={day} today={today} chosen={chosen} beside={beside} onBeside={onBeside} onDay={onDay} />
    </div>
  )
}

interface AsideProps extends Pick<BodyProps, 'day' | 'today' | 'beside' | 'onBeside' | 'onDay'> {
  readonly chosen: SlotView | null
}

/** The chosen slot, or a form. */
function Aside({ day, today, chosen, beside, onBeside, onDay }: AsideProps) {
  const { t } = useTranslation('broadcast')
  const close = () => onBeside(null)
  const copied = (to: string) => {
    close()
    onDay(to)
  }
  return (
    <aside className="air-side" aria-label={t('plan.chosen')}>
      {beside?.kind === 'new' && (
        <article className="radio-card plan-card">
          <SlotForm key={day} day={day} row={null} onClose={close} />
        </article>
      )}
      {beside?.kind === 'copy' && <CopyForm key={day} day={day} today={today} onClose={close} onDone={copied} />}
      {beside?.kind === 'seasons' && <SeasonsCard onClose={close} />}
      {beside?.kind === 'slot' && chosen !== null && <SlotCard key={chosen.key} slot={chosen} to={beside.to} onMoved={() => onBeside({ ...beside, to: null })} />}
      {(beside === null || (beside.kind === 'slot' && chosen === null)) && <p className="radio-card plan-card quiet-line">{t('plan.chooseOne')}</p>}
    </aside>
  )
}

/** How much is planned, by which season, and what is wrong. */
function Told({ plan: { slots, seasons } }: { plan: PlanView }) {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  const wrong = problemKinds.map(kind => ({ kind, count: slots.filter(({ problems, state }) => state === null && problems.includes(kind)).length })).filter(({ count }) => count > 0)
  return (
    <p className="plan-told">
      <span className="quiet-line">{[t('plan.count', { count: slots.length }), ...(seasons.length === 0 ? [t('plan.always')] : seasons.map(season => t('plan.season', { name: name(season) })))].join(' · ')}</span>
      {wrong.map(({ kind, count }) => (
        <StateMark key={kind} tone="soon" word={t('plan.problemsCount', { problem: t(`plan.problems.${kind}`), count })} />
      ))}
    </p>
  )
}
