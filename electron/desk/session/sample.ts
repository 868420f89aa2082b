import { staff } from '../../../db/repositories/admin'
import { keepResult } from '../../../db/repositories/commands'
import { allCategories } from '../../../db/repositories/complaint-categories'
import { putMerchants, putPlaces } from '../../../db/repositories/import'
import { allDepartments, allPosts, allTeams } from '../../../db/repositories/lists'
import { allMerchants, allPlaces, type MerchantRow, type PlaceRow } from '../../../db/repositories/shops-and-places'
import { allCountItems } from '../../../db/repositories/shift-lists'
import { countItems } from '../../../db/repositories/shift-parts'
import { firstSetting } from '../../../db/repositories/settings'
import { plantDefaults } from '../../../db/seed/defaults'
import { SAMPLE_PIN, sampleExpected, sampleMall, samplePeople, samplePlaces } from '../../../db/seed/sample/house'
import { sampleMerchants } from '../../../db/seed/sample/shops'
import type { Reader, Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { normalizePhone } from '../../../shared/text/phone'
import type { Desk } from '../core/desk'
import { SAMPLE_DATA } from '../core/mall'
import { recordAct } from '../core/use-case'
import { deskWithin } from './one-write'
import { hashPin } from './pin'
import { sampleDays } from './sample-days'

const DAY = 24 * 3_600_000
/** The house was set up so long before the first sample contact. */
const SET_UP_BEFORE = 30 * DAY

/** The sample house as its days are played on: who works there, and where. */
export interface SampleHouse {
  people: ReadonlyMap<string, Actor>
  shops: readonly MerchantRow[]
  places: ReadonlyMap<string, PlaceRow>
  teams: ReadonlyMap<string, string>
  /** Ids by code. */
  departments: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, string>
}

async function plantPeople(tx: Tx, pinHash: string): Promise<void> {
  const departments = new Map((await allDepartments(tx)).map(row => [row.code, row.id]))
  for (const { department, phone, ...person } of samplePeople) {
    await staff.insert(tx, { id: newId(), ...person, pinHash, phone: normalizePhone(phone), departmentId: departments.get(department) ?? null })
  }
}

/** The house as a first start and an import would leave it: settings, defaults, people, shops, places. */
async function plantHouse(tx: Tx, pinHash: string): Promise<void> {
  if ((await allPosts(tx)).length > 0) refuse('already_set_up')
  await firstSetting(tx, 'mall', sampleMall)
  await firstSetting(tx, SAMPLE_DATA, true)
  await plantDefaults(tx)
  for (const item of await allCountItems(tx)) await countItems.update(tx, item, { expected: sampleExpected.get(item.nameZh) ?? null })
  await plantPeople(tx, pinHash)
  const shops = sampleMerchants().map(shop => ({ ...shop, id: newId(), phone: shop.phone ?? null }))
  const places = samplePlaces().map(place => ({ ...place, id: newId() }))
  await putMerchants(tx, shops)
  await putPlaces(tx, places)
  tx.changes.push({ room: 'merchants', id: newId(), number: '', before: null, after: { imported: shops.length } }, { room: 'places', id: newId(), number: '', before: null, after: { imported: places.length } })
}

async function houseOf(db: Reader, stationId: string): Promise<SampleHouse> {
  const [post] = await allPosts(db)
  const people = await db.q.select({ id: db.t.staff.id, workNumber: db.t.staff.workNumber, role: db.t.staff.role }).from(db.t.staff)
  return {
    people: new Map(people.map(({ id, workNumber, role }) => [workNumber, { staffId: id, role, postId: post?.id ?? null, stationId }])),
    shops: (await allMerchants(db)).sort((a, b) => (a.code < b.code ? -1 : 1)),
    places: new Map((await allPlaces(db)).map(place => [place.code, place])),
    teams: new Map((await allTeams(db)).map(team => [team.nameZh, team.id])),
    departments: new Map((await allDepartments(db)).map(row => [row.code, row.id])),
    categories: new Map((await allCategories(db)).map(row => [row.code, row.id])),
  }
}

/**
 * Fills an empty store with a sample mall: its people (each with the PIN of db/seed/sample/house), shops, places, and the contacts, complaints and work
 * orders of the last days up to now, made by the same use cases as real ones. All or nothing. Gives the id of the receptionist who may be
 * signed in, and keeps it with the key of the command. REFUSED `already_set_up` where there is a mall.
 */
export async function plantSampleMall(desk: Desk, commandKey: string = newId()): Promise<string> {
  // One hash for all: their PIN is printed in the guide.
  const pinHash = await hashPin(SAMPLE_PIN, desk.host.pepper())
  const end = desk.now()
  const receptionist = await desk.store.write(async writer => {
    let clock = end - SET_UP_BEFORE
    const past = deskWithin(desk, writer, () => clock)
    await recordAct(past, null, 'session.beginWithSample', tx => plantHouse(tx, pinHash))
    const house = await houseOf(writer, desk.stationId)
    for (const step of sampleDays(past, house, end)) {
      clock = step.at
      await step.take()
    }
    await writer.announce(JSON.stringify({ room: 'settings', id: 'mall', at: end }))
    const staffId = house.people.get('1001')?.staffId ?? ''
    await keepResult({ ...writer, now: end }, commandKey, 'session.beginWithSample', { staffId })
    return staffId
  })
  desk.live.announce({ room: 'settings', id: 'mall', at: end })
  return receptionist
}
