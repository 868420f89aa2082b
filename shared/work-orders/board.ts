// The dispatch board: in which column an open order stands, what is counted there, and which step is owed of it.
import { z } from 'zod'
import type { Actions } from '../core/actions'
import type { WorkOrderState, WorkOrderStep } from './words'

/** Nobody has said yes; somebody has; somebody is there; the work is done and the customer has to be called, or the order filed. */
export const boardColumns = ['waiting', 'accepted', 'onSite', 'done'] as const
export const boardColumn = z.enum(boardColumns)
export type BoardColumn = z.infer<typeof boardColumn>

const COLUMN: Readonly<Record<WorkOrderState, BoardColumn | null>> = { registered: 'waiting', dispatched: 'waiting', accepted: 'accepted', onSite: 'onSite', done: 'done', archived: null }

/** The column of an open order in this state; null where it is filed. */
export const columnOf = (state: WorkOrderState): BoardColumn | null => COLUMN[state]

/** Open orders that have a state, a team and a person in common. */
export interface OpenOrders {
  readonly state: WorkOrderState
  readonly teamId: string | null
  readonly departmentId: string | null
  readonly person: string
  readonly count: number
}

/** What the board is narrowed by: a team or none yet, and a person as the orders name them. */
export interface Narrowed {
  readonly teamId?: string | null | undefined
  readonly noTeam?: boolean | undefined
  readonly person?: string | null | undefined
}

/** How many orders stand in each column as narrowed; how many each team has (of null: no team yet); and who of those narrowed to has how many, the busiest first. */
export interface Tally {
  readonly columns: Readonly<Record<BoardColumn, number>>
  readonly teams: ReadonlyMap<string | null, number>
  readonly people: readonly { readonly person: string; readonly count: number }[]
}

const isOfTeam = ({ teamId }: OpenOrders, narrowed: Narrowed): boolean =>
  narrowed.noTeam === true ? teamId === null : narrowed.teamId === null || narrowed.teamId === undefined || teamId === narrowed.teamId
const isOfPerson = ({ person }: OpenOrders, narrowed: Narrowed): boolean => narrowed.person === null || narrowed.person === undefined || person === narrowed.person

function summed<Key>(rows: readonly OpenOrders[], keyOf: (row: OpenOrders) => Key): Map<Key, number> {
  const found = new Map<Key, number>()
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + row.count)
  return found
}

/** Counts what stands on the board. The teams are counted whatever the board is narrowed by: they are what it is narrowed with. */
export function tally(rows: readonly OpenOrders[], narrowed: Narrowed): Tally {
  const open = rows.filter(row => columnOf(row.state) !== null)
  const ofTeam = open.filter(row => isOfTeam(row, narrowed))
  const inColumns = summed(ofTeam.filter(row => isOfPerson(row, narrowed)), row => columnOf(row.state))
  const people = [...summed(ofTeam.filter(({ person }) => person !== ''), row => row.person)].map(([person, count]) => ({ person, count }))
  const of = (column: BoardColumn) => inColumns.get(column) ?? 0
  return {
    columns: { waiting: of('waiting'), accepted: of('accepted'), onSite: of('onSite'), done: of('done') },
    teams: summed(open, row => row.teamId),
    people: people.sort((a, b) => b.count - a.count || (a.person < b.person ? -1 : 1)),
  }
}

/** What the board waits for in each state; who cannot be called is filed without a call. */
const OWED: Readonly<Record<WorkOrderState, readonly OwedStep[]>> = { registered: ['dispatch'], dispatched: ['accept'], accepted: ['arrive'], onSite: ['done'], done: ['followUp', 'archive'], archived: [] }

/** The steps by which an order goes from column to column. */
export type OwedStep = Extract<WorkOrderStep, 'dispatch' | 'accept' | 'arrive' | 'done' | 'followUp' | 'archive'>

/** The step that is owed of an order, where this person may take it; otherwise null, and the record says what can be done. */
export function owedStep({ state, actions }: { state: WorkOrderState; actions: Partial<Actions<WorkOrderStep>> }): OwedStep | null {
  return OWED[state].find(step => actions[step]?.may === true) ?? null
}
