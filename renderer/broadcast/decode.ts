// What was recorded or brought, as samples of one channel.
import { LONGEST_RECORDING } from '../../shared/broadcast/recordings'
import { FormError } from '../app/problems'

/** Speech keeps everything at this rate, and five minutes stay under the size that may be kept. */
export const RATE = 32_000
/** A file that is larger lasts longer than any announcement, however it is packed. */
const LARGEST = 60 * 1024 * 1024

export interface Decoded {
  readonly samples: Float32Array
  readonly source: 'microphone' | 'file'
}

const wrong = (error: string, params: Record<string, string | number> = {}) => new FormError([{ path: ['sound'], error, params }])

/** Reads what a player can read (WAV, MP3, OGG, M4A, WebM). Throws FormError `recording.unreadable`, `recording.long` {minutes}, `recording.silent`. */
export async function decoded(blob: Blob, source: Decoded['source']): Promise<Decoded> {
  const minutes = LONGEST_RECORDING / 60_000
  if (blob.size > LARGEST) throw wrong('recording.long', { minutes })
  if ((await secondsOf(blob)) * 1000 > LONGEST_RECORDING) throw wrong('recording.long', { minutes })
  const bytes = await blob.arrayBuffer().catch(() => {
    throw wrong('recording.unreadable')
  })
  // An offline context needs no sound card, and brings everything to its own rate.
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes).catch(() => {
    throw wrong('recording.unreadable')
  })
  if (sound.duration * 1000 > LONGEST_RECORDING) throw wrong('recording.long', { minutes })
  const samples = oneChannel(sound)
  if (!samples.some(sample => Math.abs(sample) > 0.001)) throw wrong('recording.silent')
  return { samples, source }
}

/** How long a player says it is (s), before it is unpacked whole; 0 where it does not say. */
function secondsOf(blob: Blob): Promise<number> {
  const url = URL.createObjectURL(blob)
  const player = new Audio()
  return new Promise<number>(resolve => {
    player.preload = 'metadata'
    player.onloadedmetadata = () => resolve(Number.isFinite(player.duration) ? player.duration : 0)
    player.onerror = () => resolve(0)
    player.src = url
  }).finally(() => URL.revokeObjectURL(url))
}

function oneChannel(sound: AudioBuffer): Float32Array {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, at) => sound.getChannelData(at))
  return Float32Array.from({ length: sound.length }, (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length)
}
