// The broadcast plan: rows, occurrences, seasons, what became of each slot, on both stores.
import { expect, test } from 'vitest'
import { broadcastDesk as radio } from '../../electron/desk/broadcast/desk'
import { findMissed } from '../../electron/desk/broadcast/plan-fate'
import type { PlanRule } from '../../shared/broadcast/plan/rows'
import { slotKey } from '../../shared/broadcast/plan/rows'
import { atLocal } from '../../shared/text/zone'
import { onBothStores, type TestDesk } from '../support/desk'
import { refusedAs } from '../support/shifts'

const ZONE = 'Asia/Shanghai'
const TODAY = '20261122'
const hour = (hours: number, minutes = 0) => hours * 3600 + minutes * 60
const daily = (...times: number[]): PlanRule => ({ kind: 'daily', every: 1, since: TODAY, until: null, times })
const zh = '各位顾客，商城营业到20:00。'
const ru = 'Уважаемые покупатели, центр работает до 20:00.'

async function script({ ask }: TestDesk, { kind = 'spoken', texts = { zh, ru }, approve = true }: { kind?: 'spoken' | 'emergency' | 'music'; texts?: { zh: string; ru: string }; approve?: boolean } = {}) {
  const programme = (await ask('broadcaster', radio.programmes, undefined as never)).find(one => one.kind === kind)!
  const written = await ask('broadcaster', radio.write, { programmeId: programme.id, title: '营业时间', ...texts })
  if (!approve) return written
  const { id, version } = await ask('broadcaster', radio.submit, { id: written.id, version: written.version })
  return ask('supervisor', radio.approve, { id, version })
}

/** A row of the plan with an approved script, at these times of every day from today. */
async function planned(made: TestDesk, rule: PlanRule = daily(hour(20), hour(21))) {
  const of = await script(made)
  const row = { programmeId: of.programme!.id, scriptId: of.id, seconds: 60, season: null, rule }
  const { rowId } = await made.ask('broadcaster', radio.savePlanRow, row)
  return { of, row, rowId }
}

const slots = async ({ ask }: TestDesk, day = TODAY, until = day) => (await ask('receptionist', radio.plan, { from: day, until })).slots
const seen = async ({ ask }: TestDesk, rowId: string) => {
  const { id, version } = await ask('broadcaster', radio.planRow, { id: rowId })
  return { id, version }
}

