// Who may do what: the one table of permissions, to be read.
import { useTranslation } from 'react-i18next'
import type { ProcedureName } from '../../shared/contract'
import { roles } from '../../shared/core/actor'
import { roleMay } from '../../shared/permissions'

/** What concerns people's work, by room; what everybody signed in may do is left out. Every procedure of a line has the same roles. */
const groups = [
  { room: 'contacts', acts: ['contacts.take', 'contacts.answer', 'contacts.revealPhone', 'contacts.void', 'admin.note'] },
  {
    room: 'workOrders',
    acts: ['workOrders.page', 'workOrders.report', 'workOrders.dispatch', 'workOrders.done', 'workOrders.archive', 'workOrders.void'],
  },
  { room: 'print', acts: ['print.send', 'print.savePrinter'] },
  { room: 'lists', acts: ['admin.saveMerchant', 'admin.savePlace', 'admin.commitImport', 'admin.saveDepartment', 'admin.savePost'] },
  { room: 'house', acts: ['admin.staff', 'admin.saveStaff', 'admin.saveMall', 'admin.audit'] },
  { room: 'data', acts: ['system.backUpNow', 'system.restore', 'system.chooseStore'] },
] as const satisfies readonly { room: string; acts: readonly ProcedureName[] }[]

type Act = (typeof groups)[number]['acts'][number]
type ActKey<Name extends string> = Name extends `${infer Room}.${infer Key}` ? `${Room}_${Key}` : never

const keyOf = (act: Act) => act.replace('.', '_') as ActKey<Act>

export function RolesSection() {
  const { t } = useTranslation('admin')
  const { t: app } = useTranslation()
  return (
    <section aria-label={t('sections.roles')}>
      <header className="settings-head">
        <h1>{t('sections.roles')}</h1>
      </header>
      <p className="settings-note">{t('rolesNote')}</p>
      <div className="settings-table-box" tabIndex={0} role="group" aria-label={t('sections.roles')}>
        <table className="settings-table roles">
          <thead>
            <tr>
              <th scope="col">{t('permission')}</th>
              {roles.map(role => (
                <th key={role} scope="col">
                  {app(`roles.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(group => (
            <tbody key={group.room}>
              <tr>
                <th scope="rowgroup" colSpan={roles.length + 1} className="group">
                  {t(`permissionRooms.${group.room}`)}
                </th>
              </tr>
              {group.acts.map(act => (
                <tr key={act}>
                  <th scope="row">{t(`permissions.${keyOf(act)}`)}</th>
                  {roles.map(role => (
                    <td key={role}>
                      <Mark may={roleMay(role, act)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

function Mark({ may }: { may: boolean }) {
  const { t } = useTranslation('admin')
  return may ? (
    <span className="settings-yes">{t('yes')}</span>
  ) : (
    <span className="quiet">
      <span aria-hidden>—</span>
      <span className="unseen">{t('no')}</span>
    </span>
  )
}
