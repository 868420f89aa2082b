// The club: who is enrolled, cards, points, gifts, merging and erasing, on both stores.
import { expect, test } from 'vitest'
import { cardOf } from '../../db/repositories/members'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { expireDue } from '../../electron/desk/members/nightly'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { isCardNumber, showCard } from '../../shared/members/card'
import { usualRules } from '../../shared/members/rules'
import { atLocal } from '../../shared/text/zone'
import { aGift, aMember, aShop, earned, TODAY } from '../support/club'
import { onBothStores, TEST_PIN } from '../support/desk'
import { refusedAs } from '../support/shifts'

const invalidAt = (field: string, error: string) => expect.objectContaining({ code: 'INVALID', data: expect.objectContaining({ problems: [expect.objectContaining({ path: [field], error })] }) as unknown })
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

onBothStores('the club', make => {
  test('enrols with a card nobody ever had, and offers who may be a member already', async () => {
    const made = await make()
    const { ask } = made
    const first = await ask('receptionist', club.enrol, { name: 'Анна Ким', lang: 'ru', phone: '8 914 555-20-20', birthday: '1985-03-12', consent: true })
    expect(first).toMatchObject({ name: 'Анна Ким', level: 'ordinary', state: 'active', balance: 0, phone: { masked: '+7 914 ***-**-20', full: null }, consent: { lang: 'ru', onScreen: false } })
    expect(isCardNumber(first.card ?? '')).toBe(true)
    expect(first.cardEndsAt).toBe(atLocal('2029-12-01 00:00', 'Asia/Shanghai'))
    expect(await ask('receptionist', club.twins, { name: 'анна  ким', birthday: '1985-03-12' })).toMatchObject([{ id: first.id, why: 'birthday' }])
    expect(await ask('receptionist', club.twins, { name: 'Пётр', phone: '+79145552020' })).toMatchObject([{ id: first.id, why: 'phone' }])
    await expect(ask('receptionist', club.enrol, { name: 'Пётр', lang: 'ru', phone: '+79145552020', consent: true })).rejects.toEqual(refusedAs('member_already'))
    const second = await ask('receptionist', club.enrol, { name: 'Пётр', lang: 'ru', phone: '+79145552020', consent: true, anyway: true })
    expect(second.card).not.toBe(first.card)
    expect(await ask('receptionist', club.byCard, { card: showCard(first.card ?? '') })).toEqual({ id: first.id, state: 'valid' })
  })

  test('refuses what cannot be: no consent, a birthday to come, a phone of no country', async () => {
    const { ask } = await make()
    const enrol = (more: object) => ask('receptionist', club.enrol, { name: '王芳', lang: 'zh', consent: true, ...more } as never)
    await expect(enrol({ consent: false })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['consent'] }] } })
    await expect(enrol({ birthday: '2026-11-23' })).rejects.toEqual(invalidAt('birthday', 'birthday.future'))
    await expect(enrol({ birthday: '1985-02-30' })).rejects.toEqual(invalidAt('birthday', 'birthday.none'))
    await expect(enrol({ phone: '801' })).rejects.toEqual(invalidAt('phone', 'phone.unknown'))
    await expect(ask('broadcaster', club.enrol, { name: '王芳', lang: 'zh', consent: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is found by card, phone and name in either script; from a contact with the link kept', async () => {
    const made = await make()
    const { ask } = made
    const contact = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Анна Ким', phone: '+79145552020', said: 'Хочет в клуб' })
    const member = await ask('receptionist', club.enrol, { name: 'Анна Ким', latin: 'Anna Kim', lang: 'ru', phone: '+79145552020', consent: true, contactId: contact.id })
    expect(member.cameFrom).toMatchObject({ number: contact.number })
    expect(member.matters).toMatchObject([{ room: 'contacts', number: contact.number }])
    for (const typed of [member.card ?? '', '2020', 'Anna', 'ким']) expect((await ask('receptionist', mattersDesk.find, { typed })).map(row => row.id), typed).toContain(member.id)
    expect((await ask('receptionist', partiesDesk.find, { typed: member.card ?? '' })).map(({ name }) => name)).toEqual(['Анна Ким'])
  })

  test('counts a receipt once in the mall, within its days, by the rules of its own day', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    const [one, other] = [await aMember(made), await aMember(made, { name: '李雷', lang: 'zh' })]
    const buy = (more: object = {}, id = one.id) => ask('receptionist', club.earn, { id, merchantId: shop, receipt: 'A-100', amount: 128_50, day: TODAY, ...more })
    expect(await buy()).toMatchObject({ balance: 12, yearPoints: 12, entries: [{ kind: 'earn', points: 12, reversible: true }] })
    await expect(buy({ receipt: 'a100' }, other.id)).rejects.toEqual(refusedAs('receipt_counted'))
    await expect(buy({ receipt: 'B', day: '20261123' })).rejects.toEqual(invalidAt('day', 'receipt.future'))
    await expect(buy({ receipt: 'B', day: '20261101' })).rejects.toEqual(invalidAt('day', 'receipt.old'))
    await expect(buy({ receipt: 'B', amount: -1 })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(buy({ receipt: 'B', amount: 9_99 })).rejects.toEqual(invalidAt('amount', 'points.tooFew'))
    const { version } = await ask('administrator', club.rules, undefined as never)
    await ask('administrator', club.saveRules, { ...usualRules, since: TODAY, yuanPerPoint: { ...usualRules.yuanPerPoint, ordinary: 1 }, version })
    expect((await buy({ receipt: 'C', amount: 10_00 })).balance).toBe(22)
    expect((await buy({ receipt: 'D', amount: 10_00, day: '20261121' })).balance).toBe(23)
    await expect(ask('administrator', club.saveRules, { ...usualRules, since: '20261121', version: version + 1 })).rejects.toEqual(invalidAt('since', 'time.past'))
  })

  test('redeems in steps and never more than there is, also when two do it at once', async () => {
    const made = await make()
    const { ask } = made
    const member = await aMember(made)
    await earned(made, member, await aShop(made), 150)
    const redeem = (points: number) => ask('receptionist', club.redeem, { id: member.id, points, reason: '抵扣' })
    await expect(redeem(150)).rejects.toEqual(invalidAt('points', 'points.step'))
    await expect(redeem(200)).rejects.toEqual(refusedAs('not_enough_points'))
    const both = await Promise.allSettled([redeem(100), redeem(100)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await ask('receptionist', club.get, { id: member.id })).balance).toBe(50)
  })

  test('takes an entry back once and exactly: goods returned, points given back to where they came from', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    const member = await aMember(made)
    await earned(made, member, shop, 60)
    const [entry] = (await earned(made, member, shop, 60)).entries
    const spent = await ask('receptionist', club.redeem, { id: member.id, points: 100, reason: '抵扣' })
    const back = (entryId: string | undefined, more: object = {}) => ask('receptionist', club.reverse, { id: member.id, entryId: entryId ?? '', reason: '退货', ...more })
    await expect(back(entry?.id)).rejects.toEqual(refusedAs('points_spent'))
    const restored = await back(spent.entries[0]?.id)
    expect(restored).toMatchObject({ balance: 120, entries: [{ kind: 'reverse', points: 100 }, { kind: 'redeem', reversed: true, reversible: false }, {}, {}] })
    await expect(back(spent.entries[0]?.id)).rejects.toEqual(refusedAs('entry_reversed'))
    expect((await back(entry?.id)).balance).toBe(60)
    const [first] = (await earned(made, member, shop, 40)).entries
    await ask('receptionist', club.redeem, { id: member.id, points: 100, reason: '抵扣' })
    expect(await back(first?.id, { asFarAsThere: true })).toMatchObject({ balance: 0, yearPoints: 100 })
  })

  test('lets points run out with their month, and lifts and lowers levels by the points of a year', async () => {
    const made = await make()
    const { ask, clock, desk } = made
    const member = await aMember(made)
    expect(await earned(made, member, await aShop(made), 1000)).toMatchObject({ level: 'silver', levelHow: 'rule', balance: 1000, nextLevel: { level: 'gold', points: 5000 } })
    expect(await ask('receptionist', club.levelChanges, undefined as never)).toMatchObject([{ memberId: member.id, from: 'ordinary', to: 'silver', how: 'rule' }])
    clock.set(atLocal('2028-11-30 23:59', 'Asia/Shanghai'))
    expect(await expireDue(desk)).toBe(0)
    expect((await ask('receptionist', club.get, { id: member.id })).runningOut).toEqual([{ at: atLocal('2028-12-01 00:00', 'Asia/Shanghai'), points: 1000 }])
    clock.set(atLocal('2028-12-01 00:00', 'Asia/Shanghai'))
    expect(await expireDue(desk)).toBe(1000)
    expect(await expireDue(desk)).toBe(0)
    expect(await ask('receptionist', club.get, { id: member.id })).toMatchObject({ balance: 0, yearPoints: 0, entries: [{ kind: 'expire', points: -1000 }, {}] })
  })

  test('a level somebody decided stays until it is given back to the rule; a VIP is one everywhere', async () => {
    const made = await make()
    const { ask } = made
    const member = await aMember(made, { phone: '+79145552020' })
    await expect(ask('receptionist', club.setLevel, { ...seen(member), level: 'vip', reason: '老客户' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const vip = await ask('supervisor', club.setLevel, { ...seen(member), level: 'vip', reason: '老客户' })
    expect(vip).toMatchObject({ level: 'vip', levelHow: 'decision', levelReason: '老客户' })
    expect(await ask('receptionist', partiesDesk.find, { typed: '+79145552020' })).toMatchObject([{ kind: 'vip' }])
    const again = await earned(made, member, await aShop(made), 10)
    expect(again.level).toBe('vip')
    expect(await ask('supervisor', club.setLevel, { ...seen(again), level: null, reason: '按规则' })).toMatchObject({ level: 'ordinary', levelHow: 'rule' })
    expect(await ask('receptionist', partiesDesk.find, { typed: '+79145552020' })).toMatchObject([{ kind: 'shopper' }])
  })

  test('a lost card stops at once; a new one keeps the points; a frozen or ended membership collects nothing', async () => {
    const made = await make()
    const { ask, desk } = made
    const shop = await aShop(made)
    const member = await earned(made, await aMember(made), shop, 50)
    const lost = await ask('receptionist', club.lose, { ...seen(member), reason: '丢失' })
    await expect(earned(made, member, shop, 1)).rejects.toEqual(refusedAs('card_not_valid'))
    const replaced = await ask('receptionist', club.replace, { ...seen(lost), reason: '' })
    expect(replaced).toMatchObject({ balance: 50, cards: [{ number: member.card, state: 'lost' }, { number: replaced.card, state: 'valid' }] })
    expect(replaced.card).not.toBe(member.card)
    expect(await desk.store.read(db => cardOf(db, member.card ?? ''))).toMatchObject({ state: 'lost', memberId: member.id })
    const frozen = await ask('receptionist', club.freeze, { ...seen(replaced), reason: '待核实' })
    await expect(earned(made, member, shop, 1)).rejects.toEqual(refusedAs('member_frozen'))
    const again = await ask('receptionist', club.unfreeze, { ...seen(frozen), reason: '已核实' })
    const ended = await ask('receptionist', club.end, { ...seen(again), reason: '本人要求' })
    expect(ended).toMatchObject({ state: 'ended', card: null, balance: 50 })
    await expect(ask('receptionist', club.renew, seen(ended))).rejects.toEqual(refusedAs('member_ended'))
    expect(await ask('receptionist', club.revive, { ...seen(ended), reason: '回来' })).toMatchObject({ state: 'active', balance: 50 })
  })

  test('a merge can be undone for a day, to the point', async () => {
    const made = await make()
    const { ask, clock } = made
    const shop = await aShop(made)
    const [one, other] = [await earned(made, await aMember(made), shop, 30), await earned(made, await aMember(made, { name: 'Анна К.' }), shop, 70)]
    const merged = await ask('afterSales', club.merge, { ...seen(one), otherId: other.id, reason: '同一个人' })
    expect(merged).toMatchObject({ balance: 100, merged: { from: [{ id: other.id }] } })
    expect(await ask('receptionist', club.get, { id: other.id })).toMatchObject({ state: 'merged', balance: 0, card: null, merged: { into: { id: one.id } } })
    const undone = await ask('afterSales', club.unmerge, { ...seen(merged), otherId: other.id })
    expect(undone.balance).toBe(30)
    expect(await ask('receptionist', club.get, { id: other.id })).toMatchObject({ state: 'active', balance: 70, card: other.card, merged: { into: null } })
    const again = await ask('afterSales', club.merge, { ...seen(undone), otherId: other.id, reason: '同一个人' })
    await ask('receptionist', club.redeem, { id: one.id, points: 100, reason: '抵扣' })
    await expect(ask('afterSales', club.unmerge, { ...seen(again), otherId: other.id })).rejects.toEqual(refusedAs('points_used_since'))
    clock.forward(86_400_001)
    await expect(ask('afterSales', club.unmerge, { ...seen(again), otherId: other.id })).rejects.toEqual(refusedAs('merge_too_old'))
  })

  test('a gift keeps to its limits, unless a shift lead signs for more; the stock never falls below nothing', async () => {
    const made = await make()
    const { ask, as } = made
    const shop = await aShop(made)
    const gift = await aGift(made, {}, 20)
    const member = await earned(made, await aMember(made), shop, 100)
    const asked = { id: member.id, giftId: gift.id, count: 1 }
    expect(await ask('receptionist', club.handOut, asked)).toMatchObject({ balance: 80, gifts: [{ nameZh: '围巾', count: 1, overriddenBy: null }] })
    await expect(ask('receptionist', club.handOut, asked)).rejects.toEqual(refusedAs('gift_per_card'))
    const lead = { staffId: as('shiftLead').staffId, reason: '补发破损' }
    await expect(ask('receptionist', club.override, { ...asked, ...lead, pin: '000000' })).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(ask('receptionist', club.override, { ...asked, ...lead, staffId: as('receptionist').staffId, pin: TEST_PIN })).rejects.toEqual(refusedAs('override_by_lead'))
    expect(await ask('receptionist', club.override, { ...asked, ...lead, pin: TEST_PIN })).toMatchObject({ balance: 60, gifts: [{ reason: '补发破损', overriddenBy: { id: lead.staffId } }, {}] })
    await expect(ask('receptionist', club.override, { ...asked, ...lead, count: 4, pin: TEST_PIN })).rejects.toEqual(refusedAs('gift_stock'))
    await expect(ask('receptionist', club.moveStock, { giftId: gift.id, kind: 'out', count: 4, reason: '破损' })).rejects.toEqual(invalidAt('count', 'stock.below'))
    await expect(ask('receptionist', club.moveStock, { giftId: gift.id, kind: 'count', count: 2 })).rejects.toEqual(invalidAt('reason', 'reason.needed'))
    expect(await ask('receptionist', club.moveStock, { giftId: gift.id, kind: 'count', count: 2, reason: '少一件' })).toMatchObject({ stock: 2 })
    expect((await ask('receptionist', club.handOuts, {})).map(({ kind, count }) => [kind, count])).toEqual([['count', -1], ['handOut', -1], ['handOut', -1], ['in', 5]])
    await expect(ask('shiftLead', club.saveCampaign, { nameZh: '反', nameRu: 'Наоборот', from: '20261130', until: '20261101', perCard: null, perDay: null, perReceipt: null, level: 'ordinary' })).rejects.toEqual(invalidAt('until', 'campaign.order'))
  })

  test('the post that keeps a gift counts it at the handover, against its stock', async () => {
    const made = await make()
    const { ask, as } = made
    const gift = await aGift(made)
    const postId = as('receptionist').postId
    await ask('shiftLead', club.saveGift, { id: gift.id, version: gift.version, campaignId: gift.campaignId, nameZh: gift.nameZh, nameRu: gift.nameRu, points: 0, postId })
    await ask('receptionist', handoverDesk.open, {})
    const counted = async () => (await ask('receptionist', handoverDesk.current, undefined as never))?.counts.find(({ itemId }) => itemId === gift.id)
    expect(await counted()).toMatchObject({ nameZh: '围巾', expected: 5, counted: null })
    await ask('receptionist', club.handOut, { id: (await aMember(made)).id, giftId: gift.id })
    const shift = await ask('receptionist', handoverDesk.current, undefined as never)
    await ask('receptionist', handoverDesk.count, { id: shift?.id ?? '', version: shift?.version ?? 0, itemId: gift.id, counted: 3, explanation: '少一件，正在找' })
    expect(await counted()).toMatchObject({ expected: 4, counted: 3, explanation: '少一件，正在找' })
  })

  test('a limit per receipt asks for the receipt', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    const gift = await aGift(made, { perCard: null, perReceipt: 1 })
    const member = await aMember(made)
    await expect(ask('receptionist', club.handOut, { id: member.id, giftId: gift.id })).rejects.toEqual(refusedAs('gift_receipt_needed'))
    await ask('receptionist', club.handOut, { id: member.id, giftId: gift.id, merchantId: shop, receipt: 'X-1' })
    await expect(ask('receptionist', club.handOut, { id: (await aMember(made, { name: '李' })).id, giftId: gift.id, merchantId: shop, receipt: 'x1' })).rejects.toEqual(refusedAs('gift_per_receipt'))
  })

  test('a command sent again changes nothing', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    const member = await aMember(made)
    const commandKey = '0190f000-0000-7000-8000-000000000001'
    const buy = () => ask('receptionist', club.earn, { id: member.id, merchantId: shop, receipt: 'Z', amount: 1000_00, day: TODAY, commandKey })
    const [first, second] = [await buy(), await buy()]
    expect(second).toEqual(JSON.parse(JSON.stringify(first)))
    expect((await ask('receptionist', club.get, { id: member.id })).entries).toHaveLength(1)
  })

  test('lists birthdays of the week and cards that end this month, page by page', async () => {
    const made = await make()
    const { ask, clock } = made
    for (const [at, birthday] of ['1990-11-22', '1991-11-28', '1992-11-29', '1993-11-21'].entries()) await aMember(made, { name: `M${at}`, birthday })
    const page = await ask('receptionist', club.page, { list: 'birthdays' })
    expect(page.rows.map(({ name }) => name)).toEqual(['M0', 'M1'])
    expect(await ask('receptionist', club.counts, undefined as never)).toEqual({ birthdays: 2, endingCards: 0 })
    clock.set(atLocal('2029-11-05 10:00', 'Asia/Shanghai'))
    expect((await ask('receptionist', club.page, { list: 'endingCards' })).rows).toHaveLength(4)
    const first = await ask('receptionist', club.page, { list: 'all', limit: 3 })
    expect((await ask('receptionist', club.page, { list: 'all', limit: 3, after: first.next })).rows.map(({ name }) => name)).toEqual(['M0'])
  })

  test('the list and the person’s own data leave as files, recorded, and only for those who may', async () => {
    const made = await make()
    const { ask } = made
    const member = await aMember(made, { phone: '+79145552020' })
    await expect(ask('receptionist', club.exportList, { list: 'all' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask('afterSales', club.exportList, { list: 'all' })).toMatchObject({ rows: 1, fileName: expect.stringMatching(/\.xlsx$/) as unknown })
    expect((await ask('supervisor', club.dataFile, { id: member.id })).bytes.length).toBeGreaterThan(1000)
  })
})
