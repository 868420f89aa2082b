import { categories } from '../../../db/repositories/complaint-categories'
import { extensionsOf, mediationOf, roundsOf } from '../../../db/repositories/complaint-parts'
import type { ComplaintRecord } from '../../../db/repositories/complaints'
import { departments } from '../../../db/repositories/lists'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { putMatter } from '../../../db/repositories/matters'
import type { Tx } from '../../../db/store'
import { bothNames, type SearchPart } from '../../../shared/text/search-parts'
import { titleOf } from '../../../shared/text/title'

/** Renews what search and "last matters" know of a complaint. */
export async function putComplaintMatter(tx: Tx, record: ComplaintRecord): Promise<void> {
  const [shop, against] = [await shopOf(tx, record.merchantId), await shopOf(tx, record.againstMerchantId)]
  const place = record.placeId === null ? undefined : await places.find(tx, record.placeId)
  const category = await categories.find(tx, record.categoryId)
  await putMatter(
    tx,
    {
      room: 'complaints', id: record.id, number: record.number, title: titleOf('', record.said), person: record.personName,
      state: record.voidedAt === null ? record.state : 'voided', at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
    },
    [
      { kind: 'name', text: record.personName },
      { kind: 'phone', text: record.phone },
      { kind: 'number', text: record.archiveNumber },
      { kind: 'code', text: shop?.code },
      { kind: 'code', text: against?.code },
      ...bothNames('name', against),
      ...bothNames('subject', category),
      { kind: 'subject', text: record.place },
      ...bothNames('subject', place),
      { kind: 'subject', text: record.against },
      { kind: 'text', text: record.said },
      { kind: 'text', text: record.wantsText },
      ...(await doneParts(tx, record)),
    ],
  )
}

/** What was decided, done and agreed in all rounds, and by which departments. */
async function doneParts(tx: Tx, record: ComplaintRecord): Promise<SearchPart[]> {
  const rounds = await roundsOf(tx, [record.id])
  const later = await extensionsOf(tx, record.id)
  const mediation = await mediationOf(tx, record.id)
  const named = new Set([record.againstDepartmentId, ...rounds.map(round => round.departmentId)].filter(id => id !== null))
  const texts = [
    record.judgedReason, record.contestedReason, record.explanation, record.answer, record.voidReason,
    ...rounds.flatMap(({ instruction, result, measures, told }) => [instruction, result, measures, told]),
    ...later.flatMap(({ reason, remark }) => [reason, remark]),
    ...(mediation === null ? [] : [mediation.customerSays, mediation.merchantSays, mediation.proposals, mediation.agreementZh, mediation.agreementRu, mediation.advised]),
  ]
  return [
    ...[...(await departments.byIds(tx, [...named])).values()].flatMap(department => bothNames('subject', department)),
    { kind: 'name', text: mediation?.merchantPerson },
    ...texts.map(text => ({ kind: 'text' as const, text })),
  ]
}

const shopOf = (tx: Tx, id: string | null) => (id === null ? undefined : merchants.find(tx, id))
