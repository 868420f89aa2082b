import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ftsMatch, searchQuery, searchTerms, tsQuery } from '../../../shared/text/search'
import type { SearchKind } from '../../../shared/text/search-parts'
import type { SearchMatch } from '../../../shared/text/search-match'

/** Answers as both databases do: whole tokens and beginnings of tokens. */
function holds(match: SearchMatch, tokens: readonly string[]): boolean {
  if ('any' in match) return match.any.some(one => holds(one, tokens))
  if ('all' in match) return match.all.every(one => holds(one, tokens))
  return tokens.some(token => (match.prefix ? token.startsWith(match.token) : token === match.token))
}

function finds(typed: string, ...parts: [SearchKind, string][]): boolean {
  const query = searchQuery(typed)
  return query.all.length > 0 && holds(query, searchTerms(parts.map(([kind, text]) => ({ kind, text }))).split(' '))
}

const order: [SearchKind, string][] = [
  ['name', '王芳'], ['phone', '+8613945300217'], ['number', 'BX-20261122-0011'], ['code', 'B306'],
  ['text', '三楼电梯坏了，客人要求今天答复'], ['subject', '电梯故障'],
]
const russian: [SearchKind, string][] = [
  ['name', 'Иванова Мария'], ['phone', '+79145555520'], ['number', 'BX-20261122-0012'], ['code', 'А12'],
  ['text', 'Покупательница потеряла кошелёк, не работает лифт, просит сделать возврат'],
]

describe('Chinese', () => {
  test('a two-character Chinese name is found by any one of its characters', () => {
    expect(['王', '芳', '王芳', '王 芳'].every(typed => finds(typed, ...order))).toBe(true)
    expect(finds('李芳', ...order)).toBe(false)
    expect(finds('芳王', ...order)).toBe(false)
  })
  test.each(['wangfang', 'wang fang', 'WangFang', 'wang', 'fang', 'wangf', 'wf', 'w f', 'wáng fāng'])('王芳 is found by %s', typed => {
    expect(finds(typed, ...order)).toBe(true)
  })
  test('a surname is read as a surname, and in the common way too', () => {
    for (const typed of ['shanxiongxin', 'danxiongxin', 'sxx', 'dxx']) expect(finds(typed, ['name', '单雄信'])).toBe(true)
  })
  test('ü answers to v, u and yu', () => {
    for (const typed of ['lvbu', 'lubu', 'lyubu', 'lübu']) expect(finds(typed, ['name', '吕布'])).toBe(true)
  })
  test('running text is found by two characters of it, and not by pinyin', () => {
    expect(finds('电梯', order[4]!)).toBe(true)
    expect(finds('坏', order[4]!)).toBe(true)
    expect(finds('diantibuhuaile', order[4]!)).toBe(false)
    expect(finds('dianti', order[4]!)).toBe(false)
  })
  test('a subject is found by pinyin and initials', () => {
    expect(finds('dianti', order[5]!) && finds('dtgz', order[5]!) && finds('guzhang', order[5]!)).toBe(true)
  })
  test('characters beyond the basic plane are found', () => {
    expect(finds('𠮷', ['name', '𠮷野家']) && finds('𠮷野', ['name', '𠮷野家']) && finds('野𠮷', ['name', '野𠮷'])).toBe(true)
  })
  test.prop([fc.stringMatching(/^[\u4e00-\u9fa5]{2,8}$/), fc.nat(), fc.nat()])('any stretch of a Chinese name or text finds it', (text, from, length) => {
    const start = from % text.length
    const part = text.slice(start, start + 1 + (length % (text.length - start)))
    expect(finds(part, ['name', text]) && finds(part, ['text', text])).toBe(true)
  })
})

describe('Russian', () => {
  test.each(['Иванова', 'иванов', 'Ивановой', 'ИВАНОВУ', 'Марии', 'мар', 'Мария Иванова', 'кошелек', 'кошелёк', 'кошелька', 'кошельками', 'лифтом', 'возвраты', 'работает'])('%s finds the record in whatever form it stands', typed => {
    expect(finds(typed, ...russian)).toBe(true)
  })
  test.each([
    ['сумок', 'сумка'], ['денег', 'деньги'], ['тележек', 'тележку'], ['копеек', 'копейка'], ['отца', 'отец'], ['объявлений', 'объявление'], ['ёлки', 'елка'],
  ])('%s finds %s', (typed, stored) => expect(finds(typed, ['text', stored])).toBe(true))
  test.each([
    ['Ивановым', 'Иванов'], ['Петровской', 'Петровский'], ['Королёва', 'Королев'], ['Павла', 'Павел'], ['Ильиным', 'Ильин'], ['Достоевскому', 'Достоевский'],
  ])('the name %s finds %s', (typed, stored) => expect(finds(typed, ['name', stored])).toBe(true))
  test('a surname does not find the first name it is made of', () => {
    expect(finds('Иванов', ['name', 'Иван Сидоренко'])).toBe(false)
  })
  test('a Chinese name in Russian letters is found written together', () => {
    expect(finds('ванфан', ['name', 'Ван Фан']) && finds('wangfang', ['name', 'Wang Fang'])).toBe(true)
  })
  test('either part of a double surname finds it', () => {
    expect(finds('щедрин', ['name', 'Салтыков-Щедрин']) && finds('салтыков-щедрин', ['name', 'Салтыков-Щедрин'])).toBe(true)
  })
})

