// A shift as it was signed: read only, with both signatures, the check sum, what was lifted and refused.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '../../shared/handover/contract'
import { printedSum } from '../../shared/handover/seal'
import { showDateTime, showDayKey, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { Preview } from '../print/Preview'
import { Facts } from '../ui/Facts'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { StepBar } from '../ui/StepBar'
import { Told } from '../ui/Told'
import { LiftedBlocks } from './Blocks'
import { Checks } from './Checks'
import { Counts } from './Counts'
import { DutyLog } from './DutyLog'
import { namesOf, useShiftMark, useShiftTitle } from './handover-words'
import { Instructions } from './Instructions'
import { Matters } from './Matters'
import { VerifySum } from './VerifySum'

export function ShiftRecord({ id }: { id: string }) {
  const shift = useQuery(api.handover.get.queryOptions({ input: { id } }))
  return shift.data === undefined ? <NoRecord error={shift.error} /> : <Opened shift={shift.data} />
}

function Opened({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [verifying, setVerifying] = useState(false)
  const [printing, setPrinting] = useState(false)
  const title = useShiftTitle()(shift)
  const closed = shift.state === 'closed'
  const step = (name: string, label: string, run: () => void) => ({ name, label, action: { may: true } as const, run })
  const steps = [
    ...(may('print.send') ? [{ ...step('print', t('record.print'), () => setPrinting(true)), key: 'Ctrl+P', next: true }] : []),
    ...(shift.sum !== null && may('handover.verify') ? [step('verify', t('verify.open'), () => setVerifying(true))] : []),
  ]
  return (
    <>
      <RecordPage
        number={shift.number}
        marks={<StateMark {...useShiftMark()(shift)} />}
        title={title}
        voided={shift.voided}
        side={<Side shift={shift} />}
        bar={verifying ? <VerifySum shift={shift} onClose={() => setVerifying(false)} /> : closed ? <StepBar steps={steps} /> : <p className="quiet-line">{t('record.stillOpen')}</p>}
      >
        <ShiftFacts shift={shift} />
        <div className="handover-sheet" data-record="">
          <Matters shift={shift} />
          <Counts shift={shift} />
          <Checks shift={shift} />
          <Instructions shift={shift} />
          <DutyLog shift={shift} />
        </div>
      </RecordPage>
      {printing && <Preview form="handoverLog" recordId={shift.id} number={shift.number} onClose={() => setPrinting(false)} />}
    </>
  )
}

function ShiftFacts({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const moment = (ms: number) => showDateTime(ms, zone, lang)
  const signed = (signature: ShiftView['signedOut']) => (signature === null ? null : t('record.signature', { who: signature.by?.name ?? '', when: moment(signature.at) }))
  const supervised = shift.closedHow === 'endOfDay'
  return (
    <Facts
      facts={[
        { label: t('record.day'), value: showDayKey(shift.day, lang) },
        { label: t('record.planned'), value: `${moment(shift.plannedFrom)} – ${moment(shift.plannedUntil)}` },
        { label: t('record.time'), value: shift.closedAt === null ? moment(shift.openedAt) : `${moment(shift.openedAt)} – ${moment(shift.closedAt)}` },
        { label: t('record.people'), value: namesOf(shift.people) },
        { label: t('record.out'), value: signed(shift.signedOut) },
        { label: t(supervised ? 'record.supervisor' : 'record.in'), value: signed(shift.signedIn) },
        { label: t('record.overtime'), value: shift.overtime > 0 ? showSpan(shift.overtime, lang) : null },
        { label: t('record.sum'), value: shift.sum === null ? null : <span className="number">{printedSum(shift.sum)}</span> },
      ]}
    />
  )
}

function Side({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const lifted = shift.blocks.some(block => block.lifted !== null)
  return (
    <>
      {lifted && (
        <section className="links">
          <h2>{t('record.lifted')}</h2>
          <LiftedBlocks shift={shift} />
        </section>
      )}
      {shift.refusals.length > 0 && (
        <section className="links">
          <h2>{t('record.refusals')}</h2>
          <ul>
            {shift.refusals.map(({ at, by, reason }) => (
              <li key={at}>
                <Told text={reason} lines />
                <p className="quiet-line">{t('record.signature', { who: by?.name ?? '', when: showDateTime(at, zone, lang) })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
