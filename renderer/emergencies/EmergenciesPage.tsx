// The room of emergencies at its addresses: the register, and an opened one beside it.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { emergencyLists } from '../../shared/emergencies/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { ALARM_KEY, openAlarm } from './alarm'
import { EmergencyList } from './EmergencyList'
import { EmergencyRecord } from './EmergencyRecord'

/** `/emergencies` and `/emergencies/:id` (with `?write` the focus is where one writes what is done). */
export function EmergenciesPage() {
  const { t } = useTranslation('emergencies')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const opened = useMatch('/emergencies/:id')?.params.id ?? null
  const [search] = useSearchParams()
  const counts = useQuery(api.emergencies.counts.queryOptions())
  const [tab, setTab] = useRegisterTab({ register: { room: 'emergencies', staffId: me?.staffId }, tabs: emergencyLists, first: 'all' })
  return (
    <RegisterPage
      title={t('title')}
      create={may('emergencies.report') ? { label: t('new'), key: ALARM_KEY, onPress: openAlarm } : undefined}
      tabs={emergencyLists.map(id => ({ id, label: t(`tabs.${id}`), count: id === 'open' ? counts.data?.open : null }))}
      tab={tab}
      onTab={setTab}
      list={<EmergencyList key={tab} tab={tab} openId={opened} onOpen={id => void navigate(`/emergencies/${id}`)} />}
    >
      {opened === null ? null : <EmergencyRecord key={opened} id={opened} writing={search.has('write')} />}
    </RegisterPage>
  )
}
