// The register of complaints, in the order the desk gives: what is owed and what is open by when it is due, the archive and the whole newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { complaintLists, ComplaintRow } from '../../shared/complaints/contract'
import type { Cursor } from '../../shared/core/paging'
import { titleOf } from '../../shared/text/title'
import { api } from '../app/connection'
import { clockName } from '../app/clock-words'
import { useHouse } from '../app/house'
import { AGAIN_MS } from '../app/today-query'
import { useNow } from '../app/use-now'
import { useNextMark } from '../ui/next-mark'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { useStateMark } from './complaint-words'

export type ComplaintTab = (typeof complaintLists)[number]

const ROWS = 50

/** What stands under these tabs changes by the clock alone. */
const byClock = (tab: ComplaintTab) => tab === 'owed' || tab === 'overdue'

interface ComplaintListProps {
  readonly tab: ComplaintTab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register. */
export function ComplaintList({ tab, openId, onOpen }: ComplaintListProps) {
  const { t } = useTranslation('complaints')
  const query = useInfiniteQuery(
    api.complaints.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
      refetchInterval: byClock(tab) ? AGAIN_MS : false,
    }),
  )
  return <RegisterList room="complaints" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row complaint={row} />} />
}

function Row({ complaint }: { complaint: ComplaintRow }) {
  const { t } = useTranslation('complaints')
  const house = useHouse()
  const now = useNow()
  const { tone, word, bar } = useNextMark<ComplaintRow>(useStateMark())(complaint, now)
  const { express, next, severity, class: of, round, personName, merchant, department, state, voided } = complaint
  const what = voided !== null ? null : next === null ? complaint.archiveNumber : state === 'registered' ? t('states.registered') : clockName({ name: next.clock })
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={complaint.number}
      title={titleOf('', complaint.said)}
      marks={express && voided === null && <StateMark tone="soon" word={t('express')} />}
      line={[
        what,
        severity !== null && t(`severities.${severity}`),
        of !== null && t(`classes.${of}`),
        round > 1 && t('round', { no: round }),
        personName === '' ? t('nobody') : personName,
        merchant?.code,
        department !== null && house.name(department),
      ]}
      bar={bar}
      voided={voided !== null}
    />
  )
}
