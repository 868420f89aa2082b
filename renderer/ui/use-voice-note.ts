// A voice note from the microphone of this PC.
import { useCallback, useEffect, useRef, useState } from 'react'

/** Speech is well understood at this rate, and an hour stays under the size that may be kept. */
const BITS_PER_SECOND = 32_000
const LONGEST_MS = 60 * 60_000
const TYPE = 'audio/webm;codecs=opus'

/** Why there is no recording: nobody may listen, there is no microphone, or it gave nothing. */
export type VoiceTrouble = 'denied' | 'none' | 'failed'

export interface VoiceNote {
  readonly state: 'idle' | 'asking' | 'recording'
  /** When the recording began (UTC ms), null while there is none. */
  readonly since: number | null
  readonly trouble: VoiceTrouble | null
  /** What is being recorded, null while nothing is. */
  readonly stream: MediaStream | null
  start(): void
  /** Ends the recording and hands it on. */
  stop(): void
  /** Ends the recording and throws it away. */
  discard(): void
}

/** Records until it is stopped, an hour at most. Leaving the form ends the recording and hands it on all the same. */
export function useVoiceNote(onRecorded: (sound: Blob) => void): VoiceNote {
  const [state, setState] = useState<VoiceNote['state']>('idle')
  const [since, setSince] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<VoiceTrouble | null>(null)
  const [heard, setHeard] = useState<MediaStream | null>(null)
  const running = useRef<{ recorder: MediaRecorder; wanted: boolean } | null>(null)
  const gone = useRef(false)
  const recorded = useRef(onRecorded)
  useEffect(() => void (recorded.current = onRecorded))

  const end = useCallback((wanted: boolean) => {
    if (running.current === null || running.current.recorder.state === 'inactive') return
    running.current.wanted = wanted
    running.current.recorder.stop()
  }, [])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      end(true)
    }
  }, [end])

  const start = useCallback(() => {
    setTrouble(null)
    setState('asking')
    listen().then(
      stream => {
        if (gone.current) return silence(stream)
        const mine = { recorder: new MediaRecorder(stream, recorderOptions()), wanted: true }
        running.current = mine
        record(stream, mine.recorder, sound => {
          if (mine.wanted && sound.size > 0) recorded.current(sound)
          setState('idle')
          setSince(null)
          setHeard(null)
        })
        setHeard(stream)
        setState('recording')
        setSince(Date.now())
      },
    ).catch((error: unknown) => {
      setState('idle')
      setTrouble(troubleOf(error))
    })
  }, [])
  return { state, since, trouble, stream: heard, start, stop: useCallback(() => end(true), [end]), discard: useCallback(() => end(false), [end]) }
}

const listen = () => navigator.mediaDevices.getUserMedia({ audio: true, video: false })
const silence = (stream: MediaStream) => stream.getTracks().forEach(track => track.stop())
const recorderOptions = () => ({ audioBitsPerSecond: BITS_PER_SECOND, ...(MediaRecorder.isTypeSupported(TYPE) ? { mimeType: TYPE } : {}) })

/** Gathers what the recorder gives until it ends, by whatever it ends; then nobody listens any more. */
function record(stream: MediaStream, recorder: MediaRecorder, done: (sound: Blob) => void): void {
  const pieces: Blob[] = []
  const limit = setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), LONGEST_MS)
  recorder.ondataavailable = event => void pieces.push(event.data)
  recorder.onstop = () => {
    clearTimeout(limit)
    silence(stream)
    done(new Blob(pieces, { type: recorder.mimeType }))
  }
  recorder.start(1_000)
}

function troubleOf(error: unknown): VoiceTrouble {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'failed'
}
