import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { blanksAgree, blanksOf, fillBlanks } from '../../../shared/broadcast/blanks'

describe('blanks of an emergency text', () => {
  test('stand in both languages under the same number', () => {
    expect(blanksOf('【1：地点】起火，请走【2:出口】。', '[1: место] — пожар. Выход: ［2：выход］.')).toEqual([{ no: 1, zh: '地点', ru: 'место' }, { no: 2, zh: '出口', ru: 'выход' }])
  })
  test('one that a language lacks is seen', () => { expect([blanksAgree('【1：地点】', 'пожар'), blanksAgree('火灾', '[2: выход]'), blanksAgree('火灾', 'пожар')]).toEqual([false, false, true]) })
  test('words in brackets are no blanks', () => { expect(blanksOf('【通知】今天[促销]', '[важно] в 10:00')).toEqual([]) })
  test('filled in, the same blank says the same wherever it stands; one without words stays', () => {
    expect(fillBlanks({ zh: '【1：地点】，再说一遍：【1：地点】，【2：出口】', ru: '[1: место] [2: выход]' }, [{ no: 1, zh: '二层', ru: 'этаж 2' }])).toEqual({ zh: '二层，再说一遍：二层，【2：出口】', ru: 'этаж 2 [2: выход]' })
  })
  const word = fc.stringMatching(/^[а-яa-z一-龥]{1,12}$/u)
  test.prop([fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), word, word])('all filled in leave none open, and nothing else is touched', (numbers, zh, ru) => {
    const texts = { zh: numbers.map(no => `前【${no}：空】后`).join(''), ru: numbers.map(no => `до [${no}: место] после `).join('') }
    const filled = fillBlanks(texts, numbers.map(no => ({ no, zh, ru })))
    expect(blanksOf(filled.zh, filled.ru)).toEqual([])
    expect(filled).toEqual({ zh: numbers.map(() => `前${zh}后`).join(''), ru: numbers.map(() => `до ${ru} после `).join('') })
  })
})
