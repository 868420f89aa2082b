import { categories } from '../repositories/complaint-categories'
import { allDepartments, departments, posts, teams } from '../repositories/lists'
import { checkItems, countItems, shiftTemplates } from '../repositories/shift-parts'
import { beginSearchRule } from '../repositories/search-rule'
import { newId } from '../../shared/core/ids'
import type { Tx } from '../store'
import { plantProgrammes } from './programmes'

interface Entry {
  readonly code: string
  readonly zh: string
  readonly ru: string
}

/** The posts of the customer service department at the first start. */
export const defaultPosts: readonly Entry[] = [
  { code: '1', zh: '1号服务台', ru: 'Стойка № 1' },
  { code: '2', zh: '2号服务台', ru: 'Стойка № 2' },
]

/** The departments of a trade mall. The codes are the first letters of the Chinese names, as they stand on internal papers. */
export const defaultDepartments: readonly Entry[] = [
  { code: 'KF', zh: '客户服务部', ru: 'Отдел обслуживания' },
  { code: 'GC', zh: '工程部', ru: 'Инженерно-технический отдел' },
  { code: 'BA', zh: '保安部', ru: 'Служба охраны' },
  { code: 'BJ', zh: '保洁部', ru: 'Служба уборки' },
  { code: 'ZL', zh: '租赁部', ru: 'Отдел аренды' },
  { code: 'YY', zh: '营运部', ru: 'Отдел эксплуатации торговых площадей' },
  { code: 'QH', zh: '企划部', ru: 'Отдел рекламы и мероприятий' },
  { code: 'GB', zh: '广播站', ru: 'Радиоузел' },
  { code: 'CW', zh: '财务部', ru: 'Бухгалтерия' },
  { code: 'XZ', zh: '行政部', ru: 'Административно-хозяйственный отдел' },
]

/** The teams that work orders go to; `of` is the code of the department. */
export const defaultTeams: readonly (Omit<Entry, 'code'> & { readonly of: string })[] = [
  { of: 'GC', zh: '强电班', ru: 'Бригада электриков' },
  { of: 'GC', zh: '弱电班', ru: 'Бригада слаботочных систем' },
  { of: 'GC', zh: '水暖班', ru: 'Бригада сантехников' },
  { of: 'GC', zh: '空调班', ru: 'Бригада по вентиляции и кондиционерам' },
  { of: 'GC', zh: '电梯班', ru: 'Бригада по лифтам и эскалаторам' },
  { of: 'GC', zh: '土建维修班', ru: 'Ремонтно-строительная бригада' },
  { of: 'BJ', zh: '日间保洁组', ru: 'Дневная смена уборки' },
  { of: 'BA', zh: '巡逻组', ru: 'Патрульная группа' },
]

/** What complaints are about; `of` is the code of the department responsible by default. */
export const defaultCategories: readonly (Entry & { readonly of: string; readonly dispute?: true })[] = [
  { code: '01', zh: '商品质量', ru: 'Качество товара', of: 'YY' },
  { code: '02', zh: '价格计量', ru: 'Цены и мера', of: 'YY' },
  { code: '03', zh: '商户与顾客纠纷', ru: 'Спор магазина с покупателем', of: 'KF', dispute: true },
  { code: '04', zh: '商户与商场纠纷', ru: 'Спор магазина с торговым центром', of: 'ZL' },
  { code: '05', zh: '员工服务与言行', ru: 'Поведение сотрудников', of: 'XZ' },
  { code: '06', zh: '环境卫生', ru: 'Обстановка и чистота', of: 'BJ' },
  { code: '07', zh: '秩序与安全', ru: 'Порядок и безопасность', of: 'BA' },
  { code: '08', zh: '设备与工程', ru: 'Оборудование и инженерные сети', of: 'GC' },
  { code: '09', zh: '噪音与异味', ru: 'Шум и запахи', of: 'GC' },
  { code: '10', zh: '停车', ru: 'Парковка', of: 'BA' },
  { code: '11', zh: '广播', ru: 'Радиовещание', of: 'GB' },
  { code: '12', zh: '会员与促销', ru: 'Клуб покупателей и акции', of: 'QH' },
  { code: '13', zh: '退换货', ru: 'Возврат и обмен', of: 'YY' },
  { code: '14', zh: '其他', ru: 'Прочее', of: 'KF' },
]

