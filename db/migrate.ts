import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One migration as drizzle-kit wrote it: its moment and the SQL statements. */
export interface Migration {
  readonly at: number
  readonly tag: string
  readonly statements: readonly string[]
}

interface Journal {
  entries: { when: number; tag: string }[]
}

/** The migrations of a folder in order. `folder` holds meta/_journal.json and the SQL files. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
  return journal.entries.map(({ when, tag }) => ({
    at: when,
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map(statement => statement.trim())
      .filter(statement => statement !== ''),
  }))
}

/**
 * What has to be run on a store that already has `applied` (moments of migrations).
 * 'newer' when the store knows a migration that this program does not: it was written by a newer program.
 */
export function pendingMigrations(all: readonly Migration[], applied: readonly number[]): readonly Migration[] | 'newer' {
  const known = new Set(all.map(migration => migration.at))
  if (applied.some(at => !known.has(at))) return 'newer'
  const done = new Set(applied)
  return all.filter(migration => !done.has(migration.at))
}

/** The table that remembers what was run; the same in both dialects. */
export const MIGRATIONS_TABLE = 'desk_migrations'
