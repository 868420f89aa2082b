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

/** A gift of a campaign that runs now, five in stock. */
export async function aGift(made: TestDesk, more: object = {}, points = 0) {
  const { ask } = made
  const campaign = await ask('shiftLead', membersDesk.saveCampaign, { nameZh: '冬季礼', nameRu: 'Зимний подарок', from: '20261101', until: '20261130', perCard: 1, perDay: null, perReceipt: null, level: 'ordinary', ...more })
  const gift = await ask('shiftLead', membersDesk.saveGift, { campaignId: campaign.id, nameZh: '围巾', nameRu: 'Шарф', points })
  return ask('receptionist', membersDesk.moveStock, { giftId: gift.id, kind: 'in', count: 5 })
}
