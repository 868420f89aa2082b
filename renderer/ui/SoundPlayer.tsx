// A sound with a button and a line to move along. The browser's own controls would speak the system's language, not ours.
import { Pause, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showSeconds } from './file-words'
import { useBlobUrl } from './use-blob-url'

interface SoundPlayerProps {
  readonly name: string
  readonly type: string
  readonly bytes: string
  readonly onBroken: () => void
  /** It was heard to its end, without leaving out more than a moment. */
  readonly onHeard?: () => void
}

/** Farther than any sound: going there makes the browser find out how long one is that does not say so, as recordings of a page do not. */
const FAR_SECONDS = 1e7

/** So much of a sound is the whole of it. */
const WHOLE = 0.95

/** How many seconds were played, whatever was played twice. */
const heardOf = (played: TimeRanges): number => Array.from({ length: played.length }, (_, at) => played.end(at) - played.start(at)).reduce((sum, seconds) => sum + seconds, 0)

/** `onBroken` is called where it cannot be played. */
export function SoundPlayer({ name, type, bytes, onBroken, onHeard }: SoundPlayerProps) {
  const { t } = useTranslation('attachments')
  const url = useBlobUrl(bytes, type)
  const sound = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const measuring = useRef(false)
  const wanted = useRef(false)
  const play = (heard: HTMLAudioElement) => void heard.play().catch(onBroken)
  const measure = (heard: HTMLAudioElement) => {
    if (heard.duration === Infinity) {
      measuring.current = true
      heard.currentTime = FAR_SECONDS
    } else if (Number.isFinite(heard.duration)) {
      setLength(heard.duration)
      if (measuring.current) heard.currentTime = 0
      measuring.current = false
      if (wanted.current) play(heard)
      wanted.current = false
    }
  }
  const press = () => {
    const heard = sound.current
    if (heard === null) return
    // Pressed before the length is known: it begins at its beginning as soon as it is.
    if (measuring.current) wanted.current = true
    else if (playing) heard.pause()
    else play(heard)
  }
  if (url === null) return null
  return (
    <div className="sound">
      <audio
        ref={sound}
        src={url}
        preload="auto"
        onLoadedMetadata={event => measure(event.currentTarget)}
        onDurationChange={event => measure(event.currentTarget)}
        onTimeUpdate={event => !measuring.current && setAt(event.currentTarget.currentTime)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={event => {
          setPlaying(false)
          if (heardOf(event.currentTarget.played) > length * WHOLE) onHeard?.()
        }}
        onError={onBroken}
      />
      <button type="button" className="plain-button primary" onClick={press}>
        {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />} {t(playing ? 'sound.pause' : 'sound.play')}
      </button>
      <input
        type="range"
        min={0}
        max={Math.max(length, 0.1)}
        step={0.1}
        value={Math.min(at, length)}
        aria-label={t('sound.place', { name })}
        aria-valuetext={`${showSeconds(at)} / ${showSeconds(length)}`}
        onChange={event => {
          if (sound.current !== null) sound.current.currentTime = Number(event.target.value)
          setAt(Number(event.target.value))
        }}
      />
      <span className="voice-time">
        {showSeconds(at)} / {showSeconds(length)}
      </span>
    </div>
  )
}
