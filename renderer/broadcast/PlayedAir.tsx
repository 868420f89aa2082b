// What is on air is played: a chime, the one language, the other; then the line of the log ends by itself.
import './recording.css'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnAirView } from '../../shared/broadcast/air'
import type { Side } from '../../shared/broadcast/words'
import { api } from '../app/connection'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { useBlobUrl } from '../ui/use-blob-url'
import { chime } from './chime'
import { chooseOutput, chosenOutput, putOn, useOutputs } from './sound-output'

interface PlayedProps {
  readonly onAir: OnAirView
  readonly title: string
  /** The text; `reads` once it cannot be played and somebody has to read it. */
  readonly children: (reads: boolean) => ReactNode
}

/** After the chime (ms). */
const CHIME = 700

export function PlayedAir({ onAir, title, children }: PlayedProps) {
  const { t } = useTranslation('broadcast')
  const { id, scriptId, no, order } = onAir
  const [first, second]: readonly [Side, Side] = order === 'zhRu' ? ['zh', 'ru'] : ['ru', 'zh']
  const sound = (side: Side) => api.broadcast.recording.queryOptions({ input: { id: scriptId ?? id, no, side }, enabled: scriptId !== null })
  const one = useQuery(sound(first))
  const other = useQuery(sound(second))
  const [failed, setFailed] = useState(false)
  const end = useCommand(api.broadcast.endAir, { done: t('air.ended', { title }) })
  const { run } = end
  const finish = () => void run({ id, how: 'aired', reason: '' })
  if (failed || one.isError || other.isError) {
    return (
      <>
        <p className="air-bar field-wrong" role="alert">
          {t('air.notPlayed')}
        </p>
        {children(true)}
      </>
    )
  }
  return (
    <>
      {children(false)}
      <Failure problem={end.problem} />
      {one.data !== undefined && other.data !== undefined && <Player sounds={[one.data, other.data]} onDone={finish} onFail={() => setFailed(true)} />}
    </>
  )
}

interface PlayerProps {
  readonly sounds: readonly { readonly type: string; readonly bytes: string }[]
  readonly onDone: () => void
  readonly onFail: () => void
}

function Player({ sounds, onDone, onFail }: PlayerProps) {
  const { t } = useTranslation('broadcast')
  const player = useRef<HTMLAudioElement>(null)
  const { outputs, chosen } = useOutputs()
  const [at, setAt] = useState(0)
  const [share, setShare] = useState(0)
  const [paused, setPaused] = useState(false)
  const [lost, setLost] = useState(false)
  const { bytes = '', type = '' } = sounds[at] ?? {}
  const url = useBlobUrl(bytes, type)
  const done = useRef(onDone)
  useEffect(() => void (done.current = onDone))
  const output = useCallback(async () => {
    if (player.current !== null && !(await putOn(player.current, chosen))) setLost(true)
  }, [chosen])
  // Also when it is unplugged in the middle: it goes on, and says so.
  const there = chosen === '' || outputs.some(({ id }) => id === chosen)
  useEffect(() => void output(), [output, there, url])
  useEffect(() => {
    if (url === null) return undefined
    // Before the first language, so that people listen.
    if (at === 0) chime(chosenOutput())
    const timer = window.setTimeout(() => void player.current?.play().catch(onFail), at === 0 ? CHIME : 0)
    return () => window.clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begun once for each sound
  }, [url])
  const next = () => {
    if (at + 1 < sounds.length) setAt(at + 1)
    else done.current()
  }
  const turn = () => {
    if (paused) void player.current?.play().catch(onFail)
    else player.current?.pause()
    setPaused(!paused)
  }
  useKeys([{ key: 'Ctrl+Shift+P', label: t(paused ? 'air.resume' : 'air.pause'), run: turn }])
  return (
    <div className="air-bar air-played">
      {url !== null && <audio ref={player} src={url} preload="auto" onTimeUpdate={event => setShare((at + event.currentTarget.currentTime / (event.currentTarget.duration || 1)) / sounds.length)} onEnded={next} onError={onFail} />}
      <div className="air-progress" role="progressbar" aria-label={t('air.recorded')} aria-valuenow={Math.round(share * 100)}>
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <div className="bar-buttons">
        <Button keyName="Ctrl+Shift+P" onPress={turn}>
          {t(paused ? 'air.resume' : 'air.pause')}
        </Button>
        <OutputField outputs={outputs} chosen={there ? chosen : ''} />
      </div>
      {lost && (
        <p className="field-wrong" role="alert">
          {t('air.outputLost')}
        </p>
      )}
    </div>
  )
}

function OutputField({ outputs, chosen }: { outputs: readonly { id: string; name: string }[]; chosen: string }) {
  const { t } = useTranslation('broadcast')
  return (
    <label className="air-output">
      {t('air.output')}
      <select className="input" value={chosen} onChange={event => chooseOutput(event.target.value)}>
        <option value="">{t('air.outputUsual')}</option>
        {outputs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
