// Settings: the sections this person may open, the list of them at the left.
import { Suspense, lazy, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Navigate, Route, Routes } from 'react-router'
import type { ProcedureName } from '../../shared/contract'
import { useHouse } from '../app/house'
import './settings.css'

interface Section {
  path: 'mall' | 'people' | 'roles' | 'departments' | 'teams' | 'posts' | 'shops' | 'places' | 'printers' | 'queue' | 'backups' | 'database' | 'audit'
  needs: ProcedureName
  page: ComponentType
}

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const sections: readonly Section[] = [
  { path: 'mall', needs: 'admin.saveMall', page: page(async () => (await import('./MallSection')).MallSection) },
  { path: 'people', needs: 'admin.staff', page: page(async () => (await import('./PeopleSection')).PeopleSection) },
  { path: 'roles', needs: 'admin.staff', page: page(async () => (await import('./RolesSection')).RolesSection) },
  { path: 'departments', needs: 'admin.departments', page: page(async () => (await import('./HouseSections')).DepartmentsSection) },
  { path: 'teams', needs: 'admin.teams', page: page(async () => (await import('./HouseSections')).TeamsSection) },
  { path: 'posts', needs: 'admin.posts', page: page(async () => (await import('./HouseSections')).PostsSection) },
  { path: 'shops', needs: 'admin.merchants', page: page(async () => (await import('./ShopsSection')).ShopsSection) },
  { path: 'places', needs: 'admin.places', page: page(async () => (await import('./ShopsSection')).PlacesSection) },
  { path: 'printers', needs: 'print.queue', page: page(async () => (await import('../print/PrinterSettings')).PrinterSettings) },
  { path: 'queue', needs: 'print.queue', page: page(async () => (await import('../print/PrintQueue')).PrintQueue) },
  { path: 'backups', needs: 'system.backups', page: page(async () => (await import('../system/BackupsSection')).BackupsSection) },
  { path: 'database', needs: 'system.store', page: page(async () => (await import('../system/DatabaseSection')).DatabaseSection) },
  { path: 'audit', needs: 'admin.audit', page: page(async () => (await import('./AuditSection')).AuditSection) },
]

export function SettingsPage() {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const open = sections.filter(section => may(section.needs))
  const first = open[0]
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('title')}>
        <h2>{t('title')}</h2>
        {open.map(section => <NavLink key={section.path} to={`/settings/${section.path}`}>{t(`sections.${section.path}`)}</NavLink>)}
      </nav>
      <div className="settings-content">
        <Suspense fallback={null}>
          <Routes>
            {open.map(section => <Route key={section.path} path={section.path} Component={section.page} />)}
            {first && <Route path="*" element={<Navigate to={`/settings/${first.path}`} replace />} />}
          </Routes>
        </Suspense>
      </div>
    </div>
  )
}
