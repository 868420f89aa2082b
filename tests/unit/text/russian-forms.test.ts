import { describe, expect, test } from 'vitest'
import { searchQuery, searchTerms } from '../../../shared/text/search'
import type { SearchMatch } from '../../../shared/text/search-match'
import { nameStems } from '../../../shared/text/russian-name-stem'
import { textStems } from '../../../shared/text/russian-stem'
import { foldText } from '../../../shared/text/search-words'

/** The endings of the six cases and of the plural. In names -ов and -ев are surnames and not a plural (Сергеев). */
const ENDINGS = {
  hard: ['', 'а', 'у', 'ом', 'е', 'ы', 'ам', 'ами', 'ах'],
  jot: ['й', 'я', 'ю', 'ем', 'е', 'и', 'ям', 'ями', 'ях'],
  ij: ['й', 'я', 'ю', 'ем', 'и', 'ям', 'ями', 'ях'],
  soft: ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ей', 'ям', 'ями', 'ях'],
  a: ['а', 'ы', 'е', 'у', 'ой', 'ою', 'ам', 'ами', 'ах'],
  ga: ['а', 'и', 'е', 'у', 'ой', 'ою', 'ам', 'ами', 'ах'],
  ya: ['я', 'и', 'е', 'ю', 'ей', 'ею', 'ям', 'ями', 'ях'],
  iya: ['я', 'и', 'ю', 'ей', 'ею', 'ям', 'ями', 'ях'],
  third: ['ь', 'и', 'ью'],
  surname: ['', 'а', 'у', 'ым', 'е', 'ы', 'ых', 'ыми', 'ой', 'ою'],
  adjective: ['ий', 'ого', 'ому', 'им', 'ом', 'ие', 'их', 'ими', 'ая', 'ой', 'ую'],
  stressed: ['ой', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми', 'ая', 'ую'],
  hardAdjective: ['ый', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми', 'ая', 'ой', 'ую'],
  patronymic: ['', 'а', 'у', 'ем', 'е', 'и', 'ей', 'ам', 'ами', 'ах'],
} as const

const formsOf = (kind: keyof typeof ENDINGS, stem: string) => ENDINGS[kind].map(ending => stem + ending)
const listed = (kind: keyof typeof ENDINGS, stems: string) => stems.split(' ').map(stem => formsOf(kind, stem))

const NAMES: readonly string[][] = [
  ...listed('jot', 'Серге Андре Алексе Никола Матве Тимофе Моисе Елисе'),
  ...listed('ij', 'Дмитри Юри Григори Анатоли Васили Евгени Аркади'),
  ...listed('hard', 'Иван Михаил Максим Артём Олег Вадим Роман Степан Александр Виктор Фёдор Константин Ефрем Денис Яков Андрон Семён Антон'),
  ...listed('soft', 'Игор'),
  ...listed('a', 'Людмил Светлан Татьян Ирин Екатерин Марин Анн Никит Тамар Зинаид Нин'),
  ...listed('ga', 'Ольг'),
  ...listed('ya', 'Тан Олес Наталь Дарь Софь Иль Зо Ра'),
  ...listed('iya', 'Мари Лиди Клавди'),
  ...listed('third', 'Любов Нинел'),
  ...listed('patronymic', 'Сергеевич Ильич Петрович Николаевич'),
  ...listed('a', 'Сергеевн Павловн'),
  ...listed('surname', 'Кузнецов Иванов Пушкин Сергеев Андреев Лисицын'),
  ...listed('adjective', 'Достоевск Рубинск Луговск'), ...listed('stressed', 'Толст Крут'), ...listed('hardAdjective', 'Бел'),
  ...listed('hard', 'Ковальчук Мельник Мороз'),
  ['Павел', 'Павла', 'Павлу', 'Павлом', 'Павле', 'Павлы', 'Павлами'],
  ['Лев', 'Льва', 'Льву', 'Львом', 'Льве'],
  ['Орёл', 'Орла', 'Орлу', 'Орлом', 'Орлы'],
  ['Заяц', 'Зайца', 'Зайцу', 'Зайцем', 'Зайцы'],
  ['Пётр', 'Петра', 'Петру', 'Петром', 'Петре'],
  ['Кравец', 'Кравца', 'Кравцу', 'Кравцом', 'Кравце'],
  ['Соловей', 'Соловья', 'Соловью', 'Соловьём', 'Соловье', 'Соловьи'],
  ['Шевченко'], ['Ян', 'Яна', 'Яну', 'Яном', 'Яне'],
]

/** Answers as both databases do: whole tokens and beginnings of tokens. */
function holds(match: SearchMatch, tokens: readonly string[]): boolean {
  if ('any' in match) return match.any.some(one => holds(one, tokens))
  if ('all' in match) return match.all.every(one => holds(one, tokens))
  return tokens.some(token => (match.prefix ? token.startsWith(match.token) : token === match.token))
}
const finds = (typed: string, kind: 'name' | 'text', stored: string) => holds({ all: searchQuery(typed).all }, searchTerms([{ kind, text: stored }]).split(' '))
const shared = (a: readonly string[], b: readonly string[]) => a.some(stem => b.includes(stem))

describe('names in every case', () => {
  test.each(NAMES.map(forms => [forms[0] ?? '', forms] as const))('any form of %s finds any other', (_, forms) => {
    const missed = forms.flatMap(typed => forms.filter(stored => !finds(typed, 'name', stored)).map(stored => `${typed} → ${stored}`))
    expect(missed).toEqual([])
  })
  test('ё is е, typed and stored', () => {
    for (const [typed, stored] of [['Петр', 'Пётр'], ['Артёма', 'Артем'], ['Семеном', 'Семён'], ['Федора', 'Фёдор']] as const) expect(finds(typed, 'name', stored)).toBe(true)
  })
  test('different names have no stem in common', () => {
    const stems = NAMES.map(([nominative = '']) => [nominative, nameStems(foldText(nominative))] as const)
    const met = stems.flatMap(([a, of], at) => stems.slice(at + 1).filter(([, other]) => shared(of, other)).map(([b]) => `${a} = ${b}`))
    expect(met).toEqual([])
  })
  test.each([['Андрей', 'Андрон'], ['Марина', 'Мария'], ['Иванов', 'Иван'], ['Сергеев', 'Сергей'], ['Ольга', 'Олег'], ['Павлов', 'Павел'], ['Петров', 'Пётр'], ['Нина', 'Никита'], ['Лев', 'Леонид'], ['Мария', 'Марк']])('%s does not find %s', (typed, stored) => {
    expect(finds(typed, 'name', stored)).toBe(false)
  })
})

describe('words of a text in every case', () => {
  const words = [
    ...['музе', 'трамва', 'кле', 'случа', 'ча'].map(stem => [...formsOf('jot', stem), `${stem}ев`]),
    ...listed('jot', 'Серге Андре Алексе Никола'), ...listed('ij', 'Дмитри Юри санатори'), ...listed('iya', 'Мари комисси'), ...listed('ya', 'Наталь иде'),
    ...listed('hard', 'Иван Михаил Максим журнал визит кредит план'), ...listed('a', 'Людмил Светлан Татьян'),
    ['Павел', 'Павла', 'Павлу', 'Павлом'], ['сумка', 'сумок', 'сумку', 'сумками'], ['отец', 'отца', 'отцом'],
  ]
  test.each(words.map(forms => [forms[0] ?? '', forms] as const))('any form of %s finds any other', (_, forms) => {
    const missed = forms.flatMap(typed => forms.filter(stored => !finds(typed, 'text', stored)).map(stored => `${typed} → ${stored}`))
    expect(missed).toEqual([])
  })
  test('Олег is not Ольга, and Игорь is no game', () => {
    expect(shared(textStems('олег'), textStems('ольга'))).toBe(false)
    expect(shared(textStems('игорь'), textStems('игры'))).toBe(false)
  })
})
