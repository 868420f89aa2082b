// The month's figures of the teams at `/work-orders/figures`; `?month=`, `?team=`, `?measure=` and `?part=` say which figure stands open, so that one comes back to it.
import './board.css'
import './figures.css'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { monthBy, monthOf, monthSpan, showMonth } from '../../shared/text/month'
import { figurePart, measure } from '../../shared/work-orders/figures'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { FigureRows } from './FigureRows'
import { FiguresHint } from './FiguresHint'
import { FiguresTable } from './FiguresTable'
import { ScreenLinks } from './screen-links'

/** One figure: of a team, or of all, and which of its rows. */
export const chosenFigure = z.object({ team: z.string().nullable(), measure, part: figurePart })
export type ChosenFigure = z.infer<typeof chosenFigure>

export function FiguresPage() {
  const { t } = useTranslation('work-orders')
  const { zone, may } = useHouse()
  const [search, setSearch] = useSearchParams()
  const current = monthOf(useNow(), zone)
  const asked = search.get('month') ?? ''
  const month = monthSpan(asked, zone) !== null && asked <= current ? asked : current
  const chosen = chosenFigure.nullable().catch(null).parse({ team: search.get('team'), measure: search.get('measure'), part: search.get('part') })
  const figures = useQuery({ ...api.workOrders.figures.queryOptions({ input: { month } }), enabled: may('workOrders.figures') })
  // Each choice replaces the one before: Esc leaves the screen, it does not go through the figures again.
  const toMonth = (next: string) => setSearch({ month: next, ...(chosen === null ? {} : asSearch(chosen)) }, { replace: true })
  const choose = (next: ChosenFigure) => setSearch({ month, ...asSearch(next) }, { replace: true })
  if (!may('workOrders.figures')) return null
  return (
    <div className="figures">
      <section className="figures-pane" aria-label={t('figures.title')}>
        <header className="figures-head">
          <h1>{t('figures.title')}</h1>
          <Months month={month} current={current} onMonth={toMonth} />
          <nav className="order-board-links" aria-label={t('title')}>
            <ScreenLinks />
          </nav>
        </header>
        {figures.isError && <p className="failure" role="alert">{problemOf(figures.error).title}</p>}
        {figures.data !== undefined && <FiguresTable figures={figures.data} chosen={chosen} onChoose={choose} />}
      </section>
      <section className="figures-side">
        {chosen === null || figures.data === undefined ? <FiguresHint /> : <FigureRows key={`${month} ${JSON.stringify(chosen)}`} figures={figures.data} chosen={chosen} onChoose={choose} />}
      </section>
    </div>
  )
}

const asSearch = ({ team, measure: of, part }: ChosenFigure) => ({ ...(team === null ? {} : { team }), measure: of, part })

/** Month by month, never into the future. */
function Months({ month, current, onMonth }: { month: string; current: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  const [earlier, later] = [monthBy(month, -1), monthBy(month, 1)]
  const mayGoOn = later <= current
  useKeys([
    { key: 'PageUp', label: t('figures.earlier'), run: () => onMonth(earlier) },
    { key: 'PageDown', label: t('figures.later'), run: () => onMonth(later), active: mayGoOn },
  ])
  return (
    <div className="figures-months" role="group" aria-label={t('figures.month')}>
      <button type="button" className="icon-button" aria-label={t('figures.earlier')} title={t('figures.earlier')} aria-keyshortcuts="PageUp" onClick={() => onMonth(earlier)}>
        <ChevronLeft size={18} aria-hidden />
      </button>
      <strong aria-live="polite">{showMonth(month, lang)}</strong>
      <button
        type="button" className="icon-button" aria-label={t('figures.later')} title={t('figures.later')} aria-keyshortcuts="PageDown" aria-disabled={!mayGoOn || undefined}
        onClick={() => mayGoOn && onMonth(later)}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
    </div>
  )
}
