// Repair orders, teams and their people for tests of the store.
import { allTeams } from '../../db/repositories/lists'
import type { OutputOf } from '../../electron/desk/core/use-case'
import { workOrdersDesk as desk } from '../../electron/desk/work-orders/desk'
import type { Actor, Role } from '../../shared/core/actor'
import { departmentOf, type Department } from './complaints'
import type { AskedWith } from './make-desk'
import type { TestDesk } from './desk'

/** An order as the desk answers it. */
export type OrderView = OutputOf<'workOrders.get'>

/** A desk with its departments' people and its teams by their Chinese name. */
export type Workshop = TestDesk & Department & { readonly team: (nameZh: string) => string }

/** Of a desk that has its departments' people already, or gets them now. */
export async function workshop(made: TestDesk | (TestDesk & Department)): Promise<Workshop> {
  const teams = new Map((await made.desk.store.read(allTeams)).map(row => [row.nameZh, row.id]))
  return { ...('handler' in made ? made : { ...made, ...(await departmentOf(made)) }), team: name => teams.get(name) ?? raise(name) }
}

function raise(name: string): never {
  throw new Error(`no team ${name} in this desk`)
}

/** Registers a repair that says what `given` says. */
export function reported({ ask }: Pick<TestDesk, 'ask'>, given: Partial<AskedWith<'workOrders.report'>> & { role?: Role } = {}): Promise<OrderView> {
  const { role = 'receptionist', ...told } = given
  return ask(role, desk.report, { reporter: 'Иванова Татьяна', phone: '+7 914 555-20-20', place: '三层东侧扶梯', fault: '扶梯异响，已停用', ...told })
}

/** The record and version a step starts from. */
export const at = ({ id, version }: Pick<OrderView, 'id' | 'version'>) => ({ id, version })

/** An order that a team has: of the engineering department unless another is named. */
export const given = async (shop: Workshop, order: OrderView, team = '强电班'): Promise<OrderView> => shop.ask('receptionist', desk.dispatch, { ...at(order), teamId: shop.team(team), person: '赵师傅' })

/** An order that was dispatched, accepted and done, by the desk or somebody of the team. */
export async function worked(shop: Workshop, order: OrderView, by: Role | Actor = 'receptionist'): Promise<OrderView> {
  const accepted = await shop.ask(by, desk.accept, at(await given(shop, order)))
  return shop.ask(by, desk.done, { ...at(accepted), whatWasDone: '更换链轮' })
}

export const runs = (view: OrderView) => view.clocks.filter(clock => clock.metAt === null && clock.stoppedAt === null)

/** The names of the running clocks, by alphabet. */
export const clockNames = (view: OrderView) => runs(view).map(clock => clock.name).sort()
