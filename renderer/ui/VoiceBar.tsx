// The microphone of a form: begin, see that it listens and for how long, keep or throw away.
import { Mic, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelMeter } from './LevelMeter'
import { showSeconds } from './file-words'
import { useVoiceNote } from './use-voice-note'

const SECOND = 1_000

/** Hands on what was recorded. `meter` shows meanwhile how loud it is heard. */
export function VoiceBar({ meter = false, onRecorded }: { meter?: boolean; onRecorded: (sound: Blob) => void }) {
  const { t } = useTranslation('attachments')
  const note = useVoiceNote(onRecorded)
  const begin = useRef<HTMLButtonElement>(null)
  const recorded = useRef(false)
  useEffect(() => {
    // The button that had the focus is gone; the keyboard goes on where the recording began.
    if (note.state === 'idle' && recorded.current) begin.current?.focus()
    recorded.current = note.state === 'recording'
  }, [note.state])
  if (note.state === 'recording') {
    return (
      <div className="voice" data-on>
        <span className="voice-sign" aria-hidden />
        <span role="status">{t('voice.recording')}</span>
        <Elapsed since={note.since ?? Date.now()} />
        {meter && note.stream !== null && <LevelMeter stream={note.stream} />}
        <button type="button" className="plain-button" autoFocus onClick={note.stop}>
          <Square size={13} aria-hidden /> {t('voice.stop')}
        </button>
        <button type="button" className="plain-button quiet" onClick={note.discard}>
          {t('voice.discard')}
        </button>
      </div>
    )
  }
  return (
    <div className="voice">
      <button ref={begin} type="button" className="plain-button" aria-busy={note.state === 'asking' || undefined} onClick={() => note.state === 'idle' && note.start()}>
        <Mic size={15} aria-hidden /> {t('voice.start')}
      </button>
      {note.trouble !== null && (
        <span className="field-wrong" role="alert">
          {t(`voice.trouble.${note.trouble}`)}
        </span>
      )}
    </div>
  )
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(beat)
  }, [])
  return (
    <span className="voice-time" role="timer">
      {showSeconds((now - since) / SECOND)}
    </span>
  )
}
