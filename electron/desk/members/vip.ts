import { putMemberMatter } from './matter'
import { parties } from '../../../db/repositories/parties'
import type { MemberRecord } from '../../../db/repositories/members'
import type { Tx } from '../../../db/store'

/** A VIP of the club is one wherever the person appears; who is none any more is a shopper again. */
export async function vipParty(tx: Tx, record: MemberRecord): Promise<void> {
  const party = record.partyId === null ? undefined : await parties.find(tx, record.partyId)
  if (party === undefined) return
  const kind = record.level === 'vip' ? 'vip' : party.kind === 'vip' ? 'shopper' : party.kind
  if (kind === party.kind) return
  await parties.update(tx, party, { kind })
  await putMemberMatter(tx, record)
}
