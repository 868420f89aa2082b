// What moved the stock, the newest first: delivered, handed out, counted.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GiftMove } from '../../shared/members/contract'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useNow } from '../app/use-now'
import { Failure } from '../ui/Failure'

export function GiftMoves() {
  const { t } = useTranslation('members')
  const moves = useQuery(api.members.handOuts.queryOptions({ input: {} }))
  return (
    <section className="gifts-card" aria-label={t('moves.title')}>
      <h2>{t('moves.title')}</h2>
      {moves.isError && <Failure problem={problemOf(moves.error)} />}
      {moves.data?.length === 0 && <p className="quiet-line">{t('moves.none')}</p>}
      <ul className="gifts-moves">{(moves.data ?? []).map(move => <Move key={move.id} move={move} />)}</ul>
    </section>
  )
}

function Move({ move }: { move: GiftMove }) {
  const { t } = useTranslation('members')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const { at, kind, count, by, reason, gift, member, overriddenBy } = move
  return (
    <li>
      <p>
        {name(gift)} <strong>{count > 0 ? `+${count}` : `−${-count}`}</strong> {t(`moveKinds.${kind}`)}
      </p>
      <p className="quiet-line">
        {[showMoment(at, now, zone, lang), by?.name, overriddenBy === null ? reason : t('gifts.over', { name: overriddenBy.name, reason })].filter(part => part).join(' · ')}
        {member !== null && <> · <Link to={`/members/${member.id}`}>{[member.number, member.name].join(' ')}</Link></>}
      </p>
    </li>
  )
}
