import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { factDifferences } from '../../../shared/broadcast/facts'
import { blanksOf, missingBlanks, requestTexts, type RequestBlanks } from '../../../shared/broadcast/requests'
import { colourNames, garmentNames, requestKinds, sexes, thingNames } from '../../../shared/broadcast/request-words'

const blanks = (given: Partial<RequestBlanks> & Pick<RequestBlanks, 'kind'>): RequestBlanks => ({ name: '', plate: '', zh: '', ru: '', ...given })

describe('an announcement that the desk asks for', () => {
  test('is ready in both languages, in their own grammar', () => {
    expect(requestTexts(blanks({ kind: 'childWaits', sex: 'girl', age: 2, name: '王小明', colour: 'blue', garment: 'dress' }))).toEqual({
      zh: '家长请注意！一名2岁的小女孩，名叫王小明，身穿蓝色连衣裙，正在服务台等候家长。\n请家长尽快到服务台。',
      ru: 'Внимание! У стойки обслуживания родителей ждёт девочка, 2 года, зовут Ван Сяомин, на ней синее платье.\nРодителей просим подойти к стойке обслуживания.',
    })
    expect(requestTexts(blanks({ kind: 'childSought', sex: 'boy', age: 5 })).ru).toContain('Потерялся мальчик, 5 лет.')
    expect(requestTexts(blanks({ kind: 'found', thing: 'keys' })).ru).toContain('найдены ключи')
    expect(requestTexts(blanks({ kind: 'found', thing: 'wallet', colour: 'black' })).ru).toContain('найден чёрный кошелёк')
    expect(requestTexts(blanks({ kind: 'car', plate: '黑C·A3021', colour: 'white' })).ru).toContain('Белый автомобиль с номером 黑C·A3021 мешает проезду')
    expect(requestTexts(blanks({ kind: 'person', name: '单国强' }), 'Дань Гоцян').ru).toContain('Дань Гоцян, вас ждут')
    expect(requestTexts(blanks({ kind: 'person', name: 'Ольга Ким' })).zh).toContain('Ольга Ким请注意')
  })

  test('says what is still to be filled in', () => {
    expect(missingBlanks(blanks({ kind: 'childSought' }))).toEqual(['sex', 'age'])
    expect(missingBlanks(blanks({ kind: 'childWaits', sex: 'boy', colour: 'red' }))).toEqual(['garment'])
    expect(missingBlanks(blanks({ kind: 'found', thing: 'bag', colour: 'red' }))).toEqual([])
    expect(missingBlanks(blanks({ kind: 'car' }))).toEqual(['plate'])
  })

  const filled = fc.record({
    kind: fc.constantFrom(...requestKinds.filter(kind => kind !== 'custom')), zh: fc.constant(''), ru: fc.constant(''), name: fc.constantFrom('', '王小明', 'Анна Пак'), sex: fc.constantFrom(...sexes), age: fc.integer({ min: 1, max: 17 }),
    colour: fc.option(fc.constantFrom(...colourNames)), garment: fc.option(fc.constantFrom(...garmentNames)), thing: fc.constantFrom(...thingNames), plate: fc.constantFrom('A302BC125', '黑C·A3021', 'М777МК25'),
  })
  property.prop([filled])('says the same in both languages, whatever is chosen', given => {
    const { zh, ru } = requestTexts({ ...given, name: given.kind === 'person' && given.name === '' ? 'Анна Пак' : given.name })
    expect(factDifferences(zh, ru)).toEqual([])
    expect(`${zh}${ru}`).not.toMatch(/undefined|null| {2}|，，|, ,/)
  })

  property.prop([filled])('is whole when nothing is missing', given => {
    const { needed } = blanksOf[given.kind]
    for (const name of needed) expect(missingBlanks({ ...given, [name]: typeof given[name] === 'string' && ['name', 'plate'].includes(name) ? '' : null })).toContain(name)
  })
})
