// The register of emergencies, newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import type { EmergencyList as Tab, EmergencyRow } from '../../shared/emergencies/contract'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { useEmergencyMark, useEmergencyTitle } from './emergency-words'

const ROWS = 50

interface EmergencyListProps {
  readonly tab: Tab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register. */
export function EmergencyList({ tab, openId, onOpen }: EmergencyListProps) {
  const { t } = useTranslation('emergencies')
  const query = useInfiniteQuery(
    api.emergencies.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return <RegisterList room="emergencies" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row emergency={row} />} />
}

function Row({ emergency }: { emergency: EmergencyRow }) {
  const house = useHouse()
  const now = useNow()
  const { tone, word } = useEmergencyMark()(emergency)
  const title = useEmergencyTitle()(emergency, house)
  const { number, startedAt, said, voided } = emergency
  return <RegisterRow mark={<StateMark tone={tone} word={word} />} number={number} title={title} line={[showMoment(startedAt, now, house.zone, house.lang), said]} voided={voided !== null} />
}
