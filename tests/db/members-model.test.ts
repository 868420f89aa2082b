// The ledger walked at random through the real desk on the real store. After every act, taken or refused: what a member has is the sum of the ledger and of what is left of
// each lot, as a plain model counts it too; nothing falls below zero; each lot holds what came in less what was used of it; a receipt counts once; acts sent again change nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { expireDue } from '../../electron/desk/members/nightly'
import { DeskError } from '../../shared/core/errors'
import { newId } from '../../shared/core/ids'
import type { OutputOf } from '../../electron/desk/core/use-case'
import { expiryOf, usualRules } from '../../shared/members/rules'
import { dayKey } from '../../shared/text/zone'
import { aMember, aShop } from '../support/club'
import { onBothStores, type TestDesk } from '../support/desk'

const ZONE = 'Asia/Shanghai'
const MONTH = 31 * 86_400_000

const anyAct = fc.record({
  kind: fc.constantFrom('earn', 'earn', 'earn', 'redeem', 'redeem', 'adjust', 'reverse', 'reverse', 'merge', 'unmerge', 'pass', 'expire'),
  who: fc.nat(2), other: fc.nat(2), points: fc.integer({ min: 1, max: 300 }), sign: fc.constantFrom(1, -1), receipt: fc.nat(12), entry: fc.nat(5), months: fc.integer({ min: 0, max: 14 }), again: fc.boolean(),
})
type Act = typeof anyAct extends fc.Arbitrary<infer Of> ? Of : never

interface Walk {
  readonly made: TestDesk
  readonly shop: string
  readonly ids: readonly string[]
}

const viewOf = ({ made, ids }: Walk, at: number): Promise<OutputOf<'members.get'>> => made.ask('afterSales', club.get, { id: ids[at] ?? '' })

/** Sends one act, perhaps twice under the same key; whether it was taken. */
async function doAct(walk: Walk, act: Act): Promise<boolean> {
  const { made, ids, shop } = walk
  const { ask, clock } = made
  const id = ids[act.who] ?? ''
  const otherId = ids[act.other] ?? ''
  const commandKey = newId()
  const member = await viewOf(walk, act.who)
  const seen = { id, version: member.version }
  const entry = member.entries[act.entry % Math.max(1, member.entries.length)]
  const send = (): Promise<unknown> => {
    switch (act.kind) {
      case 'earn': return ask('afterSales', club.earn, { id, merchantId: shop, receipt: `R${act.receipt}`, amount: act.points * 1000, day: dayKey(clock.now(), ZONE), commandKey })
      case 'redeem': return ask('afterSales', club.redeem, { id, points: Math.ceil(act.points / 100) * 100, reason: 'r', commandKey })
      case 'adjust': return ask('afterSales', club.adjust, { id, points: act.sign * act.points, reason: 'r', commandKey })
      case 'reverse': return ask('afterSales', club.reverse, { id, entryId: entry?.id ?? newId(), reason: 'r', asFarAsThere: act.again, commandKey })
      case 'merge': return ask('afterSales', club.merge, { ...seen, otherId, reason: 'r', commandKey })
      case 'unmerge': return ask('afterSales', club.unmerge, { ...seen, otherId, commandKey })
      case 'expire': return expireDue(made.desk)
      case 'pass': return Promise.resolve(clock.forward(act.months * MONTH))
    }
  }
  try {
    await send()
  } catch (error) {
    if (error instanceof DeskError) return false
    throw error
  }
  if (act.again) await send().catch(() => undefined)
  return true
}

interface Stored {
  readonly entries: readonly { id: string; member_id: string; kind: string; points: number; receipt_key: string | null; reverses: string | null }[]
  readonly lots: readonly { id: string; member_id: string; expires_at: number; points: number; left_points: number }[]
  readonly uses: readonly { entry_id: string; lot_id: string; points: number }[]
}

function stored({ desk }: TestDesk): Promise<Stored> {
  return desk.store.read(async db => ({
    entries: await db.rows<Stored['entries'][number]>('SELECT * FROM point_entries', []), lots: await db.rows<Stored['lots'][number]>('SELECT * FROM point_lots', []), uses: await db.rows<Stored['uses'][number]>('SELECT * FROM point_uses', []),
  }))
}

const sum = (all: readonly { points: number }[]) => all.reduce((total, { points }) => total + Number(points), 0)