describe('telephones', () => {
  test.each(['217', '0217', '300217', '13945300217', '139 4530 0217', '+86 139-4530-0217', '8613945300217', '008613945300217', '１３９４５３００２１７', '1394', '139 4530'])('%s finds 139 4530 0217', typed => {
    expect(finds(typed, order[1]!)).toBe(true)
  })
  test.each(['520', '5520', '8 (914) 555-55-20', '+7 914 555 55 20', '89145555520', '9145555520', '555-55-20', '8914', '914 555', '7914555'])('%s finds +7 914 555-55-20', typed => {
    expect(finds(typed, russian[1]!)).toBe(true)
  })
  test('digits from the middle of a phone do not find it', () => {
    expect(finds('4530', order[1]!)).toBe(false)
  })
  test('an internal number is found', () => {
    expect(finds('8013', ['phone', '8013'])).toBe(true)
  })
  test.prop([fc.integer({ min: 13000000000, max: 19999999999 }), fc.integer({ min: 3, max: 11 })])('the last digits of any mobile find it, however it was stored', (mobile, count) => {
    const digits = String(mobile)
    for (const stored of [digits, `+86${digits}`, `${digits.slice(0, 3)} ${digits.slice(3, 7)}-${digits.slice(7)}`]) expect(finds(digits.slice(-count), ['phone', stored])).toBe(true)
  })
})

describe('numbers and codes', () => {
  test.each(['BX-20261122-0011', 'bx202611220011', 'BX-20261122', '20261122-0011', '20261122', '0011', '11', 'ВХ-20261122-0011', 'BX 0011'])('%s finds BX-20261122-0011', typed => {
    expect(finds(typed, order[2]!)).toBe(true)
  })
  test('another number of the same day is not found', () => {
    expect(finds('BX-20261122-0012', ...order)).toBe(false)
  })
  test('a number that is mentioned in a text is found', () => {
    expect(finds('BX-20261122-0011', ['text', 'см. наряд BX-20261122-0011'])).toBe(true)
  })
  test.each([['B306', 'B306'], ['В306', 'B306'], ['b306', 'В306'], ['306', 'B306'], ['b-306', 'B306'], ['B 306', 'B-306'], ['А12', 'A12'], ['B3', 'B306']])('%s finds the shop %s', (typed, code) => {
    expect(finds(typed, ['code', code])).toBe(true)
  })
  test('a shop code within a text is found in either alphabet', () => {
    expect(finds('B306', ['text', 'магазин В306']) && finds('В306', ['text', '在B306店'])).toBe(true)
  })
})

describe('the question as a whole', () => {
  test('words match in any order, and all must', () => {
    for (const typed of ['Иванова 5520', '5520 иванова', 'А12 лифт', 'Мария 0012']) expect(finds(typed, ...russian)).toBe(true)
    for (const typed of ['王 B306', 'B306王', 'wf 0217', '电梯 王芳 0011']) expect(finds(typed, ...order)).toBe(true)
    expect(finds('Иванова 5521', ...russian)).toBe(false)
    expect(finds('王 B307', ...order)).toBe(false)
  })
  test('nothing to look for is null and not an error', () => {
    for (const typed of ['', '   ', '—', '"*', '。，', '👍']) {
      expect(ftsMatch(searchQuery(typed))).toBeNull()
      expect(tsQuery(searchQuery(typed))).toBeNull()
    }
  })
  test('the two dialects', () => {
    expect(ftsMatch(searchQuery('王 лифт'))).toBe('("h王"* AND ("wлифт"* OR "sлифт" OR "mлифт"))')
    expect(tsQuery(searchQuery('王芳'))).toBe("'h王芳'")
  })
  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])('whatever is typed, only quoted letters and digits reach the database', typed => {
    const query = searchQuery(typed)
    expect((ftsMatch(query) ?? '').replace(/"[\p{L}〇0-9]+"\*?/gu, '').replace(/ AND | OR |[()]/g, '')).toBe('')
    expect((tsQuery(query) ?? '').replace(/'[\p{L}〇0-9]+'(:\*)?/gu, '').replace(/ & | \| |[()]/g, '')).toBe('')
  })
  test.prop([fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom<SearchKind>('name', 'subject', 'text', 'phone', 'number', 'code')])('every stored token is letters and digits, begins with its kind and stands once', (text, kind) => {
    const tokens = searchTerms([{ kind, text }, { kind, text }]).split(' ').filter(token => token !== '')
    expect(tokens.every(token => /^[hyiwsmpqntc][\p{L}〇0-9]+$/u.test(token))).toBe(true)
    expect(new Set(tokens).size).toBe(tokens.length)
  })
  test.prop([fc.stringMatching(/^[а-яё]{1,12}$/), fc.integer({ min: 1, max: 12 })])('the beginning of any Russian word finds it', (word, length) => {
    expect(finds(word.slice(0, length), ['name', word]) && finds(word.slice(0, length).toUpperCase(), ['text', `— ${word}!`])).toBe(true)
  })
})
