// The dispatch board and the monthly figures from the store: what stands where, who sees it, and that a figure has the rows it counts.
import { expect, test } from 'vitest'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { workOrdersDesk as desk } from '../../electron/desk/work-orders/desk'
import { atLocal, endOfDay } from '../../shared/text/zone'
import { boardColumns } from '../../shared/work-orders/board'
import { figurePart, measures, type Figure, type Measure } from '../../shared/work-orders/figures'
import { invalid, taken } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'
import { at, given, reported, worked, workshop, type Workshop } from '../support/work-orders'

const MINUTE = 60_000
const DAY = 86_400_000
const ZONE = 'Asia/Shanghai'
const MONTH = '2026-11'

type Asking = Parameters<Workshop['ask']>[0]
const columns = (shop: Workshop, who: Asking, narrowed: object = {}) =>
  Promise.all(boardColumns.map(async list => (await shop.ask(who, desk.page, { list, ...narrowed })).rows.map(row => row.id)))

onBothStores('the dispatch board', make => {
  test('every open order stands in one column, and the counts are those of the cards, however it is narrowed', async () => {
    const shop = await workshop(await make())
    const { ask } = shop
    const waiting = await reported(shop)
    const sent = await given(shop, await reported(shop))
    const accepted = await ask('receptionist', desk.accept, at(await given(shop, await reported(shop), '水暖班')))
    const there = await ask('receptionist', desk.arrive, { ...at(await given(shop, await reported(shop))), person: 'Ким' })
    const done = await worked(shop, await reported(shop), 'receptionist')
    const gone = await ask('receptionist', desk.followUp, { ...at(await worked(shop, await reported(shop))), outcome: 'satisfied' })
    expect(await columns(shop, 'receptionist')).toEqual([[waiting.id, sent.id], [accepted.id], [there.id], [done.id]])
    const electricians = shop.team('强电班')
    for (const narrowed of [{}, { teamId: electricians }, { teamId: shop.team('水暖班') }, { noTeam: true }, { person: 'Ким' }, { teamId: electricians, person: '赵师傅' }, { teamId: shop.team('巡逻组') }]) {
      const cards = await columns(shop, 'receptionist', narrowed)
      const board = await ask('receptionist', desk.board, narrowed)
      expect(boardColumns.map(column => board.columns[column]), JSON.stringify(narrowed)).toEqual(cards.map(ids => ids.length))
      expect(board.teams.filter(({ count }) => count > 0).map(({ team, count }) => [team?.nameZh ?? null, count])).toEqual([[null, 1], ['强电班', 3], ['水暖班', 1]])
    }
    expect(await columns(shop, 'receptionist', { noTeam: true })).toEqual([[waiting.id], [], [], []])
    expect(await columns(shop, 'receptionist', { teamId: electricians, person: '赵师傅' })).toEqual([[sent.id], [], [], [done.id]])
    expect((await ask('receptionist', desk.board, { teamId: electricians })).people).toEqual([{ person: '赵师傅', count: 2 }, { person: 'Ким', count: 1 }])
    // The whole register goes by the same.
    const all = async (narrowed: object) => (await ask('receptionist', desk.page, { list: 'all', ...narrowed })).rows.map(row => row.id).sort()
    expect(await all({ teamId: electricians })).toEqual([sent.id, there.id, done.id, gone.id].sort())
    expect(await all({ noTeam: true })).toEqual([waiting.id])
    expect(await all({ person: 'Ким' })).toEqual([there.id])
  })

  test('what is due first stands first, and a column goes on by key', async () => {
    const shop = await workshop(await make())
    const planned = await reported(shop, { urgency: 'planned', plannedFor: TEST_NOW + 3 * DAY })
    const today = await reported(shop)
    const urgent = await reported(shop, { urgency: 'emergency' })
    const first = await shop.ask('receptionist', desk.page, { list: 'waiting', noTeam: true, limit: 2 })
    expect(first.rows.map(row => row.id)).toEqual([urgent.id, today.id])
    const second = await shop.ask('receptionist', desk.page, { list: 'waiting', noTeam: true, limit: 2, after: first.next })
    expect([second.rows.map(row => row.id), second.next]).toEqual([[planned.id], null])
    expect(second.rows[0]?.plannedFor).toBe(endOfDay(TEST_NOW + 3 * DAY, ZONE))
  })

  test('a handler sees what the own department has; somebody of none sees nothing', async () => {
    const shop = await workshop(await make())
    const ours = await given(shop, await reported(shop))
    await given(shop, await reported(shop), '日间保洁组')
    await reported(shop)
    expect(await columns(shop, shop.handler('GC'))).toEqual([[ours.id], [], [], []])
    const board = await shop.ask(shop.handler('GC'), desk.board, {})
    expect(board.columns).toEqual({ waiting: 1, accepted: 0, onSite: 0, done: 0 })
    expect(board.teams.map(({ team }) => team?.nameZh)).toEqual(['强电班', '弱电班', '水暖班', '空调班', '电梯班', '土建维修班'])
    expect(board.people).toEqual([{ person: '赵师傅', count: 1 }])
    expect(await shop.ask('handler', desk.board, {})).toEqual({ columns: { waiting: 0, accepted: 0, onSite: 0, done: 0 }, teams: [], people: [] })
  })
})

