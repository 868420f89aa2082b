// A day of the plan as a running order, hour by hour.
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent } from 'react'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import { showElapsed } from '../../../shared/text/when'
import { StateMark } from '../../ui/StateMark'
import { Told } from '../../ui/Told'
import { dragged, placeIn, takes } from './drag'
import type { PlanShown } from './plan-shown'
import { SLOT_TONES, showSecond, useSlotWords, type SlotWords } from './plan-words'

export function PlanDay({ day, slots, chosen, onChoose, onMove }: PlanShown & { day: string }) {
  const { t } = useTranslation('broadcast')
  const words = useSlotWords()
  const hours = hoursOf(slots)
  const move = (hour: number) => (key: string) => {
    const slot = slots.find(one => one.key === key)
    if (slot !== undefined) onMove(slot, placeIn(slot, day, hour))
  }
  return (
    <ol className="plan-hours" aria-label={t('plan.title')} onKeyDown={turn}>
      {hours.map(hour => (
        <li key={hour} {...takes(move(hour))}>
          <span className="plan-hour">{t('plan.hour', { hour })}</span>
          <ol>
            {slots.filter(({ second }) => Math.floor(second / 3600) === hour).map(slot => (
              <li key={slot.key}>
                <Line slot={slot} words={words} chosen={chosen === slot.key} onChoose={() => onChoose(slot)} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** The hours a mall is open, and whatever else something is planned in. */
export function hoursOf(slots: readonly Pick<SlotView, 'second'>[]): number[] {
  const all = slots.map(({ second }) => Math.floor(second / 3600))
  const [first, last] = [Math.min(9, ...all), Math.max(20, ...all)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Arrows lead from slot to slot. */
export function turn(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  event.preventDefault()
  all[all.indexOf(event.target) + by]?.focus()
}

interface LineProps {
  readonly slot: SlotView
  readonly chosen: boolean
  readonly words: SlotWords
  readonly onChoose: () => void
}

function Line({ slot, chosen, words, onChoose }: LineProps) {
  const wrong = words.wrong(slot)
  const { second, seconds, state, recurs, moved } = slot
  const about = [words.programme(slot), recurs ? words.recurs : '', moved ? words.moved : ''].filter(part => part !== '').join(' · ')
  return (
    <button type="button" className="plan-slot" aria-pressed={chosen} data-state={state ?? undefined} onClick={onChoose} {...(state === null ? dragged(slot) : {})}>
      <time>{showSecond(second)}</time>
      <span className="plan-what">
        <span>
          <Told text={words.title(slot)} />
        </span>
        {about !== '' && <span className="quiet-line">{about}</span>}
        {wrong !== '' && state === null && <StateMark tone="soon" word={wrong} />}
      </span>
      {state !== null && <StateMark tone={SLOT_TONES[state]} word={words.state(state)} />}
      <span className="number quiet-line">{showElapsed(seconds * 1000)}</span>
    </button>
  )
}
