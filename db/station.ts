import { sqliteColumns as c } from './columns'

/**
 * What a station keeps for itself in a small SQLite file of its own, whatever store the mall uses: drafts (which must outlive a lost
 * server), the print queue, and the station's own settings.
 */
export const drafts = c.table('drafts', { staffId: c.text('staff_id').notNull(), form: c.text('form').notNull(), data: c.json<unknown>('data').notNull(), savedAt: c.time('saved_at').notNull() }, t => [
  c.primaryKey({ columns: [t.staffId, t.form] }),
])
export const printJobs = c.table('print_jobs', { id: c.id('id'), createdAt: c.time('created_at').notNull(), job: c.json<unknown>('job').notNull() }, t => [c.index('print_jobs_by_time').on(t.createdAt)])
export const stationSettings = c.table('station_settings', { name: c.text('name').primaryKey(), value: c.json<unknown>('value').notNull() })
