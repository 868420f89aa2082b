// An opened member: level, points and card first, what is due to them, the ledger, and what every room knows of them.
import './members.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { showCard } from '../../shared/members/card'
import type { MemberView } from '../../shared/members/contract'
import { showDate, showDay } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { Preview } from '../print/Preview'
import { Facts } from '../ui/Facts'
import { MaskedPhone } from '../ui/MaskedPhone'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import { Ledger } from './Ledger'
import { isMemberForm, type MemberForm } from './member-papers'
import { cardDay, entryWords, useMemberMark } from './member-words'
import { MemberSide } from './MemberSide'
import { MemberSteps } from './MemberSteps'
import { MemberStepForm, type Asking } from './MemberStepForm'
import { Standing } from './Standing'

/** The record beside the register. With `?print=` that form of it is opened. */
export function MemberRecord({ id }: { id: string }) {
  const member = useQuery(api.members.get.queryOptions({ input: { id } }))
  return member.data === undefined ? <NoRecord error={member.error} /> : <Opened member={member.data} />
}

function Opened({ member }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const [search, setSearch] = useSearchParams()
  const [asking, setAsking] = useState<Asking | null>(null)
  const asked = search.get('print')
  const printing = isMemberForm(asked) ? asked : null
  const print = (form: MemberForm) => setSearch({ print: form }, { replace: true })
  const { id, number, state, level, levelHow, merged } = member
  return (
    <>
      <RecordPage
        number={number}
        marks={
          <>
            <StateMark {...useMemberMark()(member)} />
            {level === 'vip' && <StateMark tone="soon" word={t('levels.vip')} />}
            <span>{`${t('card.of', { level: t(`levels.${level}`) })} (${t(`levelHow.${levelHow}`)})`}</span>
            {merged.into !== null && <span>{t('merged.into', { number: merged.into.number })}</span>}
          </>
        }
        title={member.name}
        person={<Person member={member} />}
        voided={null}
        side={<MemberSide member={member} onAsk={asking === null ? setAsking : undefined} />}
        bar={
          asking === null ? (
            <MemberSteps member={member} onAsk={setAsking} onPrint={print} />
          ) : (
            <MemberStepForm key={asking.step} asking={asking} member={member} onClose={() => setAsking(null)} onPrint={print} />
          )
        }
      >
        <Standing member={member} />
        <Ledger member={member} onReverse={state === 'merged' || state === 'erased' || asking !== null ? undefined : entry => setAsking({ step: 'reverse', entry })} />
        <MemberFacts member={member} />
        <Timeline entries={member.timeline} words={entryWords} />
      </RecordPage>
      {printing !== null && <Preview form={printing} recordId={id} number={number} onClose={() => setSearch({}, { replace: true })} />}
    </>
  )
}

function Person({ member }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const { zone } = useHouse()
  const { id, name, latin, phone, lang, card, cardEndsAt } = member
  return (
    <>
      {latin !== '' && latin !== name && <strong><Told text={latin} /></strong>}
      <MaskedPhone key={id} phone={phone} id={id} reveal={api.members.revealPhone} />
      <span>{t(`langs.${lang}`)}</span>
      {card === null ? <StateMark tone="overdue" word={t('card.none')} /> : <span className="card-number">{`${showCard(card)} · ${t('card.ends', { day: cardDay(cardEndsAt, zone) })}`}</span>}
    </>
  )
}

function MemberFacts({ member }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const { birthday, heard, note, consent, createdAt, createdBy, levelReason } = member
  const signed = consent === null ? null : t('consentLine', { day: showDate(consent.at, zone, lang), text: consent.text, lang: t(`langs.${consent.lang}`), by: consent.by?.name ?? '' })
  return (
    <Facts
      facts={[
        { label: t('fields.note'), value: note === '' ? null : <Told text={note} lines /> },
        { label: t('fields.birthday'), value: birthday === null ? null : showDay(birthday, lang) },
        { label: t('fields.level'), value: levelReason === '' ? null : <Told text={levelReason} /> },
        { label: t('fields.heard'), value: heard === null ? null : t(`heard.${heard}`) },
        { label: t('fields.consent'), value: signed },
        { label: t('fields.enrolled'), value: [showDate(createdAt, zone, lang), createdBy?.name].filter(Boolean).join(' · ') },
      ]}
    />
  )
}
