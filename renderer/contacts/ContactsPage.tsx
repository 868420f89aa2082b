// The room of contacts at its addresses: the log, an opened record beside it, the form.
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { channel as channelOf, contactList } from '../../shared/contacts/contract'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { ContactList } from './ContactList'
import type { ContactTab } from './ContactList'
import { ContactRecord } from './ContactRecord'
import { EditContact } from './EditContact'
import { NewContact } from './NewContact'

const TABS: readonly ContactTab[] = ['today', 'owed', 'inside', 'all']

/** `/contacts`, `/contacts/:id` (with `?edit` its correction) and `/contacts/new/:channel`. `?list=` opens a tab. */
export function ContactsPage() {
  const making = useMatch('/contacts/new/:channel')
  const opened = useMatch('/contacts/:id')
  const [search] = useSearchParams()
  if (making !== null) return <NewContact channel={channelOf.catch('visit').parse(making.params.channel)} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditContact key={id} id={id} />
  return <Log openId={id} asked={contactList.nullable().catch(null).parse(search.get('list'))} />
}

function Log({ openId, asked }: { openId: string | null; asked: ContactTab | null }) {
  const { t } = useTranslation('contacts')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const [tab, setTab] = useRegisterTab({ register: { room: 'contacts', staffId: me?.staffId }, tabs: TABS, first: 'today', asked })
  return (
    <RegisterPage
      title={t('title')}
      create={may('contacts.take') ? { label: t('new'), key: 'F2', onPress: () => void navigate('/contacts/new/visit') } : undefined}
      tabs={TABS.map(id => ({ id, label: t(`tabs.${id}`) }))}
      tab={tab}
      onTab={setTab}
      list={<ContactList key={tab} tab={tab} openId={openId} onOpen={id => void navigate(`/contacts/${id}`)} />}
    >
      {openId === null ? null : <ContactRecord key={openId} id={openId} />}
    </RegisterPage>
  )
}
