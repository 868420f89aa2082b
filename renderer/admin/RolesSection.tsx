// Who may do what: the one table of permissions, to be read.
import { useTranslation } from 'react-i18next'
import type { ProcedureName } from '../../shared/contract'
import { roles } from '../../shared/core/actor'
import { roleMay } from '../../shared/permissions'

/** What concerns people's work, by room; what everybody may do anyway is left out. */
const shown: readonly ProcedureName[] = [
  'contacts.take', 'contacts.answer', 'contacts.void', 'workOrders.report', 'workOrders.dispatch', 'workOrders.done', 'workOrders.archive', 'workOrders.void',
  'print.savePrinter', 'admin.saveMerchant', 'admin.savePlace', 'admin.commitImport', 'admin.saveStaff', 'admin.saveMall', 'admin.audit', 'system.backUpNow', 'system.restore', 'system.chooseStore',
]

export function RolesSection() {
  const { t } = useTranslation('admin')
  const { t: app } = useTranslation()
  return (
    <section aria-label={t('sections.roles')}>
      <header className="settings-head"><h1>{t('sections.roles')}</h1></header>
      <p className="settings-note">{t('rolesNote')}</p>
      <div className="settings-table-box">
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{t('permission')}</th>
              {roles.map(role => <th key={role} scope="col">{app(`roles.${role}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map(name => (
              <tr key={name}>
                <th scope="row">{t(`permissions.${name.replace('.', '_') as 'contacts_take'}`)}</th>
                {roles.map(role => <td key={role}>{roleMay(role, name) ? <span className="settings-yes">{t('yes')}</span> : <span aria-label={t('no')}>—</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
