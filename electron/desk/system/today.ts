import { countOwed, owedClocks, type Duties } from '../../../db/repositories/clocks'
import { countInside } from '../../../db/repositories/contacts'
import { owedJournals } from '../../../db/repositories/journals'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { SOON_MS } from '../../../shared/core/clocks'
import { roleMay } from '../../../shared/permissions'
import { roomsReadBy } from '../../../shared/rooms'
import type { Owed } from '../../../shared/system/contract'
import { dutiesOf } from '../core/duties'
import { question } from '../core/use-case'
import { owedDays } from '../handover/days'

type Counts = readonly { readonly room: string; readonly count: number }[]
const total = (rows: Counts) => rows.reduce((sum, row) => sum + row.count, 0)

/** What is owed: the first of each room, and how many are due before a moment (UTC ms) in each. */
interface Owes {
  readonly first: readonly Owed[]
  readonly before: (moment: number) => Counts
}

async function ofRooms(db: Reader, rooms: readonly string[], duties: Duties, now: number, limit: number, moments: readonly number[]): Promise<Owes> {
  const counted = new Map<number, Counts>()
  for (const before of moments) counted.set(before, await countOwed(db, rooms, duties, { now, before }))
  const first: Owed[] = []
  for (const room of new Set(moments.flatMap(before => counted.get(before)?.map(row => row.room) ?? []))) first.push(...(await owedClocks(db, room, duties, { now, limit })))
  return { first, before: moment => counted.get(moment) ?? [] }
}

/** What is few and read whole, all of it counted as of `room`. */
function ofList(room: string, all: readonly Owed[], limit: number): Owes {
  const before = (moment: number) => all.filter(({ clock }) => clock.dueAt < moment).length
  return { first: all.slice(0, limit), before: moment => (before(moment) === 0 ? [] : [{ room, count: before(moment) }]) }
}

/** The weekly journals belong to no register, and a clerk's own to nobody else of the role. */
async function ofJournals(db: Reader, who: Actor, duties: Duties, limit: number): Promise<Owes> {
  return ofList('journals', roleMay(who.role, 'complaints.journal') ? await owedJournals(db, who.staffId, duties.roles) : [], limit)
}

/** The signatures that whoever signs the days of the duty log owes. */
async function ofDays(db: Reader, who: Actor, now: number, timeZone: string, limit: number): Promise<Owes> {
  return ofList('handover', roleMay(who.role, 'handover.signDay') ? await owedDays(db, now, timeZone) : [], limit)
}

const EVER = Number.MAX_SAFE_INTEGER

/** What this person owes in the rooms they may read, of the weekly journals and of the days to sign; each room with its own limit, so that none hides another. */
export const today = question('system.today', async ({ db, who, now, timeZone, input }) => {
  const readable = roomsReadBy(who.role)
  const duties = await dutiesOf(db, who)
  const soonBy = now + SOON_MS + 1
  const owes = [await ofRooms(db, readable, duties, now, input.limit, [EVER, now, soonBy]), await ofJournals(db, who, duties, input.limit), await ofDays(db, who, now, timeZone, input.limit)]
  const due = (before: number): Counts => owes.flatMap(of => of.before(before))
  const [all, overdue] = [due(EVER), due(now)]
  const late = new Map(overdue.map(row => [row.room, row.count]))
  return {
    owed: owes.flatMap(of => of.first).sort((a, b) => a.clock.dueAt - b.clock.dueAt),
    total: total(all),
    overdue: total(overdue),
    soon: total(due(soonBy)) - total(overdue),
    insideNow: readable.includes('contacts') ? await countInside(db) : null,
    waits: Object.fromEntries(all.map(row => [row.room, { count: row.count, overdue: late.get(row.room) ?? 0 }])),
  }
})
