// The rounds of an order: the running one open, earlier ones folded as they were.
import './materials.css'
import { useTranslation } from 'react-i18next'
import { showMoney } from '../../shared/text/numbers'
import { showMoment } from '../../shared/text/when'
import type { WorkOrderRound, WorkOrderView } from '../../shared/work-orders/contract'
import { CURRENCY, lineSum, materialsSum } from '../../shared/work-orders/materials'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { capital } from '../ui/capital'
import { Facts } from '../ui/Facts'
import { SignatureShown } from '../ui/SignatureField'
import { Told } from '../ui/Told'
import { quantityShown } from './materials-form'


/** Nothing before a team was asked. */
export function OrderRounds({ order }: { order: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  const running = order.rounds.at(-1)
  const named = (no: number) => capital(t('round', { no }))
  return (
    <>
      {order.rounds.slice(0, -1).map(round => (
        <details key={round.no} className="fold">
          <summary>{[named(round.no), round.outcome === null ? '' : t(`outcomes.${round.outcome}`)].filter(part => part !== '').join(' · ')}</summary>
          <Round round={round} />
        </details>
      ))}
      {running !== undefined && running.assignments.length > 0 && (
        <section className="record-part" aria-label={t('sides.rounds')}>
          <h2>{order.rounds.length > 1 ? named(running.no) : t('sides.rounds')}</h2>
          <Round round={running} />
        </section>
      )}
    </>
  )
}

function Round({ round }: { round: WorkOrderRound }) {
  const { t } = useTranslation('work-orders')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const moment = (ms: number | null) => (ms === null ? '' : showMoment(ms, now, zone, lang))
  // The dot stays with the word before it.
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(part => part).join('\u00a0· ')
  const { team, person, dispatchedAt, acceptedAt, arrivedAt, doneAt, whatWasDone, handedOverAt, handedOverHow, handedOverBy, signature, assignments, calls } = round
  const earlier = assignments.filter((one, at) => at < assignments.length - 1 || one.refusedAt !== null)
  const had = earlier.map(one => joined(one.team && name(one.team), moment(one.at), one.refusedAt !== null ? t('facts.refusedBecause', { reason: one.reason }) : one.acceptedAt === null ? t('facts.notAnswered') : ''))
  return (
    <>
      <Facts
        facts={[
          { label: t('fields.assigned'), value: had.length === 0 ? null : <Told text={had.join('\n')} lines /> },
          { label: t('fields.team'), value: team === null ? null : <Told text={joined(name(team), person, moment(dispatchedAt))} /> },
          { label: t('fields.acceptedAt'), value: moment(acceptedAt) },
          { label: t('fields.arrivedAt'), value: moment(arrivedAt) },
          { label: t('fields.whatWasDone'), value: doneAt === null ? null : <Told text={joined(whatWasDone, moment(doneAt))} lines /> },
          { label: t('fields.handedOver'), value: handedOverHow === null ? null : <Told text={joined(handedOverBy, t(`acceptances.${handedOverHow}`), moment(handedOverAt))} /> },
          { label: t('fields.signature'), value: signature === null ? null : <SignatureShown strokes={signature.strokes} label={signature.name} /> },
          {
            label: t('fields.calls'),
            value: doneAt === null ? null : calls.length === 0 ? capital(t('facts.notCalled')) : <Told text={calls.map(call => joined(capital(t(`followUpOutcomes.${call.outcome}`)), moment(call.at), call.by?.name, call.remark)).join('\n')} lines />,
          },
        ]}
      />
      <Used round={round} />
    </>
  )
}

/** What was used and what it comes to; nothing where the work cost nothing. */
function Used({ round: { materials, fee } }: { round: WorkOrderRound }) {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  const money = (fen: number) => showMoney(fen, CURRENCY, lang)
  const used = materialsSum(materials)
  if (materials.length === 0 && fee === 0) return null
  const sums = [...(materials.length > 0 ? [{ label: t('materials.sumOfAll'), fen: used }] : []), ...(fee > 0 ? [{ label: t('fields.fee'), fen: fee }] : []), ...(materials.length > 0 && fee > 0 ? [{ label: t('fields.total'), fen: used + fee }] : [])]
  return (
    <table className="used" aria-label={t('fields.materials')}>
      {materials.length > 0 && (
        <thead>
          <tr>
            <th scope="col">{t('materials.name')}</th>
            <th scope="col" className="amount">{t('materials.quantity')}</th>
            <th scope="col" className="amount">{t('materials.price')}</th>
            <th scope="col" className="amount">{t('materials.sum')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {materials.map((line, at) => (
          <tr key={at}>
            <td dir="auto">{line.name}</td>
            <td className="amount">{`${quantityShown(line.quantity, lang === 'zh' ? '.' : ',')}\u00a0${line.unit}`}</td>
            <td className="amount">{money(line.price)}</td>
            <td className="amount">{money(lineSum(line))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(({ label, fen }) => (
          <tr key={label}>
            <td colSpan={3}>{label}</td>
            <td className="amount">{money(fen)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}
