import { beforeAll, expect, test } from 'vitest'
import { allStaff } from '../../db/repositories/admin'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { notices } from '../../electron/desk/notices/desk'
import { plantSampleMall } from '../../electron/desk/session/sample'
import type { ComplaintRow } from '../../shared/complaints/contract'
import { clockState } from '../../shared/core/clocks'
import type { Actor } from '../../shared/core/actor'
import { onBothStores, TEST_NOW, type MakeDesk } from '../support/desk'

const HOUR = 3_600_000

async function sample(make: MakeDesk) {
  const { desk } = await make({ empty: true, now: TEST_NOW })
  await plantSampleMall(desk)
  const people = await desk.store.read(allStaff)
  const as = (workNumber: string): Actor => {
    const { id, role } = people.find(person => person.workNumber === workNumber)!
    return { staffId: id, role, postId: null, stationId: desk.stationId }
  }
  const { rows } = await complaintsDesk.page.run(desk, as('1001'), { list: 'all', limit: 200 })
  const view = (row: ComplaintRow) => complaintsDesk.get.run(desk, as('1001'), { id: row.id })
  return { desk, as, rows, views: await Promise.all(rows.map(view)) }
}

onBothStores('complaints of the sample mall', make => {
  let mall: Awaited<ReturnType<typeof sample>>
  // Planted once: these tests only read.
  beforeAll(async () => void (mall = await sample(make)))

  test('lie in every state, in both languages, none of them later than now', () => {
    const { rows, views } = mall
    expect(rows.map(row => row.state).sort()).toEqual(['archived', 'archived', 'checked', 'contested', 'judged', 'registered', 'registered', 'returned', 'sent', 'signed', 'signed', 'signed', 'told'])
    expect(rows.filter(row => row.voided !== null)).toHaveLength(1)
    expect(new Set(views.map(({ spoken }) => spoken))).toEqual(new Set(['zh', 'ru']))
    expect(views.filter(({ express }) => express)).toMatchObject([{ state: 'signed', kind: 'vip' }])
    expect(views.filter(({ mediation }) => mediation?.outcome === 'agreed')).toMatchObject([{ state: 'checked' }])
    expect(views.filter(({ round }) => round > 1)).toMatchObject([{ state: 'archived', rounds: [{ outcome: 'notSatisfied' }, { outcome: 'satisfied' }] }])
    for (const { timeline, createdAt } of views) for (const { at } of timeline) expect(at >= createdAt && at <= TEST_NOW).toBe(true)
  })

  test('run by true clocks: one is late and asks for a later day, one is nearly due', () => {
    const { views } = mall
    const settle = (view: (typeof views)[number]) => view.clocks.find(clock => clock.name === 'settle' && clock.metAt === null && clock.stoppedAt === null)
    const late = views.filter(view => view.voided === null && (settle(view)?.dueAt ?? Infinity) < TEST_NOW)
    expect(late).toMatchObject([{ state: 'signed', extensions: [{ approved: null }] }])
    expect(views.filter(view => (settle(view)?.dueAt ?? 0) > TEST_NOW && (settle(view)?.dueAt ?? Infinity) < TEST_NOW + HOUR)).toMatchObject([{ state: 'signed', severity: 'important' }])
    const archived = views.filter(({ archiveNumber }) => archiveNumber !== null).sort((one, other) => (one.archivedAt ?? 0) - (other.archivedAt ?? 0))
    expect(archived.map(({ archiveNumber }) => archiveNumber)).toEqual(['2026-0001', '2026-0002'].map(number => expect.stringContaining(number.slice(-4))))
    for (const { clocks } of archived) expect(clocks.every(clock => !['runs', 'overdue'].includes(clockState(clock, TEST_NOW)))).toBe(true)
  })

  test('have numbers by the day they came, without gaps', () => {
    const { rows } = mall
    const numbers = rows.map(({ number }) => number).sort()
    const days = [...new Set(numbers.map(number => number.slice(0, -4)))]
    expect(numbers).toEqual(days.flatMap(day => numbers.filter(number => number.startsWith(day)).map((_number, at) => `${day}${String(at + 1).padStart(4, '0')}`)))
  })

  test('were noticed when it was time, so that nothing is told at once on the first day', async () => {
    const { desk, as } = mall
    const { rows } = await notices.run(desk, as('1004'), { limit: 100 })
    expect(rows.filter(({ room }) => room === 'complaints').length).toBeGreaterThan(0)
    for (const { at, givenAt } of rows) expect(givenAt - at >= 0 && givenAt - at < HOUR).toBe(true)
    expect(await catchUp(desk, TEST_NOW)).toBe(0)
  })
})
