// What the dispatch board counts. Its cards are pages of the register's lists (lists.ts).
import { allTeams } from '../../../db/repositories/lists'
import { openOrders } from '../../../db/repositories/work-order-board'
import { tally } from '../../../shared/work-orders/board'
import { question } from '../core/use-case'
import { isOfNone, personOf } from '../core/who'

/** So many people are offered to narrow the board by. */
const PEOPLE = 100

/** The counts of columns, teams and people, of what this person sees. A team that is retired stands here while it has orders. */
export const boardOfOrders = question('workOrders.board', async ({ db, who, input }) => {
  const person = await personOf(db, who)
  const { departmentId } = person
  const seen = (await openOrders(db)).filter(row => !isOfNone(person) && (departmentId === null || row.departmentId === departmentId))
  const { columns, teams, people } = tally(seen, input)
  const known = (await allTeams(db)).filter(team => !isOfNone(person) && (departmentId === null || team.departmentId === departmentId) && (!team.retired || teams.has(team.id)))
  // What lies with a department has a team.
  const none = person.role === 'handler' ? [] : [{ team: null, count: teams.get(null) ?? 0 }]
  return {
    columns,
    teams: [...none, ...known.map(({ id, nameZh, nameRu }) => ({ team: { id, nameZh, nameRu }, count: teams.get(id) ?? 0 }))],
    people: people.slice(0, PEOPLE),
  }
})
