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

/** Orders are looked up so many at once: by their ids every store uses the index it has, whatever it guesses of a whole month. */
const AT_ONCE = 512

/** The orders that one of the teams was given in this time, by the index of what a team was given. */
async function ordersGiven(db: Reader, { teamIds, from, to }: GivenAsked): Promise<string[]> {
  const { workOrderAssignments: t } = db.t
  const places = placesFor(teamIds.length)
  const query = prepared(db, `orders given to ${places} teams`, () =>
    db.q.selectDistinct({ id: t.orderId }).from(t).where(and(isOneOf(t.teamId, places), gte(t.at, value('from')), lt(t.at, value('to')))).prepare(),
  )
  return (await query.execute({ ...listed(teamIds, places), from, to })).map(({ id }) => id)
}

function roundsOf(db: Reader, places: number) {
  const { workOrderRounds: r, workOrders: o } = db.t
  return prepared(db, `rounds with outcome of ${places}`, () =>
    db.q.select({ orderId: r.orderId, no: r.no, outcome: r.outcome }).from(r).innerJoin(o, eq(o.id, r.orderId)).where(and(isOneOf(r.orderId, places), isNull(o.voidedAt))).prepare(),
  )
}

function givenOf(db: Reader, places: number) {
  const { workOrderAssignments: t } = db.t
  return prepared(db, `assignments of ${places}`, () =>
    db.q
      .select({ id: t.id, orderId: t.orderId, round: t.round, teamId: t.teamId, departmentId: t.departmentId, at: t.at, refusedAt: t.refusedAt })
      .from(t)
      .where(isOneOf(t.orderId, places))
      .orderBy(asc(t.at), asc(t.id))
      .prepare(),
  )
}

function clocksOf(db: Reader, places: number) {
  const { clocks: c } = db.t
  return prepared(db, `clocks of the work of ${places}`, () =>
    db.q
      .select({ orderId: c.recordId, round: c.round, name: c.name, dueAt: c.dueAt, metAt: c.metAt, stoppedAt: c.stoppedAt })
      .from(c)
      .where(and(isOneOf(c.recordId, places), inArray(c.name, [...WORK])))
      .orderBy(asc(c.id))
      .prepare(),
  )
}

/** Every round in which one of these teams was given an order in this time, with all who were given it in that round and its clocks, and the other rounds of that order; cancelled orders are left out. */
export async function roundsGiven(db: Reader, asked: GivenAsked): Promise<RoundOfOrder[]> {
  const found: RoundOfOrder[] = []
  if (asked.teamIds.length === 0) return found
  const orders = await ordersGiven(db, asked)
  for (let at = 0; at < orders.length; at += AT_ONCE) found.push(...(await roundsOfOrders(db, orders.slice(at, at + AT_ONCE))))
  return found
}

async function roundsOfOrders(db: Reader, orderIds: readonly string[]): Promise<RoundOfOrder[]> {
  const places = placesFor(orderIds.length)
  const ids = listed(orderIds, places)
  const rounds = new Map<string, { orderId: string; given: GivenTo[]; clocks: WorkClock[]; outcome: string | null }>()
  for (const { orderId, no, outcome } of await roundsOf(db, places).execute(ids)) rounds.set(`${orderId} ${no}`, { orderId, given: [], clocks: [], outcome })
  for (const { orderId, round, ...given } of await givenOf(db, places).execute(ids)) rounds.get(`${orderId} ${round}`)?.given.push(given)
  for (const { orderId, round, ...clock } of await clocksOf(db, places).execute(ids)) rounds.get(`${orderId} ${round}`)?.clocks.push(clock)
  return [...rounds.values()].filter(({ given }) => given.length > 0)
}
