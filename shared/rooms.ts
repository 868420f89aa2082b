import type { Contract, ProcedureName } from './contract'
import type { Role } from './core/actor'
import type { Watch } from './core/owed'
import { roleMay } from './permissions'

/** What is entered from anywhere by one key: a large key of the board, a line of Ctrl+K, and the key itself. Words: `<texts>:room.takes.<name>`. */
export interface Take {
  readonly name: string
  readonly key: string
  readonly path: string
  readonly needs: ProcedureName
}

/** A screen of a room beside its register, opened by Ctrl+K too. Words: `<texts>:room.screens.<name>`. */
export interface Screen {
  readonly name: string
  readonly key: string
  readonly path: string
  readonly needs: ProcedureName
}

/** The lists of the house whose entries records show by name. */
type List = 'staff' | 'departments' | 'teams' | 'posts' | 'places' | 'merchants'

const DAY = 24 * 3_600_000

interface RoomRow {
  /** As records' clocks, links, search lines, timelines and changes name it. */
  readonly name: string
  readonly contract: keyof Contract
  /** The file of its words; what other screens say of the room stands there under `room`. */
  readonly texts: string
  /** Its part of the rail. */
  readonly group: 'desk'
  readonly path: string
  /** Who may ask this may see a record's number, title and person wherever they are shown; nobody else. */
  readonly reads: ProcedureName
  readonly pages: ProcedureName
  readonly takes: readonly Take[]
  readonly screens: readonly Screen[]
  /** What the settings tell of people's rights in it. Words: `<texts>:room.acts.<procedure>`. */
  readonly acts: readonly ProcedureName[]
  /** Its records lie with a department, whose people see those and no others (db/repositories/sight.ts). */
  readonly byDepartment: boolean
  /** A change of one of these lists changes what its records show. */
  readonly shows: readonly List[]
  /** Its clocks that only watch, each with the time before it is due from which it is owed (core/owed.ts). */
  readonly watches: readonly Watch[]
}

/**
 * The rooms that keep records, each written down once: search, links, the board, the rail, the keys, the palette, the settings and the refreshing
 * of screens all read it here. A new room is one more row, its words, and its icon (renderer/app/Rail.tsx does not compile without).
 */
export const rooms = [
  {
    name: 'contacts',
    contract: 'contacts',
    texts: 'contacts',
    group: 'desk',
    path: '/contacts',
    reads: 'contacts.get',
    pages: 'contacts.page',
    takes: [
      { name: 'visit', key: 'F2', path: '/contacts/new/visit', needs: 'contacts.take' },
      { name: 'call', key: 'F3', path: '/contacts/new/call', needs: 'contacts.take' },
    ],
    screens: [],
    acts: ['contacts.take', 'contacts.answer', 'contacts.revealPhone', 'contacts.void'],
    byDepartment: false,
    shows: ['staff', 'posts', 'merchants'],
    watches: [],
  },
  {
    name: 'complaints',
    contract: 'complaints',
    texts: 'complaints',
    group: 'desk',
    path: '/complaints',
    reads: 'complaints.get',
    pages: 'complaints.page',
    takes: [{ name: 'complaint', key: 'F4', path: '/complaints/new', needs: 'complaints.take' }],
    screens: [],
    acts: [
      'complaints.page', 'complaints.take', 'complaints.judge', 'complaints.sign', 'complaints.check', 'complaints.takeUp', 'complaints.rule', 'complaints.decideExtension', 'complaints.reopen', 'complaints.revealPhone',
      'complaints.void',
    ],
    byDepartment: true,
    shows: ['staff', 'departments', 'posts', 'merchants', 'places'],
    // Settling is the sum of the other duties; once it is late, or nearly so, a later day is to be asked for.
    watches: [{ clock: 'settle', leadMs: DAY }],
  },
  {
    name: 'work-orders',
    contract: 'workOrders',
    texts: 'work-orders',
    group: 'desk',
    path: '/work-orders',
    reads: 'workOrders.get',
    pages: 'workOrders.page',
    takes: [{ name: 'workOrder', key: 'F6', path: '/work-orders/new', needs: 'workOrders.report' }],
    screens: [
      { name: 'board', key: 'Ctrl+B', path: '/work-orders/board', needs: 'workOrders.board' },
      { name: 'figures', key: 'Ctrl+M', path: '/work-orders/figures', needs: 'workOrders.figures' },
    ],
    acts: ['workOrders.page', 'workOrders.report', 'workOrders.dispatch', 'workOrders.accept', 'workOrders.done', 'workOrders.followUp', 'workOrders.archive', 'workOrders.figures', 'workOrders.revealPhone', 'workOrders.void'],
    byDepartment: true,
    shows: ['staff', 'departments', 'posts', 'merchants', 'places', 'teams'],
    watches: [],
  },
  {
    name: 'broadcast',
    contract: 'broadcast',
    texts: 'broadcast',
    group: 'desk',
    path: '/broadcast',
    reads: 'broadcast.get',
    pages: 'broadcast.page',
    takes: [{ name: 'request', key: 'F9', path: '/broadcast/request', needs: 'broadcast.request' }],
    screens: [
      { name: 'air', key: 'Ctrl+G', path: '/broadcast/air', needs: 'broadcast.onAir' },
      { name: 'plan', key: 'Ctrl+I', path: '/broadcast/plan', needs: 'broadcast.plan' },
      { name: 'asRun', key: 'Ctrl+O', path: '/broadcast/log', needs: 'broadcast.asRun' },
      { name: 'equipment', key: 'Ctrl+U', path: '/broadcast/equipment', needs: 'broadcast.equipment' },
    ],
    acts: ['broadcast.page', 'broadcast.write', 'broadcast.approve', 'broadcast.request', 'broadcast.beginAir'],
    byDepartment: false,
    shows: ['staff', 'posts'],
    watches: [],
  },
  {
    name: 'members',
    contract: 'members',
    texts: 'members',
    group: 'desk',
    path: '/members',
    reads: 'members.get',
    pages: 'members.page',
    takes: [{ name: 'member', key: 'F7', path: '/members/new', needs: 'members.enrol' }],
    screens: [
      { name: 'gifts', key: 'Ctrl+Y', path: '/members/gifts', needs: 'members.campaigns' },
      { name: 'letters', key: 'Alt+L', path: '/members/letters', needs: 'members.letters' },
    ],
    acts: ['members.page', 'members.enrol', 'members.earn', 'members.redeem', 'members.adjust', 'members.setLevel', 'members.merge', 'members.override', 'members.exportList', 'members.erase'],
    byDepartment: false,
    shows: ['staff', 'posts', 'merchants'],
    watches: [],
  },
  {
    name: 'emergencies',
    contract: 'emergencies',
    texts: 'emergencies',
    group: 'desk',
    path: '/emergencies',
    reads: 'emergencies.get',
    pages: 'emergencies.page',
    // Reported in a window over any screen, which has its own key (renderer/emergencies/alarm.ts).
    takes: [],
    screens: [],
    acts: ['emergencies.page', 'emergencies.report', 'emergencies.end', 'emergencies.void'],
    byDepartment: false,
    shows: ['staff', 'posts', 'places'],
    watches: [],
  },
  {
    name: 'handover',
    contract: 'handover',
    texts: 'handover',
    group: 'desk',
    path: '/handover',
    reads: 'handover.get',
    pages: 'handover.page',
    takes: [],
    screens: [
      { name: 'log', key: 'Ctrl+J', path: '/handover/log', needs: 'handover.entries' },
      { name: 'days', key: 'Ctrl+D', path: '/handover/days', needs: 'handover.days' },
    ],
    acts: ['handover.open', 'handover.instruct', 'handover.days', 'handover.signDay'],
    byDepartment: false,
    shows: ['staff', 'posts'],
    watches: [],
  },
] as const satisfies readonly RoomRow[]

