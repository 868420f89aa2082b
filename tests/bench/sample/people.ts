import { chineseName, phoneOf, russianName } from './names'
import { seededId, type Chance } from './random'

/** Somebody who turns to the desk now and then. */
export interface Person {
  id: string
  name: string
  phone: string | null
  spoken: 'zh' | 'ru'
  kind: 'shopper' | 'merchant' | 'vip' | 'official' | 'supplier'
  shop: Shop | null
}

export interface Shop {
  id: string
  code: string
  nameZh: string
  nameRu: string
  person: string
  phone: string
  spoken: 'zh' | 'ru'
  building: string
  floor: string
  goods: string
  vip: boolean
}

const TRADES: readonly (readonly [string, string])[] = [
  ['皮草行', 'Меха'], ['鞋城', 'Обувь'], ['服饰', 'Одежда'], ['数码', 'Электроника'], ['茶庄', 'Чай'], ['玩具店', 'Игрушки'], ['家纺', 'Текстиль'], ['箱包', 'Сумки'], ['美妆', 'Косметика'], ['五金', 'Инструменты'],
]
const SIGNS: readonly (readonly [string, string])[] = [
  ['北国', 'Северный край'], ['东方', 'Восток'], ['金龙', 'Золотой дракон'], ['白桦', 'Берёзка'], ['红星', 'Красная звезда'], ['远东', 'Дальний Восток'], ['友谊', 'Дружба'], ['丝路', 'Шёлковый путь'], ['黑河', 'Амур'],
  ['贝加尔', 'Байкал'], ['莫斯科', 'Москва'], ['长城', 'Великая стена'],
]

/** The shop numbered `at` of a mall of five floors. */
export function shopOf(chance: Chance, at: number, ms: number): Shop {
  const floor = 1 + (at % 5)
  const building = 'ABC'.charAt(Math.floor(at / 5) % 3)
  const [sign, trade] = [chance.pick(SIGNS), chance.pick(TRADES)]
  const spoken = chance.chance(0.8) ? 'zh' : 'ru'
  return {
    id: seededId(chance, ms + at), code: `${building}${floor}${String(Math.floor(at / 15)).padStart(2, '0')}`, nameZh: sign[0] + trade[0], nameRu: `${trade[1]} «${sign[1]}»`,
    person: spoken === 'zh' ? chineseName(chance) : russianName(chance), phone: phoneOf(chance, spoken), spoken, building, floor: String(floor), goods: `${trade[0]} ${trade[1]}`, vip: chance.chance(0.02),
  }
}

/** A caller: a shopper mostly, one in five from a shop of the mall (where there are shops), one in eight without a phone. */
export function personOf(chance: Chance, shops: readonly Shop[], ms: number): Person {
  const fromShop = shops.length > 0 && chance.chance(0.2)
  const shop = fromShop ? chance.pick(shops) : null
  const spoken = shop?.spoken ?? (chance.chance(0.5) ? 'zh' : 'ru')
  return {
    id: seededId(chance, ms), name: spoken === 'zh' ? chineseName(chance) : russianName(chance), phone: chance.chance(0.88) ? phoneOf(chance, spoken) : null, spoken, shop,
    kind: shop?.vip ? 'vip' : fromShop ? 'merchant' : chance.weighted([['shopper', 90], ['official', 4], ['supplier', 5], ['vip', 1]]),
  }
}
