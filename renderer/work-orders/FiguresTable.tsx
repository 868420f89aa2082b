// The table of a month: a row a team, and all of them together.
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthFigures } from '../../shared/work-orders/contract'
import { measures, shareOf } from '../../shared/work-orders/figures'
import type { Figure, Figures, Measure } from '../../shared/work-orders/figures'
import { showCount } from '../../shared/text/numbers'
import { useHouse } from '../app/house'
import type { ChosenFigure } from './FiguresPage'

interface TableProps {
  readonly figures: MonthFigures
  readonly chosen: ChosenFigure | null
  readonly onChoose: (chosen: ChosenFigure) => void
}

/** Each figure opens its rows. One stop for the Tab key; arrows go from figure to figure. */
export function FiguresTable({ figures: { month, teams, total }, chosen, onChoose }: TableProps) {
  const { t } = useTranslation('work-orders')
  const { name } = useHouse()
  const table = useRef<HTMLTableElement>(null)
  const lines = [...teams.map(({ team, figures }) => ({ team: team.id, label: name(team), figures })), { team: null, label: t('figures.total'), figures: total }]
  const isChosen = (team: string | null, of: Measure) => chosen?.team === team && chosen.measure === of
  const anyChosen = lines.some(({ team }) => measures.some(of => isChosen(team, of)))
  return (
    <div className="figures-scroll">
      <table className="figures-table" ref={table} aria-label={`${t('figures.title')}, ${month}`} onKeyDown={event => moveIn(table.current, event)}>
        <thead>
          <tr>
            <th scope="col">{t('board.team')}</th>
            {measures.map(of => (
              <th key={of} scope="col" title={t(`figures.hints.${of}`)}>
                {t(`figures.measures.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ team, label, figures }, row) => (
            <tr key={team ?? ''} data-total={team === null ? '' : undefined}>
              <th scope="row">{label}</th>
              {measures.map((of, column) => (
                <td key={of}>
                  <Cell
                    label={label} measure={of} figures={figures} chosen={isChosen(team, of)} tabbed={anyChosen ? isChosen(team, of) : row === 0 && column === 0}
                    onPress={() => onChoose({ team, measure: of, part: 'met' })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly label: string
  readonly measure: Measure
  readonly figures: Figures
  readonly chosen: boolean
  readonly tabbed: boolean
  readonly onPress: () => void
}

function Cell({ label, measure, figures, chosen, tabbed, onPress }: CellProps) {
  const { t } = useTranslation('work-orders')
  const words = useFigureWords()
  const figure = figures[measure]
  const { count, share } = words(measure, figure)
  return (
    <button
      type="button" className="figure" tabIndex={tabbed ? 0 : -1} aria-pressed={chosen} data-none={figure.of === 0 ? '' : undefined}
      aria-label={t('figures.cell', { team: label, measure: t(`figures.measures.${measure}`), figure: `${count} ${share}`.trim() })}
      onClick={onPress}
    >
      <span>{count}</span>{' '}
      {share !== '' && <span className="figure-share">{share}</span>}
    </button>
  )
}

/** "12 of 15" and "80 %"; where nothing was decided a dash, and the count of all without a share. */
export function useFigureWords(): (measure: Measure, figure: Figure) => { count: string; share: string } {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  return (measure, figure) => {
    const share = shareOf(figure)
    if (measure === 'given') return { count: showCount(figure.met, lang), share: '' }
    if (share === null) return { count: '—', share: '' }
    return { count: t('figures.of', { met: showCount(figure.met, lang), of: showCount(figure.of, lang) }), share: t('figures.share', { share }) }
  }
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

function moveIn(table: HTMLTableElement | null, event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const all = [...(table?.querySelectorAll<HTMLElement>('.figure') ?? [])]
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (step === undefined || at < 0) return
  const [row, column] = [Math.floor(at / measures.length) + step[0], (at % measures.length) + step[1]]
  event.preventDefault()
  if (column >= 0 && column < measures.length) all[row * measures.length + column]?.focus()
}