async function holds(walk: Walk): Promise<void> {
  const { entries, lots, uses } = await stored(walk.made)
  for (const [at, id] of walk.ids.entries()) {
    const { balance } = await viewOf(walk, at)
    expect(balance).toBe(sum(entries.filter(entry => entry.member_id === id)))
    expect(balance).toBe(lots.filter(lot => lot.member_id === id).reduce((total, lot) => total + Number(lot.left_points), 0))
    expect(balance).toBeGreaterThanOrEqual(0)
  }
  for (const lot of lots) {
    expect(Number(lot.left_points)).toBe(Number(lot.points) - sum(uses.filter(use => use.lot_id === lot.id)))
    expect(Number(lot.left_points)).toBeGreaterThanOrEqual(0)
  }
  for (const entry of entries) if (Number(entry.points) < 0) expect(sum(uses.filter(use => use.entry_id === entry.id))).toBe(-Number(entry.points))
  for (const key of ['receipt_key', 'reverses'] as const) {
    const named = entries.flatMap(entry => entry[key] ?? [])
    expect(new Set(named).size).toBe(named.length)
  }
}

onBothStores('the ledger, at random', (make, dialect) => {
  test('always adds up, never below zero, whatever is done', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 8, maxLength: 30 }), async acts => {
      const made = await make()
      const walk: Walk = { made, shop: await aShop(made), ids: (await Promise.all([0, 1, 2].map(at => aMember(made, { name: `M${at}` })))).map(({ id }) => id) }
      for (const act of acts) {
        await doAct(walk, act)
        await holds(walk)
      }
    }), { numRuns: dialect === 'sqlite' ? 12 : 4 })
  }, 240_000)

  test('what runs out first is used first, and a merge undone leaves every lot as it was', async () => {
    const made = await make()
    const { ask, clock } = made
    const shop = await aShop(made)
    const [one, other] = [await aMember(made), await aMember(made, { name: 'B' })]
    const buy = (id: string, points: number, receipt: string) => ask('afterSales', club.earn, { id, merchantId: shop, receipt, amount: points * 1000, day: dayKey(clock.now(), ZONE) })
    for (const [at, points] of [40, 80, 30].entries()) {
      await buy(other.id, points, `A${at}`)
      clock.forward(2 * MONTH)
    }
    await buy(one.id, 100, 'B')
    const lotsBefore = (await stored(made)).lots.filter(lot => lot.member_id === other.id).map(({ id, left_points }) => [id, Number(left_points)])
    const merged = await ask('afterSales', club.merge, { id: one.id, version: (await viewOf({ made, shop, ids: [one.id] }, 0)).version, otherId: other.id, reason: 'r' })
    expect(merged.balance).toBe(250)
    await ask('afterSales', club.unmerge, { id: one.id, version: merged.version, otherId: other.id })
    expect((await stored(made)).lots.filter(lot => lot.member_id === other.id).map(({ id, left_points }) => [id, Number(left_points)])).toEqual(lotsBefore)
    await ask('afterSales', club.redeem, { id: other.id, points: 100, reason: 'r' })
    const left = (await stored(made)).lots.filter(lot => lot.member_id === other.id).sort((a, b) => Number(a.expires_at) - Number(b.expires_at)).map(lot => Number(lot.left_points))
    expect(left).toEqual([0, 20, 30])
    expect(expiryOf(made.clock.now(), usualRules, ZONE)).toBeGreaterThan(made.clock.now())
  })

  if (dialect === 'postgres') {
    test('two stations redeem at the same instant: one is told there is too little', async () => {
      const made = await make()
      const second = await make({ url: made.url ?? '' })
      const member = await aMember(made)
      await made.ask('afterSales', club.earn, { id: member.id, merchantId: await aShop(made), receipt: 'X', amount: 150_000, day: '20261122' })
      for (const at of [0, 1, 2]) {
        const redeem = (station: TestDesk) => station.ask(made.as('afterSales'), club.redeem, { id: member.id, points: 100, reason: `r${at}` })
        const both = await Promise.allSettled([redeem(made), redeem(second)])
        expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(at === 0 ? 1 : 0)
      }
      const cards = await Promise.all(Array.from({ length: 8 }, (_, at) => aMember(at % 2 === 0 ? made : { ...second, ask: (_who, useCase, input) => second.ask(made.as('receptionist'), useCase, input) }, { name: `C${at}` })))
      expect(new Set(cards.map(({ card }) => card)).size).toBe(8)
      expect((await made.ask('afterSales', club.get, { id: member.id })).balance).toBe(50)
    })
  }
})
