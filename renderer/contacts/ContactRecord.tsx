// An opened contact: what was said, what is owed, and the next step.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ContactView } from '../../shared/contacts/contract'
import { titleOf } from '../../shared/text/title'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { ClockList } from '../ui/ClockList'
import { Facts } from '../ui/Facts'
import { MaskedPhone } from '../ui/MaskedPhone'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { StepBar } from '../ui/StepBar'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import type { Step } from '../ui/steps'
import { ContactStep } from './ContactStep'
import type { AskingStep } from './ContactStep'
import { entryWords, useContactMark } from './contact-words'
import { useLeave } from './use-leave'

/** The record beside the log. */
export function ContactRecord({ id }: { id: string }) {
  const contact = useQuery(api.contacts.get.queryOptions({ input: { id } }))
  return contact.data === undefined ? <NoRecord error={contact.error} /> : <Opened contact={contact.data} />
}

function Opened({ contact }: { contact: ContactView }) {
  const { t } = useTranslation('contacts')
  const [asking, setAsking] = useState<AskingStep | null>(null)
  const mark = useContactMark()(contact)
  const hasSide = contact.clocks.length > 0 || contact.cameFrom !== null || contact.ledTo.length > 0
  return (
    <RecordPage
      number={contact.number}
      marks={
        <>
          <StateMark {...mark} />
          <span>{t(`channels.${contact.channel}`)}</span>
          <span>{contact.takenBy.name}</span>
        </>
      }
      title={titleOf(contact.subject, contact.said)}
      person={<Person contact={contact} />}
      voided={contact.voided}
      side={hasSide ? <Side contact={contact} /> : undefined}
      bar={asking === null ? <Steps contact={contact} onAsk={setAsking} /> : <ContactStep key={asking} step={asking} contact={contact} onClose={() => setAsking(null)} />}
    >
      <ContactFacts contact={contact} />
      <Timeline entries={contact.timeline} words={entryWords} />
    </RecordPage>
  )
}

function Side({ contact }: { contact: ContactView }) {
  return (
    <>
      <ClockList clocks={contact.clocks} />
      <RecordLinks cameFrom={contact.cameFrom} ledTo={contact.ledTo} />
    </>
  )
}

function Person({ contact }: { contact: ContactView }) {
  const { t } = useTranslation('contacts')
  const house = useHouse()
  const { personName, kind, merchant, spoken } = contact
  return (
    <>
      <strong>{personName === '' ? t('nobody') : <Told text={personName} />}</strong>
      {kind === 'vip' ? <StateMark tone="soon" word={t('kinds.vip')} /> : <span>{t(`kinds.${kind}`)}</span>}
      {merchant !== null && <span>{`${merchant.code} ${house.name(merchant)}`}</span>}
      <MaskedPhone key={contact.id} phone={contact.phone} id={contact.id} reveal={api.contacts.revealPhone} />
      <span>{t(`speaks.${spoken}`)}</span>
    </>
  )
}

function ContactFacts({ contact }: { contact: ContactView }) {
  const { t } = useTranslation('contacts')
  const { zone, lang } = useHouse()
  const now = useNow()
  const moment = (ms: number | null) => (ms === null ? null : showMoment(ms, now, zone, lang))
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  return (
    <Facts
      facts={[
        { label: t('fields.said'), value: told(contact.said) },
        { label: t('fields.answer'), value: told(contact.answer) },
        { label: t('fields.result'), value: contact.result === null ? null : t(`results.${contact.result}`) },
        { label: t('fields.repliedAt'), value: contact.repliedAt === null ? null : told(contact.reply) },
        { label: t('fields.memberCard'), value: told(contact.memberCard) },
        { label: t('fields.visiting'), value: contact.office === null ? null : told(contact.office.visiting) },
        { label: t('fields.arrivedAt'), value: moment(contact.arrivedAt) },
        { label: t('fields.answeredAt'), value: moment(contact.answeredAt) },
        { label: contact.office === null ? t('fields.endedAt') : t('fields.leftAt'), value: moment(contact.leftAt) },
      ]}
    />
  )
}

function Steps({ contact, onAsk }: { contact: ContactView; onAsk: (step: AskingStep) => void }) {
  const { t } = useTranslation('contacts')
  const navigate = useNavigate()
  const leave = useLeave(contact)
  const { actions, office, replyWanted } = contact
  const step = (name: keyof typeof actions, run: () => void, more: Partial<Step> = {}): Step => ({
    name, label: t(`steps.${name}`), action: actions[name] ?? { may: false, reason: 'unknown' }, run, ...more,
  })
  const steps = [
    ...(replyWanted ? [step('answer', () => onAsk('answer'), { next: true }), step('reached', () => onAsk('reached'))] : []),
    step('leave', () => void leave.run(), { next: office !== null, label: office === null ? t('steps.ended') : t('steps.leave') }),
    step('complaint', () => void navigate(`/complaints/new?contact=${contact.id}`), { key: 'F4' }),
    step('workOrder', () => void navigate(`/work-orders/new?contact=${contact.id}`), { key: 'F6' }),
    step('airRequest', () => void navigate(`/broadcast/request?contact=${contact.id}`), { key: 'F9', mayFold: true }),
    step('member', () => void navigate(`/members/new?contact=${contact.id}`), { key: 'F7', mayFold: true }),
    step('edit', () => void navigate(`/contacts/${contact.id}?edit=1`), { key: 'Ctrl+E' }),
    step('void', () => onAsk('void')),
  ]
  return <StepBar steps={contact.voided === null ? steps : []} busy={leave.busy} problem={leave.problem} />
}
