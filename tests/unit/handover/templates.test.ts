// What may be kept as a template of shifts, and how its times are typed.
import { describe, expect, test } from 'vitest'
import { beginsWith, fromProblems, hasLength, overMidnight, templateFields } from '../../../shared/handover/templates'
import { countItemFields } from '../../../shared/handover/settings'
import { fieldProblemsOf } from '../../../shared/core/problems'
import { minutesOfTyped, showTimeOfDay } from '../../../shared/text/time-of-day'

const early = { id: 'early', begins: 480, retired: false }
const night = { id: 'night', begins: 1320, retired: false }

describe('a template', () => {
  test('lasts, over midnight or not', () => {
    expect([hasLength({ begins: 480, ends: 960 }), hasLength({ begins: 1320, ends: 480 }), hasLength({ begins: 480, ends: 480 })]).toEqual([true, true, false])
    expect([overMidnight({ begins: 480, ends: 960 }), overMidnight({ begins: 1320, ends: 480 }), overMidnight({ begins: 960, ends: 0 })]).toEqual([false, true, true])
  })

  test('is told in one go what is wrong with it', () => {
    const checked = templateFields.safeParse({ nameZh: '', nameRu: ' ', begins: 60, ends: 60 })
    expect(checked.success ? [] : fieldProblemsOf(checked.error).map(({ path, error }) => [path.join('.'), error])).toEqual([['nameZh', 'text.required'], ['nameRu', 'text.required'], ['ends', 'shift.noLength']])
    expect(templateFields.safeParse({ nameZh: '早班', nameRu: 'утро', begins: 0, ends: 1440 }).success).toBe(false)
  })

  test('begins with no other that is in use', () => {
    expect(beginsWith({ id: null, begins: 480, retired: false }, [early, night])).toBe(early)
    expect(beginsWith({ id: 'early', begins: 480, retired: false }, [early, night])).toBeNull()
    expect(beginsWith({ id: null, begins: 480, retired: true }, [early, night])).toBeNull()
    expect(beginsWith({ id: 'night', begins: 480, retired: false }, [{ ...early, retired: true }, night])).toBeNull()
    expect(beginsWith({ id: 'night', begins: 480, retired: false }, [early, night])).toBe(early)
  })
})

describe('a time of day', () => {
  test.each([['8', 480], ['8:05', 485], ['0830', 510], ['下午4点', 960], ['晚上十点', 1320], ['в 6 вечера', 1080], ['24:00', 0], ['00:00', 0], [' 23:59 ', 1439]])('%s is understood', (typed, minutes) => {
    expect(minutesOfTyped(typed)).toBe(minutes)
  })

  test.each(['', '25:00', '8:60', 'завтра', '+30', 'x'])('%s is not, and no contract takes it', typed => {
    expect(minutesOfTyped(typed)).toBeNaN()
    expect(templateFields.safeParse({ nameZh: '早班', nameRu: 'утро', begins: minutesOfTyped(typed), ends: 60 }).success).toBe(false)
  })

  test('is shown as the clock does, and read back the same', () => {
    expect([0, 485, 1439].map(showTimeOfDay)).toEqual(['00:00', '08:05', '23:59'])
    for (let minutes = 0; minutes < 1440; minutes += 7) expect(minutesOfTyped(showTimeOfDay(minutes))).toBe(minutes)
  })
})

test('nothing is expected of what is counted where nobody says how much', () => {
  expect(countItemFields.parse({ nameZh: '推车', nameRu: 'Тележка' })).toEqual({ nameZh: '推车', nameRu: 'Тележка', unitZh: '', unitRu: '' })
  for (const expected of [-1, 0.5, Number.NaN, 10_000_000]) expect(countItemFields.safeParse({ nameZh: '推车', nameRu: 'Тележка', expected }).success).toBe(false)
})

describe('from when a shift is said to run', () => {
  const now = Date.UTC(2026, 10, 22, 2)
  const minutes = (count: number) => now + count * 60_000
  test.each([
    ['a little before it was opened', -20, 420, []],
    ['as early as a shift may be opened', 120, 420, []],
    ['later than that', 121, 420, ['time.future']],
    ['half a day ago', -720, 420, []],
    ['longer ago', -721, 420, ['shift.longAgo']],
    ['at its end', -60, -60, ['shift.noLength']],
  ] as const)('%s', (_, from, until, errors) => {
    expect(fromProblems({ from: minutes(from), until: minutes(until) }, now).map(({ error }) => error)).toEqual(errors)
  })
})
