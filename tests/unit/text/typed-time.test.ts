import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { reasonableTime } from '../../../shared/core/reasonable-time'
import { parseTypedTime, typedDayAlone } from '../../../shared/text/typed-time'
import { showDateTime } from '../../../shared/text/when'
import { atLocal, dayKey } from '../../../shared/text/zone'

const zone = 'Asia/Shanghai'
const now = atLocal('2026-11-22 15:20', zone)

/** The time typed on Sunday 22 November 2026 at 15:20 in Shanghai, on the wall clock. */
function typed(text: string): string | null {
  const ms = parseTypedTime(text, now, zone)
  return ms === null ? null : showDateTime(ms, zone, 'zh')
}

describe('a time alone is the next such time', () => {
  test.each(['18', '18:00', '1800', '18：00', '18点', '６点 下午'.replace('６点 下午', '下午６点'), '下午六点', '18.00', 'в 18', 'до 18:00', 'в 6 вечера', '十八点', '18时'])('%s is this evening', text => expect(typed(text)).toBe('2026-11-22 18:00'))
  test.each([['9', '2026-11-23 09:00'], ['930', '2026-11-23 09:30'], ['15:20', '2026-11-22 15:20'], ['15:19', '2026-11-23 15:19'], ['十点半', '2026-11-23 10:30'], ['18.30', '2026-11-22 18:30'], ['24:00', '2026-11-23 00:00'], ['下午三点一刻', '2026-11-23 15:15'], ['晚上八点', '2026-11-22 20:00'], ['в 9 утра', '2026-11-23 09:00']])('%s is %s', (text, expected) => expect(typed(text)).toBe(expected))
})

describe('a named day', () => {
  test.each([
    ['今天18:00', '2026-11-22 18:00'], ['今天9点', '2026-11-22 09:00'], ['明天10点', '2026-11-23 10:00'], ['завтра 10:00', '2026-11-23 10:00'], ['сегодня в 18', '2026-11-22 18:00'],
    ['后天下午2点30分', '2026-11-24 14:30'], ['послезавтра в 9:15', '2026-11-24 09:15'], ['завтра в 9 утра', '2026-11-23 09:00'], ['今晚八点', '2026-11-22 20:00'], ['明早9点', '2026-11-23 09:00'], ['大后天10点', '2026-11-25 10:00'],
  ])('%s is %s', (text, expected) => expect(typed(text)).toBe(expected))
})

describe('a date', () => {
  test.each([
    ['25.11 10:00', '2026-11-25 10:00'], ['11-25 10:00', '2026-11-25 10:00'], ['11月25日10点半', '2026-11-25 10:30'], ['11月25号 上午9点', '2026-11-25 09:00'], ['25 ноября в 10', '2026-11-25 10:00'],
    ['2026-11-25 10:00', '2026-11-25 10:00'], ['25.11.2026 10:00', '2026-11-25 10:00'], ['25.11.26 1000', '2026-11-25 10:00'], ['2026年11月30日9点', '2026-11-30 09:00'], ['05.01 9:00', '2027-01-05 09:00'], ['22.11 9:00', '2026-11-22 09:00'], ['1 мая 12:00', '2027-05-01 12:00'],
  ])('%s is %s', (text, expected) => expect(typed(text)).toBe(expected))
})

describe('a wait', () => {
  test.each([
    ['+30', '15:50'], ['+2ч', '17:20'], ['+2h', '17:20'], ['2小时后', '17:20'], ['两小时后', '17:20'], ['через 2 часа', '17:20'], ['через час', '16:20'], ['через полчаса', '15:50'], ['через полтора часа', '16:50'],
    ['через 30 минут', '15:50'], ['30分钟', '15:50'], ['30 мин', '15:50'], ['半小时后', '15:50'], ['一个半小时', '16:50'], ['两个半小时后', '17:50'], ['1小时30分钟后', '16:50'], ['через 1 ч 30 мин', '16:50'], ['+１０', '15:30'],
  ])('%s ends at %s', (text, time) => expect(typed(text)).toBe(`2026-11-22 ${time}`))
  test('days keep the time of day', () => {
    expect([typed('через 3 дня'), typed('3天后'), typed('через день')]).toEqual(['2026-11-25 15:20', '2026-11-25 15:20', '2026-11-23 15:20'])
    const berlin = atLocal('2026-10-24 15:00', 'Europe/Berlin')
    expect(parseTypedTime('через 1 день', berlin, 'Europe/Berlin')).toBe(atLocal('2026-10-25 15:00', 'Europe/Berlin'))
  })
})

test.each(['', ' ', 'abc', '25:00', '18:61', '31.02 10:00', '10.12', '2 ч', '18 ч', '30', '明天', 'завтра', '周五', '11-25', '+999999', '+0', '-5', '25/13 10:00', '2400000', 'через', '点', '今天今天10点', '+'])('%s is not guessed at', text => expect(typed(text)).toBeNull())

