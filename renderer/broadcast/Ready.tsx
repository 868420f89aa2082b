// The approved scripts, each read at a press.
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

/** Texts of emergencies with blanks have their own form. */
export function Ready({ onAir }: { onAir: OnAirView | null }) {
  const { t } = useTranslation('broadcast')
  const airables = useQuery(api.broadcast.airables.queryOptions())
  const begin = useCommand(api.broadcast.beginAir, { done: ({ title }) => t('air.begun', { title }) })
  const scripts = (airables.data ?? []).filter(({ blanks }) => blanks.length === 0)
  return (
    <section className="radio-card air-ready" aria-labelledby="ready-title">
      <h2 id="ready-title">{t('air.ready')}</h2>
      <Failure problem={begin.problem} />
      {airables.isError && <Failure problem={problemOf(airables.error)} />}
      {airables.data !== undefined && scripts.length === 0 && <p className="quiet-line">{t('air.nothing')}</p>}
      <ul>
        {scripts.map(script => (
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
