// What stands beside the register of the club: its other screens, letters to those of the list, and the list as a file.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { letterList } from '../../shared/members/letters'
import { memberList, type MemberList } from '../../shared/members/words'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'

export function ClubLinks({ tab }: { tab: MemberList | 'levels' }) {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  const list = memberList.safeParse(tab).data
  const letters = letterList.safeParse(tab).data
  const write = () => void navigate(letters === undefined ? '/members/letters' : `/members/letters?list=${letters}`)
  useKeys([
    { key: 'Ctrl+Y', label: t('room.screens.gifts'), run: () => void navigate('/members/gifts') },
    { key: 'Alt+L', label: t('room.screens.letters'), run: write, active: may('members.letters') },
  ])
  const take = useCommand(api.members.exportList, { done: ({ rows }) => t('passing.exportList', { count: rows }), onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  return (
    <>
      <Button onPress={() => void navigate('/members/gifts')} keyName="Ctrl+Y">{t('room.screens.gifts')}</Button>
      {letters !== undefined && may('members.letters') && <Button keyName="Alt+L" onPress={write}>{t('room.screens.letters')}</Button>}
      {list !== undefined && may('members.exportList') && <Button busy={take.busy} onPress={() => void take.run({ list })}>{t('files.list')}</Button>}
      {may('members.importRows') && <Button onPress={() => void navigate('/members/import')}>{t('files.import')}</Button>}
      <Failure problem={take.problem} />
    </>
  )
}