test.prop([fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom(zone, 'Asia/Vladivostok', 'Europe/Berlin')])('any time of day typed alone lies within the day that follows', (hour, minute, at) => {
  const text = `${hour}:${String(minute).padStart(2, '0')}`
  const ms = parseTypedTime(text, now, at)
  expect(ms).not.toBeNull()
  expect((ms ?? 0) - now).toBeGreaterThan(-60_000)
  expect((ms ?? 0) - now).toBeLessThanOrEqual(86_400_000)
})
test.prop([fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })])('the Russian and the Chinese way of a date mean the same day', (day, month) => {
  const russian = parseTypedTime(`${day}.${String(month).padStart(2, '0')} 10:00`, now, zone)
  expect(russian).toBe(parseTypedTime(`${month}月${day}日10点`, now, zone))
  expect(dayKey(russian ?? 0, zone).slice(4)).toBe(`${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`)
})
test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[今明后天0-9:.点半+月日 чвминзавтрацереб小时-]{0,14}$/))])('any text is answered with a time near now or with null', text => {
  const ms = parseTypedTime(text, now, zone)
  expect(ms === null || Number.isSafeInteger(ms)).toBe(true)
})

describe('when something happened', () => {
  const happened = (text: string) => {
    const ms = parseTypedTime(text, now, zone, { past: true, days: true })
    return ms === null ? null : showDateTime(ms, zone, 'zh')
  }
  test.each([
    ['14:00', '2026-11-22 14:00'], ['18:00', '2026-11-21 18:00'], ['вчера в 15:00', '2026-11-21 15:00'], ['昨天下午3点', '2026-11-21 15:00'], ['昨晚八点', '2026-11-21 20:00'], ['позавчера 10:00', '2026-11-20 10:00'], ['前天10点', '2026-11-20 10:00'],
    ['20 ноября в 10', '2026-11-20 10:00'], ['11月20日10点', '2026-11-20 10:00'], ['25.12 10:00', '2025-12-25 10:00'], ['2小时前', '2026-11-22 13:20'], ['час назад', '2026-11-22 14:20'], ['20 минут назад', '2026-11-22 15:00'], ['半小时前', '2026-11-22 14:50'],
    ['вчера', '2026-11-21 00:00'], ['昨天', '2026-11-21 00:00'], ['20 ноября', '2026-11-20 00:00'], ['11月20日', '2026-11-20 00:00'], ['20.11.2026', '2026-11-20 00:00'],
  ])('%s was %s', (text, expected) => expect(happened(text)).toBe(expected))
  test.each(['через час'])('%s is not guessed at', text => expect(happened(text)).toBeNull())
  test.each([['завтра 10:00', '2026-11-23 10:00'], ['明天', '2026-11-23 00:00']])('%s is understood, so that the form can say that it is still to come', (text, expected) => expect(happened(text)).toBe(expected))
  test.each([
    ['5 декабря 2024', '2024-12-05 00:00'], ['20 ноября 2025', '2025-11-20 00:00'], ['5 декабря 2024 г.', '2024-12-05 00:00'], ['5 декабря 2024 года', '2024-12-05 00:00'], ['5 дек 2024', '2024-12-05 00:00'],
    ['5.12 2024', '2024-12-05 00:00'], ['12月5日 2024', '2024-12-05 00:00'], ['20 ноября 2025 15:00', '2025-11-20 15:00'], ['5 декабря 2024 г. в 15:00', '2024-12-05 15:00'], ['20 ноября 1530', '2026-11-20 15:30'],
  ])('%s: four digits that can be a year are one', (text, expected) => expect(happened(text)).toBe(expected))
})

describe('a day where an hour is asked for too', () => {
  test.each(['завтра', '13 декабря', '01.01.2100', '明天', '12月13日', '2100-01-01'])('%s is known to be a day that lacks its hour', text => {
    expect(parseTypedTime(text, now, zone)).toBeNull()
    expect(typedDayAlone(text, now, zone)).not.toBeNull()
  })
  test.each(['когда-нибудь', '32.11', '改天', '', '25:00'])('%s is no day', text => expect(typedDayAlone(text, now, zone)).toBeNull())
  test('a year that cannot be meant is told of the day alone too', () => {
    const year = (text: string) => reasonableTime.safeParse(typedDayAlone(text, now, zone)).success
    expect([year('01.01.2100'), year('01.01.1900'), year('13.12.2026')]).toEqual([false, false, true])
  })
})

describe('until which day', () => {
  const until = (text: string) => {
    const ms = parseTypedTime(text, now, zone, { days: true })
    return ms === null ? null : showDateTime(ms, zone, 'zh')
  }
  test.each([
    ['завтра', '2026-11-23 23:59'], ['后天', '2026-11-24 23:59'], ['25.11', '2026-11-25 23:59'], ['11月25日', '2026-11-25 23:59'], ['11-25', '2026-11-25 23:59'], ['25 ноября', '2026-11-25 23:59'], ['2026-11-25', '2026-11-25 23:59'], ['25.11.2026', '2026-11-25 23:59'],
    ['10.12', '2026-12-10 23:59'], ['завтра 18:00', '2026-11-23 18:00'], ['18:00', '2026-11-22 18:00'], ['через 3 дня', '2026-11-25 15:20'],
  ])('%s is %s', (text, expected) => expect(until(text)).toBe(expected))
  test.each(['32.11'])('%s is not guessed at', text => expect(until(text)).toBeNull())
  test.each([['вчера', '2026-11-21 23:59'], ['昨天', '2026-11-21 23:59']])('%s is understood, so that the form can say that it is over', (text, expected) => expect(until(text)).toBe(expected))
  test.each(['21 ноября 2030'])('a year is no hour: %s is four years on', text => expect(until(text)).toBe('2030-11-21 23:59'))
})
