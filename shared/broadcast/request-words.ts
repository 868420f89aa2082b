// What a receptionist chooses from when something is to be announced, with the words of both languages. Data only.

/** `custom` is written by hand in both languages, and approved before it is aired; the others are made of blanks whose words were settled beforehand. */
export const requestKinds = ['childWaits', 'childSought', 'found', 'car', 'person', 'custom'] as const
export type RequestKind = (typeof requestKinds)[number]

export const sexes = ['boy', 'girl'] as const
export type Sex = (typeof sexes)[number]

/** Grammatical gender of the Russian word; `many` has no singular. */
export type Gender = 'm' | 'f' | 'n' | 'many'

interface Noun {
  readonly zh: string
  readonly ru: string
  readonly gender: Gender
}

interface Colour {
  readonly zh: string
  readonly ru: Readonly<Record<Gender, string>>
}

const hard = (stem: string, m = `${stem}ый`) => ({ m, f: `${stem}ая`, n: `${stem}ое`, many: `${stem}ые` })

export const COLOURS = {
  red: { zh: '红色', ru: hard('красн') },
  blue: { zh: '蓝色', ru: { m: 'синий', f: 'синяя', n: 'синее', many: 'синие' } },
  black: { zh: '黑色', ru: hard('чёрн') },
  white: { zh: '白色', ru: hard('бел') },
  yellow: { zh: '黄色', ru: hard('жёлт') },
  green: { zh: '绿色', ru: hard('зелён') },
  grey: { zh: '灰色', ru: hard('сер') },
  pink: { zh: '粉色', ru: hard('розов') },
  brown: { zh: '棕色', ru: hard('коричнев') },
  purple: { zh: '紫色', ru: hard('фиолетов') },
} as const satisfies Readonly<Record<string, Colour>>
export type ColourName = keyof typeof COLOURS
export const colourNames = Object.keys(COLOURS) as [ColourName, ...ColourName[]]

export const GARMENTS = {
  jacket: { zh: '外套', ru: 'куртка', gender: 'f' },
  downCoat: { zh: '羽绒服', ru: 'пуховик', gender: 'm' },
  coat: { zh: '大衣', ru: 'пальто', gender: 'n' },
  sweater: { zh: '毛衣', ru: 'свитер', gender: 'm' },
  shirt: { zh: '衬衫', ru: 'рубашка', gender: 'f' },
  tShirt: { zh: 'T恤', ru: 'футболка', gender: 'f' },
  dress: { zh: '连衣裙', ru: 'платье', gender: 'n' },
  cap: { zh: '帽子', ru: 'шапка', gender: 'f' },
} as const satisfies Readonly<Record<string, Noun>>
export type GarmentName = keyof typeof GARMENTS
export const garmentNames = Object.keys(GARMENTS) as [GarmentName, ...GarmentName[]]

export const THINGS = {
  bag: { zh: '手提包', ru: 'сумка', gender: 'f' },
  backpack: { zh: '背包', ru: 'рюкзак', gender: 'm' },
  wallet: { zh: '钱包', ru: 'кошелёк', gender: 'm' },
  phone: { zh: '手机', ru: 'телефон', gender: 'm' },
  keys: { zh: '钥匙', ru: 'ключи', gender: 'many' },
  papers: { zh: '证件', ru: 'документы', gender: 'many' },
  glasses: { zh: '眼镜', ru: 'очки', gender: 'many' },
  umbrella: { zh: '雨伞', ru: 'зонт', gender: 'm' },
  gloves: { zh: '手套', ru: 'перчатки', gender: 'many' },
  toy: { zh: '玩具', ru: 'игрушка', gender: 'f' },
} as const satisfies Readonly<Record<string, Noun>>
export type ThingName = keyof typeof THINGS
export const thingNames = Object.keys(THINGS) as [ThingName, ...ThingName[]]
