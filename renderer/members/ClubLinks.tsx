// What stands beside the register of the club: its other screen, and the list as a file.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MemberList } from '../../shared/members/words'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'

export function ClubLinks({ list }: { list: MemberList }) {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  useKeys([{ key: 'Ctrl+Y', label: t('room.screens.gifts'), run: () => void navigate('/members/gifts') }])
  const take = useCommand(api.members.exportList, { done: ({ rows }) => t('passing.exportList', { count: rows }), onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  return (
    <>
      <Button onPress={() => void navigate('/members/gifts')} keyName="Ctrl+Y">{t('room.screens.gifts')}</Button>
      {may('members.exportList') && <Button busy={take.busy} onPress={() => void take.run({ list })}>{t('files.list')}</Button>}
      {may('members.importRows') && <Button onPress={() => void navigate('/members/import')}>{t('files.import')}</Button>}
      <Failure problem={take.problem} />
    </>
  )
}
