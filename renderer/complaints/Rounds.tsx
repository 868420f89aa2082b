// The rounds of a complaint: the running one open, earlier ones folded as they were; extensions and mediation.
import { useTranslation } from 'react-i18next'
import type { ComplaintView } from '../../shared/complaints/contract'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Facts } from '../ui/Facts'
import { Told } from '../ui/Told'
import { capital } from '../ui/capital'

type Round = ComplaintView['rounds'][number]

/** Nothing before the complaint is handed on. */
export function Rounds({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const rounds = [...complaint.rounds].sort((a, b) => a.no - b.no)
  const running = rounds.at(-1)
  const earlier = rounds.slice(0, -1)
  return (
    <>
      {earlier.map(round => (
        <details key={round.no} className="fold">
          <summary>{[capital(t('round', { no: round.no })), round.outcome === null ? '' : t(`outcomes.${round.outcome}`)].filter(part => part !== '').join(' · ')}</summary>
          <RoundFacts round={round} />
        </details>
      ))}
      {running !== undefined && hasAny(running) && (
        <section className="record-part" aria-label={t('sides.rounds')}>
          <h2>{rounds.length > 1 ? capital(t('round', { no: running.no })) : t('sides.rounds')}</h2>
          <RoundFacts round={running} />
        </section>
      )}
      <Extensions complaint={complaint} />
      <MediationFacts complaint={complaint} />
    </>
  )
}

function hasAny({ sentAt, returnedAt, result, toldAt, callBacks }: Round): boolean {
  return sentAt !== null || returnedAt !== null || result !== '' || toldAt !== null || callBacks.length > 0
}

function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation('complaints')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const moment = (ms: number | null) => (ms === null ? '' : showMoment(ms, now, zone, lang))
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  // The dot stays with the word before it.
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(part => part).join('\u00a0· ')
  const { department, instruction, sentAt, signedAt, signedBy, result, measures, returnedAt, checkedAt, checkedBy, told: said, toldAt, callBacks } = round
  const calls = callBacks.map(call => joined(capital(t(`callBackOutcomes.${call.outcome}`)), moment(call.at), call.by?.name, call.remark))
  return (
    <Facts
      facts={[
        { label: t('fields.department'), value: department === null ? null : joined(name(department), moment(sentAt)) },
        { label: t('fields.instruction'), value: told(instruction) },
        { label: t('fields.signedAt'), value: joined(signedBy, moment(signedAt)) },
        { label: t('fields.result'), value: told(result) },
        { label: t('fields.measures'), value: told(measures) },
        { label: t('fields.returnedAt'), value: moment(returnedAt) },
        { label: t('fields.checkedAt'), value: joined(checkedBy?.name, moment(checkedAt)) },
        { label: t('fields.told'), value: toldAt === null ? null : <Told text={joined(said, moment(toldAt))} lines /> },
        { label: t('fields.callBack'), value: toldAt === null ? null : calls.length === 0 ? capital(t('facts.notCalled')) : <Told text={calls.join('\n')} lines /> },
      ]}
    />
  )
}

function Extensions({ complaint: { extensions } }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (extensions.length === 0) return null
  const moment = (ms: number) => showMoment(ms, now, zone, lang)
  return (
    <section className="record-part" aria-label={t('sides.extensions')}>
      <h2>{t('sides.extensions')}</h2>
      <ul className="lines">
        {extensions.map(({ askedAt, askedBy, until, reason, decidedAt, approved, approvedBy, decidedBy, remark }) => (
          <li key={askedAt}>
            <p>
              <Told text={capital(t('facts.extensionAsked', { until: moment(until), reason }))} />
            </p>
            <p className="quiet-line">{[askedBy?.name, moment(askedAt)].filter(part => part).join(' · ')}</p>
            {decidedAt !== null && <p>{capital(t(approved ? 'facts.extensionApproved' : 'facts.extensionRefused', { until: moment(until), who: approvedBy || (decidedBy?.name ?? '') }))}</p>}
            {remark !== '' && (
              <p className="quiet-line">
                <Told text={remark} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MediationFacts({ complaint: { mediation } }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (mediation === null) return null
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  const { heldAt, mediator, customerSays, merchantSays, merchantPerson, proposals, outcome, agreementZh, agreementRu, advised } = mediation
  return (
    <section className="record-part" aria-label={t('sides.mediation')}>
      <h2>{t('sides.mediation')}</h2>
      <Facts
        facts={[
          { label: t('mediation.outcome'), value: capital(t(`mediation.outcomes.${outcome}`)) },
          { label: t('mediation.heldAt'), value: heldAt ? showMoment(heldAt, now, zone, lang) : null },
          { label: t('mediation.mediator'), value: told(mediator) },
          { label: t('mediation.customerSays'), value: told(customerSays) },
          { label: t('mediation.merchantSays'), value: told(merchantSays) },
          { label: t('mediation.merchantPerson'), value: told(merchantPerson) },
          { label: t('mediation.proposals'), value: told(proposals) },
          { label: t('mediation.agreementZh'), value: outcome === 'agreed' ? told(agreementZh) : null },
          { label: t('mediation.agreementRu'), value: outcome === 'agreed' ? told(agreementRu) : null },
          { label: t('mediation.advised'), value: outcome === 'notAgreed' ? told(advised) : null },
        ]}
      />
    </section>
  )
}
