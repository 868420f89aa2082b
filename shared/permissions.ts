import type { Role } from './core/actor'
import type { ProcedureName } from './contract'

/**
 * Who may call what. One row a procedure: `open` needs nobody signed in (sign-in and first start), `signedIn` anybody signed in,
 * otherwise the roles named. The desk asks this table before every use case; the screen asks it to grey what would be refused.
 */
export type Permission = 'open' | 'signedIn' | readonly Role[]

const counter: readonly Role[] = ['receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head', 'administrator']
const correctors: readonly Role[] = ['shiftLead', 'supervisor', 'head', 'administrator']
const readers: readonly Role[] = [...counter, 'handler']
const house: readonly Role[] = ['administrator']
const overseers: readonly Role[] = ['head', 'administrator']

export const permissions: Record<ProcedureName, Permission> = {
  'session.state': 'open',
  'session.posts': 'open',
  'session.signIn': 'open',
  'session.lock': 'open',
  'session.unlock': 'open',
  'session.signOut': 'open',
  'session.changePin': 'signedIn',
  'session.speak': 'open',
  'session.begin': 'open',
  'session.beginWithSample': 'open',
  'system.live': 'open',
  'system.status': 'open',
  'system.today': 'signedIn',
  'system.newWindow': 'signedIn',
  'system.backups': correctors,
  'system.backUpNow': correctors,
  'system.chooseSecondFolder': house,
  'system.chooseBackup': house,
  'system.restore': house,
  'system.store': house,
  'system.testStore': house,
  'system.chooseStore': house,
  'drafts.put': 'signedIn',
  'drafts.get': 'signedIn',
  'drafts.drop': 'signedIn',
  'matters.find': 'signedIn',
  'parties.find': counter,
  'parties.card': counter,
  'parties.choose': counter,
  'parties.note': counter,
  'contacts.take': counter,
  'contacts.edit': counter,
  'contacts.answer': counter,
  'contacts.reached': counter,
  'contacts.leave': counter,
  'contacts.void': correctors,
  'contacts.get': counter,
  'contacts.page': counter,
  'contacts.revealPhone': counter,
  'workOrders.report': counter,
  'workOrders.edit': counter,
  'workOrders.dispatch': counter,
  'workOrders.done': readers,
  'workOrders.archive': counter,
  'workOrders.void': correctors,
  'workOrders.get': readers,
  'workOrders.page': readers,
  'workOrders.revealPhone': readers,
  'print.preview': 'signedIn',
  'print.send': 'signedIn',
  'print.queue': 'signedIn',
  'print.retry': 'signedIn',
  'print.cancel': 'signedIn',
  'print.printers': 'open',
  'print.savePrinter': correctors,
  'print.savePdf': 'signedIn',
  'admin.staff': correctors,
  'admin.saveStaff': house,
  'admin.departments': 'signedIn',
  'admin.saveDepartment': house,
  'admin.teams': 'signedIn',
  'admin.saveTeam': house,
  'admin.posts': 'signedIn',
  'admin.savePost': house,
  'admin.places': 'signedIn',
  'admin.savePlace': correctors,
  'admin.merchants': 'signedIn',
  'admin.saveMerchant': correctors,
  'admin.mall': 'signedIn',
  'admin.saveMall': house,
  'admin.previewImport': correctors,
  'admin.commitImport': correctors,
  'admin.importTemplate': correctors,
  'admin.audit': overseers,
  'admin.verifyAudit': overseers,
}

/** Whether a role may call a procedure; `null` is nobody signed in. */
export function roleMay(role: Role | null, name: ProcedureName): boolean {
  const permission = permissions[name]
  if (permission === 'open') return true
  if (role === null) return false
  return permission === 'signedIn' || permission.includes(role)
}

/** All that a role may call, for the screen. */
export function permissionsOf(role: Role): ProcedureName[] {
  return (Object.keys(permissions) as ProcedureName[]).filter(name => roleMay(role, name))
}
