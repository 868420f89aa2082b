// What goes back in the club: gifts brought back, receipts of the wrong member, levels by new rules; on both stores.
import { expect, test } from 'vitest'
import { balanceOf } from '../../db/repositories/points'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { keepClub } from '../../electron/desk/members/nightly'
import { usualRules } from '../../shared/members/rules'
import { aGift, aMember, aShop, earned, TODAY } from '../support/club'
import { onBothStores } from '../support/desk'
import { refusedAs } from '../support/shifts'

onBothStores('what goes back in the club', make => {
  test('a gift brought back is in the stock again, its points where they came from, its limit free', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    const member = await aMember(made)
    await earned(made, member, shop, 300)
    const gift = await aGift(made, {}, 200)
    const given = await ask('receptionist', club.handOut, { id: member.id, giftId: gift.id })
    expect(given).toMatchObject({ balance: 100, gifts: [{ count: 1, cameBack: false }] })
    const back = { id: member.id, moveId: given.gifts[0]?.id ?? '', reason: '包装破损' }
    expect(await ask('receptionist', club.giftBack, back)).toMatchObject({ balance: 300, gifts: [{ cameBack: true }] })
    await expect(ask('receptionist', club.giftBack, back)).rejects.toEqual(refusedAs('gift_came_back'))
    const [campaign] = await ask('receptionist', club.campaigns, {})
    expect(campaign?.gifts[0]?.stock).toBe(5)
    expect((await ask('receptionist', club.handOuts, {})).map(({ kind, count }) => [kind, count])).toEqual([['back', 1], ['handOut', -1], ['in', 5]])
    expect(await ask('receptionist', club.handOut, { id: member.id, giftId: gift.id }), 'once a card, and the first one is back').toMatchObject({ balance: 100 })
  })

  test('a gift somebody else got is not theirs to bring back', async () => {
    const made = await make()
    const gift = await aGift(made)
    const given = await made.ask('receptionist', club.handOut, { id: (await aMember(made)).id, giftId: gift.id })
    const other = await aMember(made, { name: 'Олег' })
    await expect(made.ask('receptionist', club.giftBack, { id: other.id, moveId: given.gifts[0]?.id ?? '', reason: '退' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a receipt counted for the wrong member goes to the right one, by their level and until its own day, and counts once still', async () => {
    const made = await make()
    const { ask, desk } = made
    const shop = await aShop(made)
    const wrong = await aMember(made)
    const right = await ask('supervisor', club.setLevel, { id: (await aMember(made, { name: 'Олег Сомов' })).id, version: 1, level: 'vip', reason: '决定' })
    const purchase = { merchantId: shop, receipt: '77-1', amount: 100_000, day: TODAY }
    const counted = await ask('receptionist', club.earn, { id: wrong.id, ...purchase })
    const [entry] = counted.entries
    const to = { id: wrong.id, entryId: entry?.id ?? '', toId: right.id, reason: '刷错卡' }
    expect(await ask('receptionist', club.rebook, to)).toMatchObject({ balance: 0, yearPoints: 0, entries: [{ kind: 'reverse', points: -100 }, { reversed: true }] })
    const now = await ask('receptionist', club.get, { id: right.id })
    expect(now).toMatchObject({ balance: 200, entries: [{ kind: 'earn', points: 200, expiresAt: entry?.expiresAt, receipt: { number: '77-1', amount: 100_000 } }] })
    await expect(ask('receptionist', club.rebook, to)).rejects.toEqual(refusedAs('entry_reversed'))
    for (const id of [wrong.id, right.id]) await expect(ask('receptionist', club.earn, { id, ...purchase, receipt: '77 1' })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'receipt_counted', params: expect.objectContaining({ number: right.number }) as unknown } })
    const back = await ask('receptionist', club.rebook, { id: right.id, entryId: now.entries[0]?.id ?? '', toId: wrong.id, reason: '还是他的' })
    expect([back.balance, await desk.store.read(db => balanceOf(db, wrong.id))]).toEqual([0, 100])
  })

  test('spent points cannot go over, nor any to nobody or to a card that collects nothing', async () => {
    const made = await make()
    const { ask } = made
    const member = await aMember(made)
    const [entry] = (await earned(made, member, await aShop(made), 200)).entries
    const over = { id: member.id, entryId: entry?.id ?? '', reason: '错' }
    await expect(ask('receptionist', club.rebook, { ...over, toId: member.id })).rejects.toMatchObject({ code: 'INVALID' })
    const frozen = await aMember(made, { name: 'Олег' })
    await ask('receptionist', club.freeze, { id: frozen.id, version: 1, reason: '查' })
    await expect(ask('receptionist', club.rebook, { ...over, toId: frozen.id })).rejects.toEqual(refusedAs('member_frozen'))
    await ask('receptionist', club.redeem, { id: member.id, points: 100, reason: '抵扣' })
    await expect(ask('receptionist', club.rebook, { ...over, toId: (await aMember(made, { name: 'Ли' })).id })).rejects.toEqual(refusedAs('points_spent'))
  })

  test('when other points come to make a level, everybody follows: some rise, some fall, a decision stays', async () => {
    const made = await make()
    const { ask, desk, clock } = made
    const shop = await aShop(made)
    const [ordinary, silver, decided] = [await aMember(made), await aMember(made, { name: 'Олег' }), await aMember(made, { name: 'Вера' })]
    await earned(made, ordinary, shop, 600)
    await earned(made, silver, shop, 1000)
    await ask('supervisor', club.setLevel, { id: decided.id, version: decided.version, level: 'gold', reason: '决定' })
    const levels = async () => Promise.all([ordinary, silver, decided].map(async ({ id }) => (await ask('receptionist', club.get, { id })).level))
    await keepClub(desk, clock.now())
    const { since: _since, ...rules } = usualRules
    await ask('administrator', club.saveRules, { ...rules, since: TODAY, version: 0, levelPoints: { silver: 500, gold: 900, vip: 20_000 } })
    expect(await levels()).toEqual(['ordinary', 'silver', 'gold'])
    await keepClub(desk, clock.now())
    expect(await levels()).toEqual(['silver', 'gold', 'gold'])
    await ask('administrator', club.saveRules, { ...rules, since: TODAY, version: 1, levelPoints: { silver: 2000, gold: 9000, vip: 20_000 } })
    await keepClub(desk, clock.now())
    expect(await levels()).toEqual(['ordinary', 'ordinary', 'gold'])
  })
})
