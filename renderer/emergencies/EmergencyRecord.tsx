// An opened emergency: while it goes on, where one writes what is done and whom one told; afterwards, what the form says of it.
import './emergencies.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EmergencyView } from '../../shared/emergencies/contract'
import { asksFireCard } from '../../shared/emergencies/rules'
import { showExactly, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { Attachments } from '../ui/Attachments'
import { Facts } from '../ui/Facts'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import { AddNote } from './AddNote'
import { EmergencyStepForm, type Asking } from './EmergencyStepForm'
import { EmergencySteps } from './EmergencySteps'
import { entryWords, useEmergencyMark, useEmergencyTitle } from './emergency-words'
import { FireCard } from './FireCard'
import { ToldList } from './ToldList'

/** The record beside the register; `writing` puts the focus where one writes. */
export function EmergencyRecord({ id, writing }: { id: string; writing: boolean }) {
  const emergency = useQuery(api.emergencies.get.queryOptions({ input: { id } }))
  return emergency.data === undefined ? <NoRecord error={emergency.error} /> : <Opened emergency={emergency.data} writing={writing} />
}

interface Parts {
  readonly emergency: EmergencyView
  readonly onAsk: (asking: Asking) => void
}

function Opened({ emergency, writing }: { emergency: EmergencyView; writing: boolean }) {
  const house = useHouse()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [printing, setPrinting] = useState(false)
  const title = useEmergencyTitle()(emergency, house)
  const parts = { emergency, onAsk: setAsking }
  const key = asking === null ? '' : asking.step === 'tell' ? `tell ${asking.at}` : asking.step
  return (
    <>
      <RecordPage
        number={emergency.number}
        marks={<Marks emergency={emergency} />}
        title={title}
        voided={emergency.voided}
        side={<Side {...parts} />}
        bar={
          asking === null ? (
            <EmergencySteps emergency={emergency} onAsk={setAsking} onPrint={() => setPrinting(true)} />
          ) : (
            <EmergencyStepForm key={key} asking={asking} emergency={emergency} onClose={() => setAsking(null)} />
          )
        }
      >
        {emergency.isOpen ? <WhileOpen {...parts} writing={writing} /> : <Afterwards {...parts} />}
      </RecordPage>
      {printing && <Preview form="emergencyForm" recordId={emergency.id} number={emergency.number} onClose={() => setPrinting(false)} />}
    </>
  )
}

function Marks({ emergency }: { emergency: EmergencyView }) {
  const { t } = useTranslation('emergencies')
  const { lang } = useHouse()
  const now = useNow('second')
  const { startedAt, endedAt, isOpen } = emergency
  return (
    <>
      <StateMark {...useEmergencyMark()(emergency)} />
      {isOpen && <span>{t('lasts', { span: showSpan(Math.max(0, now - startedAt), lang) })}</span>}
      {endedAt !== null && <span>{t('lasted', { span: showSpan(endedAt - startedAt, lang) })}</span>}
    </>
  )
}

const may = (emergency: EmergencyView, step: 'note' | 'tell' | 'fireCard') => emergency.actions[step]?.may === true

function Card({ emergency, onAsk }: Parts) {
  if (!asksFireCard(emergency.kind) && emergency.fireCard === null) return null
  return <FireCard emergency={emergency} onFill={may(emergency, 'fireCard') ? () => onAsk({ step: 'fireCard' }) : undefined} />
}

function WhileOpen({ writing, ...parts }: Parts & { writing: boolean }) {
  const { emergency } = parts
  return (
    <>
      {may(emergency, 'note') && <AddNote emergency={emergency} writing={writing} />}
      <Card {...parts} />
      <Timeline entries={emergency.timeline} words={entryWords} live />
      <EmergencyFacts emergency={emergency} />
      <Attachments attachments={emergency.attachments} />
    </>
  )
}

function Afterwards(parts: Parts) {
  const { emergency } = parts
  return (
    <>
      <EmergencyFacts emergency={emergency} />
      <Attachments attachments={emergency.attachments} />
      <Card {...parts} />
      <Timeline entries={emergency.timeline} words={entryWords} live />
      {may(emergency, 'note') && <AddNote emergency={emergency} writing={false} />}
    </>
  )
}

function EmergencyFacts({ emergency }: { emergency: EmergencyView }) {
  const { t } = useTranslation('emergencies')
  const { zone, lang } = useHouse()
  const now = useNow()
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  const { hurt, hurtText, startedAt, endedAt } = emergency
  const moment = (ms: number | null) => (ms === null ? null : showExactly(ms, now, zone, lang))
  return (
    <Facts
      facts={[
        { label: t('fields.said'), value: told(emergency.said) },
        { label: t('fields.hurt'), value: told([hurt === 0 ? t('hurt.none') : t('hurt.count', { count: hurt }), hurtText].filter(part => part !== '').join('\n')) },
        { label: t('fields.cause'), value: told(emergency.cause) },
        { label: t('fields.damage'), value: told(emergency.damage) },
        { label: t('fields.measures'), value: told(emergency.measures) },
        { label: t('fields.startedAt'), value: moment(startedAt) },
        { label: t('fields.endedAt'), value: endedAt === null ? null : [moment(endedAt), emergency.endedBy?.name].filter(Boolean).join(' · ') },
        { label: t('fields.reportedBy'), value: emergency.createdBy?.name },
      ]}
    />
  )
}

function Side({ emergency, onAsk }: Parts) {
  const { t } = useTranslation('emergencies')
  const telling = may(emergency, 'tell') ? (to: { whom: string; phone: string }) => onAsk({ step: 'tell', ...to, at: Date.now() }) : undefined
  return (
    <>
      <ToldList emergency={emergency} onTell={emergency.isOpen ? telling : undefined} />
      {emergency.missing.length > 0 && emergency.voided === null && (
        <section className="links">
          <h2>{t('missing.title')}</h2>
          <ul className="missing-parts">
            {emergency.missing.map(part => (
              <li key={part}>
                <StateMark tone="soon" word={t(`missing.${part}`)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordLinks cameFrom={emergency.cameFrom} ledTo={emergency.ledTo} />
    </>
  )
}
