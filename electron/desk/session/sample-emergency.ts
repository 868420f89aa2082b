// An emergency of the sample mall that is over, played by the same use cases as a real one.
import { sampleEmergency } from '../../../db/seed/sample/emergencies'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import type { Desk } from '../core/desk'
import type { OutputOf } from '../core/use-case'
import { emergenciesDesk } from '../emergencies/desk'
import type { SampleHouse } from './sample'
import type { Later } from './sample-days'

const SECOND = 1_000
/** So long before now it began: the day before yesterday, whatever the hour. */
const BEFORE = 45 * 3_600 * SECOND

/** Puts its steps at their times; `end` is now (UTC ms). */
export function planEmergency(desk: Desk, { people, places }: SampleHouse, end: number, later: Later): void {
  const [taker, lead] = [people.get('1001'), people.get('1008')]
  const place = places.get(sampleEmergency.place)
  if (taker === undefined || lead === undefined || place === undefined) return
  const begins = end - BEFORE
  later(begins, async () => {
    const { kind, said } = sampleEmergency
    const made = await emergenciesDesk.report.run(desk, taker, { commandKey: newId(), kind, placeId: place.id, place: place.nameZh, said })
    planCourse(desk, { taker, lead }, made, (after, take) => later(begins + after * SECOND, take))
  })
}

type Made = OutputOf<'emergencies.report'>

function planCourse(desk: Desk, { taker, lead }: { taker: Actor; lead: Actor }, made: Made, at: (after: number, take: () => Promise<unknown>) => void): void {
  const { id, place } = made
  const { told, done, card, endedAfter, cause, damage, measures } = sampleEmergency
  let { version } = made
  for (const { after, ...one } of told) at(after, () => emergenciesDesk.tell.run(desk, taker, { commandKey: newId(), id, ...one }))
  for (const { after, ...one } of done) at(after, () => emergenciesDesk.note.run(desk, taker, { commandKey: newId(), id, ...one }))
  at(card.after, async () => {
    const filled = { name: '王芳', post: '1号服务台', address: '绥芬河贸易城', where: place, seen: card.seen, calledAt: desk.now() - 45 * SECOND }
    version = (await emergenciesDesk.fireCard.run(desk, taker, { commandKey: newId(), id, version, card: filled })).version
  })
  at(endedAfter, () => emergenciesDesk.end.run(desk, lead, { commandKey: newId(), id, version, cause, damage, measures }))
}
