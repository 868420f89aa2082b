// Who may do what: the one table of permissions, to be read.
import './roles.css'
import { useTranslation } from 'react-i18next'
import type { ProcedureName } from '../../shared/contract'
import { roles } from '../../shared/core/actor'
import { roleMay } from '../../shared/permissions'
import { rooms } from '../../shared/rooms'
import { actWord, roomWord } from '../app/room-words'

/** What concerns people's work besides the rooms; what everybody signed in may do is left out. Every procedure of a line has the same roles. */
const groups = [
  { name: 'parties', acts: ['parties.note'] },
  { name: 'print', acts: ['print.send', 'print.savePrinter'] },
  { name: 'lists', acts: ['admin.saveMerchant', 'admin.savePlace', 'admin.commitImport', 'admin.saveDepartment', 'admin.savePost', 'complaints.saveCategory', 'handover.saveTemplate'] },
  { name: 'house', acts: ['admin.staff', 'admin.saveStaff', 'admin.saveMall', 'complaints.savePolicy', 'admin.audit'] },
  { name: 'data', acts: ['system.backUpNow', 'system.restore', 'system.chooseStore'] },
] as const satisfies readonly { name: string; acts: readonly ProcedureName[] }[]

type Act = (typeof groups)[number]['acts'][number]
type ActKey<Name extends string> = Name extends `${infer Room}.${infer Key}` ? `${Room}_${Key}` : never

const keyOf = (act: Act) => act.replace('.', '_') as ActKey<Act>

interface Rights {
  readonly heading: string
  readonly acts: readonly { readonly name: ProcedureName; readonly words: string }[]
}

/** The rooms first, each in its own words, then what is no room's. */
function useRights(): Rights[] {
  const { t } = useTranslation('admin')
  return [
    ...rooms.map(room => ({ heading: roomWord(room, 'heading'), acts: room.acts.map(name => ({ name, words: actWord(room, name) })) })),
    ...groups.map(group => ({ heading: t(`permissionRooms.${group.name}`), acts: group.acts.map(name => ({ name, words: t(`permissions.${keyOf(name)}`) })) })),
  ]
}

export function RolesSection() {
  const { t } = useTranslation('admin')
  const { t: app } = useTranslation()
  return (
    <section className="settings-list" aria-label={t('sections.roles')}>
      <header className="settings-head">
        <h1>{t('sections.roles')}</h1>
      </header>
      <p className="settings-note">{t('rolesNote')}</p>
      <div className="settings-columns">
        <div className="settings-table-box" tabIndex={0} role="group" aria-label={t('sections.roles')}>
          <table className="settings-table roles">
            <thead>
              <tr>
                <th scope="col">{t('permission')}</th>
                {roles.map(role => (
                  <th key={role} scope="col">
                    <span className="roles-name">{app(`roles.${role}`)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            {useRights().map(({ heading, acts }) => (
              <tbody key={heading}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1} className="group">
                    {heading}
                  </th>
                </tr>
                {acts.map(act => (
                  <tr key={act.name}>
                    <th scope="row">{act.words}</th>
                    {roles.map(role => (
                      <td key={role}>
                        <Mark may={roleMay(role, act.name)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
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
