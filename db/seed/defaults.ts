import { categories } from '../repositories/complaint-categories'
import { allDepartments, departments, posts, teams } from '../repositories/lists'
import { beginSearchRule } from '../repositories/search-rule'
import { newId } from '../../shared/core/ids'
import type { Tx } from '../store'

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
}
