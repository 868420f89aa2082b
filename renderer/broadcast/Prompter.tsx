// What is on air in large type, sentence by sentence at the reader's pace; and how it ends.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cuesOf, type OnAirView } from '../../shared/broadcast/air'
import { showElapsed } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { KeyCap } from '../ui/KeyCap'
import { TextStep } from '../ui/TextStep'
import { chime } from './chime'
import { PlayedAir } from './PlayedAir'
import { useAirTitle } from './script-words'
import { chosenOutput } from './sound-output'

/** On the station that holds the air it is read and ended; elsewhere it is looked at. */
export function Prompter({ onAir }: { onAir: OnAirView }) {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const now = useNow('second')
  const { no, by, here, station, startedAt } = onAir
  const title = useAirTitle()(onAir)
  const reads = here && may('broadcast.endAir')
  return (
    <section className="radio-card air-now" aria-labelledby="air-title">
      <header>
        <p>
          <strong className="air-mark">{t('air.onAir')}</strong>
          <span id="air-title">{title}</span>
        </p>
        <p className="quiet-line">{[onAir.kind === null ? t('version', { no }) : onAir.number, onAir.recorded ? t('air.recorded') : t('air.reader', { who: by?.name ?? '' }), here ? '' : t('air.elsewhere', { station })].filter(part => part !== '').join(' · ')}</p>
        <time className="air-clock">{showElapsed(Math.max(0, now - startedAt))}</time>
      </header>
      {onAir.recorded && reads ? <PlayedAir onAir={onAir} title={title}>{fallback => <Cues onAir={onAir} title={title} reads={fallback} />}</PlayedAir> : <Cues onAir={onAir} title={title} reads={reads} />}
    </section>
  )
}

/** So long after it began (ms). */
const JUST_BEGUN = 3_000

function Cues({ onAir, title, reads }: { onAir: OnAirView; title: string; reads: boolean }) {
  const { may } = useHouse()
  const [cues] = useState(() => cuesOf(onAir))
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const last = cues.length - 1
  const move = (by: number) => setAt(before => Math.min(last, Math.max(0, before + by)))
  const toText = () => list.current?.focus()
  // Pressed with the mouse, the keys go on being the prompter's.
  const next = () => {
    move(1)
    toText()
  }
  const turn = (event: KeyboardEvent) => {
    const by = { ' ': 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || !reads) return
    event.preventDefault()
    move(by)
  }
  // The hall is made to listen as it begins; who comes back to the prompter has been heard.
  useEffect(() => {
    if (reads && Date.now() - onAir.startedAt < JUST_BEGUN) chime(chosenOutput())
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for what is on air
  }, [])
  // Whoever went on air reads: the keys are the prompter's at once.
  useEffect(() => {
    if (reads) list.current?.focus()
  }, [reads])
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' }), [at])
  return (
    <>
      <ol className="air-cues" ref={list} tabIndex={0} aria-label={title} onKeyDown={turn}>
        {cues.map(({ lang, text }, nth) => (
          <li key={nth} lang={lang === 'zh' ? 'zh-CN' : 'ru'} aria-current={nth === at ? 'step' : undefined} data-said={nth < at ? '' : undefined}>
            {text}
          </li>
        ))}
      </ol>
      {may('broadcast.endAir') && <End onAir={onAir} reads={reads} title={title} done={at >= last} onNext={next} onBack={toText} />}
    </>
  )
}

/** A station that went down holds the air no longer than somebody wants: it is broken off from any other. */
function End({ onAir: { id }, reads, title, done, onNext, onBack }: { onAir: OnAirView; reads: boolean; title: string; done: boolean; onNext: () => void; onBack: () => void }) {
  const { t } = useTranslation('broadcast')
  const [breaking, setBreaking] = useState(false)
  const end = useCommand(api.broadcast.endAir, { done: t('air.ended', { title }) })
  const finish = () => void end.run({ id, how: 'aired', reason: '' })
  useKeys([{ key: 'Ctrl+Enter', label: t('air.finish'), run: finish, active: reads && done && !breaking }])
  const putAway = () => {
    setBreaking(false)
    // When the form is gone.
    window.setTimeout(onBack)
  }
  if (breaking) {
    return (
      <TextStep
        form={`broadcast.breakOff:${id}`} title={t('air.breakTitle')} label={t('air.reason')} confirm={t('air.break')} min={1} max={300} busy={end.busy} problem={end.problem}
        onConfirm={async reason => (await end.run({ id, how: 'brokenOff', reason })) !== null} onClose={putAway}
      />
    )
  }
  return (
    <footer className="air-bar">
      <Failure problem={end.problem} />
      <div className="bar-buttons">
        {reads && (
          <>
            <Button primary={!done} refusal={done ? t('air.lastSaid') : undefined} onPress={onNext}>
              {t('air.next')} <KeyCap name={t('air.space')} />
            </Button>
            <Button primary={done} keyName={done ? 'Ctrl+Enter' : undefined} busy={end.busy} refusal={done ? undefined : t('air.notSaid')} onPress={finish}>
              {t('air.finish')}
            </Button>
          </>
        )}
        <Button onPress={() => setBreaking(true)}>{t('air.breakOff')}</Button>
      </div>
    </footer>
  )
}