onBothStores('the plan', make => {
  test('shows each day what it comes to, and what is wrong with it', async () => {
    const made = await make()
    const { ask, clock } = made
    const { of, row, rowId } = await planned(made)
    expect(await slots(made)).toMatchObject([
      { key: slotKey(rowId, TODAY, hour(20)), at: atLocal('2026-11-22 20:00', ZONE), second: hour(20), recurs: true, problems: [], state: null, script: { id: of.id, ready: true } },
      { second: hour(21) },
    ])
    const draft = await script(made, { approve: false })
    await ask('broadcaster', radio.savePlanRow, { ...row, scriptId: draft.id, rule: { kind: 'once', day: TODAY, second: hour(20) + 30 } })
    await ask('broadcaster', radio.savePlanRow, { ...row, scriptId: null, rule: { kind: 'once', day: TODAY, second: hour(22) } })
    const policy = await ask('administrator', radio.policy, undefined as never)
    await ask('administrator', radio.savePolicy, { ...policy, quiet: [{ from: hour(21, 30), until: hour(8) }] })
    expect((await slots(made)).map(({ second, problems }) => [second, problems])).toEqual([[hour(20), ['overlap']], [hour(20) + 30, ['overlap', 'notApproved']], [hour(21), []], [hour(22), ['noScript', 'quiet']]])
    await expect(ask('receptionist', radio.savePlanRow, row)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(ask('broadcaster', radio.plan, { from: TODAY, until: '20270301' })).rejects.toThrow()
    expect(clock.now()).toBeLessThan(atLocal('2026-11-22 20:00', ZONE))
  })

  test('is changed once, from a day on, moved and taken out, and the days before stay as they were', async () => {
    const made = await make()
    const { ask } = made
    const { row, rowId } = await planned(made)
    await ask('broadcaster', radio.changeSlot, { ...(await seen(made, rowId)), day: TODAY, second: hour(20), change: { kind: 'move', to: { day: '20261123', second: hour(9) } } })
    expect((await slots(made)).map(({ second }) => second)).toEqual([hour(21)])
    expect((await slots(made, '20261123')).map(({ second, moved }) => [second, moved])).toEqual([[hour(9), true], [hour(20), false], [hour(21), false]])
    await ask('broadcaster', radio.changeSlot, { ...(await seen(made, rowId)), day: TODAY, second: hour(20), change: { kind: 'back' } })
    await ask('broadcaster', radio.changeSlot, { ...(await seen(made, rowId)), day: TODAY, second: hour(21), change: { kind: 'out' } })
    expect((await slots(made)).map(({ second }) => second)).toEqual([hour(20)])
    const stale = await seen(made, rowId)
    const parted = await ask('broadcaster', radio.savePlanRow, { ...row, ...stale, seconds: 30, rule: { ...daily(hour(18)), since: '20261125' } as PlanRule, fromDay: '20261125' })
    expect(parted.rowId).not.toBe(rowId)
    expect((await slots(made, '20261124', '20261125')).map(({ day, second, seconds }) => [day, second, seconds])).toEqual([['20261124', hour(20), 60], ['20261124', hour(21), 60], ['20261125', hour(18), 30]])
    await expect(ask('broadcaster', radio.dropPlanRow, stale)).rejects.toMatchObject({ code: 'STALE' })
    await ask('broadcaster', radio.movePlanRow, { ...(await seen(made, parted.rowId)), at: { day: '20261127', second: hour(18) }, to: { day: '20261127', second: hour(19) }, fromDay: '20261127' })
    expect((await slots(made, '20261126', '20261127')).map(({ second }) => second)).toEqual([hour(18), hour(19)])
    await expect(ask('broadcaster', radio.movePlanRow, { ...(await seen(made, rowId)), at: { day: TODAY, second: hour(20) }, to: { day: '20261121', second: hour(20) } })).rejects.toMatchObject({ code: 'INVALID' })
    await ask('broadcaster', radio.dropPlanRow, { ...(await seen(made, rowId)), fromDay: '20261123' })
    expect((await slots(made, TODAY, '20261124')).map(({ day }) => day)).toEqual([TODAY])
  })

  test('a day is copied once, a season holds its days, and both leave as a table', async () => {
    const made = await make()
    const { ask } = made
    const { row } = await planned(made, { kind: 'once', day: TODAY, second: hour(20) })
    expect(await ask('broadcaster', radio.copyPlanDay, { from: TODAY, to: '20261201' })).toEqual({ added: 1 })
    expect(await ask('broadcaster', radio.copyPlanDay, { from: TODAY, to: '20261201' })).toEqual({ added: 0 })
    const winter = await ask('broadcaster', radio.saveSeason, { nameZh: '冬季', nameRu: 'Зима', from: '20261201', until: '20270228' })
    await expect(ask('broadcaster', radio.saveSeason, { nameZh: '冬季', nameRu: 'Зима', from: '20261201', until: '20261130' })).rejects.toThrow()
    await ask('broadcaster', radio.savePlanRow, { ...row, season: winter.id, rule: daily(hour(10)) })
    const { slots: both, seasons } = await ask('receptionist', radio.plan, { from: '20261130', until: '20261201' })
    expect(both.map(({ day, second }) => [day, second])).toEqual([['20261201', hour(10)], ['20261201', hour(20)]])
    expect(seasons).toMatchObject([{ nameRu: 'Зима', days: ['20261201'] }])
    await ask('broadcaster', radio.saveSeason, { ...winter, retired: true })
    expect(await slots(made, '20261201')).toHaveLength(1)
    expect((await ask('receptionist', radio.exportPlan, { from: '20261201', until: '20261201' })).fileName).toContain('20261201')
  })
})

onBothStores('what becomes of a slot', make => {
  test('begun in time it is aired, and stands so in the plan and with its planned time in the log', async () => {
    const made = await make()
    const { ask, clock } = made
    const { of, rowId } = await planned(made)
    const key = slotKey(rowId, TODAY, hour(20))
    await expect(ask('broadcaster', radio.beginAir, { scriptId: of.id, slotKey: key })).rejects.toEqual(refusedAs('slot_later'))
    clock.forward(atLocal('2026-11-22 20:00', ZONE) + 4_000 - clock.now())
    const other = await script(made)
    await expect(ask('broadcaster', radio.beginAir, { scriptId: other.id, slotKey: key })).rejects.toEqual(refusedAs('slot_changed'))
    const on = await ask('broadcaster', radio.beginAir, { scriptId: of.id, slotKey: key })
    expect(on).toMatchObject({ plannedAt: atLocal('2026-11-22 20:00', ZONE), startedAt: atLocal('2026-11-22 20:00', ZONE) + 4_000 })
    expect(await slots(made)).toMatchObject([{ state: 'onAir' }, { state: null }])
    await ask('broadcaster', radio.endAir, { id: on.id, how: 'aired' })
    expect(await slots(made)).toMatchObject([{ state: 'aired', startedAt: on.startedAt }, { state: null }])
    await expect(ask('broadcaster', radio.beginAir, { scriptId: of.id, slotKey: key })).rejects.toEqual(refusedAs('slot_over'))
    await expect(ask('broadcaster', radio.changeSlot, { ...(await seen(made, rowId)), day: TODAY, second: hour(20), change: { kind: 'out' } })).rejects.toEqual(refusedAs('slot_over'))
  })

  test('not begun in time it is missed, once, and asks for its reason; what was skipped or aired is not', async () => {
    const made = await make()
    const { ask, clock, desk } = made
    const { rowId } = await planned(made, daily(hour(18), hour(19), hour(20), hour(21)))
    await ask('broadcaster', radio.skipSlot, { key: slotKey(rowId, TODAY, hour(19)), reason: '设备检修' })
    await expect(ask('broadcaster', radio.skipSlot, { key: slotKey(rowId, TODAY, hour(19)), reason: '设备检修' })).rejects.toEqual(refusedAs('slot_over'))
    clock.forward(atLocal('2026-11-22 20:02', ZONE) - 1 - clock.now())
    await findMissed(desk, clock.now())
    expect((await slots(made)).map(({ state }) => state)).toEqual(['missed', 'skipped', null, null])
    clock.forward(3_600_000 * 24)
    await findMissed(desk, clock.now())
    await findMissed(desk, clock.now())
    expect((await slots(made)).map(({ state }) => state)).toEqual(['missed', 'skipped', 'missed', 'missed'])
    const missed = await ask('receptionist', radio.unexplained, undefined as never)
    expect(missed.map(({ key, title }) => [key, title])).toEqual([...[18, 20, 21].map(at => [slotKey(rowId, TODAY, hour(at)), '营业时间']), ...[18, 19].map(at => [slotKey(rowId, '20261123', hour(at)), '营业时间'])])
    await ask('broadcaster', radio.explainMissed, { key: missed[0]!.key, reason: '停电' })
    await expect(ask('broadcaster', radio.explainMissed, { key: missed[0]!.key, reason: '改口' })).rejects.toEqual(refusedAs('reason_given'))
    await expect(ask('broadcaster', radio.explainMissed, { key: slotKey(rowId, TODAY, hour(19)), reason: '—' })).rejects.toEqual(refusedAs('slot_not_missed'))
    expect((await slots(made))[0]).toMatchObject({ state: 'missed', reason: '停电' })
    expect(await ask('receptionist', radio.unexplained, undefined as never)).toHaveLength(4)
  })

  test('what was put into the plan after its time was never missed, nor is music', async () => {
    const made = await make()
    const { ask, clock, desk } = made
    clock.forward(atLocal('2026-11-22 20:10', ZONE) - clock.now())
    const { row } = await planned(made, { kind: 'once', day: TODAY, second: hour(20) })
    const music = (await ask('broadcaster', radio.programmes, undefined as never)).find(({ kind }) => kind === 'music')!
    await ask('broadcaster', radio.savePlanRow, { ...row, programmeId: music.id, scriptId: null, rule: { kind: 'once', day: TODAY, second: hour(20, 30) } })
    clock.forward(3_600_000)
    await findMissed(desk, clock.now())
    expect((await slots(made)).map(({ state, problems }) => [state, problems])).toEqual([[null, []], [null, []]])
  })
})

onBothStores('an emergency', make => {
  const texts = { zh: '【1：地点】发生险情，请从【2：出口】离开。', ru: 'Внимание: [1: место]. Выходите через [2: выход].' }
  test('cuts what is on air with its approved text and every blank filled in; the plan goes on', async () => {
    const made = await make()
    const { ask } = made
    const [usual, emergency] = [await script(made), await script(made, { kind: 'emergency', texts })]
    expect(await ask('broadcaster', radio.airables, undefined as never)).toMatchObject([{ emergency: false, blanks: [] }, { emergency: true, blanks: [{ no: 1, zh: '地点', ru: 'место' }, { no: 2, zh: '出口', ru: 'выход' }] }])
    const before = await ask('broadcaster', radio.beginAir, { scriptId: usual.id })
    const blanks = [{ no: 1, zh: '二层', ru: 'второй этаж' }, { no: 2, zh: '东门', ru: 'восточный вход' }]
    await expect(ask('broadcaster', radio.insertAir, { scriptId: emergency.id, blanks: blanks.slice(1) })).rejects.toEqual(refusedAs('blanks_open'))
    await expect(ask('broadcaster', radio.insertAir, { scriptId: usual.id, blanks: [] })).rejects.toEqual(refusedAs('not_emergency'))
    expect(await ask('broadcaster', radio.onAir, undefined as never)).toMatchObject({ id: before.id })
    const on = await ask('broadcaster', radio.insertAir, { scriptId: emergency.id, blanks })
    expect(on).toMatchObject({ zh: '二层发生险情，请从东门离开。', ru: 'Внимание: второй этаж. Выходите через восточный вход.' })
    expect(await ask('broadcaster', radio.asRun, { day: TODAY })).toMatchObject([{ id: before.id, how: 'cut' }, { id: on.id, how: null }])
  })

  test('with a blank in one language only it is not submitted, and not read by the usual way', async () => {
    const made = await make()
    const { ask } = made
    const odd = await script(made, { kind: 'emergency', texts: { ...texts, ru: 'Внимание: [1: место].' }, approve: false })
    await expect(ask('broadcaster', radio.submit, { id: odd.id, version: odd.version })).rejects.toMatchObject({ code: 'REFUSED' })
    const { id } = await script(made, { kind: 'emergency', texts })
    await expect(ask('broadcaster', radio.beginAir, { scriptId: id })).rejects.toEqual(refusedAs('blanks_open'))
  })
})
