// The club at its addresses: the register, an opened member beside it, the forms.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { memberList, memberLists } from '../../shared/members/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { ClubLinks } from './ClubLinks'
import { EditMember } from './EditMember'
import { LevelChanges } from './LevelChanges'
import { MemberList } from './MemberList'
import { MemberRecord } from './MemberRecord'
import { NewMember } from './NewMember'

/** `/members` (`?list=` opens a tab), `/members/:id` (`?edit` its correction, `?print=` a form of it) and `/members/new` (`?contact=` from a contact). */
export function MembersPage() {
  const making = useMatch('/members/new')
  const opened = useMatch('/members/:id')
  const [search] = useSearchParams()
  if (making !== null) return <NewMember key={search.get('contact') ?? ''} contactId={search.get('contact')} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditMember key={id} id={id} />
  return <Register openId={id} />
}

/** Not a list of members but of what became of them. */
const LEVELS = 'levels'
const TABS = [...memberLists, LEVELS] as const

function Register({ openId }: { openId: string | null }) {
  const { t } = useTranslation('members')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const counts = useQuery(api.members.counts.queryOptions())
  const [tab, setTab] = useRegisterTab({ register: { room: 'members', staffId: me?.staffId }, tabs: TABS, first: 'all', asked: memberList.nullable().catch(null).parse(search.get('list')) })
  return (
    <RegisterPage
      title={t('title')}
      create={may('members.enrol') ? { label: t('create'), key: 'F7', onPress: () => void navigate('/members/new') } : undefined}
      also={<ClubLinks tab={tab} />}
      tabs={TABS.map(id => ({ id, label: t(`tabs.${id}`), count: id === 'birthdays' || id === 'endingCards' ? counts.data?.[id] : null }))}
      tab={tab}
      onTab={setTab}
      list={tab === LEVELS ? <LevelChanges /> : <MemberList key={tab} tab={tab} openId={openId} onOpen={id => void navigate(`/members/${id}`)} />}
    >
      {openId === null ? null : <MemberRecord key={openId} id={openId} />}
    </RegisterPage>
  )
}
