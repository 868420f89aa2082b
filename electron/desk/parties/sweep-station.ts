// What a station keeps for itself, drafts and ended prints, knows people too: those who were erased, on whichever station, go from it.
import { erasedAmong } from '../../../db/repositories/forget'
import type { Desk } from '../core/desk'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Drops the drafts that are about somebody who was erased, and what was printed of them. */
export async function sweepStation(desk: Desk): Promise<void> {
  const ids = [...new Set(desk.station.kept().flatMap(text => text.match(ID) ?? []))]
  const gone = await desk.store.read(db => erasedAmong(db, ids))
  if (gone.length === 0) return
  desk.station.dropDrafts(({ data }, form) => gone.some(id => form.includes(id) || JSON.stringify(data).includes(id)))
  desk.station.forgetJobs(gone)
}
