// Sound as numbers: how loud it is, made as loud as others, cut at both ends, and written as WAV. Pure: samples from −1 to 1 of one channel, `rate` a second.

/** How loud announcements are made (LUFS), and what no sample goes beyond (dBFS): as EBU R 128 asks of speech that is heard in a hall, a little louder. */
export const TARGET = { loudness: -16, peak: -1 } as const

/** Quieter than this is silence (LUFS). Source: ITU-R BS.1770-4, absolute gate. */
const GATE = -70
/** A block is so long, and begins a quarter of that after the one before (s). */
const BLOCK = 0.4
const OVERLAP = 4

interface Biquad {
  readonly b: readonly [number, number, number]
  readonly a: readonly [number, number]
}

/** The two filters of K-weighting at any rate: a head's shelf and a low cut. Source: ITU-R BS.1770-4, annex 1; its coefficients for 48 kHz taken back to frequency, gain and Q. */
function weighting(rate: number): readonly [Biquad, Biquad] {
  const shelf = shelfOf(Math.tan((Math.PI * 1681.974450955533) / rate), 3.999843853973347, 0.7071752369554196)
  const cut = cutOf(Math.tan((Math.PI * 38.13547087602444) / rate), 0.5003270373238773)
  return [shelf, cut]
}

function shelfOf(k: number, gain: number, q: number): Biquad {
  const high = 10 ** (gain / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return { b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] }
}

function cutOf(k: number, q: number): Biquad {
  const a0 = 1 + k / q + k * k
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] }
}

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
  const out = new Float32Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let at = 0; at < samples.length; at += 1) {
    const x = samples[at] ?? 0
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    out[at] = y
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
  }
  return out
}

const decibels = (power: number): number => -0.691 + 10 * Math.log10(power)

/** Mean squares of blocks of 400 ms that overlap by three quarters; of a shorter sound one block. */
function blocksOf(samples: Float32Array, rate: number): number[] {
  const long = Math.min(samples.length, Math.round(BLOCK * rate))
  const step = Math.max(1, Math.round((BLOCK * rate) / OVERLAP))
  const blocks: number[] = []
  for (let from = 0; from + long <= samples.length && long > 0; from += step) {
    let sum = 0
    for (let at = from; at < from + long; at += 1) sum += (samples[at] ?? 0) ** 2
    blocks.push(sum / long)
  }
  return blocks
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Integrated loudness of one channel (LUFS); −Infinity where there is nothing to hear. Source: ITU-R BS.1770-4. */
export function loudness(samples: Float32Array, rate: number): number {
  const [shelf, cut] = weighting(rate)
  const heard = blocksOf(filtered(filtered(samples, shelf), cut), rate).filter(power => decibels(power) > GATE)
  if (heard.length === 0) return Number.NEGATIVE_INFINITY
  const gate = decibels(mean(heard)) - 10
  return decibels(mean(heard.filter(power => decibels(power) > gate)))
}

/** The same sound as loud as others: at TARGET.loudness, or as near to it as its peaks allow. What is silent stays as it is. */
export function normalised(samples: Float32Array, rate: number): Float32Array {
  const now = loudness(samples, rate)
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  if (now === Number.NEGATIVE_INFINITY || peak === 0) return samples.slice()
  const gain = Math.min(10 ** ((TARGET.loudness - now) / 20), 10 ** (TARGET.peak / 20) / peak)
  return samples.map(sample => sample * gain)
}

/** The sound from one second to another. */
export function trimmed(samples: Float32Array, rate: number, from: number, until: number): Float32Array {
  return samples.slice(Math.max(0, Math.round(from * rate)), Math.max(0, Math.round(until * rate)))
}

/** So much of silence stays at either end (s), and so much quieter than the loudest is silence. */
const BREATH = 0.15
const QUIET = 0.02

/** Where the sound begins and ends (s): what is cut at its ends is silence. */
export function soundEnds(samples: Float32Array, rate: number): { from: number; until: number } {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const loud = (sample: number) => Math.abs(sample) > peak * QUIET
  const [first, last] = [samples.findIndex(loud), samples.findLastIndex(loud)]
  if (first === -1) return { from: 0, until: samples.length / rate }
  return { from: Math.max(0, first / rate - BREATH), until: Math.min(samples.length / rate, (last + 1) / rate + BREATH) }
}

/** The loudest of so many stretches of equal length, from 0 to 1: the picture of a sound. */
export function waveform(samples: Float32Array, bars: number): number[] {
  const long = samples.length / bars
  return Array.from({ length: bars }, (_, bar) => samples.subarray(Math.floor(bar * long), Math.floor((bar + 1) * long)).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0))
}

const HEADER = 44

/** A WAV file: one channel, 16 bits. */
export function wavOf(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const text = (at: number, word: string) => bytes.set([...word].map(letter => letter.charCodeAt(0)), at)
  text(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]] as const) view.setUint16(at, value, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, at) => view.setInt16(HEADER + at * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true))
  return bytes
}
