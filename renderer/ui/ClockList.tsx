// The clocks a record is held to: what is left, the bar, and the arithmetic.
import './clocks.css'
import './words.css'
import { useTranslation } from 'react-i18next'
import { clockState, timeLeft, timeUsed } from '../../shared/core/clocks'
import type { ClockState, ClockView } from '../../shared/core/clocks'
import { showDue, showMoment, showSpan } from '../../shared/text/when'
import { clockName, clockRuleWords } from '../app/clock-words'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { StateMark } from './StateMark'
import type { Tone } from './StateMark'

/** The mark of a clock's state. */
export function toneOfClock(state: ClockState): Tone {
  if (state === 'overdue' || state === 'soon' || state === 'fine') return state
  return 'done'
}

/** The state of a clock in words: "left 1 h 12 min", "overdue 10 min", or how it ended; short where it stands beside the clock's name. */
export function useClockWords({ short = false } = {}): (clock: Pick<ClockView, 'dueAt' | 'metAt' | 'stoppedAt'>) => { tone: Tone; word: string; state: ClockState } {
  const { t } = useTranslation('ui')
  const { t: clocks } = useTranslation('clocks')
  const { lang } = useHouse()
  const now = useNow()
  return clock => {
    const state = clockState(clock, now)
    const span = showSpan(timeLeft(clock, now), lang)
    const word = state === 'overdue' ? t(short ? 'clock.lateShort' : 'clock.late', { span }) : state === 'soon' || state === 'fine' ? t(short ? 'clock.leftShort' : 'clock.left', { span }) : clocks(`states.${state}`)
    return { tone: toneOfClock(state), word, state }
  }
}

/** All clocks of a record, running ones first. */
export function ClockList({ clocks }: { clocks: readonly ClockView[] }) {
  const { t } = useTranslation('ui')
  if (clocks.length === 0) return null
  const running = (clock: ClockView) => clock.metAt === null && clock.stoppedAt === null
  const inOrder = [...clocks].sort((a, b) => Number(running(b)) - Number(running(a)) || a.dueAt - b.dueAt)
  const over = inOrder.filter(clock => !running(clock))
  // What is over stands in sight only while there is little of it.
  const folded = over.length > FEW && over.length < inOrder.length
  return (
    <section className="clocks" aria-label={t('record.clocks')}>
      {(folded ? inOrder.filter(running) : inOrder).map(clock => (
        <Clock key={clock.id} clock={clock} />
      ))}
      {folded && (
        <details className="clocks-over">
          <summary>{t('clock.ended', { count: over.length })}</summary>
          {over.map(clock => (
            <Clock key={clock.id} clock={clock} />
          ))}
        </details>
      )}
    </section>
  )
}

const FEW = 1

/** Who owes it, in words; the clerks share theirs. */
function useOwner(): (clock: Pick<ClockView, 'owedBy'>) => string | null {
  const { t } = useTranslation()
  const { t: ui } = useTranslation('ui')
  return ({ owedBy }) => (owedBy === null ? null : ui('clock.owedBy', { who: owedBy === 'afterSales' ? ui('clock.desk') : t(`roles.${owedBy}`) }))
}

const wholeMinute = (ms: number) => Math.floor(ms / 60_000) * 60_000

function Clock({ clock }: { clock: ClockView }) {
  const { t } = useTranslation('ui')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { tone, word, state } = useClockWords({ short: true })(clock)
  const owner = useOwner()(clock)
  const moment = (ms: number) => showMoment(ms, now, zone, lang)
  const rule = clockRuleWords(clock, zone, lang)
  // The sum is told in the minutes that are shown, so that it can be checked in the head.
  const span = showSpan(wholeMinute(clock.dueAt) - wholeMinute(clock.startedAt), lang)
  return (
    <div className="clock" data-tone={tone}>
      <div className="clock-head">
        <strong>{clockName(clock)}</strong>
        <StateMark tone={tone} word={word} />
      </div>
      <div className="clock-bar" data-tone={tone} aria-hidden>
        <span style={{ width: `${Math.round(timeUsed(clock, now) * 100)}%` }} />
      </div>
      {rule !== null && <p className="quiet-line">{rule}</p>}
      <p className="quiet-line">{t('clock.sum', { from: moment(clock.startedAt), span, to: showDue(clock.dueAt, now, zone, lang) })}</p>
      {owner !== null && clock.metAt === null && clock.stoppedAt === null && <p className="quiet-line">{owner}</p>}
      {clock.metAt !== null && (state === 'met' || state === 'metLate') && (
        <p className="quiet-line">{clock.metBy === null ? t('clock.met', { time: moment(clock.metAt) }) : t('clock.metBy', { time: moment(clock.metAt), who: clock.metBy })}</p>
      )}
    </div>
  )
}
