import { clocksOf } from '../../../db/repositories/clocks'
import type { EmergencyRecord } from '../../../db/repositories/emergencies'
import { linksOf } from '../../../db/repositories/links'
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { places, type PlaceRow } from '../../../db/repositories/shops-and-places'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { EmergencyRow, EmergencyView } from '../../../shared/emergencies/contract'
import { emergencySteps, missingOf } from '../../../shared/emergencies/rules'
import { attachmentsOf } from '../attachments/keep'
import { courseWithout, sightOf } from '../core/sight'

export const factsOf = ({ isOpen, voidedAt }: EmergencyRecord) => ({ isOpen, voided: voidedAt !== null })

const both = (row: { nameZh: string; nameRu: string } | undefined) => (row ? { nameZh: row.nameZh, nameRu: row.nameRu } : null)

/** Both names of the place, while it stands as it was chosen from the list. */
export function placeNames({ place }: Pick<EmergencyRecord, 'place'>, known: PlaceRow | undefined): { nameZh: string; nameRu: string } | null {
  return known && [known.nameZh, known.nameRu].includes(place) ? both(known) : null
}

/** The rows of a page as somebody of this role may act on them. */
export async function emergencyRows(db: Reader, records: readonly EmergencyRecord[], who: Pick<Actor, 'role'>): Promise<EmergencyRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy, record.endedBy]))
  const placeOf = await places.byIds(db, records.map(record => record.placeId))
  return records.map(record => {
    const { id, number, version, createdAt, updatedAt, kind, placeId, place, startedAt, said, hurt, endedAt, isOpen } = record
    return {
      id, number, version, createdAt, createdBy: names.ref(record.createdBy), updatedAt, kind, placeId, place, placeNames: placeNames(record, placeOf.get(placeId ?? '')), startedAt, said, hurt, endedAt,
      endedBy: names.ref(record.endedBy), isOpen, actions: emergencySteps(factsOf(record), who.role),
      voided: record.voidedAt === null ? null : { at: record.voidedAt, by: names.ref(record.voidedBy), reason: record.voidReason ?? '' },
    }
  })
}

/** One opened emergency: the row with its course, whom one told, its fire card and what is missing of it. */
export async function emergencyView(db: Reader, record: EmergencyRecord, who: Pick<Actor, 'staffId' | 'role'>): Promise<EmergencyView> {
  const [row] = await emergencyRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const sight = await sightOf(db, who)
  const links = await linksOf(db, record.id, sight)
  const post = record.postId === null ? undefined : await posts.find(db, record.postId)
  const { hurtText, fireCard, told, cause, damage, measures } = record
  return {
    ...row, post: both(post), hurtText, fireCard, told, cause, damage, measures, missing: missingOf(record), attachments: await attachmentsOf(db, record.id),
    timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links,
  }
}
