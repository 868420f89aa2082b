import { and, asc, eq, gte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Draft } from '../shared/drafts/contract'
import { openWriting } from './sqlite/connection'
import { migrateSqlite } from './sqlite/open'
import * as t from './station'

/** A print job as the queue keeps it: an id, when it was made, and the rest as data. */
export interface KeptJob {
  id: string
  createdAt: number
}

/** What this station keeps for itself. Calls answer at once: the file is small and beside the program. */
export class StationStore {
  private readonly db
  private readonly file

  /** Opens (and makes) the station's file at `path`; StoreError when it cannot be. */
  constructor(path: string, migrations: string) {
    // Small, and beside the program: it is read through at every start.
    migrateSqlite(path, migrations, { thorough: true })
    this.file = openWriting(path)
    this.db = drizzle(this.file)
  }

  putDraft(staffId: string, form: string, data: unknown, savedAt: number): void {
    this.db.insert(t.drafts).values({ staffId, form, data, savedAt }).onConflictDoUpdate({ target: [t.drafts.staffId, t.drafts.form], set: { data, savedAt } }).run()
  }

  draft(staffId: string, form: string): Draft | null {
    const row = this.db.select().from(t.drafts).where(and(eq(t.drafts.staffId, staffId), eq(t.drafts.form, form))).get()
    return row ? { form: row.form, data: row.data, savedAt: row.savedAt } : null
  }

  draftsOf(staffId: string): { form: string; savedAt: number }[] {
    return this.db.select({ form: t.drafts.form, savedAt: t.drafts.savedAt }).from(t.drafts).where(eq(t.drafts.staffId, staffId)).all()
  }

  dropDraft(staffId: string, form: string): void {
    this.db.delete(t.drafts).where(and(eq(t.drafts.staffId, staffId), eq(t.drafts.form, form))).run()
  }

  /** Print jobs made since `since` (UTC ms), oldest first. */
  jobs<Job extends KeptJob>(since: number): Job[] {
    return this.db.select().from(t.printJobs).where(gte(t.printJobs.createdAt, since)).orderBy(asc(t.printJobs.createdAt)).all().map(row => row.job as Job)
  }

  putJob(job: KeptJob): void {
    this.db.insert(t.printJobs).values({ id: job.id, createdAt: job.createdAt, job }).onConflictDoUpdate({ target: t.printJobs.id, set: { job } }).run()
  }

  setting<T>(name: string): T | null {
    const row = this.db.select().from(t.stationSettings).where(eq(t.stationSettings.name, name)).get()
    return row ? (row.value as T) : null
  }

  set(name: string, value: unknown): void {
    this.db.insert(t.stationSettings).values({ name, value }).onConflictDoUpdate({ target: t.stationSettings.name, set: { value } }).run()
  }

  close(): void {
    this.file.close()
  }
}