/** When shifts are, in minutes since midnight of the mall. */
export const defaultTemplates: readonly (Omit<Entry, 'code'> & { readonly begins: number; readonly ends: number })[] = [
  { zh: '早班', ru: 'Утренняя смена', begins: 8 * 60, ends: 16 * 60 },
  { zh: '中班', ru: 'Дневная смена', begins: 11 * 60, ends: 19 * 60 },
  { zh: '晚班', ru: 'Вечерняя смена', begins: 16 * 60, ends: 22 * 60 },
  { zh: '夜班', ru: 'Ночная смена', begins: 22 * 60, ends: 8 * 60 },
]

/** What is counted at a change of shifts. How many there are the mall says itself; until then as many as the shift before counted. */
export const defaultItems: readonly (Omit<Entry, 'code'> & { readonly unit: { readonly zh: string; readonly ru: string } })[] = [
  { zh: '钥匙', ru: 'Ключи', unit: { zh: '把', ru: 'шт.' } },
  { zh: '对讲机', ru: 'Рации', unit: { zh: '台', ru: 'шт.' } },
  { zh: '找零备用金', ru: 'Разменные деньги', unit: { zh: '元', ru: 'юаней' } },
]

/** Equipment that is looked at. */
export const defaultChecks: readonly Omit<Entry, 'code'>[] = [
  { zh: '电话', ru: 'Телефон' },
  { zh: '打印机', ru: 'Принтер' },
  { zh: '广播话筒', ru: 'Микрофон радиоузла' },
]

/** Writes the templates of shifts and what is counted and looked at when they change. */
export async function plantShifts(tx: Tx): Promise<void> {
  for (const { zh, ru, begins, ends } of defaultTemplates) await shiftTemplates.insert(tx, { id: newId(), nameZh: zh, nameRu: ru, begins, ends })
  for (const { zh, ru, unit } of defaultItems) await countItems.insert(tx, { id: newId(), nameZh: zh, nameRu: ru, unitZh: unit.zh, unitRu: unit.ru })
  for (const { zh, ru } of defaultChecks) await checkItems.insert(tx, { id: newId(), nameZh: zh, nameRu: ru })
}

/** Writes the categories of complaints with the departments responsible for them, as far as the mall has these. */
export async function plantCategories(tx: Tx): Promise<void> {
  const byCode = new Map((await allDepartments(tx)).map(row => [row.code, row.id]))
  for (const { code, zh, ru, of, dispute = false } of defaultCategories) {
    await categories.insert(tx, { id: newId(), code, nameZh: zh, nameRu: ru, departmentId: byCode.get(of) ?? null, dispute })
  }
}

/** Writes the posts, departments, teams and categories of complaints of a new mall. Called once, in the transaction of the first start. */
export async function plantDefaults(tx: Tx): Promise<void> {
  await beginSearchRule(tx)
  for (const { code, zh, ru } of defaultPosts) await posts.insert(tx, { id: newId(), code, nameZh: zh, nameRu: ru })
  const byCode = new Map<string, string>()
  for (const { code, zh, ru } of defaultDepartments) {
    const made = await departments.insert(tx, { id: newId(), code, nameZh: zh, nameRu: ru })
    byCode.set(code, made.id)
  }
  for (const { of, zh, ru } of defaultTeams) {
    const departmentId = byCode.get(of)
    if (departmentId) await teams.insert(tx, { id: newId(), departmentId, nameZh: zh, nameRu: ru })
  }
  await plantCategories(tx)
  await plantShifts(tx)
  await plantProgrammes(tx)
}
