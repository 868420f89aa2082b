// A week of the plan: days beside each other, hours under each other.
import { useTranslation } from 'react-i18next'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import { useHouse } from '../../app/house'
import { Told } from '../../ui/Told'
import { dragged, placeIn, takes } from './drag'
import { hoursOf, turn } from './PlanDay'
import type { PlanShown } from './plan-shown'
import { dayTitle, showSecond, showShortDay, weekday, useSlotWords, type SlotWords } from './plan-words'

interface WeekProps extends PlanShown {
  readonly days: readonly string[]
  readonly today: string
  readonly onDay: (day: string) => void
}

export function PlanWeek({ days, today, onDay, slots, chosen, onChoose, onMove }: WeekProps) {
  const { t } = useTranslation('broadcast')
  const { lang } = useHouse()
  const words = useSlotWords()
  const cells = new Map<string, SlotView[]>()
  for (const slot of slots) cells.set(cell(slot), [...(cells.get(cell(slot)) ?? []), slot])
  const move = (day: string, hour: number) => (key: string) => {
    const slot = slots.find(one => one.key === key)
    if (slot !== undefined) onMove(slot, placeIn(slot, day, hour))
  }
  return (
    <table className="plan-week" aria-label={t('plan.title')} onKeyDown={turn}>
      <thead>
        <tr>
          <td />
          {days.map(day => (
            <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
              <button type="button" className="link-button" title={dayTitle(day, lang)} onClick={() => onDay(day)}>
                {t(`plan.weekdays.${weekday(day)}`)} {showShortDay(day, lang)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursOf(slots).map(hour => (
          <tr key={hour}>
            <th scope="row">{hour}:00</th>
            {days.map(day => (
              <td key={day} {...takes(move(day, hour))}>
                {(cells.get(`${day} ${hour}`) ?? []).map(slot => (
                  <Chip key={slot.key} slot={slot} words={words} chosen={chosen === slot.key} onChoose={() => onChoose(slot)} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cell = ({ day, second }: SlotView): string => `${day} ${Math.floor(second / 3600)}`

function Chip({ slot, chosen, words, onChoose }: { slot: SlotView; chosen: boolean; words: SlotWords; onChoose: () => void }) {
  const title = words.title(slot)
  const { second, state, problems } = slot
  const said = state === null ? words.wrong(slot) : words.state(state)
  return (
    <button type="button" className="plan-chip" aria-pressed={chosen} data-wrong={state === null && problems.length > 0 ? '' : undefined} data-state={state ?? undefined} title={[title, said].filter(part => part !== '').join(' · ')} onClick={onChoose} {...(state === null ? dragged(slot) : {})}>
      <time>{showSecond(second)}</time> <Told text={title} />
      {said !== '' && <span className="plan-said">{said}</span>}
    </button>
  )
}
