import type { Reader, Writer } from '../store'

/** Writes down that this station works on the store, under its present name. `at` is UTC ms. */
export async function rememberStation(tx: Writer, station: { id: string; name: string }, at: number): Promise<void> {
  const { stations } = tx.t
  await tx.q.insert(stations).values({ ...station, seenAt: at }).onConflictDoUpdate({ target: stations.id, set: { name: station.name, seenAt: at } })
}

/** The names of all stations by id. */
export async function stationNames(db: Reader): Promise<Map<string, string>> {
  const rows = await db.q.select({ id: db.t.stations.id, name: db.t.stations.name }).from(db.t.stations)
  return new Map(rows.map(row => [row.id, row.name]))
}
