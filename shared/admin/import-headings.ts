// What the columns of an import file are called in the tables people already keep, in Chinese, Russian and English.
import { foldText } from '../text/search-words'
import type { ImportedMember } from '../members/import'
import type { MerchantFields, PlaceFields } from './contract'

export const importKinds = ['merchants', 'places', 'members'] as const
export type ImportKind = (typeof importKinds)[number]
export type MerchantColumn = keyof MerchantFields
export type PlaceColumn = keyof PlaceFields
export type MemberColumn = keyof ImportedMember

interface Column<Field> {
  readonly field: Field
  /** The heading of our own template, in both languages. */
  readonly zh: string
  readonly ru: string
  /** Other names of it, written as people write them; compared without case, spaces and signs. */
  readonly also: string
}

const BUILDING = { field: 'building', zh: '楼栋', ru: 'корпус', also: '楼 楼号 栋 座 楼座 здание дом строение building' } as const
const FLOOR = { field: 'floor', zh: '楼层', ru: 'этаж', also: '层 所在楼层 floor level' } as const
const ZONE = { field: 'zone', zh: '区域', ru: 'зона', also: '区 分区 片区 区位 сектор ряд линия секция_зоны zone area' } as const

const merchantColumns: readonly Column<MerchantColumn>[] = [
  {
    field: 'code', zh: '店铺号', ru: 'номер магазина',
    also: '店铺编号 铺位号 铺位 铺号 商铺号 商铺编号 店号 摊位号 摊位 档口号 档口 门牌号 房号 商户编号 商户号 编号 магазин_№ №_магазина номер код код_магазина павильон номер_павильона №_павильона бутик номер_бутика место номер_места торговое_место code shop_code shop_no shop_number unit unit_no store_code',
  },
  {
    field: 'nameZh', zh: '中文名称', ru: 'название по-китайски',
    also: '中文名 中文店名 名称中文 店名 店铺名称 店铺名 商户名称 商铺名称 商户 名称 字号 品牌 китайское_название название_китайское название_на_китайском наименование_на_китайском название_кит chinese_name name_zh name_chinese name shop_name',
  },
  {
    field: 'nameRu', zh: '俄文名称', ru: 'название по-русски',
    also: '俄文名 俄文店名 俄语名称 名称俄文 русское_название название_русское название_на_русском наименование_на_русском название наименование название_магазина наименование_магазина название_рус вывеска russian_name name_ru name_russian',
  },
  {
    field: 'person', zh: '联系人', ru: 'контактное лицо',
    also: '负责人 经营者 经营人 店主 业主 商户姓名 姓名 老板 租户 承租人 арендатор владелец хозяин фио ф_и_о имя продавец ответственный контакт contact contact_person owner person tenant',
  },
  { field: 'phone', zh: '电话', ru: 'телефон', also: '联系电话 手机 手机号 手机号码 电话号码 联系方式 тел номер_телефона моб_телефон моб мобильный мобильный_телефон контактный_телефон phone tel telephone mobile phone_number' },
  { field: 'spoken', zh: '语言', ru: 'язык', also: '使用语言 沟通语言 язык_общения language spoken' },
  BUILDING, FLOOR, ZONE,
  { field: 'goods', zh: '经营品类', ru: 'товары', also: '主营 主营商品 主营业务 经营范围 经营项目 经营商品 品类 商品 业态 товар ассортимент вид_товара группа_товаров профиль что_продаёт goods category products' },
  { field: 'vip', zh: 'VIP', ru: 'VIP', also: '重点商户 贵宾 вип вип_клиент важный vip' },
]

const placeColumns: readonly Column<PlaceColumn>[] = [
  { field: 'code', zh: '编号', ru: 'код места', also: '地点编号 位置编号 地点代码 代码 房号 код номер номер_места №_места №_помещения номер_помещения code place_code place_no number' },
  { field: 'nameZh', zh: '中文名称', ru: 'название по-китайски', also: '中文名 名称中文 名称 地点 地点名称 位置 位置名称 китайское_название название_на_китайском название_кит chinese_name name_zh name_chinese name place' },
  { field: 'nameRu', zh: '俄文名称', ru: 'название по-русски', also: '俄文名 俄语名称 名称俄文 русское_название название_на_русском название наименование место помещение название_рус russian_name name_ru name_russian' },
  BUILDING, FLOOR, ZONE,
]

