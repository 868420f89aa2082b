// 时限提醒 / Напоминания о сроках: what this person was told of clocks, the last first.
import '../ui/words.css'
import './notices.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { toldAs } from '../../shared/core/duties'
import type { NoticeView } from '../../shared/notices/contract'
import { noticePath } from '../../shared/notices/path'
import { showDay, showMoment } from '../../shared/text/when'
import { clockName } from '../app/clock-words'
import { api, client } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useNow } from '../app/use-now'
import { StateMark } from '../ui/StateMark'
import { Card } from './Card'

const AT_ONCE = 5
const ALL = 50

/** The card; nothing for somebody who owes nothing by the clock. */
export function Notices() {
  const { me } = useHouse()
  return me === null || toldAs(me.role) === null ? null : <Told />
}

function Told() {
  const { t } = useTranslation('notices')
  const [limit, setLimit] = useState(AT_ONCE)
  const { data, error, isError } = useQuery(api.system.notices.queryOptions({ input: { limit }, placeholderData: before => before }))
  const last = data?.rows[0]
  return (
    <Card title={t('title')} end={data !== undefined && data.unread > 0 && last !== undefined && <Unread count={data.unread} until={last.givenAt} />}>
      {isError && (
        <p className="failure" role="alert">
          <strong>{t('failed')}</strong> {problemOf(error).detail}
        </p>
      )}
      {data?.rows.length === 0 && <p className="board-small">{t('none')}</p>}
      <ul className="notices">
        {data?.rows.map(notice => <Line key={notice.id} notice={notice} isNew={notice.givenAt > data.seen} />)}
      </ul>
      {data?.next != null && limit < ALL && (
        <button type="button" className="plain-button quiet" onClick={() => setLimit(ALL)}>
          {t('more')}
        </button>
      )}
    </Card>
  )
}

/** How many were not looked at, and the key that says they were. */
function Unread({ count, until }: { count: number; until: number }) {
  const { t } = useTranslation('notices')
  return (
    <span className="notices-unread">
      <strong>{t('unread', { count })}</strong>
      <button type="button" className="plain-button quiet" onClick={() => void client.system.noticesSeen({ until }).catch(() => undefined)}>
        {t('read')}
      </button>
    </span>
  )
}

function Line({ notice, isNew }: { notice: NoticeView; isNew: boolean }) {
  const { t } = useTranslation('notices')
  const { t: app } = useTranslation()
  const { zone, lang, me } = useHouse()
  const now = useNow()
  const { kind, number, title, journal, at, over, clock } = notice
  const another = me !== null && clock.owedBy !== null && clock.owedBy !== toldAs(me.role) ? t('told.owedBy', { role: app(`roles.${clock.owedBy}`) }) : null
  return (
    <li data-new={isNew || undefined} data-over={over || undefined}>
      <Link to={noticePath(notice)} className="notice">
        <span className="notice-head">
          <StateMark tone={over ? 'done' : kind === 'soon' ? 'soon' : 'overdue'} word={over ? t('over') : t(`kinds.${kind}`)} />
          <span className="notice-clock">{clockName(clock)}</span>
          <time className="board-small">{showMoment(at, now, zone, lang)}</time>
        </span>
        <span className="notice-what board-small">
          {journal === null ? <span className="number">{number}</span> : t('week', { from: showDay(journal.week, lang) })} · {title}
        </span>
        {another !== null && <span className="board-small">{another}</span>}
        {isNew && <span className="unseen">{t('isNew')}</span>}
      </Link>
    </li>
  )
}
