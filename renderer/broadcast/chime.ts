// A short sound for what has just come in. Made by the page itself: nothing is loaded.

/** Pitches (Hz), each for so long (s). */
const TONES = [880, 660]
const EACH = 0.22

/** Two tones, once, on an output of this PC ('' for the usual one). Where there is no sound to be had, none. */
export function chime(output = ''): void {
  if (typeof AudioContext === 'undefined') return
  const audio: AudioContext & { setSinkId?: (id: string) => Promise<void> } = new AudioContext()
  // One that is gone leaves the usual one.
  if (output !== '') void audio.setSinkId?.(output).catch(() => undefined)
  const loudness = audio.createGain()
  loudness.gain.value = 0.15
  loudness.connect(audio.destination)
  TONES.forEach((pitch, nth) => {
    const tone = audio.createOscillator()
    tone.frequency.value = pitch
    tone.connect(loudness)
    tone.start(audio.currentTime + nth * EACH)
    tone.stop(audio.currentTime + (nth + 1) * EACH)
    if (nth === TONES.length - 1) tone.onended = () => void audio.close()
  })
}
