// A new version of the program may cut words up otherwise. Then what is stored no longer meets what is typed, and is cut up once more.
import { complaints } from '../../../db/repositories/complaints'
import { contacts } from '../../../db/repositories/contacts'
import { emergencies } from '../../../db/repositories/emergencies'
import { putKnown } from '../../../db/repositories/known'
import { members } from '../../../db/repositories/members'
import { parties } from '../../../db/repositories/parties'
import { keepSearchRule, readSearchRule, rowsToRenew, type SearchRule } from '../../../db/repositories/search-rule'
import { scripts } from '../../../db/repositories/scripts'
import { shifts } from '../../../db/repositories/shifts'
import { merchantParts, merchants, placeParts, places } from '../../../db/repositories/shops-and-places'
import { workOrders } from '../../../db/repositories/work-orders'
import type { Reader, Tx } from '../../../db/store'
import type { RoomName } from '../../../shared/rooms'
import { SEARCH_RULE } from '../../../shared/text/search-rule'
import { putScriptMatter } from '../broadcast/matter'
import { newestVersion } from '../broadcast/view'
import { putComplaintMatter } from '../complaints/matter'
import { putContactMatter } from '../contacts/matter'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { putEmergencyMatter } from '../emergencies/matter'
import { putShiftMatter } from '../handover/open'
import { putMemberMatter } from '../members/matter'
import { callerParts } from '../parties/remember'
import { putWorkOrderMatter } from '../work-orders/matter'

/** In one transaction: others' saves wait for it. */
const AT_ONCE = 50
/** Between two, so that saves and the windows' questions come first. */
const PAUSE_MS = 50

type Renew = (tx: Tx, ids: readonly string[]) => Promise<void>

function eachOf<Row>(list: { byIds(db: Reader, ids: readonly string[]): Promise<Map<string, Row>> }, put: (tx: Tx, row: Row) => Promise<void>): Renew {
  return async (tx, ids) => {
    for (const row of (await list.byIds(tx, ids)).values()) await put(tx, row)
  }
}

const ofRooms: Readonly<Record<RoomName, Renew>> = {
  contacts: eachOf(contacts, putContactMatter),
  complaints: eachOf(complaints, putComplaintMatter),
  'work-orders': eachOf(workOrders, putWorkOrderMatter),
  broadcast: eachOf(scripts, async (tx, script) => putScriptMatter(tx, script, await newestVersion(tx, script.id))),
  members: eachOf(members, putMemberMatter),
  emergencies: eachOf(emergencies, putEmergencyMatter),
  handover: eachOf(shifts, putShiftMatter),
}

const ofKnown: Readonly<Record<string, Renew>> = {
  caller: eachOf(parties, (tx, row) => putKnown(tx, 'caller', row.id, callerParts(row), row.kind === 'vip')),
  merchant: eachOf(merchants, (tx, row) => putKnown(tx, 'merchant', row.id, merchantParts(row), row.vip)),
  place: eachOf(places, (tx, row) => putKnown(tx, 'place', row.id, placeParts(row))),
}

const INDEXES = { matters: ofRooms as Readonly<Record<string, Renew>>, known: ofKnown } as const

/** Nothing to do: made by this rule, or by a newer program's that works on the same server. */
const isCurrent = (kept: SearchRule | null) => kept !== null && (kept.rule > SEARCH_RULE || (kept.rule === SEARCH_RULE && kept.renewed === null))

/**
 * Makes the words of all records and known people anew where an older rule made them, a few at a time; begun once, it goes on where it stopped,
 * at whichever station. Gives how many were made anew here.
 */
export async function renewWords(desk: Desk, pause = PAUSE_MS): Promise<number> {
  let renewed = 0
  for (let left = !isCurrent(await desk.store.read(readSearchRule)); left; ) {
    const count = await recordAct(desk, null, 'matters.renewWords', renewSome)
    renewed += count ?? 0
    left = count !== null
    if (left) await new Promise(resolve => setTimeout(resolve, pause))
  }
  return renewed
}

/** The next few; null when all are done. */
async function renewSome(tx: Tx): Promise<number | null> {
  const kept = await readSearchRule(tx)
  if (isCurrent(kept)) return null
  const from = kept?.rule === SEARCH_RULE && kept.renewed !== null ? kept.renewed : { matters: 0, known: 0 }
  for (const index of ['matters', 'known'] as const) {
    const rows = await rowsToRenew(tx, index, from[index], AT_ONCE)
    const last = rows.at(-1)
    if (last === undefined) continue
    for (const [kind, renew] of Object.entries(INDEXES[index])) await renew(tx, rows.filter(row => row.kind === kind).map(row => row.recordId))
    await keepSearchRule(tx, { rule: SEARCH_RULE, renewed: { ...from, [index]: last.seq } })
    return rows.length
  }
  await keepSearchRule(tx, { rule: SEARCH_RULE, renewed: null })
  return null
}
