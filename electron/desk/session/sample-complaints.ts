import { sampleMall } from '../../../db/seed/sample/house'
import { sampleComplaints, type SampleComplaint, type SampleNames, type SampleStep } from '../../../db/seed/sample/complaints'
import { complaintsContract } from '../../../shared/complaints/contract'
import { lastWeeks, weekSpan } from '../../../shared/complaints/journal'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import { complaintsDesk } from '../complaints/desk'
import { oweJournals } from '../complaints/owe-journals'
import type { Desk } from '../core/desk'
import type { UseCase } from '../core/use-case'
import { catchUp } from '../notices/catch-up'
import type { SampleHouse } from './sample'
import type { Later } from './sample-days'

const HOUR = 3_600_000
/** The clocks are kept every minute of a real day; of a past one this often is near enough. */
const LOOK = HOUR
/** Since when notices of the sample days are given: its first complaint is younger. */
const DAYS = 5
/** On a Monday a clerk has sent the week so long after midnight, and the supervisor has read it so much later. */
const SENT_AFTER = 9.4 * HOUR
const READ_AFTER = 3 * HOUR

/** The complaints of the sample days, what was noticed of them and of all other duties, and the weekly journals they are told in. */
export function planComplaints(desk: Desk, house: SampleHouse, end: number, later: Later): void {
  const names = namesOf(house, end)
  for (const complaint of sampleComplaints) later(end - complaint.hours * HOUR, () => playComplaint(desk, house, { complaint, names, end }, later))
  for (let at = end - DAYS * 24 * HOUR; at <= end; at += LOOK) later(at, () => catchUp(desk, desk.now()))
  planJournals(desk, house, end, later)
}

function namesOf(house: SampleHouse, end: number): SampleNames {
  const found = (ids: ReadonlyMap<string, string | { readonly id: string }>, what: string) => (code: string): string => {
    const one = ids.get(code)
    if (one === undefined) throw new Error(`the sample has no ${what} ${code}`)
    return typeof one === 'string' ? one : one.id
  }
  const shops = new Map(house.shops.map(shop => [shop.code, shop]))
  return { department: found(house.departments, 'department'), category: found(house.categories, 'category'), shop: found(shops, 'shop'), place: found(house.places, 'place'), before: hours => end - hours * HOUR }
}

function personOf(house: SampleHouse, workNumber: string): Actor {
  const person = house.people.get(workNumber)
  if (person === undefined) throw new Error(`the sample has no person ${workNumber}`)
  return person
}

/** What stands in the sample is checked as the form is, which also fills in what it leaves out. */
function soundInput<Key extends 'take' | SampleStep['step']>(key: Key, given: object): never {
  return complaintsContract[key]['~orpc'].inputSchema?.parse({ commandKey: newId(), ...given }) as never
}

async function playComplaint(desk: Desk, house: SampleHouse, { complaint, names, end }: { complaint: SampleComplaint; names: SampleNames; end: number }, later: Later): Promise<void> {
  let made: { id: string; version: number } = await complaintsDesk.take.run(desk, personOf(house, complaint.by), soundInput('take', complaint.told(names)))
  for (const { hours, by, step, given } of complaint.steps) {
    later(end - hours * HOUR, async () => {
      const useCase: UseCase = complaintsDesk[step] as never
      made = (await useCase.run(desk, personOf(house, by), soundInput(step, { id: made.id, version: made.version, ...given(names) }))) as typeof made
    })
  }
}

/** A week that ended in these days was sent by each clerk on its Monday, and read. */
function planJournals(desk: Desk, house: SampleHouse, end: number, later: Later): void {
  const [, week = ''] = lastWeeks(end, 2, sampleMall.timeZone)
  const monday = weekSpan(week, sampleMall.timeZone)?.to
  if (monday === undefined) return
  later(monday + 1, () => oweJournals(desk, desk.now()))
  const took = new Set(sampleComplaints.filter(({ hours }) => end - hours * HOUR < monday).map(({ by }) => by))
  for (const [nth, by] of [...took].sort().entries()) {
    const clerk = personOf(house, by)
    const sentAt = monday + SENT_AFTER + nth * 11 * 60_000
    later(sentAt, () => complaintsDesk.sendJournal.run(desk, clerk, { commandKey: newId(), week, remark: '' }))
    later(sentAt + READ_AFTER, () => complaintsDesk.readJournal.run(desk, personOf(house, '1010'), { commandKey: newId(), week, staffId: clerk.staffId, remark: '' }))
  }
}
