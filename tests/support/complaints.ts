// A department's people and complaints for tests of the store.
import { allCategories } from '../../db/repositories/complaint-categories'
import { staff } from '../../db/repositories/admin'
import { allDepartments } from '../../db/repositories/lists'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { recordAct, type OutputOf } from '../../electron/desk/core/use-case'
import type { NewComplaint } from '../../shared/complaints/contract'
import type { Actor, Role } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import type { TestDesk } from './desk'

/** A complaint as the desk answers it. */
export type ComplaintView = OutputOf<'complaints.get'>

export interface Department {
  /** Departments by code (GC, BA …). */
  readonly of: (code: string) => string
  /** Categories by code (01 … 14). */
  readonly category: (code: string) => string
  /** A handler of this department. */
  readonly handler: (code: string) => Actor
}

/** The departments and categories of a test desk, and a handler in each of two departments: GC and BA. */
export async function departmentOf({ desk, as }: TestDesk): Promise<Department> {
  const departments = new Map((await desk.store.read(allDepartments)).map(row => [row.code, row.id]))
  const categories = new Map((await desk.store.read(allCategories)).map(row => [row.code, row.id]))
  const handlers = new Map<string, Actor>()
  await recordAct(desk, null, 'test', async tx => {
    for (const code of ['GC', 'BA']) {
      const { id } = await staff.insert(tx, { id: newId(), workNumber: `H${code}`, name: `经办人${code}`, role: 'handler', pinHash: '', departmentId: departments.get(code) })
      handlers.set(code, { ...as('handler'), staffId: id })
    }
  })
  const found = <Value>(map: Map<string, Value>) => (code: string) => map.get(code) ?? raise(code)
  return { of: found(departments), category: found(categories), handler: found(handlers) }
}

function raise(code: string): never {
  throw new Error(`no ${code} in this desk`)
}

/** Registers a complaint that says what `given` says. */
export async function taken({ ask }: TestDesk, department: Department, given: Partial<NewComplaint> & { role?: Role } = {}): Promise<ComplaintView> {
  const { role = 'receptionist', ...told } = given
  return ask(role, complaintsDesk.take, { said: 'В магазине на третьем этаже не возвращают деньги за куртку', categoryId: department.category('01'), personName: 'Иванова Татьяна', phone: '+7 914 555-20-20', ...told })
}

/** A desk with its department's people. */
export type House = TestDesk & Department

export async function house(made: TestDesk): Promise<House> {
  return { ...made, ...(await departmentOf(made)) }
}

/** The record and version a step starts from. */
export const at = ({ id, version }: ComplaintView) => ({ id, version })

export const runs = (view: ComplaintView) => view.clocks.filter(clock => clock.metAt === null && clock.stoppedAt === null)

/** The names of the running clocks, by alphabet. */
export const clockNames = (view: ComplaintView) => runs(view).map(clock => clock.name).sort()

export const refused = (reason: string) => ({ code: 'REFUSED', data: { reason } })
export const invalid = (field: string, error: string) => ({ code: 'INVALID', data: { problems: [{ path: field.split('.'), error }] } })

/** A minor complaint settled by the clerk, up to being told. */
export async function toldMinor({ ask }: TestDesk, complaint: ComplaintView): Promise<ComplaintView> {
  return resultTold({ ask }, await ask('afterSales', complaintsDesk.judge, { ...at(complaint), validity: 'valid', severity: 'minor', class: 'B' }))
}

/** From a judged complaint of class B to being told. */
export async function resultTold({ ask }: Pick<TestDesk, 'ask'>, judged: ComplaintView): Promise<ComplaintView> {
  const returned = await ask('afterSales', complaintsDesk.return, { ...at(judged), result: 'Деньги возвращены' })
  const checked = await ask('shiftLead', complaintsDesk.check, at(returned))
  return ask('afterSales', complaintsDesk.tell, { ...at(checked), told: 'Сообщили по телефону' })
}
