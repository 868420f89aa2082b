import type { EmergencyRecord } from '../../../db/repositories/emergencies'
import { putMatter } from '../../../db/repositories/matters'
import { places } from '../../../db/repositories/shops-and-places'
import type { Tx } from '../../../db/store'
import ru from '../../../shared/i18n/ru/emergencies.json'
import zh from '../../../shared/i18n/zh/emergencies.json'
import { emergencyState } from '../../../shared/emergencies/rules'
import { bothNames } from '../../../shared/text/search-parts'
import { factsOf } from './view'

/** Renews what search knows of an emergency. It is found by its kind in either language. */
export async function putEmergencyMatter(tx: Tx, record: EmergencyRecord): Promise<void> {
  const { id, number, kind, place, said, startedAt: at } = record
  const known = record.placeId === null ? undefined : await places.find(tx, record.placeId)
  await putMatter(
    tx,
    { room: 'emergencies', id, number, title: `${zh.kinds[kind]} / ${ru.kinds[kind]} · ${place}`, person: '', state: emergencyState(factsOf(record)), at, partyId: null, merchantId: null },
    [
      ...bothNames('subject', { nameZh: zh.kinds[kind], nameRu: ru.kinds[kind] }),
      { kind: 'subject', text: place },
      ...bothNames('subject', known),
      { kind: 'text', text: said },
      { kind: 'text', text: record.cause },
      { kind: 'text', text: record.damage },
      { kind: 'text', text: record.measures },
      { kind: 'text', text: record.hurtText },
    ],
  )
}
