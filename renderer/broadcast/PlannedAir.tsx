// The plan on the console: what is due or next with its countdown, what comes after it, and what was missed.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EARLY } from '../../shared/broadcast/plan/outcomes'
import type { SlotView } from '../../shared/broadcast/plan/contract'
import { showElapsed, showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf, reasonWords } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { TextStep } from '../ui/TextStep'
import { Told } from '../ui/Told'
import { SkipForm } from './plan/SlotSteps'
import { showSecond, useSlotWords } from './plan/plan-words'
import type { AirPlan } from './use-air-plan'

/** Nothing is on air: what is due now, or what comes next and in how long. */
export function NextOnAir({ plan }: { plan: AirPlan }) {
  const { t } = useTranslation('broadcast')
  const slot = plan.due ?? plan.next
  if (slot === null) return <p className="radio-card air-quiet">{t('air.quiet')}</p>
  return <Coming key={slot.key} slot={slot} due={plan.due !== null} />
}

function Coming({ slot, due }: { slot: SlotView; due: boolean }) {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  const now = useNow('second')
  const title = useSlotWords().title(slot)
  const wrong = useSlotWords().wrong(slot)
  const apart = showElapsed(Math.abs(slot.at - now))
  return (
    <section className="radio-card air-next" aria-labelledby="next-title" data-due={due ? '' : undefined}>
      <header>
        <p className="air-when">
          {due ? <strong className="air-mark">{t('console.now')}</strong> : <span>{t('console.next')}</span>} <time>{showSecond(slot.second)}</time>
        </p>
        <h2 id="next-title">
          <Told text={title} />
        </h2>
        <p className="quiet-line">{[slot.script === null ? '' : name(slot.programme), showElapsed(slot.seconds * 1000)].filter(part => part !== '').join(' · ')}</p>
        {wrong !== '' && <StateMark tone="soon" word={wrong} />}
      </header>
      <p className="air-countdown" role="timer">
        {due ? t('console.lateBy', { span: apart }) : t('console.in', { span: apart })}
      </p>
      <ComingBar slot={slot} title={title} early={now < slot.at - EARLY} />
    </section>
  )
}

function ComingBar({ slot, title, early }: { slot: SlotView; title: string; early: boolean }) {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const [skipping, setSkipping] = useState(false)
  const begin = useCommand(api.broadcast.beginAir, { done: ({ title: said }) => t('air.begun', { title: said }) })
  const { script, key } = slot
  const ready = script?.ready === true
  const refusal = ready ? (early ? reasonWords('slot_later') : undefined) : t(script === null ? 'plan.problems.noScript' : 'plan.problems.notApproved')
  const run = () => script !== null && void begin.run({ scriptId: script.id, slotKey: key })
  const mayBegin = may('broadcast.beginAir')
  useKeys([{ key: 'Ctrl+Enter', label: t('console.begin'), run, active: mayBegin && refusal === undefined && !skipping }])
  if (!mayBegin) return null
  if (skipping) return <SkipForm slot={slot} onClose={() => setSkipping(false)} />
  return (
    <footer>
      <Failure problem={begin.problem} />
      <div className="bar-buttons">
        <Button primary keyName="Ctrl+Enter" busy={begin.busy} refusal={refusal} onPress={run}>
          {t('console.begin')}
        </Button>
        <Button label={`${t('console.skip')} ${title}`} onPress={() => setSkipping(true)}>
          {t('console.skip')}
        </Button>
      </div>
    </footer>
  )
}

/** So many are in sight at a glance. */
const IN_SIGHT = 6

/** What comes after that. */
export function Upcoming({ plan: { next, due, later }, onAir }: { plan: AirPlan; onAir: boolean }) {
  const { t } = useTranslation('broadcast')
  const now = useNow('second')
  // What stands large in the middle while nothing is on air is not said twice.
  const slots = (onAir ? [due, due === null ? next : null, ...later].filter(slot => slot !== null) : later).slice(0, IN_SIGHT)
  const [first] = slots
  return (
    <section className="radio-card air-upcoming" aria-labelledby="upcoming-title">
      <h2 id="upcoming-title">
        {t('console.upcoming')} {onAir && first !== undefined && <span className="quiet-line">{t('console.in', { span: showElapsed(Math.max(0, first.at - now)) })}</span>}
      </h2>
      {slots.length === 0 && <p className="quiet-line">{t('console.nothingNext')}</p>}
      <ol>
        {slots.map(slot => (
          <li key={slot.key}>
            <UpcomingLine slot={slot} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function UpcomingLine({ slot }: { slot: SlotView }) {
  const { name } = useHouse()
  const title = useSlotWords().title(slot)
  const wrong = useSlotWords().wrong(slot)
  return (
    <>
      <time>{showSecond(slot.second)}</time>
      <div>
        <p>
          <Told text={title} />
        </p>
        <p className="quiet-line">{[slot.script === null ? '' : name(slot.programme), showElapsed(slot.seconds * 1000)].filter(part => part !== '').join(' · ')}</p>
        {wrong !== '' && <StateMark tone="soon" word={wrong} />}
      </div>
    </>
  )
}

/** Each missed slot wants its reason. */
export function Missed() {
  const { t } = useTranslation('broadcast')
  const { zone, lang, name, may } = useHouse()
  const now = useNow()
  const missed = useQuery(api.broadcast.unexplained.queryOptions())
  const [asking, setAsking] = useState<string | null>(null)
  const explain = useCommand(api.broadcast.explainMissed, { done: t('console.explained') })
  if (missed.isError) return <Failure problem={problemOf(missed.error)} />
  if (missed.data === undefined || missed.data.length === 0) return null
  return (
    <section className="radio-card air-missed" aria-labelledby="missed-title">
      <h2 id="missed-title">
        <StateMark tone="overdue" word={t('console.missed')} />
      </h2>
      <ul>
        {missed.data.map(({ key, plannedAt, title, programme }) => {
          const what = title !== '' ? title : programme === null ? '' : name(programme)
          return (
            <li key={key}>
              <p>
                <time>{showMoment(plannedAt, now, zone, lang)}</time> <Told text={what} />
              </p>
              {asking === key ? (
                <TextStep
                  form={`broadcast.explainMissed:${key}`} title={t('console.explainTitle', { what })} label={t('console.explainLabel')} confirm={t('console.explainConfirm')} min={1} max={300} busy={explain.busy} problem={explain.problem}
                  onConfirm={async reason => (await explain.run({ key, reason })) !== null} onClose={() => setAsking(null)}
                />
              ) : (
                may('broadcast.explainMissed') && (
                  <Button label={`${t('console.explain')} ${what}`} onPress={() => setAsking(key)}>
                    {t('console.explain')}
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
