import type { Role } from '../../shared/core/actor'
import { listColumns, type Columns } from '../columns'

/** People and the house: who works here, where, and the mall's places and shops. */
export const adminTables = (c: Columns) => {
  const departments = c.table('departments', { ...listColumns(c), code: c.text('code').notNull(), nameZh: c.text('name_zh').notNull(), nameRu: c.text('name_ru').notNull() }, t => [
    c.unique('departments_code').on(t.code),
  ])
  const posts = c.table('posts', { ...listColumns(c), code: c.text('code').notNull(), nameZh: c.text('name_zh').notNull(), nameRu: c.text('name_ru').notNull() }, t => [c.unique('posts_code').on(t.code)])
  const teams = c.table('teams', {
    ...listColumns(c),
    departmentId: c.uuid('department_id').notNull().references(() => departments.id),
    nameZh: c.text('name_zh').notNull(),
    nameRu: c.text('name_ru').notNull(),
  })
  const staff = c.table(
    'staff',
    {
      ...listColumns(c),
      workNumber: c.text('work_number').notNull(),
      name: c.text('name').notNull(),
      role: c.text('role').$type<Role>().notNull(),
      departmentId: c.uuid('department_id').references(() => departments.id),
      phone: c.phone('phone'),
      pinHash: c.text('pin_hash').notNull(),
      mustChangePin: c.bool('must_change_pin').notNull().default(false),
      /** Wrong PINs since the last right one, and until when (UTC ms) none is tried. */
      failures: c.int('failures').notNull().default(0),
      waitUntil: c.time('wait_until'),
      lastSignIn: c.time('last_sign_in'),
    },
    t => [c.unique('staff_work_number').on(t.workNumber)],
  )
  const places = c.table(
    'places',
    {
      ...listColumns(c),
      code: c.text('code').notNull(),
      building: c.text('building').notNull(),
      floor: c.text('floor').notNull(),
      zone: c.text('zone').notNull(),
      nameZh: c.text('name_zh').notNull(),
      nameRu: c.text('name_ru').notNull(),
    },
    t => [c.unique('places_code').on(t.code)],
  )
  const merchants = c.table(
    'merchants',
    {
      ...listColumns(c),
      code: c.text('code').notNull(),
      nameZh: c.text('name_zh').notNull(),
      nameRu: c.text('name_ru').notNull(),
      person: c.text('person').notNull(),
      phone: c.phone('phone'),
      spoken: c.text('spoken').$type<'zh' | 'ru' | 'other'>().notNull(),
      building: c.text('building').notNull(),
      floor: c.text('floor').notNull(),
      zone: c.text('zone').notNull(),
      goods: c.text('goods').notNull(),
      vip: c.bool('vip').notNull().default(false),
    },
    t => [c.unique('merchants_code').on(t.code), c.index('merchants_phone').on(t.phone)],
  )
  /** Settings of the mall by name. Everybody reads the same ones; a save names the version it started from. */
  const settings = c.table('settings', { name: c.text('name').primaryKey(), value: c.json<unknown>('value').notNull(), version: c.int('version').notNull().default(1) })
  const stations = c.table('stations', { id: c.id('id'), name: c.text('name').notNull(), seenAt: c.time('seen_at').notNull() })
  return { departments, posts, teams, staff, places, merchants, settings, stations }
}
