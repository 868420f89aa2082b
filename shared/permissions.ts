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
/** Who works a complaint at the desk. */
const clerks: readonly Role[] = ['receptionist', 'afterSales', 'shiftLead', 'supervisor', 'head']
const deciders: readonly Role[] = ['shiftLead', 'supervisor', 'head']
const supervisors: readonly Role[] = ['supervisor', 'head']
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
  'session.keptAnswers': 'open',
  'session.keepAnswers': 'open',
  'session.leaveServer': 'open',
  'session.begin': 'open',
  'session.beginWithSample': 'open',
  'system.live': 'open',
  'system.status': 'open',
  'system.today': 'signedIn',
  'system.notices': 'signedIn',
  'system.noticesSeen': 'signedIn',
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
  'workOrders.accept': readers,
  'workOrders.refuse': readers,
  'workOrders.arrive': readers,
  'workOrders.done': readers,
  'workOrders.notDone': readers,
  'workOrders.handedOver': readers,
  'workOrders.followUp': counter,
  'workOrders.archive': counter,
  'workOrders.attach': readers,
  'workOrders.remark': readers,
  'workOrders.void': correctors,
  'workOrders.get': readers,
  'workOrders.page': readers,
  'workOrders.earlier': counter,
  'workOrders.revealPhone': readers,
  'workOrders.counts': readers,
  'workOrders.policy': 'signedIn',
  'workOrders.savePolicy': house,
  'complaints.take': counter,
  'complaints.edit': clerks,
  'complaints.judge': clerks,
  'complaints.raise': deciders,
  'complaints.explain': clerks,
  'complaints.contest': clerks,
  'complaints.rule': supervisors,
  'complaints.takeUp': supervisors,
  'complaints.send': clerks,
  'complaints.sign': [...clerks, 'handler'],
  'complaints.chase': clerks,
  'complaints.return': [...clerks, 'handler'],
  'complaints.check': deciders,
  'complaints.sendBack': deciders,
  'complaints.answer': clerks,
  'complaints.tell': clerks,
  'complaints.callBack': clerks,
  'complaints.askExtension': [...clerks, 'handler'],
  'complaints.decideExtension': supervisors,
  'complaints.mediate': clerks,
  'complaints.attach': [...clerks, 'handler'],
  'complaints.remark': [...clerks, 'handler'],
  'complaints.reopen': supervisors,
  'complaints.void': correctors,
  'complaints.get': readers,
  'complaints.page': readers,
  'complaints.earlier': counter,
  'complaints.revealPhone': counter,
  'complaints.counts': readers,
  'complaints.categories': 'signedIn',
  'complaints.saveCategory': house,
  'complaints.policy': 'signedIn',
  'complaints.savePolicy': house,
  'complaints.journal': [...clerks],
  'complaints.journals': supervisors,
  'complaints.sendJournal': [...clerks],
  'complaints.readJournal': supervisors,
  'attachments.put': readers,
  'attachments.get': readers,
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
