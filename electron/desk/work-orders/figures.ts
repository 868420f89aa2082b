// The monthly figures of the teams, and the assignments behind each. Both are counted by shared/work-orders/figures.ts from the same rounds.
import { allTeams, type TeamRow } from '../../../db/repositories/lists'
import { roundsGiven } from '../../../db/repositories/work-order-figures'
import { workOrders } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { monthOf, monthSpan } from '../../../shared/text/month'
import { assignmentsIn, figuresOf, isIn, type Assignment } from '../../../shared/work-orders/figures'
import { byRecord } from '../core/by-record'
import { question } from '../core/use-case'
import { isOfNone, maySee, personOf, type Who } from '../core/who'
import { workOrderRows } from './view'

/** One assignment with the order it is of. */
interface Counted extends Assignment {
  readonly orderId: string
}

interface Asked {
  readonly month: string
  readonly now: number
  readonly timeZone: string
}

/** INVALID `month` where it has not begun. */
function spanOf({ month, now, timeZone }: Asked): { from: number; to: number } {
  return (month > monthOf(now, timeZone) ? null : monthSpan(month, timeZone)) ?? invalid('month', 'wrong')
}

/** The assignments of these teams in the month of the mall; of a handler those that were given to the own department. The last dispatched first. */
async function assignmentsOf(db: Reader, who: Who, teamIds: readonly string[], asked: Asked): Promise<Counted[]> {
  const { from, to } = spanOf(asked)
  const wanted = new Set(teamIds)
  const counted = (await roundsGiven(db, { teamIds, from, to })).flatMap(round => {
    const departmentOf = new Map(round.given.map(given => [given.id, given.departmentId]))
    const ofDepartment = ({ id }: Assignment) => who.departmentId === null || departmentOf.get(id) === who.departmentId
    return assignmentsIn(round, asked.now).filter(one => wanted.has(one.teamId) && one.at >= from && one.at < to && ofDepartment(one)).map(one => ({ ...one, orderId: round.orderId }))
  })
  return counted.sort((a, b) => b.at - a.at || (b.id < a.id ? -1 : 1))
}

/** The teams a person is told of; a handler's are those of the own department, and those that once were. */
const teamsFor = async (db: Reader, who: Who): Promise<TeamRow[]> => (isOfNone(who) ? [] : allTeams(db))

const isOwn = (team: TeamRow, { departmentId }: Who): boolean => !team.retired && (departmentId === null || team.departmentId === departmentId)

/** The figures of a month: of every team that works, and of any other that was given something then. */
export const monthOfTeams = question('workOrders.figures', async ({ db, who, now, timeZone, input: { month } }) => {
  const person = await personOf(db, who)
  const teams = await teamsFor(db, person)
  const all = await assignmentsOf(db, person, teams.map(team => team.id), { month, now, timeZone })
  const byTeam = byRecord(all, one => one.teamId)
  const rows = teams
    .filter(team => isOwn(team, person) || byTeam.has(team.id))
    .map(team => ({ team: { id: team.id, nameZh: team.nameZh, nameRu: team.nameRu }, figures: figuresOf(byTeam.get(team.id) ?? []) }))
  return { month, teams: rows, total: figuresOf(all) }
})

/** A page of the assignments behind one figure. What lies with another department by now is a row without its order: the figure stays what it is. */
export const rowsOfFigure = question('workOrders.figureRows', async ({ db, who, now, timeZone, input }) => {
  const { month, teamId, measure, part, after, limit } = input
  const person = await personOf(db, who)
  const teams = (await teamsFor(db, person)).filter(team => !teamId || team.id === teamId)
  const found = (await assignmentsOf(db, person, teams.map(team => team.id), { month, now, timeZone })).filter(one => isIn(one, measure, part))
  const beyond = after ? found.filter(one => one.at < after.at || (one.at === after.at && one.id < after.id)) : found
  const shown = beyond.slice(0, limit)
  const records = [...(await workOrders.byIds(db, shown.map(one => one.orderId))).values()].filter(record => maySee(person, record))
  const orders = new Map((await workOrderRows(db, records, person)).map(row => [row.id, row]))
  const nameOf = new Map(teams.map(({ id, nameZh, nameRu }) => [id, { id, nameZh, nameRu }]))
  const last = shown.at(-1)
  return {
    rows: shown.map(({ id, at, teamId: of, orderId }) => ({ id, at, team: nameOf.get(of) ?? null, order: orders.get(orderId) ?? null })),
    next: beyond.length > limit && last ? { at: last.at, id: last.id } : null,
  }
})
