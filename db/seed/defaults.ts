import { departments, posts, teams } from '../repositories/lists'
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

/** Writes the posts, departments and teams of a new mall. Called once, in the transaction of the first start. */
export async function plantDefaults(tx: Tx): Promise<void> {
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
}
