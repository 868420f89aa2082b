// An opened record beside its list: head, facts, course, clocks, and the next step under it.
import './record.css'
import './words.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showDateTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { problemOfRecord } from '../app/problems'
import { Told } from './Told'

interface RecordPageProps {
  readonly number: string
  /** State and other marks on the line of the number. */
  readonly marks: ReactNode
  readonly title: string
  /** Who it is about: name, kind, phone, language. */
  readonly person?: ReactNode
  readonly voided: { at: number; by: { name: string } | null; reason: string } | null
  readonly children: ReactNode
  /** The right column: clocks, links. */
  readonly side?: ReactNode
  /** The bar under it: StepBar, or a form of one step. */
  readonly bar: ReactNode
}

/** The record as one reads it; what may be done with it stands below. */
export function RecordPage({ number, marks, title, person, voided, children, side, bar }: RecordPageProps) {
  const { t } = useTranslation('ui')
  return (
    <article className="record" data-voided={voided === null ? undefined : ''} aria-labelledby="record-title">
      <header className="record-head">
        <p className="record-line">
          <span className="number">{number}</span>
          {marks}
        </p>
        <h1 id="record-title">
          <Told text={title} />
        </h1>
        {person !== undefined && <div className="record-person">{person}</div>}
        {voided !== null && <VoidedLine voided={voided} />}
      </header>
      <div className="record-body">
        <div className="record-main" tabIndex={0} role="group" aria-labelledby="record-title">
          {children}
        </div>
        {side !== undefined && (
          // Long ones scroll, and mostly nothing in them takes the focus.
          <div className="record-side" tabIndex={0} role="group" aria-label={t('record.beside')}>
            {side}
          </div>
        )}
      </div>
      <footer className="record-bar">{bar}</footer>
    </article>
  )
}

function VoidedLine({ voided }: { voided: NonNullable<RecordPageProps['voided']> }) {
  const { t } = useTranslation('ui')
  const { zone, lang } = useHouse()
  return (
    <p className="record-voided">
      {t('record.voided', { who: voided.by?.name ?? '', when: showDateTime(voided.at, zone, lang) })} <Told text={voided.reason} />
    </p>
  )
}

/** While the record is read, or where it cannot be. */
export function NoRecord({ error }: { error: unknown }) {
  if (error === null || error === undefined) return <div className="record-none" aria-busy />
  const problem = problemOfRecord(error)
  return (
    <div className="record-none">
      <p className="failure" role="alert">
        <strong>{problem.title}</strong> {problem.detail}
      </p>
    </div>
  )
}
