// Settings: the sections this person may open, the list of them at the left.
import './settings.css'
import './list.css'
import { Suspense, lazy, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Navigate, Route, Routes } from 'react-router'
import type { ProcedureName } from '../../shared/contract'
import { useHouse } from '../app/house'

interface Section {
  readonly path: string
  /** Who may call this sees the section; null is everybody. */
  readonly needs: ProcedureName | null
  readonly page: ComponentType
}

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const groups = [
  {
    name: 'house',
    sections: [
      { path: 'mall', needs: 'admin.saveMall', page: page(async () => (await import('./MallSection')).MallSection) },
      { path: 'people', needs: 'admin.staff', page: page(async () => (await import('./PeopleSection')).PeopleSection) },
      { path: 'roles', needs: 'admin.staff', page: page(async () => (await import('./RolesSection')).RolesSection) },
      { path: 'departments', needs: 'admin.departments', page: page(async () => (await import('./HouseSections')).DepartmentsSection) },
      { path: 'teams', needs: 'admin.teams', page: page(async () => (await import('./HouseSections')).TeamsSection) },
      { path: 'posts', needs: 'admin.posts', page: page(async () => (await import('./HouseSections')).PostsSection) },
    ],
  },
  {
    name: 'lists',
    sections: [
      { path: 'shops', needs: 'admin.merchants', page: page(async () => (await import('./ShopsSection')).ShopsSection) },
      { path: 'places', needs: 'admin.places', page: page(async () => (await import('./PlacesSection')).PlacesSection) },
    ],
  },
  {
    name: 'complaints',
    sections: [
      { path: 'categories', needs: 'complaints.saveCategory', page: page(async () => (await import('./CategoriesSection')).CategoriesSection) },
      { path: 'times', needs: 'complaints.savePolicy', page: page(async () => (await import('./ComplaintTimesSection')).ComplaintTimesSection) },
    ],
  },
  {
    name: 'orders',
    sections: [{ path: 'orderTimes', needs: 'workOrders.savePolicy', page: page(async () => (await import('./WorkOrderTimesSection')).WorkOrderTimesSection) }],
  },
  {
    name: 'handover',
    sections: [
      { path: 'shiftTimes', needs: 'handover.saveTemplate', page: page(async () => (await import('./ShiftListsSections')).ShiftTimesSection) },
      { path: 'countItems', needs: 'handover.saveCountItem', page: page(async () => (await import('./ShiftListsSections')).CountItemsSection) },
      { path: 'checkItems', needs: 'handover.saveCheckItem', page: page(async () => (await import('./ShiftListsSections')).CheckItemsSection) },
    ],
  },
  {
    name: 'broadcast',
    sections: [
      { path: 'programmes', needs: 'broadcast.saveProgramme', page: page(async () => (await import('./ProgrammesSection')).ProgrammesSection) },
      { path: 'radio', needs: 'broadcast.savePolicy', page: page(async () => (await import('./RadioSection')).RadioSection) },
    ],
  },
  {
    name: 'members',
    sections: [{ path: 'clubRules', needs: 'members.saveRules', page: page(async () => (await import('./ClubRulesSection')).ClubRulesSection) }],
  },
  {
    name: 'station',
    sections: [
      { path: 'printers', needs: 'print.queue', page: page(async () => (await import('../print/PrinterSettings')).PrinterSettings) },
      { path: 'queue', needs: 'print.queue', page: page(async () => (await import('../print/PrintQueue')).PrintQueue) },
      { path: 'screen', needs: null, page: page(async () => (await import('./ScreenSection')).ScreenSection) },
    ],
  },
  {
    name: 'data',
    sections: [
      { path: 'backups', needs: 'system.backups', page: page(async () => (await import('../system/BackupsSection')).BackupsSection) },
      { path: 'database', needs: 'system.store', page: page(async () => (await import('../system/DatabaseSection')).DatabaseSection) },
      { path: 'audit', needs: 'admin.audit', page: page(async () => (await import('./AuditSection')).AuditSection) },
      { path: 'about', needs: null, page: page(async () => (await import('../system/AboutSection')).AboutSection) },
    ],
  },
] as const satisfies readonly { name: string; sections: readonly Section[] }[]

export function SettingsPage() {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const shown = groups
    .map(({ name, sections }) => ({ name, sections: sections.filter(section => section.needs === null || may(section.needs)) }))
    .filter(group => group.sections.length > 0)
  const open = shown.flatMap(group => group.sections)
  const [first] = open
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('title')}>
        {shown.map(group => (
          <div key={group.name}>
            <h2>{t(`groups.${group.name}`)}</h2>
            {group.sections.map(section => (
              <NavLink key={section.path} to={`/settings/${section.path}`}>
                {t(`sections.${section.path}`)}
              </NavLink>
            ))}
          </div>
        ))}
      </nav>
      <div className="settings-content">
        <Suspense fallback={null}>
          <Routes>
            {open.map(section => (
              <Route key={section.path} path={section.path} Component={section.page} />
            ))}
            {first && <Route path="*" element={<Navigate to={`/settings/${first.path}`} replace />} />}
          </Routes>
        </Suspense>
      </div>
    </div>
  )
}
