import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { factDifferences } from '../../../shared/broadcast/facts'
import {
  anyCode, anyCount, anyDate, anyPercent, anyPhone, anyPrice, anyTime, codeForms, countForms, dateForms, percentForms, phoneForms, priceForms, ruGenitive, ruNumeral, timeForms, zhNumeral, type Forms,
} from './facts-forms'

const table = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))
const same = table('./facts-same.tsv').map(([zh = '', ru = '']) => ({ zh, ru }))
const altered = table('./facts-altered.tsv').map(([kind = '', zh = '', ru = '']) => ({ kind, zh, ru }))

describe('announcements as they are read in a mall', () => {
  test('enough pairs stand in the tables', () => {
    expect(same.length).toBeGreaterThanOrEqual(900)
    expect(altered.length).toBeGreaterThanOrEqual(250)
  })
  test(`facts: ${same.length} correct pairs, no false alarm`, () => {
    const alarms = same.map(({ zh, ru }) => ({ zh, ru, found: factDifferences(zh, ru).map(({ standsIn, kind, words }) => `${standsIn} ${kind} ${words}`) })).filter(({ found }) => found.length > 0)
    console.info(`facts: ${same.length} correct pairs, ${alarms.length} false alarms`)
    expect(alarms).toEqual([])
  })
  test(`facts: ${altered.length} wrong pairs, none missed, each of its kind`, () => {
    const missed = altered.filter(({ kind, zh, ru }) => !factDifferences(zh, ru).some(one => one.kind === kind))
    console.info(`facts: ${altered.length} wrong pairs, ${missed.length} missed`)
    expect(missed).toEqual([])
  })
  test('every difference underlines its own words in the text it stands in', () => {
    for (const { zh, ru } of altered) {
      for (const one of factDifferences(zh, ru)) {
        const text = one.standsIn === 'zh' ? zh : ru
        expect(one.words).toBe(text.slice(one.start, one.end))
        expect(one.words.trim()).not.toBe('')
        expect(one.lacksIn).toBe(one.standsIn === 'zh' ? 'ru' : 'zh')
      }
    }
  })
})

describe('what a difference tells', () => {
  test('the kind, the value in no language, the side and the place', () => {
    expect(factDifferences('下午三点半在三楼', 'в четыре часа дня на третьем этаже')).toEqual([
      { kind: 'time', value: '15:30', standsIn: 'zh', lacksIn: 'ru', words: '下午三点半', start: 0, end: 5 },
      { kind: 'time', value: '16:00', standsIn: 'ru', lacksIn: 'zh', words: 'четыре часа дня', start: 2, end: 17 },
    ])
  })
  test.each([
    ['2026年11月22日', '', ['date 2026', 'date --11-22']], ['八五折', '', ['percent 15']], ['一百二十元', '', ['price 120 CNY']], ['星期日', '', ['weekday 7']], ['一个半小时', '', ['duration 90 min']], ['电话+7 800 555-35-35', '', ['phone 8005553535']], ['В-12号店', '', ['shopCode B12']], ['两名', '', ['number 2']],
    ['', 'двадцать второго ноября', ['date --11-22']], ['', 'полтора года', ['duration 18 mo']], ['', 'Coca-Cola', ['name COCACOLA']], ['', 'сто двадцатью рублями', ['price 120 RUB']], ['', 'по субботам', ['weekday 6']], ['', 'в зоне А', ['name A']],
  ])('%s%s is %j', (zh, ru, told) => expect(factDifferences(zh, ru).map(({ kind, value }) => `${kind} ${value}`)).toEqual(told))
  test('the place counts stress marks, wide letters and pairs of units before it', () => {
    const zh = '🎁Ａ－２０３号店'
    expect(factDifferences(zh, 'бо\u0301льшая скидка 20 %').map(({ words }) => words)).toEqual(['Ａ－２０３', '20 %'])
  })
  test('a fact said again is none, but one said in the place of another is', () => {
    expect(factDifferences('三楼，三楼，二楼', 'третий и второй этаж')).toEqual([])
    expect(factDifferences('三楼，三楼，二楼', 'третий, второй, второй этаж').map(({ words }) => words)).toEqual(['三', 'второй'])
  })
  test('a lone "one" is silent beside a bare noun and told beside another number', () => {
    expect(factDifferences('一名儿童', 'мальчик')).toEqual([])
    expect(factDifferences('儿童', 'один мальчик')).toEqual([])
    expect(factDifferences('两名儿童', 'один ребёнок').map(({ words }) => words)).toEqual(['两', 'один'])
  })
  test('two empty texts do not differ', () => {
    expect(factDifferences('', '')).toEqual([])
  })
})

