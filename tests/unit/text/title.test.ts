import { describe, expect, test } from 'vitest'
import { titleOf } from '../../../shared/text/title'

describe('the line by which a matter is listed', () => {
  test('is its subject, or what was said', () => {
    expect(titleOf('Куртка', 'Не вернули деньги')).toBe('Куртка')
    expect(titleOf('', ' 皮衣开线，\n不给退 ')).toBe('皮衣开线， 不给退')
  })
  test('of a long telling ends with a whole word', () => {
    const said = 'Куртка куплена 20 ноября в B306, на второй день разошёлся шов. Продавец в возврате отказал, предложил ремонт.'
    expect(titleOf('', said)).toBe('Куртка куплена 20 ноября в B306, на второй день разошёлся шов. Продавец в…')
  })
  test('of a telling cut where a sentence ends has no four dots', () => {
    expect(titleOf('', `${'Эскалатор '.repeat(7)}работает. Вчера стоял целый день, никто не пришёл.`)).toBe(`${'Эскалатор '.repeat(7)}работает…`)
  })
  test('of a long Chinese telling is cut at its eightieth character', () => expect(Array.from(titleOf('', '退'.repeat(200)))).toHaveLength(80))
  test('of one endless word keeps its beginning', () => expect(titleOf('', 'ж'.repeat(200))).toBe(`${'ж'.repeat(79)}…`))
})
