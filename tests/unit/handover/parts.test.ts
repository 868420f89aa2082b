import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { elapsed, wentBack } from '../../../shared/core/moments'
import { inCareOf, postInCare } from '../../../shared/handover/care'
import { canonical, printedSum, sameSum } from '../../../shared/handover/seal'
import { fitting, spanOf } from '../../../shared/handover/templates'
import { atLocal } from '../../../shared/text/zone'

const HARBIN = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'
const early = { nameZh: '早班', nameRu: 'утро', begins: 8 * 60, ends: 16 * 60 }
const late = { nameZh: '晚班', nameRu: 'вечер', begins: 15 * 60 + 30, ends: 22 * 60 }
const night = { nameZh: '夜班', nameRu: 'ночь', begins: 22 * 60, ends: 6 * 60 }

describe('when a shift is', () => {
  test('of one day, and over midnight', () => {
    const day = atLocal('2026-11-22 12:00', HARBIN)
    expect(spanOf(early, day, HARBIN)).toEqual({ from: atLocal('2026-11-22 08:00', HARBIN), until: atLocal('2026-11-22 16:00', HARBIN) })
    expect(spanOf(night, day, HARBIN)).toEqual({ from: atLocal('2026-11-22 22:00', HARBIN), until: atLocal('2026-11-23 06:00', HARBIN) })
  })

  test('a night over a change of clocks is an hour longer in autumn and shorter in spring', () => {
    const hours = (day: string) => {
      const { from, until } = spanOf(night, atLocal(`${day} 12:00`, BERLIN), BERLIN)
      return (until - from) / 3_600_000
    }
    expect([hours('2026-10-24'), hours('2026-03-28'), hours('2026-05-01')]).toEqual([9, 7, 8])
  })

  test('who comes early gets the shift that is about to begin, who comes at night the one that began yesterday, and between shifts none', () => {
    const at = (time: string) => fitting([early, late, night], atLocal(`2026-11-22 ${time}`, HARBIN), HARBIN)
    expect(at('07:30')?.template).toBe(early)
    expect(at('15:40')?.template).toBe(late)
    expect(at('02:00')).toEqual({ template: night, span: { from: atLocal('2026-11-21 22:00', HARBIN), until: atLocal('2026-11-22 06:00', HARBIN) } })
    expect(fitting([early], atLocal('2026-11-22 20:00', HARBIN), HARBIN)).toBeNull()
  })
})

describe('in whose care a matter is', () => {
  test('of the post where it was registered while that is manned, else of the first that is', () => {
    expect(postInCare({ postId: 'b' }, ['a', 'b'])).toBe('b')
    expect(postInCare({ postId: 'c' }, ['a', 'b'])).toBe('a')
    expect(postInCare({ postId: null }, ['a', 'b'])).toBe('a')
    expect(postInCare({ postId: 'a' }, [])).toBeNull()
  })

  property.prop([fc.array(fc.record({ id: fc.uuid(), postId: fc.constantFrom(null, 'a', 'b', 'c', 'd') }), { maxLength: 40 }), fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })])(
    'every open matter is in exactly one post\'s care',
    (matters, manned) => {
      const all = manned.flatMap(post => inCareOf(post, matters, manned))
      expect(all.map(matter => matter.id).sort()).toEqual(matters.map(matter => matter.id).sort())
    },
  )
})

describe('what is signed is frozen', () => {
  test('the same content gives the same text, in whatever order it is held', () => {
    expect(canonical({ b: 1, a: ['x', null, { d: true, c: 'ё"' }], e: undefined })).toBe('{"a":["x",null,{"c":"ё\\"","d":true}],"b":1}')
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
  })

  const plain = fc.letrec(tie => ({ tree: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(fc.string({ maxLength: 4 }), tie('tree'), { maxKeys: 4 })) })).tree
  property.prop([plain])('the text says all that is in it, and nothing else', content => {
    expect(JSON.parse(canonical(content as never))).toEqual(JSON.parse(JSON.stringify(content)))
  })

  test('the sum is printed in groups and read back as anybody types it', () => {
    const sum = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'
    expect(printedSum(sum)).toBe('0A1B-2C3D-4E5F-6071-8293')
    expect(sameSum('0A1B-2C3D-4E5F-6071-8293', sum)).toBe(true)
    expect(sameSum(' oа1в 2c3d 4e5f 6071 8293 ', sum)).toBe(true)
    expect(sameSum('0A1B-2C3D-4E5F-6071-8294', sum)).toBe(false)
    expect(sameSum('0A1B-2C3D-4E5F-6071', sum)).toBe(false)
  })
})

describe('moments a program can vouch for', () => {
  const at = (wall: number, since: number, run = 'one') => ({ wall, since, run })
  test('a clock set back within a run changes no duration; across runs it is pointed out', () => {
    expect(elapsed(at(10_000, 0), at(6_400, 5_000))).toEqual({ ms: 5_000, sure: true })
    expect(elapsed(at(10_000, 90_000), at(12_000, 100, 'two'))).toEqual({ ms: 2_000, sure: true })
    expect(elapsed(at(10_000, 90_000), at(6_400, 100, 'two'))).toEqual({ ms: 0, sure: false })
    expect([wentBack(at(10_000, 0), at(6_400, 5_000)), wentBack(at(10_000, 0), at(10_000, 5))]).toEqual([true, false])
    const other = (wall: number) => wentBack(at(3_600_000, 0), at(wall, 0, 'two'))
    expect([other(3_599_000), other(0)], 'two PCs differ by a second').toEqual([false, true])
  })
})
