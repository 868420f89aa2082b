// What else belongs to the register of complaints: the month on paper, and the clerks' weekly journals.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { lastMonths, showMonth } from '../../shared/text/month'
import { useHouse } from '../app/house'
import { todayQuery } from '../app/today-query'
import { useNow } from '../app/use-now'
import { ListChoice } from '../print/choices'
import { Preview } from '../print/Preview'

/** As far back the months are offered. */
const MONTHS = 36

/** Under the title of the register. */
export function RegisterAlso() {
  const { t } = useTranslation('complaints')
  const { may } = useHouse()
  const [printing, setPrinting] = useState(false)
  // As on the board: those to be sent, and those to be read.
  const journals = useQuery(todayQuery()).data?.waits['journals']?.count ?? 0
  return (
    <>
      {may('complaints.journal') && <Link className="link-button" to="/complaints/journal">{t('journal.link')}{journals > 0 && <span className="register-count"> {journals}</span>}</Link>}
      <button type="button" className="link-button" onClick={() => setPrinting(true)}>{t('journal.printMonth')}</button>
      {printing && <PrintMonth onClose={() => setPrinting(false)} />}
    </>
  )
}

function PrintMonth({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  const months = lastMonths(now, MONTHS, zone)
  const [month, setMonth] = useState(months[0] ?? '')
  const options = months.map(value => ({ value, label: showMonth(value, lang) }))
  return (
    <Preview form="complaintRegister" recordId={null} of={month} number={showMonth(month, lang)} onClose={onClose}>
      <ListChoice label={t('journal.month')} name="month" value={month} options={options} onChange={setMonth} />
    </Preview>
  )
}
