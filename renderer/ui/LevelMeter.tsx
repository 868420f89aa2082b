// How loud the microphone hears, so that nobody speaks in vain.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Quieter than this shows nothing (dBFS). */
const FLOOR = -60

/** Follows a stream until it is gone. */
export function LevelMeter({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('attachments')
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const audio = new AudioContext()
    const analyser = audio.createAnalyser()
    audio.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    let frame = 0
    const draw = () => {
      analyser.getFloatTimeDomainData(samples)
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6)
      const share = Math.max(0, 1 - (20 * Math.log10(peak)) / FLOOR)
      if (bar.current !== null) bar.current.style.width = `${Math.round(share * 100)}%`
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => {
      cancelAnimationFrame(frame)
      void audio.close()
    }
  }, [stream])
  return (
    <span className="voice-level" role="img" aria-label={t('voice.level')}>
      <span ref={bar} />
    </span>
  )
}
