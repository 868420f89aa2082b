// An opened complaint: what it is about, its clocks and course, and the next step for whoever looks at it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComplaintView } from '../../shared/complaints/contract'
import { titleOf } from '../../shared/text/title'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { Attachments } from '../ui/Attachments'
import { ClockList } from '../ui/ClockList'
import { MaskedPhone } from '../ui/MaskedPhone'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import { ComplaintFacts } from './ComplaintFacts'
import { ComplaintSteps } from './ComplaintSteps'
import type { ComplaintPaper } from './ComplaintSteps'
import { ComplaintStepForm } from './ComplaintStepForm'
import type { AskingStep } from './ComplaintStepForm'
import { Rounds } from './Rounds'
import { entryWords, useStateMark } from './complaint-words'

/** The record beside the register. */
export function ComplaintRecord({ id }: { id: string }) {
  const complaint = useQuery(api.complaints.get.queryOptions({ input: { id } }))
  return complaint.data === undefined ? <NoRecord error={complaint.error} /> : <Opened complaint={complaint.data} />
}

function Opened({ complaint }: { complaint: ComplaintView }) {
  const [asking, setAsking] = useState<AskingStep | null>(null)
  const [paper, setPaper] = useState<ComplaintPaper | null>(null)
  const { id, number, clocks, cameFrom, ledTo, policyChanged } = complaint
  const hasSide = clocks.length > 0 || cameFrom !== null || ledTo.length > 0 || policyChanged
  return (
    <>
      <RecordPage
        number={number}
        marks={<Marks complaint={complaint} />}
        title={titleOf('', complaint.said)}
        person={<Person complaint={complaint} />}
        voided={complaint.voided}
        side={hasSide ? <Side complaint={complaint} /> : undefined}
        bar={
          asking === null ? (
            <ComplaintSteps complaint={complaint} onAsk={setAsking} onPrint={setPaper} />
          ) : (
            <ComplaintStepForm key={asking} step={asking} complaint={complaint} onClose={() => setAsking(null)} />
          )
        }
      >
        <ComplaintFacts complaint={complaint} />
        <Attachments attachments={complaint.attachments} />
        <Rounds complaint={complaint} />
        <Timeline entries={complaint.timeline} words={entryWords} />
      </RecordPage>
      {paper !== null && <Preview form={paper} recordId={id} number={number} onClose={() => setPaper(null)} />}
    </>
  )
}

function Marks({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { severity, class: of, round, takenBy, receivedAt } = complaint
  return (
    <>
      <StateMark {...useStateMark()(complaint)} />
      {severity !== null && (severity === 'minor' ? <span>{t('severities.minor')}</span> : <StateMark tone="soon" word={t(`severities.${severity}`)} />)}
      {of !== null && <span>{t(`classes.${of}`)}</span>}
      {round > 1 && <span>{t('round', { no: round })}</span>}
      <span>{t('taken', { who: takenBy.name, when: showMoment(receivedAt, now, zone, lang) })}</span>
    </>
  )
}

function Person({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const house = useHouse()
  const { personName, kind, merchant, spoken, express } = complaint
  return (
    <>
      <strong>{personName === '' ? t('nobody') : <Told text={personName} />}</strong>
      {kind === 'vip' ? <StateMark tone="soon" word={t('expressVip')} /> : <span>{t(`kinds.${kind}`)}</span>}
      {express && kind !== 'vip' && <StateMark tone="soon" word={t('express')} />}
      {merchant !== null && <span>{`${merchant.code} ${house.name(merchant)}`}</span>}
      <MaskedPhone key={complaint.id} phone={complaint.phone} id={complaint.id} reveal={api.complaints.revealPhone} />
      <span>{t(`speaks.${spoken}`)}</span>
    </>
  )
}

function Side({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  return (
    <>
      <ClockList clocks={complaint.clocks} />
      {complaint.policyChanged && <p className="quiet-line">{t('sides.policyChanged')}</p>}
      <RecordLinks cameFrom={complaint.cameFrom} ledTo={complaint.ledTo} />
    </>
  )
}
