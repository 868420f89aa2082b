// The points ledger, the newest first; each entry that may be taken back has its way.
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/core/actor'
import type { MemberView, PointEntry } from '../../shared/members/contract'
import { showCount, showMoney } from '../../shared/text/numbers'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Told } from '../ui/Told'
import { cardDay } from './member-words'

interface LedgerProps {
  readonly member: MemberView
  readonly onReverse: ((entry: PointEntry) => void) | undefined
}

export function Ledger({ member, onReverse }: LedgerProps) {
  const { t } = useTranslation('members')
  const { entries, actions } = member
  const mayReverse = actions.reverse?.may === true
  return (
    <section className="ledger" aria-label={t('ledger.title')}>
      <h2>{t('ledger.title')}</h2>
      {entries.length === 0 ? (
        <p className="quiet-line">{t('ledger.empty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {(['at', 'kind', 'points', 'what'] as const).map(head => <th key={head} scope="col" data-head={head}>{t(`ledger.${head}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => <Entry key={entry.id} entry={entry} onReverse={mayReverse && entry.reversible ? onReverse : undefined} />)}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Entry({ entry, onReverse }: { entry: PointEntry; onReverse: LedgerProps['onReverse'] }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { at, kind, points, by, reversed, expiresAt } = entry
  return (
    <tr data-reversed={reversed ? '' : undefined}>
      <td>{showMoment(at, now, zone, lang)}</td>
      <td>{t(`pointKinds.${kind}`)}</td>
      <td className="points" data-sign={points < 0 ? 'out' : 'in'}>{signed(points, lang)}</td>
      <td>
        <Told text={useWhat()(entry)} />
        <span className="quiet-line">{[by?.name ?? '', expiresAt !== null && points > 0 && !reversed ? t('ledger.expires', { day: cardDay(expiresAt, zone) }) : '', reversed ? t('ledger.reversed') : ''].filter(part => part !== '').join(' · ')}</span>
        {onReverse !== undefined && <button type="button" className="link-button" onClick={() => onReverse(entry)}>{t('ledger.reverse')}</button>}
      </td>
    </tr>
  )
}

const signed = (points: number, lang: Lang) => (points > 0 ? `+${showCount(points, lang)}` : `−${showCount(-points, lang)}`)

function useWhat(): (entry: PointEntry) => string {
  const { t } = useTranslation('members')
  const house = useHouse()
  return ({ receipt, gift, reason }) => {
    if (gift !== '') return gift
    if (receipt === null) return reason
    const shop = receipt.shop === null ? '' : `${receipt.shop.code} ${house.name(receipt.shop)}`
    return t('ledger.receipt', { number: receipt.number, shop, amount: showMoney(receipt.amount, 'CNY', house.lang) })
  }
}
