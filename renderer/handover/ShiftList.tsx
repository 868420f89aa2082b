// The register of shifts, newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import type { ShiftRow } from '../../shared/handover/contract'
import { showDateTime, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { namesOf, useShiftMark, useShiftTitle } from './handover-words'

const ROWS = 50

export const shiftTabs = ['here', 'all'] as const
export type ShiftTab = (typeof shiftTabs)[number]

interface ShiftListProps {
  readonly tab: ShiftTab
  /** Of one day only (`yyyymmdd`). */
  readonly day: string | null
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

export function ShiftList({ tab, day, openId, onOpen }: ShiftListProps) {
  const { t } = useTranslation('handover')
  const { me } = useHouse()
  const query = useInfiniteQuery(
    api.handover.page.infiniteOptions({
      input: (after: Cursor | null) => ({ postId: tab === 'here' ? (me?.post.id ?? null) : null, day, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return <RegisterList room="handover" tab={tab} label={t(`list.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t('list.empty')} row={row => <Row shift={row} />} />
}

function Row({ shift }: { shift: ShiftRow }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const title = useShiftTitle()(shift)
  const { tone, word } = useShiftMark()(shift)
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={shift.number}
      title={title}
      line={[showDateTime(shift.openedAt, zone, lang), namesOf(shift.people), shift.overtime > 0 && t('head.overtime', { span: showSpan(shift.overtime, lang) })]}
      voided={shift.voided !== null}
    />
  )
}