/** Every figure a person is told, with the rows behind both of its parts. */
async function everyFigure(shop: Workshop, who: Asking, month = MONTH) {
  const { teams, total } = await shop.ask(who, desk.figures, { month })
  const rowsOf = async (teamId: string | null, of: Measure) =>
    Promise.all(figurePart.options.map(async part => (await shop.ask(who, desk.figureRows, { month, teamId, measure: of, part, limit: 200 })).rows))
  const asked: { team: string | null; of: Measure; figure: Figure; met: number; missed: number }[] = []
  for (const { team, figures } of [...teams, { team: null, figures: total }]) {
    for (const of of measures) {
      const [met = [], missed = []] = await rowsOf(team?.id ?? null, of)
      asked.push({ team: team?.nameZh ?? null, of, figure: figures[of], met: met.length, missed: missed.length })
    }
  }
  return { teams, total, asked }
}

/** A month in which teams accepted, refused, were late, passed on and called back. */
async function month(shop: Workshop) {
  const { ask, clock } = shop
  const minute = () => clock.forward(MINUTE)
  const good = await ask('receptionist', desk.followUp, { ...at(await worked(shop, await reported(shop))), outcome: 'satisfied' })
  minute()
  const refused = await ask('receptionist', desk.refuse, { ...at(await given(shop, await reported(shop, { urgency: 'emergency' }))), reason: '不归我们' })
  minute()
  const onward = await given(shop, refused, '日间保洁组')
  clock.forward(20 * MINUTE)
  const late = await ask('receptionist', desk.accept, at(onward))
  const again = await ask('receptionist', desk.followUp, { ...at(await worked(shop, await reported(shop))), outcome: 'notSatisfied', remark: '还滴水' })
  minute()
  const second = await given(shop, again)
  const cancelled = await ask('shiftLead', desk.void, { ...at(await given(shop, await reported(shop))), reason: '重复' })
  return { good, late, second, cancelled }
}

