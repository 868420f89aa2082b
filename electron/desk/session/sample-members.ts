// The club of the sample mall, enrolled, bought and redeemed by the same use cases as in a real one.
import { sampleCampaign, sampleMembers, type SampleMember } from '../../../db/seed/sample/members'
import { newId } from '../../../shared/core/ids'
import { normalizePhone } from '../../../shared/text/phone'
import { addDays, dayKey } from '../../../shared/text/zone'
import { sampleMall } from '../../../db/seed/sample/house'
import type { Desk } from '../core/desk'
import { membersDesk } from '../members/desk'
import type { SampleHouse } from './sample'
import type { Later } from './sample-days'

const MINUTE = 60_000
const zone = sampleMall.timeZone
const SUPERVISOR = '1010'

/** Their year of birth, and the day that is in so many days after `now`. */
function birthdayIn(days: number, birthday: string | null | undefined, now: number): string {
  const day = dayKey(addDays(now, days, zone), zone)
  return `${(birthday ?? '1985').slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
}

/** Puts its steps at their times; `end` is now (UTC ms). */
export function planMembers(desk: Desk, house: SampleHouse, end: number, later: Later): void {
  later(addDays(end, -5, zone) - MINUTE, () => openCampaign(desk, house))
  for (const member of sampleMembers) later(addDays(end, -member.days, zone), () => enrol(desk, house, member, later))
}

async function openCampaign(desk: Desk, { people }: SampleHouse): Promise<void> {
  const { nameZh, nameRu, days, by, taker, gifts } = sampleCampaign
  const [lead, clerk] = [people.get(by), people.get(taker)]
  if (lead === undefined || clerk === undefined) return
  const day = (shift: number) => dayKey(addDays(desk.now(), shift, zone), zone)
  const campaign = await membersDesk.saveCampaign.run(desk, lead, { commandKey: newId(), nameZh, nameRu, from: day(-days.before), until: day(days.after), perCard: 1, perDay: null, perReceipt: null, level: 'ordinary', retired: false })
  for (const { delivered, ...gift } of gifts) {
    const { id } = await membersDesk.saveGift.run(desk, lead, { commandKey: newId(), campaignId: campaign.id, retired: false, ...gift })
    await membersDesk.moveStock.run(desk, clerk, { commandKey: newId(), giftId: id, kind: 'in', count: delivered, reason: '' })
  }
}

async function enrol(desk: Desk, { people, shops }: SampleHouse, { fields, by, bought, redeems, bornIn, vip }: SampleMember, later: Later): Promise<void> {
  const clerk = people.get(by)
  if (clerk === undefined) return
  const { id, version } = await membersDesk.enrol.run(desk, clerk, { commandKey: newId(), note: '', ...fields, ...(bornIn === undefined ? {} : { birthday: birthdayIn(bornIn, fields.birthday, desk.now()) }), phone: fields.phone ? normalizePhone(fields.phone) : null, consent: true, anyway: false })
  bought.forEach(([code, yuan], at) => {
    const shop = shops.find(one => one.code === code)
    if (shop === undefined) return
    later(desk.now() + (at + 1) * 7 * MINUTE, () => membersDesk.earn.run(desk, clerk, { commandKey: newId(), id, merchantId: shop.id, receipt: `${code}-${id.slice(-4)}-${at + 1}`, amount: yuan * 100, day: dayKey(desk.now(), zone) }))
  })
  const supervisor = people.get(SUPERVISOR)
  if (vip !== undefined && supervisor !== undefined) later(desk.now() + 20 * MINUTE, () => membersDesk.setLevel.run(desk, supervisor, { commandKey: newId(), id, version, level: 'vip', reason: vip }))
  if (redeems !== undefined) later(desk.now() + 30 * MINUTE, () => membersDesk.redeem.run(desk, clerk, { commandKey: newId(), id, points: redeems, reason: '停车抵扣' }))
}
