import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { loudness, normalised, soundEnds, TARGET, trimmed, waveform, wavOf } from '../../../shared/broadcast/audio'

const RATE = 32_000
const sine = (hertz: number, decibels: number, seconds: number, rate = RATE) => Float32Array.from({ length: Math.round(seconds * rate) }, (_, at) => 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * at) / rate))
const silence = (seconds: number) => new Float32Array(Math.round(seconds * RATE))
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap(part => [...part]))
const peakOf = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

describe('how loud a sound is', () => {
  // ITU-R BS.1770: a sine of 997 Hz at full scale in one channel is −3.01 LUFS.
  test.each([[0, 48_000], [0, 44_100], [0, 32_000], [-20, 32_000]])('a sine of 997 Hz at %d dBFS and %d a second', (decibels, rate) => { expect(loudness(sine(997, decibels, 3, rate), rate)).toBeCloseTo(-3.01 + decibels, 1) })
  test('low tones count less', () => { expect(loudness(sine(40, -20, 3), RATE)).toBeLessThan(loudness(sine(997, -20, 3), RATE) - 3) })
  test('pauses do not count', () => { expect(loudness(joined(sine(997, -20, 4), silence(4)), RATE)).toBeCloseTo(-23, 0) })
  test('nothing is as quiet as can be', () => { expect([loudness(silence(2), RATE), loudness(new Float32Array(0), RATE)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]) })
  const anySound = fc.tuple(fc.integer({ min: 100, max: 4_000 }), fc.integer({ min: -45, max: 0 }), fc.integer({ min: 1, max: 3 })).map(([hertz, decibels, seconds]) => sine(hertz, decibels, seconds))
  test.prop([anySound], { numRuns: 30 })('made as loud as others, it is, or its peaks forbid it; no peak goes beyond', sound => {
    const made = normalised(sound, RATE)
    expect(peakOf(made)).toBeLessThanOrEqual(10 ** (TARGET.peak / 20) + 1e-6)
    const limited = peakOf(made) > 10 ** (TARGET.peak / 20) - 1e-4
    if (!limited) expect(loudness(made, RATE)).toBeCloseTo(TARGET.loudness, 1)
  })
  test('silence stays silence', () => { expect(peakOf(normalised(silence(1), RATE))).toBe(0) })
})

describe('a sound cut at its ends', () => {
  const sound = joined(silence(1), sine(440, -6, 2), silence(1.5))
  test('begins a breath before the first and ends a breath after the last that is heard', () => {
    const { from, until } = soundEnds(sound, RATE)
    expect([from, until].map(at => Math.round(at * 100) / 100)).toEqual([0.85, 3.15])
    expect(trimmed(sound, RATE, from, until).length / RATE).toBeCloseTo(2.3, 1)
  })
  test.prop([fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 })])('is never longer than it was', (from, until) => { expect(trimmed(sound, RATE, from, until).length).toBeLessThanOrEqual(sound.length) })
  test('is seen where it is loud', () => { expect(waveform(sound, 9).map(bar => bar > 0.1)).toEqual([false, false, true, true, true, true, false, false, false]) })
})

test.prop([fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 })])('a WAV file says how long it is and what is in it', values => {
  const samples = Float32Array.from(values)
  const view = new DataView(wavOf(samples, RATE).buffer)
  expect([view.getUint32(4, true), view.getUint32(24, true), view.getUint16(22, true), view.getUint32(40, true)]).toEqual([36 + samples.length * 2, RATE, 1, samples.length * 2])
  samples.forEach((sample, at) => expect(Math.abs(view.getInt16(44 + at * 2, true) / 32_767 - sample)).toBeLessThan(1e-4))
})
