// What stands beside the register of the club: its other screens, letters to those of the list, and the list as a file or from one.
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { letterList } from '../../shared/members/letters'
import { memberList, type MemberList } from '../../shared/members/words'
import { rooms } from '../../shared/rooms'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Failure } from '../ui/Failure'
import { KeyCap } from '../ui/KeyCap'

const screens = rooms.filter(room => room.name === 'members').flatMap(room => room.screens)

export function ClubLinks({ tab }: { tab: MemberList | 'levels' }) {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  const list = memberList.safeParse(tab).data
  const written = letterList.safeParse(tab).data
  const places = screens.filter(({ needs }) => may(needs)).map(({ key, path, name }) => ({ key, name, to: name === 'letters' && written !== undefined ? `${path}?list=${written}` : path }))
  useKeys(places.map(({ key, name, to }) => ({ key, label: t(`room.screens.${name}`), run: () => void navigate(to) })))
  const take = useCommand(api.members.exportList, { done: ({ rows }) => t('passing.exportList', { count: rows }), onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  return (
    <>
      {places.map(({ key, name, to }) => (
        <Link key={key} className="link-button" to={to} title={t(`room.screens.${name}`)} aria-keyshortcuts={key.replace('Ctrl', 'Control')}>
          {t(`links.${name}`)} <KeyCap name={key} />
        </Link>
      ))}
      {list !== undefined && may('members.exportList') && <button type="button" className="link-button" title={t('files.list')} aria-busy={take.busy || undefined} onClick={() => !take.busy && void take.run({ list })}>{t('links.list')}</button>}
      {may('members.importRows') && <Link className="link-button" to="/members/import" title={t('files.import')}>{t('links.import')}</Link>}
      <Failure problem={take.problem} />
    </>
  )
}
