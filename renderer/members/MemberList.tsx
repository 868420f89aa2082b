// One list of the club: all of it, birthdays of the week, cards that end this month, VIPs, those who left.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import { showCard } from '../../shared/members/card'
import type { MemberRow } from '../../shared/members/contract'
import type { MemberList as Tab } from '../../shared/members/words'
import { showCount } from '../../shared/text/numbers'
import { showDay } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { cardDay, useMemberMark } from './member-words'

const ROWS = 50

interface MemberListProps {
  readonly tab: Tab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

export function MemberList({ tab, openId, onOpen }: MemberListProps) {
  const { t } = useTranslation('members')
  const query = useInfiniteQuery(
    api.members.page.infiniteOptions({ input: (after: Cursor | null) => ({ list: tab, after, limit: ROWS }), initialPageParam: null, getNextPageParam: page => page.next }),
  )
  return <RegisterList room="members" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row member={row} tab={tab} />} />
}

function Row({ member, tab }: { member: MemberRow; tab: Tab }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const mark = useMemberMark()(member)
  const { number, name, latin, level, state, card, birthday, balance, cardEndsAt, runsOut } = member
  const due = tab === 'birthdays' && birthday !== null ? showDay(birthday, lang) : tab === 'endingCards' ? t('card.ends', { day: cardDay(cardEndsAt, zone) }) : runsOut !== null ? t('runsOut', { day: cardDay(runsOut.at, zone), count: runsOut.points, shown: showCount(runsOut.points, lang) }) : latin
  return (
    <RegisterRow
      mark={state === 'active' && level === 'vip' ? <StateMark tone="soon" word={t('levels.vip')} /> : <StateMark {...mark} />}
      number={number}
      title={name}
      line={runsOut !== null ? [t(`levels.${level}`), due] : [t(`levels.${level}`), t('balance.points', { count: balance, shown: showCount(balance, lang) }), card === null ? t('card.none') : showCard(card), due]}
      voided={state === 'ended' || state === 'merged' || state === 'erased'}
    />
  )
}
