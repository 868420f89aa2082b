// 播音台 at `/broadcast/air`: what is on air, read from the prompter, what the plan has next, and what may be read in between.
import './broadcast.css'
import './air.css'
import './console.css'
import './plan/plan.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnAirView } from '../../shared/broadcast/air'
import { showDayTitle } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { InsertForm } from './InsertForm'
import { Missed, NextOnAir, Upcoming } from './PlannedAir'
import { useSlotWords } from './plan/plan-words'
import { Prompter } from './Prompter'
import { RadioLinks } from './RadioLinks'
import { Ready } from './Ready'
import { useAirTitle } from './script-words'
import { useAirPlan, type AirPlan } from './use-air-plan'
import { useCue } from './use-cue'
import { WaitingRequests } from './WaitingRequests'

export function AirPage() {
  const { may } = useHouse()
  return may('broadcast.onAir') ? <Console /> : null
}

function Console() {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const [inserting, setInserting] = useState(false)
  const onAir = useQuery(api.broadcast.onAir.queryOptions())
  const plan = useAirPlan()
  const begin = useCues(plan, onAir.data === null)
  const mayInsert = may('broadcast.insertAir')
  useKeys([{ key: 'Alt+E', label: t('console.emergency'), run: () => setInserting(true), active: mayInsert }])
  return (
    <div className="radio">
      <header className="radio-head">
        <h1>{t('air.title')}</h1>
        <Summary plan={plan} />
        <RadioLinks />
        {mayInsert && (
          <span className="air-alarm">
            <Button keyName="Alt+E" onPress={() => setInserting(true)}>
              {t('console.emergency')}
            </Button>
          </span>
        )}
      </header>
      <div className="radio-body">
        {onAir.isError && <Failure problem={problemOf(onAir.error)} />}
        {onAir.data === null && <Failure problem={begin.problem} />}
        {onAir.data === null && (plan === null ? <p className="radio-card air-quiet" /> : <NextOnAir plan={plan} />)}
        {onAir.data !== null && onAir.data !== undefined && <Prompter key={onAir.data.id} onAir={onAir.data} />}
        <Beside onAir={onAir.data ?? null} plan={plan} inserting={inserting} onInserted={() => setInserting(false)} />
      </div>
    </div>
  )
}

/** What the desk cues makes itself heard; what is recorded goes on air by itself, what has to be read waits for whoever reads it. `quiet`: nothing is on air. */
function useCues(plan: AirPlan | null, quiet: boolean) {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const { title } = useSlotWords()
  const airables = useQuery(api.broadcast.airables.queryOptions()).data
  const begin = useCommand(api.broadcast.beginAir, { done: said => t('air.begun', { title: said.title }) })
  const slotOf = (key: string) => (plan === null ? null : [plan.due, plan.next, ...plan.later].find(one => one?.key === key)) ?? null
  const titleOf = (key: string) => {
    const slot = slotOf(key)
    return slot === null ? '' : title(slot)
  }
  useCue(titleOf, key => {
    const script = slotOf(key)?.script
    const recorded = airables?.find(({ scriptId }) => scriptId === script?.id)?.recorded === true
    if (script && recorded && quiet && may('broadcast.beginAir')) void begin.run({ scriptId: script.id, slotKey: key })
  })
  return begin
}

function Beside({ onAir, plan, inserting, onInserted }: { onAir: OnAirView | null; plan: AirPlan | null; inserting: boolean; onInserted: () => void }) {
  const { t } = useTranslation('broadcast')
  const title = useAirTitle()
  return (
    <aside className="air-side" aria-label={t('air.ready')}>
      {inserting && <InsertForm cuts={onAir === null ? null : title(onAir)} onClose={onInserted} />}
      <WaitingRequests taken={onAir !== null} />
      <Missed />
      {plan !== null && <Upcoming plan={plan} onAir={onAir !== null} />}
      <Ready onAir={onAir} />
    </aside>
  )
}

/** The day, its plan, and how far it has come. */
function Summary({ plan }: { plan: AirPlan | null }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const parts = [showDayTitle(now, zone, lang), plan?.season ? t('plan.season', { name: name(plan.season) }) : '', plan === null ? '' : t('console.summary', plan.counts)]
  return <p className="quiet-line">{parts.filter(part => part !== '').join(' · ')}</p>
}
