// What the monthly figures are counted from: the rounds in which teams were given orders in some time.
import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { WORK } from '../../shared/work-orders/clocks'
import type { Given, GivenRound, WorkClock } from '../../shared/work-orders/figures'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader } from '../store'

/** To whom it was given lies with a department, then as now. */
export interface GivenTo extends Given {
  readonly departmentId: string
}

export interface RoundOfOrder extends GivenRound {
  readonly orderId: string
  readonly given: readonly GivenTo[]
}

/** Which teams, and when they were given an order: from `from` to before `to` (UTC ms). */
export interface GivenAsked {
  readonly teamIds: readonly string[]
  readonly from: number
  readonly to: number
}

/** The orders that one of the teams was given in this time, by the index of what a team was given. */
function ordersGiven(db: Reader, places: number) {
  const { workOrderAssignments: t } = db.t
  return db.q.select({ id: t.orderId }).from(t).where(and(isOneOf(t.teamId, places), gte(t.at, value('from')), lt(t.at, value('to'))))
}

function roundsOf(db: Reader, places: number) {
  const { workOrderRounds: r, workOrders: o } = db.t
  return prepared(db, `rounds given to ${places} teams`, () =>
    db.q.select({ orderId: r.orderId, no: r.no, outcome: r.outcome }).from(r).innerJoin(o, eq(o.id, r.orderId)).where(and(inArray(r.orderId, ordersGiven(db, places)), isNull(o.voidedAt))).prepare(),
  )
}

function givenOf(db: Reader, places: number) {
  const { workOrderAssignments: t } = db.t
  return prepared(db, `assignments given to ${places} teams`, () =>
    db.q
      .select({ id: t.id, orderId: t.orderId, round: t.round, teamId: t.teamId, departmentId: t.departmentId, at: t.at, refusedAt: t.refusedAt })
      .from(t)
      .where(inArray(t.orderId, ordersGiven(db, places)))
      .orderBy(asc(t.at), asc(t.id))
      .prepare(),
  )
}

function clocksOf(db: Reader, places: number) {
  const { clocks: c } = db.t
  return prepared(db, `clocks of orders given to ${places} teams`, () =>
    db.q
      .select({ orderId: c.recordId, round: c.round, name: c.name, dueAt: c.dueAt, metAt: c.metAt, stoppedAt: c.stoppedAt })
      .from(c)
      .where(and(inArray(c.recordId, ordersGiven(db, places)), inArray(c.name, [...WORK])))
      .orderBy(asc(c.id))
      .prepare(),
  )
}

/** Every round in which one of these teams was given an order in this time, with all who were given it in that round and its clocks; cancelled orders are left out. */
export async function roundsGiven(db: Reader, { teamIds, from, to }: GivenAsked): Promise<RoundOfOrder[]> {
  if (teamIds.length === 0) return []
  const places = placesFor(teamIds.length)
  const asked = { ...listed(teamIds, places), from, to }
  const rounds = new Map<string, { orderId: string; given: GivenTo[]; clocks: WorkClock[]; outcome: string | null }>()
  for (const { orderId, no, outcome } of await roundsOf(db, places).execute(asked)) rounds.set(`${orderId} ${no}`, { orderId, given: [], clocks: [], outcome })
  for (const { orderId, round, ...given } of await givenOf(db, places).execute(asked)) rounds.get(`${orderId} ${round}`)?.given.push(given)
  for (const { orderId, round, ...clock } of await clocksOf(db, places).execute(asked)) rounds.get(`${orderId} ${round}`)?.clocks.push(clock)
  return [...rounds.values()].filter(({ given }) => given.length > 0)
}
