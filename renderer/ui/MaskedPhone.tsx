// A phone with its middle hidden; showing it in full is a deliberate act that the desk records.
import './masked-phone.css'
import './words.css'
import type { ProcedureUtils } from '@orpc/tanstack-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../app/use-command'

type Reveal<Failure> = ProcedureUtils<Record<never, never>, { id: string; commandKey: string }, { phone: string }, Failure>

/** Give it a `key` of the record's id, so that a phone shown for one record is not left standing on another. */
export function MaskedPhone<Failure>({ phone, id, reveal }: { phone: { masked: string } | null; id: string; reveal: Reveal<Failure> }) {
  const { t } = useTranslation('ui')
  const [full, setFull] = useState<string | null>(null)
  const show = useCommand(reveal, { onDone: answer => setFull(answer.phone) })
  if (phone === null) return null
  return (
    <span className="phone">
      <bdi className="phone-number">{full ?? phone.masked}</bdi>
      {full === null && (
        <button type="button" className="link-button" onClick={() => void show.run({ id })} aria-busy={show.busy || undefined}>
          {t('phone.reveal')}
        </button>
      )}
      {show.problem !== null && (
        <span className="field-wrong" role="alert">
          {show.problem.title}
        </span>
      )}
    </span>
  )
}