/** Two random forms of a fact and of another one of its kind. */
function pairOf<T>(any: fc.Arbitrary<T>, forms: (fact: T) => Forms, mayBeSame: (a: T, b: T) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b)) {
  return fc.tuple(any, any, fc.nat(), fc.nat()).map(([fact, other, zhForm, ruForm]) => {
    const [own, foreign] = [forms(fact), forms(other)]
    return { differ: !mayBeSame(fact, other), zh: own.zh[zhForm % own.zh.length] ?? '', ru: own.ru[ruForm % own.ru.length] ?? '', otherRu: foreign.ru[ruForm % foreign.ru.length] ?? '' }
  })
}
const kindsOf = (zh: string, ru: string) => factDifferences(zh, ru).map(({ kind }) => kind)
const around = (zh: string, ru: string) => [`各位顾客，请注意：${zh}。谢谢！`, `Уважаемые покупатели, внимание: ${ru}. Спасибо!`] as const

function agreesInAllForms<T>(name: string, kind: string, any: fc.Arbitrary<T>, forms: (fact: T) => Forms, mayBeSame?: (a: T, b: T) => boolean) {
  test.prop([pairOf(any, forms)], { numRuns: 400 })(`${name}: any two forms agree, alone and in a sentence`, ({ zh, ru }) => {
    expect(kindsOf(zh, ru)).toEqual([])
    expect(kindsOf(...around(zh, ru))).toEqual([])
  })
  test.prop([pairOf(any, forms, mayBeSame)], { numRuns: 400 })(`${name}: another one is found in any form`, ({ differ, zh, otherRu }) => {
    fc.pre(differ)
    expect(kindsOf(zh, otherRu)).toContain(kind)
    expect(kindsOf(...around(zh, otherRu))).toContain(kind)
  })
}

describe('random facts', () => {
  // Without a part of the day three o'clock may be 3:00 or 15:00.
  agreesInAllForms('times', 'time', anyTime, timeForms, (a, b) => (a - b) % 720 === 0)
  agreesInAllForms('prices', 'price', anyPrice, priceForms)
  agreesInAllForms('dates', 'date', anyDate, dateForms)
  agreesInAllForms('per cents', 'percent', anyPercent, percentForms)
  agreesInAllForms('telephone numbers', 'phone', anyPhone, phoneForms)
  agreesInAllForms('shop codes', 'shopCode', anyCode, codeForms)
  agreesInAllForms('numbers', 'number', anyCount, countForms)

  test.prop([fc.integer({ min: 2, max: 999 })])('a numeral in words is its number in either language', count => {
    expect(kindsOf(`${zhNumeral(count)}名`, `${count} человек`)).toEqual([])
    expect(kindsOf(`${count}名`, `${ruNumeral(count)} человек`)).toEqual([])
    expect(kindsOf(`${count}名`, `от ${ruGenitive(count)} человек`)).toEqual([])
  })
  test.prop([pairOf(anyTime, timeForms), pairOf(anyPrice, priceForms), pairOf(anyDate, dateForms), pairOf(anyPhone, phoneForms), pairOf(anyCode, codeForms)])('facts of many kinds in one text do not disturb each other', (...all) => {
    expect(kindsOf(all.map(({ zh }) => zh).join('，'), all.map(({ ru }) => ru).join(', '))).toEqual([])
  })
  test.prop([fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })])('any text is read without fault, and places lie within it', (zh, ru) => {
    for (const { standsIn, start, end, words } of factDifferences(zh, ru)) expect((standsIn === 'zh' ? zh : ru).slice(start, end)).toBe(words)
  })
  test.prop([fc.array(fc.constantFrom(...'0123456789一二十百两半点时日月号元块折:.,- %№АВсBk()+/、至到 и до с в часов'.split('')), { maxLength: 40 })])('any heap of digits and marks is read without fault', chars => {
    expect(Array.isArray(factDifferences(chars.join(''), chars.join('')))).toBe(true)
  })
})

test('a long text of digits is read in a moment', () => {
  const began = performance.now()
  for (const text of ['1 '.repeat(1500), '1-'.repeat(1500), '9'.repeat(3000), '1、'.repeat(1500), '十'.repeat(1500), 'A1-'.repeat(1000)]) factDifferences(text, text)
  expect(performance.now() - began).toBeLessThan(8000)
})
