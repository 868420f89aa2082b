import { and, asc, eq, gte, inArray, not, or, sql } from 'drizzle-orm'
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

/** By the state that lies in a job: neither printed nor cancelled (shared/print/rules.ts, `isOpen`). */
const IS_OPEN = sql`json_extract(${t.printJobs.job}, '$.job.state') not in ('printed', 'cancelled')`

const OF_RECORD = sql<string | null>`json_extract(${t.printJobs.job}, '$.job.recordId')`

/** Whose drafts, of which form. */
export interface DraftsOf {
  staffId: string
  form: string
}

/** So many drafts of a form are kept; the oldest go. */
const MOST_DRAFTS = 10

/** The drafts of a form as they lie in its row. One without ids is of an earlier version of the program: the time it was kept names it. */
function draftsIn(data: unknown, savedAt: number): Draft[] {
  if (typeof data !== 'object' || data === null) return []
  if ('drafts' in data) return data.drafts as Draft[]
  if (!('value' in data)) return []
  const earlier = 'earlier' in data && Array.isArray(data.earlier) ? (data.earlier as { value: unknown; savedAt: number }[]) : []
  return [{ value: data.value, savedAt }, ...earlier].map(({ value, savedAt: at }) => ({ id: `00000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`, data: value, savedAt: at }))
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

  /** Keeps a draft in the place of what it held before, and of the one it was taken up from. The others of the form stay. */
  putDraft(of: DraftsOf, draft: Draft, takenFrom: string | null): void {
    this.keepDrafts(of, kept => [draft, ...kept.filter(({ id }) => id !== draft.id && id !== takenFrom)].slice(0, MOST_DRAFTS))
  }

  /** A person's drafts of a form, newest first. */
  drafts({ staffId, form }: DraftsOf): Draft[] {
    const row = this.db.select().from(t.drafts).where(and(eq(t.drafts.staffId, staffId), eq(t.drafts.form, form))).get()
    return row ? draftsIn(row.data, row.savedAt) : []
  }

  dropDraft(of: DraftsOf, dropped: string): void {
    this.keepDrafts(of, kept => kept.filter(({ id }) => id !== dropped))
  }

  /** Drops every draft, whoever's, that names somebody who was erased. */
  dropDrafts(named: (draft: Draft, form: string) => boolean): void {
    for (const { staffId, form } of this.db.select({ staffId: t.drafts.staffId, form: t.drafts.form }).from(t.drafts).all()) this.keepDrafts({ staffId, form }, kept => kept.filter(draft => !named(draft, form)))
  }

  /** What drafts and ended print jobs are about, as texts with the ids of records in them. */
  kept(): string[] {
    const drafts = this.db.select({ form: t.drafts.form, data: t.drafts.data }).from(t.drafts).all().map(({ form, data }) => `${form} ${JSON.stringify(data)}`)
    return [...drafts, ...this.db.select({ of: OF_RECORD }).from(t.printJobs).where(not(IS_OPEN)).all().map(({ of }) => of ?? '')]
  }

  /** Forgets what was printed of these records; a print that has not come out yet stays in the queue. */
  forgetJobs(recordIds: readonly string[]): void {
    this.db.delete(t.printJobs).where(and(not(IS_OPEN), inArray(OF_RECORD, [...recordIds]))).run()
  }

  /** Takes over what lay in another station file as the drafts of a form. */
  carryDrafts(of: DraftsOf, data: unknown, savedAt: number): void {
    this.keepDrafts(of, () => draftsIn(data, savedAt))
  }

  private keepDrafts(of: DraftsOf, change: (kept: Draft[]) => Draft[]): void {
    const kept = change(this.drafts(of))
    const [newest] = kept
    if (newest === undefined) {
      this.db.delete(t.drafts).where(and(eq(t.drafts.staffId, of.staffId), eq(t.drafts.form, of.form))).run()
      return
    }
    const row = { data: { drafts: kept }, savedAt: newest.savedAt }
    this.db.insert(t.drafts).values({ ...of, ...row }).onConflictDoUpdate({ target: [t.drafts.staffId, t.drafts.form], set: row }).run()
  }

  /** Print jobs that are open or were made since `since` (UTC ms), oldest first. */
  jobs<Job extends KeptJob>(since: number): Job[] {
    return this.db.select().from(t.printJobs).where(or(gte(t.printJobs.createdAt, since), IS_OPEN)).orderBy(asc(t.printJobs.createdAt)).all().map(row => row.job as Job)
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
