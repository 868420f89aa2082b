import path from 'node:path'
import Database from 'better-sqlite3'
import { pinyin } from 'pinyin-pro'
import type { Chance } from './sample/random'
import { CHINESE_PIECES, RUSSIAN_FORMS } from './sample/words'

/** The ways of looking for something that the product promises. */
export type QueryKind = 'twoCharacters' | 'pinyin' | 'initials' | 'russianForm' | 'partOfName' | 'phoneEnd' | 'recordNumber' | 'barCode' | 'twoWords'

/** Nobody's first choice, and typed all day: the most common surnames and beginnings. */
const COMMON: Readonly<Record<QueryKind, readonly string[]>> = {
  twoCharacters: ['张伟', '王芳', '李娜', '电梯', '空调', '顾客', '商户', '已通', '营业', '翻译'],
  pinyin: ['zhang', 'wang', 'li', 'zhangwei', 'liu', 'chen', 'wei', 'fang', 'dianti', 'kongtiao'],
  initials: ['zw', 'wf', 'ln', 'lx', 'wx', 'z', 'dt', 'kt', 'zxm', 'wxh'],
  russianForm: ['лифта', 'чеком', 'покупателя', 'иванову', 'смирновой', 'кузнецова', 'семенова', 'королев', 'федоровой', 'ребенка'],
  partOfName: ['张', '王', '李', 'ли', 'Ли', 'ив', 'Ива', 'Кузн', 'Ол', 'а', 'Ким', 'Алекс', '红', 'Серг', 'Нат'],
  phoneEnd: ['000', '123', '888', '777', '1234', '5555', '20', '139'],
  recordNumber: ['1', '15', '0001', 'JD', 'JD-2026', '20261122', 'JD-20261122', '202611', '2026', '0100'],
  barCode: ['JD202611220001', 'JD20261122', '8800', '88'],
  twoWords: ['张 电梯', '王 空调', 'иванов лифт', 'ли чек', 'wang dt', '李 139', 'покупатель чек', '顾客 小票', 'сергей протечка', 'а б'],
}

interface Person {
  name: string
  phone: string | null
}

/** Questions of each kind: the common ones, and as many again as `each` asks for, drawn from the records of the store as often as they stand there. */
export function queriesFrom(folder: string, chance: Chance, each: number): Map<QueryKind, string[]> {
  const db = new Database(path.join(folder, 'desk.sqlite'), { readonly: true })
  const draw = drawer(db, chance)
  const makers: Record<QueryKind, () => string> = {
    twoCharacters: () => (chance.chance(0.5) ? chance.pick(CHINESE_PIECES) : twoOf(draw.person(/^\p{Script=Han}+$/u).name, chance)),
    pinyin: () => pinyinOf(draw.person(/^\p{Script=Han}+$/u).name, chance),
    initials: () => pinyin(draw.person(/^\p{Script=Han}+$/u).name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
    russianForm: () => (chance.chance(0.5) ? chance.pick(RUSSIAN_FORMS) : inAnotherCase(draw.person(/^[а-яё]+(ов|ев|ёв|ин|ын)а? /iu).name)),
    partOfName: () => partOf(draw.person(/./u).name, chance),
    phoneEnd: () => (draw.withPhone().phone ?? '').slice(-chance.pick([3, 4, 4, 4, 5, 7])),
    recordNumber: () => numberPart(draw.number(), chance),
    barCode: () => (chance.chance(0.3) ? draw.card() : draw.number().replaceAll('-', '')),
    twoWords: () => `${partOf(draw.person(/./u).name, chance)} ${chance.pick(chance.chance(0.5) ? CHINESE_PIECES : RUSSIAN_FORMS)}`,
  }
  const kinds = Object.keys(makers) as QueryKind[]
  const queries = new Map(kinds.map(kind => [kind, distinct(COMMON[kind], makers[kind], each)]))
  db.close()
  return queries
}

function distinct(common: readonly string[], make: () => string, each: number): string[] {
  const made = new Set(common)
  for (let tries = 0; made.size < common.length + each && tries < each * 20; tries += 1) made.add(make())
  return [...made]
}

function drawer(db: Database.Database, chance: Chance) {
  const most = db.prepare<[], { n: number }>('SELECT max(rowid) AS n FROM contacts').get()?.n ?? 0
  const row = db.prepare<[number], { person_name: string; phone: string | null; number: string; member_card: string }>('SELECT person_name, phone, number, member_card FROM contacts WHERE rowid = ?')
  const until = <T>(found: (drawn: NonNullable<ReturnType<typeof row.get>>) => T | null): T => {
    for (;;) {
      const drawn = row.get(1 + chance.under(most))
      const kept = drawn ? found(drawn) : null
      if (kept !== null) return kept
    }
  }
  return {
    person: (like: RegExp): Person => until(({ person_name: name, phone }) => (like.test(name) ? { name, phone } : null)),
    withPhone: (): Person => until(({ person_name: name, phone }) => (phone ? { name, phone } : null)),
    number: (): string => until(({ number }) => number),
    card: (): string => until(({ member_card: card }) => card || null),
  }
}

function twoOf(name: string, chance: Chance): string {
  const from = name.length > 2 && chance.chance(0.4) ? 1 : 0
  return name.slice(from, from + 2)
}

function pinyinOf(name: string, chance: Chance): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' })
  const whole = syllables.join('')
  return chance.weighted([[whole, 5], [syllables.slice(0, 2).join(''), 3], [syllables.slice(1).join(''), 1], [whole.slice(0, 5), 1]])
}

/** Another case of a surname, and е where ё stands: Фёдорова → Федоровой, Королёв → Королеву. */
function inAnotherCase(name: string): string {
  const surname = (name.split(' ')[0] ?? name).replaceAll('ё', 'е')
  return surname.endsWith('а') ? `${surname.slice(0, -1)}ой` : `${surname}у`
}

function partOf(name: string, chance: Chance): string {
  if (name === '') return '张'
  const words = name.split(' ')
  const word = chance.pick(words)
  if (/\p{Script=Han}/u.test(word)) return word.slice(0, 1 + chance.under(word.length))
  return word.slice(0, 2 + chance.under(Math.max(1, word.length - 1)))
}

function numberPart(number: string, chance: Chance): string {
  const [prefix = '', day = '', last = ''] = number.split('-')
  return chance.weighted([[number, 5], [`${day}-${last}`, 2], [last, 2], [day, 1], [`${prefix}-${day}`, 1]])
}
