// The room of the radio at its addresses: the scripts, an opened one beside them, and the form.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { scriptLists, type ScriptList as Tab } from '../../shared/broadcast/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { EditScript } from './EditScript'
import { NewScript } from './NewScript'
import { RadioLinks } from './RadioLinks'
import { ScriptList } from './ScriptList'
import { ScriptRecord } from './ScriptRecord'

const NEW_KEY = 'Alt+N'

/** `/broadcast`, `/broadcast/new`, `/broadcast/:id` (with `?edit` its form). */
export function BroadcastPage() {
  const making = useMatch('/broadcast/new')
  const opened = useMatch('/broadcast/:id')?.params.id ?? null
  const [search] = useSearchParams()
  if (making !== null) return <NewScript />
  if (opened !== null && search.has('edit')) return <EditScript key={opened} id={opened} />
  return <Scripts opened={opened} />
}

function Scripts({ opened }: { opened: string | null }) {
  const { t } = useTranslation('broadcast')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const counts = useQuery(api.broadcast.counts.queryOptions())
  const writes = may('broadcast.write')
  const tabs = scriptLists.filter(id => id !== 'mine' || writes)
  const [tab, setTab] = useRegisterTab({ register: { room: 'broadcast', staffId: me?.staffId }, tabs, first: tabs[0] ?? 'all' })
  const create = writes ? { label: t('new'), key: NEW_KEY, onPress: () => void navigate('/broadcast/new') } : undefined
  useKeys(create === undefined ? [] : [{ key: NEW_KEY, label: create.label, run: create.onPress }])
  const countOf = (id: Tab) => (id === 'mine' || id === 'toApprove' ? counts.data?.[id] : null)
  return (
    <RegisterPage
      title={t('title')}
      create={create}
      also={<RadioLinks />}
      tabs={tabs.map(id => ({ id, label: t(`tabs.${id}`), count: countOf(id) ?? null }))}
      tab={tab}
      onTab={setTab}
      list={<ScriptList key={tab} tab={tab} openId={opened} onOpen={id => void navigate(`/broadcast/${id}`)} />}
    >
      {opened === null ? null : <ScriptRecord key={opened} id={opened} />}
    </RegisterPage>
  )
}