export type Room = (typeof rooms)[number]
export type RoomName = Room['name']

/** The room of this name, or undefined for what is no room of records (a list of the house, the session). */
export function roomOf(name: string): Room | undefined {
  return rooms.find(room => room.name === name)
}

/** The rooms whose records a role may see. Whatever is told of records across rooms is told of these only. */
export function roomsReadBy(role: Role): RoomName[] {
  return rooms.filter(room => roleMay(role, room.reads)).map(room => room.name)
}

/** A part of the contract to be read again: all questions of it (`contacts`), or one (`system.today`). */
export type Touched = keyof Contract | ProcedureName

/** What shows records of every room. */
const ACROSS: readonly Touched[] = ['matters', 'copies', 'handover.current', 'parties.card', 'system.today', 'system.notices', 'admin.audit']

/** What else is announced as changed, and what shows it besides the rooms that say so themselves. */
const others: Readonly<Record<string, readonly Touched[]>> = {
  staff: ['admin.staff', 'admin.audit'],
  departments: ['admin.departments', 'admin.audit'],
  teams: ['admin.teams', 'admin.audit'],
  posts: ['admin.posts', 'session.posts', 'session.state', 'admin.audit'],
  places: ['admin.places', 'admin.audit'],
  merchants: ['admin.merchants', 'parties', 'admin.audit'],
  parties: ['parties', 'admin.audit'],
  settings: ['admin.mall', 'session.state', 'complaints', 'workOrders', 'broadcast', 'members', 'admin.audit'],
  gifts: ['members', 'handover.current', 'handover.get', 'admin.audit'],
  'complaint-categories': ['complaints', 'admin.audit'],
  'shift-templates': ['handover.templates', 'handover.lists', 'admin.audit'],
  programmes: ['broadcast', 'admin.audit'],
  plan: ['broadcast', 'admin.audit'],
  equipment: ['broadcast.equipment', 'broadcast.equipmentNow', 'admin.audit'],
  'air-cue': ['broadcast.cue'],
  'name-readings': ['broadcast.nameInRussian', 'admin.audit'],
  'count-items': ['handover.countItems', 'handover.current', 'handover.get', 'admin.audit'],
  'check-items': ['handover.checkItems', 'handover.current', 'handover.get', 'admin.audit'],
  journals: ['complaints.journal', 'complaints.journals', 'system.today', 'system.notices', 'admin.audit'],
  notices: ['system.notices', 'system.today'],
  session: ['session.state'],
  system: ['system.status', 'system.backups', 'print.queue', 'admin.audit'],
}

/** What is to be read again after a change announced under this name; null where nobody knows, and everything is. */
export function touchedBy(change: string): readonly Touched[] | null {
  const room = roomOf(change)
  // Any room's record may show this one's title as what it came from or led to.
  if (room) return [room.contract, ...rooms.filter(other => other !== room).map(other => other.reads), ...ACROSS]
  const known = others[change]
  if (known === undefined) return null
  return [...known, ...rooms.filter(({ shows }) => (shows as readonly string[]).includes(change)).map(({ contract }) => contract)]
}
