// Which screen stands at which address. A room's screens are read from disk when first opened.
import type { RouteObject } from 'react-router'
import { Broken } from './Broken'
import { Frame } from './Frame'
import { NotFound } from './NotFound'

/** The room's page reads the address itself; while a first screen is read from disk the frame stays empty. */
const Nothing = () => null

const contacts = async () => ({ Component: (await import('../contacts/ContactsPage')).ContactsPage })
const complaints = async () => ({ Component: (await import('../complaints/ComplaintsPage')).ComplaintsPage })
const journal = async () => ({ Component: (await import('../complaints/JournalPage')).JournalPage })
const workOrders = async () => ({ Component: (await import('../work-orders/WorkOrdersPage')).WorkOrdersPage })
const broadcast = async () => ({ Component: (await import('../broadcast/BroadcastPage')).BroadcastPage })
const air = async () => ({ Component: (await import('../broadcast/AirPage')).AirPage })
const request = async () => ({ Component: (await import('../broadcast/RequestPage')).RequestPage })
const plan = async () => ({ Component: (await import('../broadcast/plan/PlanPage')).PlanPage })
const equipment = async () => ({ Component: (await import('../broadcast/EquipmentPage')).EquipmentPage })
const asRun = async () => ({ Component: (await import('../broadcast/AsRunPage')).AsRunPage })
const members = async () => ({ Component: (await import('../members/MembersPage')).MembersPage })
const gifts = async () => ({ Component: (await import('../members/GiftsPage')).GiftsPage })
const letters = async () => ({ Component: (await import('../members/LettersPage')).LettersPage })
const memberImport = async () => ({ Component: (await import('../members/ImportPage')).ImportPage })
const emergencies = async () => ({ Component: (await import('../emergencies/EmergenciesPage')).EmergenciesPage })
const handover = async () => ({ Component: (await import('../handover/HandoverPage')).HandoverPage })
const dutyLog = async () => ({ Component: (await import('../handover/LogPage')).LogPage })
const dutyDays = async () => ({ Component: (await import('../handover/DaysPage')).DaysPage })
const copies = async () => ({ Component: (await import('../copies/CopiesOutPage')).CopiesOutPage })
const board = async () => ({ Component: (await import('../work-orders/BoardPage')).BoardPage })
const figures = async () => ({ Component: (await import('../work-orders/FiguresPage')).FiguresPage })
const settings = async () => ({ Component: (await import('../admin/SettingsPage')).SettingsPage })
const today = async () => ({ Component: (await import('../today/Today')).Today })

/** Reads the rooms' screens from disk beforehand, while nobody waits for them. */
export function readAhead(): void {
  void Promise.allSettled([contacts(), complaints(), workOrders(), broadcast(), members(), emergencies(), handover(), today(), settings()])
}

/** The places of a register: its list, its new form, one record. */
function places(newForm: string): RouteObject[] {
  return [{ index: true, Component: Nothing }, { path: newForm, Component: Nothing }, { path: ':id', Component: Nothing }]
}

/** The addresses of the program. List, record and new form of a room are one page, so that the list keeps its place. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Frame,
    HydrateFallback: Nothing,
    errorElement: <Broken whole />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, lazy: today },
          { path: 'contacts', lazy: contacts, children: places('new/:channel') },
          { path: 'complaints/journal', lazy: journal },
          { path: 'complaints', lazy: complaints, children: places('new') },
          { path: 'work-orders/board', lazy: board },
          { path: 'work-orders/figures', lazy: figures },
          { path: 'work-orders', lazy: workOrders, children: places('new') },
          { path: 'broadcast/air', lazy: air },
          { path: 'broadcast/request', lazy: request },
          { path: 'broadcast/plan', lazy: plan },
          { path: 'broadcast/log', lazy: asRun },
          { path: 'broadcast/equipment', lazy: equipment },
          { path: 'broadcast', lazy: broadcast, children: places('new') },
          { path: 'members/gifts', lazy: gifts },
          { path: 'members/letters', lazy: letters },
          { path: 'members/import', lazy: memberImport },
          { path: 'members', lazy: members, children: places('new') },
          { path: 'emergencies', lazy: emergencies, children: [{ index: true, Component: Nothing }, { path: ':id', Component: Nothing }] },
          { path: 'handover/log', lazy: dutyLog },
          { path: 'handover/days', lazy: dutyDays },
          { path: 'handover', lazy: handover, children: [{ index: true, Component: Nothing }, { path: ':id', Component: Nothing }] },
          { path: 'copies', lazy: copies },
          { path: 'settings/*', lazy: settings },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
