// 播音台 at `/broadcast/air`: what is on air, read from the prompter, and what may be read next.
import './broadcast.css'
import './air.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Airable, OnAirView } from '../../shared/broadcast/air'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf, reasonWords } from '../app/problems'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { Prompter } from './Prompter'
import { RadioLinks } from './RadioLinks'
import { WaitingRequests } from './WaitingRequests'

export function AirPage() {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const onAir = useQuery(api.broadcast.onAir.queryOptions())
  if (!may('broadcast.onAir')) return null
  return (
    <div className="radio">
      <header className="radio-head">
        <h1>{t('air.title')}</h1>
        <RadioLinks />
      </header>
      <div className="radio-body">
        {onAir.isError && <Failure problem={problemOf(onAir.error)} />}
        {onAir.data === null && <p className="radio-card air-quiet">{t('air.quiet')}</p>}
        {onAir.data !== null && onAir.data !== undefined && <Prompter key={onAir.data.id} onAir={onAir.data} />}
        <aside className="air-side" aria-label={t('air.ready')}>
          <WaitingRequests taken={(onAir.data ?? null) !== null} />
          <Ready onAir={onAir.data ?? null} />
        </aside>
      </div>
    </div>
  )
}

/** The approved scripts, each read at a press. */
function Ready({ onAir }: { onAir: OnAirView | null }) {
  const { t } = useTranslation('broadcast')
  const airables = useQuery(api.broadcast.airables.queryOptions())
  const begin = useCommand(api.broadcast.beginAir, { done: ({ title }) => t('air.begun', { title }) })
  return (
    <section className="radio-card air-ready" aria-labelledby="ready-title">
      <h2 id="ready-title">{t('air.ready')}</h2>
      <Failure problem={begin.problem} />
      {airables.isError && <Failure problem={problemOf(airables.error)} />}
      {airables.data?.length === 0 && <p className="quiet-line">{t('air.nothing')}</p>}
      <ul>
        {(airables.data ?? []).map(script => (
          <li key={script.scriptId}>
            <One script={script} busy={begin.busy} taken={onAir !== null} onAir={() => void begin.run({ scriptId: script.scriptId })} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ script: { title, number, programme, no, seconds, sound }, busy, taken, onAir }: { script: Airable; busy: boolean; taken: boolean; onAir: () => void }) {
  const { t } = useTranslation('broadcast')
  const { name, may } = useHouse()
  const refusal = sound ? (taken ? reasonWords('air_is_busy') : undefined) : reasonWords('script_altered')
  return (
    <>
      <div>
        <p>
          <Told text={title} />
        </p>
        <p className="quiet-line">{[programme === null ? '' : name(programme), t('version', { no }), t('reads', { count: seconds })].filter(part => part !== '').join(' · ')}</p>
        {!sound && <StateMark tone="overdue" word={t('versions.altered')} />}
      </div>
      {may('broadcast.beginAir') && (
        <Button busy={busy} refusal={refusal} label={`${t('air.go')} ${title} ${number}`} onPress={onAir}>
          {t('air.go')}
        </Button>
      )}
    </>
  )
}
