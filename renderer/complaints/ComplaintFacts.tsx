// What was told and what was decided, as label and value.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ComplaintView } from '../../shared/complaints/contract'
import { titleOf } from '../../shared/text/title'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { useNow } from '../app/use-now'
import { Facts } from '../ui/Facts'
import { Told } from '../ui/Told'
import { capital } from '../ui/capital'

/** The facts there are, in the order of the form; what was judged follows. */
export function ComplaintFacts({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const house = useHouse()
  const now = useNow()
  const moment = (ms: number | null) => (ms === null ? null : showMoment(ms, now, house.zone, house.lang))
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  const decided = useDecided(complaint)
  const { said, category, placeNames, place, happenedAt, cause, harm, wants, wantsText, wantedBy, sameAs, timesRaised } = complaint
  return (
    <Facts
      facts={[
        // A short one stands whole in the head.
        { label: t('fields.said'), value: titleOf('', said) === said ? null : told(said) },
        { label: t('fields.demand'), value: <Told text={wantsText === '' ? capital(t(`demands.${wants}`)) : t('facts.demand', { what: capital(t(`demands.${wants}`)), more: wantsText })} /> },
        { label: t('fields.wantedBy'), value: moment(wantedBy) },
        { label: t('fields.againstKind'), value: useAgainst(complaint) },
        { label: t('fields.category'), value: house.name(category) },
        { label: t('fields.place'), value: told(placeNames === null ? place : house.name(placeNames)) },
        { label: t('fields.happenedAt'), value: moment(happenedAt) },
        { label: t('fields.cause'), value: cause === 'unknown' ? null : capital(t(`causes.${cause}`)) },
        { label: t('fields.harm'), value: harm === 'none' ? null : capital(t(`harms.${harm}`)) },
        { label: t('fields.timesRaised'), value: sameAs === null ? null : <Again sameAs={sameAs} times={timesRaised} /> },
        ...decided,
      ]}
    />
  )
}

function Again({ sameAs, times }: { sameAs: { id: string; number: string }; times: number }) {
  const { t } = useTranslation('complaints')
  return (
    <>
      {capital(t('again', { count: times }))} · <Link to={`/complaints/${sameAs.id}`}>{sameAs.number}</Link>
    </>
  )
}

function useAgainst({ againstKind, againstDepartment, againstMerchant, against }: ComplaintView): string | null {
  const { t } = useTranslation('complaints')
  const house = useHouse()
  if (againstKind === 'unknown' && against === '') return null
  const named = againstDepartment !== null ? house.name(againstDepartment) : againstMerchant !== null ? `${againstMerchant.code} ${house.name(againstMerchant)}` : capital(t(`againstKinds.${againstKind}`))
  return [named, against].filter(part => part !== '').join(' · ')
}

function useDecided(complaint: ComplaintView) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  const by = (what: string, who: { name: string } | null, at: number | null) => (at === null ? what : t('facts.by', { what, who: who?.name ?? '', when: showMoment(at, now, zone, lang) }))
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  const { state, validity, severity, class: of, proposed, judgedAt, judgedBy, judgedReason, contested, contestedReason, explanation, takenUpAt, takenUpBy, answer, answeredAt, archiveNumber, archivedAt } = complaint
  const verdict = validity === 'invalid' || severity === null || of === null ? validity && t(`validities.${validity}`) : t('facts.judged', { validity: t(`validities.${validity ?? 'valid'}`), severity: t(`severities.${severity}`), class: t(`classes.${of}`) })
  const why = sayData(`complaints:why.${proposed.reason}`) ?? ''
  const proposal = t('facts.proposed', { severity: t(`severities.${proposed.severity}`), class: t(`classes.${proposed.class}`), why })
  return [
    { label: t('fields.proposed'), value: state === 'registered' ? capital(proposal) : null },
    { label: t('fields.judged'), value: verdict === null ? null : by(capital(verdict), judgedBy, judgedAt) },
    { label: t('fields.judgedReason'), value: told(judgedReason) },
    { label: t('fields.contestedReason'), value: contested ? told(contestedReason === '' ? t('facts.contested') : contestedReason) : null },
    { label: t('fields.explanation'), value: told(explanation) },
    { label: t('fields.takenUp'), value: takenUpAt === null ? null : by(takenUpBy?.name ?? '', null, null) + `, ${showMoment(takenUpAt, now, zone, lang)}` },
    { label: t('fields.answer'), value: answeredAt === null ? null : told(answer) },
    { label: t('fields.archive'), value: archiveNumber === null ? null : [archiveNumber, archivedAt === null ? '' : showMoment(archivedAt, now, zone, lang)].filter(part => part !== '').join(' · ') },
  ]
}
