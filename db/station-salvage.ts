import { openReading, type Connection } from './sqlite/connection'
import type { StationStore } from './station-store'

/** Gives each row it can to `keep`; a row or a page that cannot be read ends the table, and what came before it stays. */
function eachReadable<Row>(db: Connection, statement: string, keep: (row: Row) => void): number {
  let kept = 0
  try {
    for (const row of db.prepare<[], Row>(statement).iterate()) {
      keep(row)
      kept += 1
    }
  } catch {
    // The rest of this table is lost; it stays in the file that was put aside.
  }
  return kept
}

/**
 * Carries over what can still be read of a damaged station file: settings first (which store the station uses), then drafts. Print jobs are left:
 * a slip printed twice does more harm than one asked for again. Answers how many rows came over.
 */
export function salvageStation(damaged: string, into: StationStore): { settings: number; drafts: number } {
  let db: Connection
  try {
    db = openReading(damaged)
  } catch {
    return { settings: 0, drafts: 0 }
  }
  try {
    const settings = eachReadable<{ name: string; value: string }>(db, 'SELECT name, value FROM station_settings', row => into.set(row.name, JSON.parse(row.value)))
    const drafts = eachReadable<{ staff_id: string; form: string; data: string; saved_at: number }>(db, 'SELECT staff_id, form, data, saved_at FROM drafts', row =>
      into.carryDrafts({ staffId: row.staff_id, form: row.form }, JSON.parse(row.data), row.saved_at),
    )
    return { settings, drafts }
  } finally {
    db.close()
  }
}
