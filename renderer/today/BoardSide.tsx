// Beside the list: who is on shift, what the person was told of clocks, who is inside, and what of the machine wants attention.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { backupTrouble, printerTrouble } from '../../shared/system/wrong'
import { showMoment, showTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Card } from './Card'
import { Notices } from './Notices'

/** `insideNow` is null while it is not known. */
export function BoardSide({ insideNow }: { insideNow: number | null }) {
  const { may } = useHouse()
  return (
    <div className="board-side">
      <Shift />
      <Notices />
      {may('contacts.page') && <Inside count={insideNow} />}
      {may('copies.out') && <CopiesOut />}
      {may('members.counts') && <Benefits />}
      <Machine />
    </div>
  )
}

function Inside({ count }: { count: number | null }) {
  const { t } = useTranslation('today')
  const known = count ?? 0
  const open = known > 0 && <Link to="/contacts?list=inside">{t('inside.open')}</Link>
  return (
    <Card title={t('inside.title')} end={open}>
      {known > 0 && <p className="board-lead">{t('inside.count', { count: known })}</p>}
      {count === 0 && <p className="board-small">{t('inside.none')}</p>}
    </Card>
  )
}

/** Slips that are printed and not returned; nothing while none is out. */
function CopiesOut() {
  const { t } = useTranslation('copies')
  const { data } = useQuery(api.copies.counts.queryOptions())
  if (data === undefined || data.out === 0) return null
  return (
    <Card title={t('out.board')} tone={data.earlier > 0 ? 'amber' : undefined} end={<Link to="/copies">{t('out.see')}</Link>}>
      <p className="board-lead">{t('out.count', { count: data.out })}</p>
      {data.earlier > 0 && <p className="board-small">{t('out.since', { count: data.earlier })}</p>}
    </Card>
  )
}

/** Benefits due of members: birthdays of the week, cards that end this month; nothing while there are none. */
function Benefits() {
  const { t } = useTranslation('members')
  const { data } = useQuery(api.members.counts.queryOptions())
  const due = (['birthdays', 'endingCards'] as const).filter(list => (data?.[list] ?? 0) > 0)
  if (data === undefined || due.length === 0) return null
  return (
    <Card title={t('board.title')}>
      {due.map(list => <p key={list}><Link to={`/members?list=${list}`}>{t(`board.${list}`, { count: data[list] })}</Link></p>)}
    </Card>
  )
}

function Shift() {
  const { t } = useTranslation('today')
  const { t: app } = useTranslation('app')
  const { me, zone, name, may } = useHouse()
  if (me === null) return null
  return (
    <Card title={t('shift.title')} end={<span className="board-small">{t('shift.since', { time: showTime(me.since, zone) })}</span>}>
      <p className="board-strong">{t('shift.who', { name: me.name })}</p>
      <p className="board-small">
        {app(`roles.${me.role}`)} · {t('shift.post', { post: name(me.post) })}
      </p>
      {may('handover.standing') && <PostShift />}
    </Card>
  )
}

/** How long the shift of the post goes on, or that nobody has opened one. */
function PostShift() {
  const { t } = useTranslation('today')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const { data } = useQuery(api.handover.standing.queryOptions())
  if (data === undefined) return null
  if (data === null) {
    return (
      <>
        <p className="board-small">{t('shift.none')}</p>
        <p className="board-small"><Link to="/handover">{t('shift.begin')}</Link></p>
      </>
    )
  }
  const { templateZh, templateRu, plannedFrom, plannedUntil } = data
  const facts = { name: name({ nameZh: templateZh, nameRu: templateRu }), from: showTime(plannedFrom, zone), until: showMoment(plannedUntil, now, zone, lang) }
  return (
    <>
      <p className="board-small" data-late={now > plannedUntil || undefined}>{t(now > plannedUntil ? 'shift.over' : 'shift.runs', facts)}</p>
      <p className="board-small"><Link to="/handover">{t('shift.open')}</Link></p>
    </>
  )
}

/** Only when something waits or is wrong; otherwise the foot of the rail says enough. Of the database the strip over every screen tells. */
function Machine() {
  const { t } = useTranslation('today')
  const { may } = useHouse()
  const { data } = useQuery(api.system.status.queryOptions())
  if (data === undefined) return null
  const [printer, backup] = [printerTrouble(data.printer), backupTrouble(data.backup)]
  return (
    <>
      {printer !== null && (
        <Card title={t('printing.title')} tone="amber" end={<Link to="/settings/queue">{t('printing.open')}</Link>}>
          <p>{t(`printing.${printer}`, { count: printer === 'undecided' ? data.printer.undecided : data.printer.waiting })}</p>
        </Card>
      )}
      {backup !== null && (
        <Card title={t('backup.title')} tone="amber" end={may('system.backups') && <Link to="/settings/backups">{t('backup.open')}</Link>}>
          <p>{t(`backup.${backup}`)}</p>
        </Card>
      )}
    </>
  )
}
