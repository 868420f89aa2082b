import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { showDate, showDateTime, showDay, showDayTitle, showDue, showMoment, showSpan, showTime } from '../../../shared/text/when'
import { addDays, atLocal, dayKey, daysBetween, endOfDay, momentOf, startOfDay, wallTime } from '../../../shared/text/zone'

const SHANGHAI = 'Asia/Shanghai'
const zones = fc.constantFrom(SHANGHAI, 'Asia/Vladivostok', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Havana', 'UTC')
const moments = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) })
const MINUTE = 60_000
const HOUR = 3_600_000

describe('how times are written', () => {
  const at = atLocal('2026-11-22 18:05', SHANGHAI)
  test('time, date and heading in both languages', () => {
    expect(showTime(at, SHANGHAI)).toBe('18:05')
    expect(showTime(at, 'Asia/Vladivostok')).toBe('20:05')
    expect([showDate(at, SHANGHAI, 'zh'), showDate(at, SHANGHAI, 'ru')]).toEqual(['2026-11-22', '22.11.2026'])
    expect([showDay('2026-11-02', 'zh'), showDay('2026-11-02', 'ru')]).toEqual(['2026-11-02', '02.11.2026'])
    expect([showDayTitle(at, SHANGHAI, 'zh'), showDayTitle(at, SHANGHAI, 'ru')]).toEqual(['11月22日 星期日', 'воскресенье, 22 ноября'])
    expect(showDateTime(at, SHANGHAI, 'ru')).toBe('22.11.2026 18:05')
  })
  test('midnight is 00:00, never 24:00', () => {
    expect(showTime(atLocal('2026-11-22', SHANGHAI), SHANGHAI)).toBe('00:00')
  })
  test('what is due at midnight is due at 24:00 of the day that ends', () => {
    const due = (text: string, lang: 'zh' | 'ru') => showDue(atLocal(text, SHANGHAI), at, SHANGHAI, lang)
    expect([due('2026-11-23 00:00', 'ru'), due('2026-11-24 00:00', 'ru'), due('2026-11-24 00:00', 'zh'), due('2026-11-30 00:00', 'ru')]).toEqual(['24:00', 'завтра 24:00', '明天 24:00', '29.11.2026 24:00'])
    expect(due('2026-11-23 00:05', 'ru')).toBe('завтра 00:05')
  })
  test('a moment is told from today', () => {
    const shown = (text: string, lang: 'zh' | 'ru') => showMoment(atLocal(text, SHANGHAI), at, SHANGHAI, lang)
    expect(shown('2026-11-22 00:00', 'zh')).toBe('00:00')
    expect([shown('2026-11-21 23:59', 'zh'), shown('2026-11-21 23:59', 'ru')]).toEqual(['昨天 23:59', 'вчера 23:59'])
    expect([shown('2026-11-23 10:00', 'zh'), shown('2026-11-23 10:00', 'ru')]).toEqual(['明天 10:00', 'завтра 10:00'])
    expect([shown('2026-11-20 10:00', 'zh'), shown('2026-11-20 10:00', 'ru')]).toEqual(['2026-11-20 10:00', '20.11.2026 10:00'])
  })
  test.each([[72 * MINUTE, '1 小时 12 分钟', '1 ч 12 мин'], [28 * HOUR, '1 天 4 小时', '1 д 4 ч'], [-2 * HOUR, '2 小时', '2 ч'], [59 * MINUTE, '59 分钟', '59 мин'], [24 * HOUR, '1 天', '1 д'], [35_000, '35 秒', '35 с'], [0, '0 秒', '0 с']])('a span of %d ms', (ms, zh, ru) => {
    expect([showSpan(ms, 'zh'), showSpan(ms, 'ru')].map(text => text.replaceAll('\u00a0', ' '))).toEqual([zh, ru])
  })
  test('a number does not part from its unit at the end of a line', () => {
    expect(showSpan(72 * MINUTE, 'ru')).toBe('1\u00a0ч 12\u00a0мин')
  })
})

describe('days of a zone', () => {
  test('the day of the mall, not of UTC', () => {
    expect(dayKey(Date.UTC(2026, 10, 21, 16), SHANGHAI)).toBe('20261122')
    expect(dayKey(Date.UTC(2026, 10, 21, 15, 59, 59), SHANGHAI)).toBe('20261121')
    expect(dayKey(Date.UTC(2026, 10, 21, 14), 'Asia/Vladivostok')).toBe('20261122')
  })
  test.prop([moments, zones])('a day holds its moments, begins after the day before and ends where the next begins', (ms, zone) => {
    const [start, end] = [startOfDay(ms, zone), endOfDay(ms, zone)]
    expect(start <= ms && ms < end).toBe(true)
    expect([dayKey(start, zone), dayKey(end - 1, zone)]).toEqual([dayKey(ms, zone), dayKey(ms, zone)])
    expect(dayKey(start - 1, zone) < dayKey(ms, zone) && dayKey(end, zone) > dayKey(ms, zone)).toBe(true)
    expect(startOfDay(end, zone)).toBe(end)
    expect((end - start) / HOUR).toBeGreaterThanOrEqual(23)
    expect((end - start) / HOUR).toBeLessThanOrEqual(25)
  })
  test.prop([moments, zones])('what the wall clock shows leads back to the moment, or to its first occurrence', (ms, zone) => {
    const second = Math.floor(ms / 1000) * 1000
    const back = momentOf(wallTime(second, zone), zone)
    expect([0, 30 * MINUTE, HOUR]).toContain(second - back)
    expect(wallTime(back, zone)).toEqual(wallTime(second, zone))
  })
  test.prop([moments, fc.integer({ min: -400, max: 400 }), fc.constantFrom(SHANGHAI, 'Asia/Vladivostok')])('days are added on the calendar', (ms, days, zone) => {
    expect(daysBetween(ms, addDays(ms, days, zone), zone)).toBe(days)
    expect(showTime(addDays(ms, days, zone), zone)).toBe(showTime(ms, zone))
  })
})

describe('a local time becomes a moment', () => {
  test('plain', () => {
    expect(atLocal('2026-11-22 10:00', SHANGHAI)).toBe(Date.UTC(2026, 10, 22, 2))
    expect(atLocal('2026-11-22T10:00', 'Asia/Vladivostok')).toBe(Date.UTC(2026, 10, 22, 0))
  })
  test('a time that the clocks skip is taken an hour later', () => {
    expect(atLocal('2026-03-29 02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30))
  })
  test('a time that comes twice is the first', () => {
    expect(atLocal('2026-10-25 02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })
  test('where midnight is skipped the day begins at one', () => {
    expect(showTime(startOfDay(Date.UTC(2018, 10, 4, 12), 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('01:00')
  })
  test.each(['2026-02-30 10:00', '2026-13-01', '22.11.2026', '2026-11-22 24:00', ''])('%s is refused', text => expect(() => atLocal(text, SHANGHAI)).toThrow(RangeError))
})