onBothStores('the monthly figures', make => {
  test('say what happened, and each figure has exactly the rows it counts', async () => {
    const shop = await workshop(await make())
    const { good, late, second, cancelled } = await month(shop)
    const { teams, total, asked } = await everyFigure(shop, 'supervisor')
    const of = (name: string) => teams.find(({ team }) => team.nameZh === name)?.figures
    expect(of('强电班')).toEqual({ given: { met: 4, of: 4 }, accepted: { met: 2, of: 2 }, arrived: { met: 2, of: 2 }, finished: { met: 2, of: 2 }, refused: { met: 1, of: 4 }, satisfied: { met: 1, of: 2 } })
    expect(of('日间保洁组')).toMatchObject({ given: { met: 1, of: 1 }, accepted: { met: 0, of: 1 }, arrived: { met: 0, of: 0 }, refused: { met: 0, of: 1 }, satisfied: { met: 0, of: 0 } })
    expect(of('水暖班')?.given).toEqual({ met: 0, of: 0 })
    for (const one of asked) expect([one.met, one.missed], `${one.team} ${one.of}`).toEqual([one.figure.met, one.figure.of - one.figure.met])
    for (const name of measures) expect(teams.reduce((sum, { figures }) => sum + figures[name].met, 0)).toBe(total[name].met)
    const rows = (await shop.ask('head', desk.figureRows, { month: MONTH, measure: 'given', limit: 200 })).rows
    expect(rows.map(row => row.order?.id)).toEqual([second.id, second.id, late.id, late.id, good.id])
    expect(rows.some(row => row.order?.id === cancelled.id)).toBe(false)
    const [missed] = (await shop.ask('head', desk.figureRows, { month: MONTH, measure: 'satisfied', part: 'missed' })).rows
    expect(missed).toMatchObject({ team: { nameZh: '强电班' }, order: { id: second.id } })
  })

  test('the rows of a figure go on by key, none twice', async () => {
    const shop = await workshop(await make())
    await month(shop)
    const all = (await shop.ask('supervisor', desk.figureRows, { month: MONTH, measure: 'given', limit: 200 })).rows.map(row => row.id)
    const paged: string[] = []
    let after: { at: number; id: string } | null = null
    do {
      const page: { rows: { id: string }[]; next: { at: number; id: string } | null } = await shop.ask('supervisor', desk.figureRows, { month: MONTH, measure: 'given', limit: 2, after })
      paged.push(...page.rows.map(row => row.id))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(all)
    expect(new Set(paged).size).toBe(5)
  })

  test('the month is that of the mall: its first and last moment are in it, the moments beside are not', async () => {
    const shop = await workshop(await make())
    const { clock } = shop
    const moments = ['2026-12-01 00:00', '2026-12-31 23:59', '2027-01-01 00:00']
    for (const moment of moments) {
      clock.forward(atLocal(moment, ZONE) - 1 - clock.now())
      await given(shop, await reported(shop))
      clock.forward(1)
      await given(shop, await reported(shop))
    }
    const count = async (name: string) => (await shop.ask('supervisor', desk.figures, { month: name })).total.given.met
    // 23:59:59.999 of 30 November; 00:00 of 1 December and both of 23:59, and the last moment of the year; then January.
    expect([await count('2026-11'), await count('2026-12'), await count('2027-01')]).toEqual([1, 4, 1])
    await expect(shop.ask('supervisor', desk.figures, { month: '2027-02' })).rejects.toMatchObject(invalid('month', 'wrong'))
    for (const wrong of ['2026-13', 'x', '']) await expect(shop.ask('supervisor', desk.figures, { month: wrong }), wrong).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('an order that goes on in the next month counts in each for what it was given in', async () => {
    const shop = await workshop(await make())
    const { clock } = shop
    clock.forward(atLocal('2026-11-30 23:50', ZONE) - clock.now())
    const sent = await given(shop, await reported(shop))
    clock.forward(20 * MINUTE)
    const back = await shop.ask('receptionist', desk.refuse, { ...at(sent), reason: '不归我们' })
    await given(shop, back, '水暖班')
    const of = async (name: string) => (await shop.ask('supervisor', desk.figures, { month: name })).teams.filter(({ figures }) => figures.given.met > 0).map(({ team, figures }) => [team.nameZh, figures.refused.met])
    expect(await of('2026-11')).toEqual([['强电班', 1]])
    expect(await of('2026-12')).toEqual([['水暖班', 0]])
  })

  test('a handler has the figures of the own department; what lies with another now is a row without its order', async () => {
    const shop = await workshop(await make())
    const { late } = await month(shop)
    const { teams, total, asked } = await everyFigure(shop, shop.handler('GC'))
    expect(teams.map(({ team }) => team.nameZh)).not.toContain('日间保洁组')
    expect(total).toMatchObject({ given: { met: 4, of: 4 }, refused: { met: 1, of: 4 } })
    for (const one of asked) expect([one.met, one.missed], `${one.team} ${one.of}`).toEqual([one.figure.met, one.figure.of - one.figure.met])
    const refused = (await shop.ask(shop.handler('GC'), desk.figureRows, { month: MONTH, measure: 'refused' })).rows
    expect(refused.map(row => [row.team?.nameZh, row.order])).toEqual([['强电班', null]])
    expect((await shop.ask('supervisor', desk.figureRows, { month: MONTH, measure: 'refused' })).rows.map(row => row.order?.id)).toEqual([late.id])
    expect((await shop.ask(shop.handler('GC'), desk.figureRows, { month: MONTH, teamId: shop.team('日间保洁组'), measure: 'given' })).rows).toEqual([])
    expect((await shop.ask('handler', desk.figures, { month: MONTH })).total.given).toEqual({ met: 0, of: 0 })
    await expect(shop.ask('receptionist', desk.figures, { month: MONTH })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

onBothStores('an order from a complaint', make => {
  test('takes over who it is and keeps the link on both sides', async () => {
    const shop = await workshop(await make())
    const complaint = await taken(shop, shop, { said: '电梯口灯不亮，老人摔倒', personName: '李娜', phone: '13904531402', place: '二层电梯口' })
    const order = await shop.ask('receptionist', desk.report, { complaintId: complaint.id, place: '二层电梯口', fault: complaint.said })
    expect(order).toMatchObject({ reporter: '李娜', phone: complaint.phone, contactId: null, cameFrom: { id: complaint.id, number: complaint.number, room: 'complaints' } })
    expect(order.timeline[0]).toMatchObject({ kind: 'registered', data: { from: complaint.number } })
    const after = await shop.ask('receptionist', complaintsDesk.get, { id: complaint.id })
    expect(after.ledTo).toMatchObject([{ id: order.id, number: order.number, room: 'work-orders' }])
    expect(after.timeline.at(-1)).toMatchObject({ kind: 'ledTo', data: { room: 'work-orders', number: order.number } })
    await expect(shop.ask('receptionist', desk.report, { complaintId: order.id, place: 'x', fault: 'y' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // A person of the department sees the order, not the number of what it came from.
    const handler = await shop.ask(shop.handler('GC'), desk.get, { id: (await given(shop, order)).id })
    expect([handler.cameFrom, handler.timeline[0]?.data]).toEqual([null, {}])
  })
})
