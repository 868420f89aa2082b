// Members as the tests of the club make them.
import { merchants } from '../../db/repositories/shops-and-places'
import { recordAct } from '../../electron/desk/core/use-case'
import { membersDesk } from '../../electron/desk/members/desk'
import type { OutputOf } from '../../electron/desk/core/use-case'
import type { NewMember } from '../../shared/members/contract'
import { newId } from '../../shared/core/ids'
import type { TestDesk } from './desk'

/** The day of the test desk's clock. */
export const TODAY = '20261122'

export async function aShop({ desk }: TestDesk, code = '3A-12'): Promise<string> {
  const id = newId()
  await recordAct(desk, null, 'test', async tx => merchants.insert(tx, { id, code, nameZh: '海参店', nameRu: 'Трепанг', person: '', phone: null, spoken: 'zh', building: '', floor: '', zone: '', goods: '', vip: false }))
  return id
}

export function aMember({ ask }: TestDesk, more: Partial<NewMember> = {}): Promise<OutputOf<'members.get'>> {
  return ask('receptionist', membersDesk.enrol, { name: 'Анна Ким', latin: 'Anna Kim', lang: 'ru', consent: true, anyway: true, ...more })
}

let receipts = 0

/** So many points by a purchase of the right amount, on the ordinary level. */
export function earned({ ask }: TestDesk, member: { id: string }, shop: string, points: number): Promise<OutputOf<'members.get'>> {
  return ask('receptionist', membersDesk.earn, { id: member.id, merchantId: shop, receipt: `R${(receipts += 1)}`, amount: points * 1000, day: TODAY })
}