const memberColumns: readonly Column<MemberColumn>[] = [
  { field: 'name', zh: '姓名', ru: 'имя', also: '会员姓名 名字 客户姓名 顾客姓名 会员 фио ф_и_о имя_фамилия фамилия_имя участник покупатель клиент name full_name member customer' },
  { field: 'latin', zh: '拉丁或西里尔写法', ru: 'имя латиницей или кириллицей', also: '拼音 英文名 俄文名 латиницей имя_латиницей имя_на_карте latin latin_name name_on_card' },
  { field: 'phone', zh: '电话', ru: 'телефон', also: '联系电话 手机 手机号 手机号码 电话号码 联系方式 тел номер_телефона моб_телефон моб мобильный мобильный_телефон контактный_телефон phone tel telephone mobile phone_number' },
  { field: 'birthday', zh: '生日', ru: 'день рождения', also: '出生日期 出生年月日 дата_рождения др birthday birth_date date_of_birth' },
  { field: 'lang', zh: '语言', ru: 'язык', also: '使用语言 沟通语言 язык_общения language spoken' },
  { field: 'points', zh: '积分', ru: 'баллы', also: '积分余额 现有积分 余额 остаток остаток_баллов баланс points balance' },
  { field: 'note', zh: '备注', ru: 'заметки', also: '说明 примечание примечания комментарий note notes comment' },
]

const columnsOf: Record<ImportKind, readonly Column<string>[]> = { merchants: merchantColumns, places: placeColumns, members: memberColumns }

/** The column without which no row says what it is of. */
export const keyField: Readonly<Record<ImportKind, string>> = { merchants: 'code', places: 'code', members: 'name' }

/** A heading without case, spaces and signs: «Тел. (моб.)» → телмоб. */
const plain = (heading: string) => foldText(heading.replaceAll('№', 'номер ')).replace(/[^\p{L}\p{N}]/gu, '')

function namesOf(column: Column<string>): string[] {
  return [column.field, column.zh, column.ru, ...column.also.split(' ')].map(plain)
}

const known: Record<ImportKind, Map<string, string>> = { merchants: new Map(), places: new Map(), members: new Map() }
for (const kind of importKinds) {
  for (const column of columnsOf[kind]) for (const name of namesOf(column)) if (!known[kind].has(name)) known[kind].set(name, column.field)
}

/** The field a heading means, or null: tried whole, then without brackets, then each of its parts (店铺号 / номер магазина), then without a number behind it (电话1). */
export function fieldOfHeading(kind: ImportKind, heading: string): string | null {
  const tries = [heading, heading.replace(/[(（[【].*?[)）\]】]/gu, ' '), ...heading.split(/[/／|\\\n;；,，(（)）]/u), heading.replace(/[0-9]+\s*$/u, '')]
  for (const one of tries) {
    // A bare № counts the rows of a table, it is not the code.
    const field = /\p{L}/u.test(one) ? known[kind].get(plain(one)) : undefined
    if (field !== undefined) return field
  }
  return null
}

/** Which column of a file holds which field; a second column of the same field is not used. */
export function fieldsOfHeadings(kind: ImportKind, headings: readonly string[]): (string | null)[] {
  const taken = new Set<string>()
  return headings.map(heading => {
    const field = heading.trim() === '' ? null : fieldOfHeading(kind, heading)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** How many columns of a row are headings we know: the heading row is where most of them stand. */
export function headingScore(kind: ImportKind, cells: readonly string[]): number {
  return fieldsOfHeadings(kind, cells).filter(field => field !== null).length
}

/** The headings of the empty table people fill in, field by field, in both languages. */
export function templateHeadings(kind: ImportKind): { field: string; heading: string }[] {
  return columnsOf[kind].map(({ field, zh, ru }) => ({ field, heading: zh === ru ? zh : `${zh} / ${ru}` }))
}
