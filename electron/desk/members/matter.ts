import { putMatter } from '../../../db/repositories/matters'
import { cardsOf, type MemberRecord } from '../../../db/repositories/members'
import { putKnown } from '../../../db/repositories/known'
import { parties } from '../../../db/repositories/parties'
import type { Tx } from '../../../db/store'
import ru from '../../../shared/i18n/ru/members.json'
import zh from '../../../shared/i18n/zh/members.json'
import { callerParts } from '../parties/remember'

/** Renews what search knows of a member, and what the desk offers them by: name in both scripts, phone, every card they ever had. */
export async function putMemberMatter(tx: Tx, record: MemberRecord): Promise<void> {
  const { id, number, name, latin, phone, level, state, createdAt: at, partyId } = record
  const cards = (await cardsOf(tx, id)).map(card => ({ kind: 'number' as const, text: card.number }))
  await putMatter(
    tx,
    { room: 'members', id, number, title: `${zh.levels[level]} / ${ru.levels[level]}`, person: name, state, at, partyId, merchantId: null },
    [{ kind: 'name', text: name }, { kind: 'name', text: latin }, { kind: 'phone', text: phone }, ...(state === 'erased' ? [] : cards), { kind: 'text', text: record.note }],
  )
  const party = partyId === null ? undefined : await parties.find(tx, partyId)
  if (party) await putKnown(tx, 'caller', party.id, [...callerParts(party), { kind: 'name', text: latin }, ...cards], party.kind === 'vip')
}
