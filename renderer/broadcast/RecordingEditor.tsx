// A sound before it is kept: cut at its ends, made as loud as others, listened to.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loudness, normalised, soundEnds, trimmed, waveform, wavOf } from '../../shared/broadcast/audio'
import type { RecordingGiven } from '../../shared/broadcast/recordings'
import { showElapsed } from '../../shared/text/when'
import { client } from '../app/connection'
import { base64Of } from '../app/file-bytes'
import { Button } from '../ui/Button'
import { useKeys } from '../app/shortcuts'
import { RATE, type Decoded } from './decode'

interface EditorProps {
  readonly name: string
  readonly sound: Decoded
  readonly busy: boolean
  readonly onKeep: (given: RecordingGiven) => Promise<void>
  readonly onFail: (error: unknown) => void
  readonly onClose: () => void
}

const BARS = 120
/** Shorter is no announcement (s). */
const LEAST = 0.3

export function RecordingEditor({ name, sound: { samples, source }, busy, onKeep, onFail, onClose }: EditorProps) {
  const { t } = useTranslation('broadcast')
  const length = samples.length / RATE
  const [ends, setEnds] = useState(() => soundEnds(samples, RATE))
  const [storing, setStoring] = useState(false)
  const keep = async () => {
    setStoring(true)
    try {
      const made = normalised(trimmed(samples, RATE, ends.from, ends.until), RATE)
      const bytes = await base64Of(new Blob([wavOf(made, RATE)]))
      const put = await client.attachments.put({ name, bytes })
      await onKeep({ hash: put.hash, name, ms: Math.round((made.length / RATE) * 1000), loudness: Math.max(-70, Math.min(0, Math.round(loudness(made, RATE) * 10) / 10)), source })
    } catch (error) {
      onFail(error)
    } finally {
      setStoring(false)
    }
  }
  useKeys([{ key: 'Ctrl+S', label: t('recording.keep'), run: () => void keep() }, { key: 'Esc', label: t('recording.drop'), run: onClose }])
  return (
    <div className="recording-editor">
      <Picture samples={samples} from={ends.from / length} until={ends.until / length} />
      <label>
        {t('recording.from')}
        <input type="range" min={0} max={length} step={0.05} value={ends.from} aria-valuetext={showElapsed(ends.from * 1000)} onChange={event => setEnds({ ...ends, from: Math.min(Number(event.target.value), ends.until - LEAST) })} />
      </label>
      <label>
        {t('recording.until')}
        <input type="range" min={0} max={length} step={0.05} value={ends.until} aria-valuetext={showElapsed(ends.until * 1000)} onChange={event => setEnds({ ...ends, until: Math.max(Number(event.target.value), ends.from + LEAST) })} />
      </label>
      <p className="quiet-line">{t('recording.cut', { length: showElapsed((ends.until - ends.from) * 1000), of: showElapsed(length * 1000) })}</p>
      <div className="bar-buttons">
        <Button primary keyName="Ctrl+S" busy={busy || storing} onPress={() => void keep()}>
          {t('recording.keep')}
        </Button>
        <Button quiet keyName="Esc" onPress={onClose}>
          {t('recording.drop')}
        </Button>
      </div>
    </div>
  )
}

function Picture({ samples, from, until }: { samples: Float32Array; from: number; until: number }) {
  const bars = useMemo(() => waveform(samples, BARS), [samples])
  const most = Math.max(...bars, 0.01)
  return (
    <svg className="recording-picture" viewBox={`0 0 ${BARS} 40`} preserveAspectRatio="none" aria-hidden>
      {bars.map((bar, at) => {
        const high = Math.max(1, (bar / most) * 38)
        return <rect key={at} x={at + 0.15} y={20 - high / 2} width={0.7} height={high} data-cut={at / BARS < from || at / BARS >= until ? '' : undefined} />
      })}
    </svg>
  )
}
