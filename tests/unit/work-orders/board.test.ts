// What the dispatch board counts, and which step it leads to.
import { describe, expect, test } from 'vitest'
import { allowed, refused } from '../../../shared/core/actions'
import { roles } from '../../../shared/core/actor'
import { roleMay } from '../../../shared/permissions'
import { monthBy } from '../../../shared/text/month'
import { boardColumns, columnOf, owedStep, tally, type OpenOrders } from '../../../shared/work-orders/board'
import { workOrderStates } from '../../../shared/work-orders/words'

const orders = (state: OpenOrders['state'], teamId: string | null, person: string, count: number): OpenOrders => ({ state, teamId, departmentId: teamId && 'GC', person, count })
const OPEN = [orders('registered', null, '', 4), orders('dispatched', 'A', '赵', 2), orders('accepted', 'A', '赵', 1), orders('onSite', 'A', 'Ким', 3), orders('accepted', 'B', 'Ким', 5), orders('done', 'B', '', 1)]

describe('the tally of the board', () => {
  test('counts each open order in one column', () => {
    expect(tally(OPEN, {}).columns).toEqual({ waiting: 6, accepted: 6, onSite: 3, done: 1 })
    expect(workOrderStates.map(columnOf)).toEqual(['waiting', 'waiting', 'accepted', 'onSite', 'done', null])
    expect(new Set(boardColumns).size).toBe(4)
  })

  test('narrowed by team, by none, by person; the teams stay what they are narrowed with', () => {
    expect(tally(OPEN, { teamId: 'A' })).toMatchObject({ columns: { waiting: 2, accepted: 1, onSite: 3, done: 0 }, people: [{ person: '赵', count: 3 }, { person: 'Ким', count: 3 }].sort((a, b) => (a.person < b.person ? -1 : 1)) })
    expect(tally(OPEN, { noTeam: true })).toMatchObject({ columns: { waiting: 4, accepted: 0, onSite: 0, done: 0 }, people: [] })
    expect(tally(OPEN, { person: 'Ким' })).toMatchObject({ columns: { waiting: 0, accepted: 5, onSite: 3, done: 0 }, people: [{ person: 'Ким', count: 8 }, { person: '赵', count: 3 }] })
    for (const narrowed of [{}, { teamId: 'A' }, { noTeam: true }, { person: '赵' }]) expect([...tally(OPEN, narrowed).teams]).toEqual([[null, 4], ['A', 6], ['B', 6]])
  })
})

describe('the step that is owed', () => {
  test('leads from column to column; who cannot be called is filed, and what may not be done is not offered', () => {
    const all = { dispatch: allowed, accept: allowed, arrive: allowed, done: allowed, followUp: allowed, archive: allowed }
    expect(workOrderStates.map(state => owedStep({ state, actions: all }))).toEqual(['dispatch', 'accept', 'arrive', 'done', 'followUp', null])
    expect(owedStep({ state: 'done', actions: { ...all, followUp: refused('nobody_to_call') } })).toBe('archive')
    expect(owedStep({ state: 'registered', actions: { dispatch: refused('not_permitted'), accept: allowed } })).toBeNull()
  })
})

test('the figures are for those who answer for teams', () => {
  expect(roles.filter(role => roleMay(role, 'workOrders.figures'))).toEqual(roles.filter(role => roleMay(role, 'workOrders.figureRows')))
  expect(roles.filter(role => !roleMay(role, 'workOrders.figures')).sort()).toEqual(['afterSales', 'broadcaster', 'receptionist'])
})

test('months go on over the turn of the year, both ways', () => {
  expect([monthBy('2026-12', 1), monthBy('2026-01', -1), monthBy('2026-11', -23), monthBy('x', 1)]).toEqual(['2027-01', '2025-12', '2024-12', 'x'])
})
