// The audit trail: who did what and when, what it was before, and whether the chain holds.
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { auditEntry } from '../../shared/admin/contract'
import { showCount } from '../../shared/text/numbers'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'

const PAGE = 100
type Entry = z.infer<typeof auditEntry>

export function AuditSection() {
  const { t } = useTranslation('admin')
  const [who, setWho] = useState('')
  const people = useQuery(api.admin.staff.queryOptions()).data ?? []
  const entries = useInfiniteQuery(
    api.admin.audit.infiniteOptions({
      input: (after: unknown) => ({ who: who === '' ? null : who, limit: PAGE, after: after as { at: number; id: string } | null }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return (
    <section aria-label={t('sections.audit')}>
      <header className="settings-head"><h1>{t('sections.audit')}</h1><Verify /></header>
      <div className="settings-tools">
        <label className="plain-field">
          <span className="label">{t('audit.who')}</span>
          <select value={who} onChange={event => setWho(event.target.value)}>
            <option value="">{t('audit.everybody')}</option>
            {people.map(person => <option key={person.id} value={person.id}>{`${person.workNumber} ${person.name}`}</option>)}
          </select>
        </label>
      </div>
      <Trail entries={entries.data?.pages.flatMap(page => page.rows) ?? []} />
      {entries.hasNextPage && <button type="button" className="plain-button quiet" onClick={() => void entries.fetchNextPage()}>{t('more')}</button>}
    </section>
  )
}

/** What was done, in words; an act without words of its own shows as another change. */
const actWords = (name: string, other: string) => sayData(`admin:acts.${name.replace('.', '_')}`) ?? other

function Trail({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('admin')
  const { zone, lang } = useHouse()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="settings-table-box">
      <table className="settings-table">
        <thead><tr><th scope="col">{t('audit.at')}</th><th scope="col">{t('audit.who')}</th><th scope="col">{t('audit.what')}</th><th scope="col">{t('audit.number')}</th></tr></thead>
        <tbody>
          {entries.map(entry => (
            <Fragment key={entry.id}>
              <tr tabIndex={0} className={open === entry.id ? 'open' : ''} onClick={() => setOpen(open === entry.id ? null : entry.id)} onKeyDown={event => event.key === 'Enter' && setOpen(open === entry.id ? null : entry.id)}>
                <td>{showDateTime(entry.at, zone, lang)}</td>
                <td>{entry.who ?? t('audit.program')}</td>
                <td>{actWords(entry.name, t('audit.other'))}</td>
                <td>{entry.number}</td>
              </tr>
              {open === entry.id && (
                <tr>
                  <td colSpan={4}>
                    <div className="settings-pair">
                      <div><h2>{t('audit.before')}</h2><Body of={entry.before} /></div>
                      <div><h2>{t('audit.after')}</h2><Body of={entry.after} /></div>
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Body({ of }: { of: unknown }) {
  const { t } = useTranslation('admin')
  return <pre className="settings-body" dir="auto">{of === null || of === undefined ? t('audit.nothing') : JSON.stringify(of, null, 1)}</pre>
}

function Verify() {
  const { t } = useTranslation('admin')
  const { lang } = useHouse()
  const verify = useMutation(api.admin.verifyAudit.mutationOptions())
  const [broken] = verify.data?.broken ?? []
  return (
    <div className="settings-keys" aria-live="polite">
      {verify.data && (broken ? <strong className="wrong">{t('audit.broken', { seq: broken.seq })}</strong> : <span className="settings-yes">{t('audit.sound', { count: verify.data.checked, shown: showCount(verify.data.checked, lang) })}</span>)}
      <button type="button" className="plain-button" disabled={verify.isPending} onClick={() => verify.mutate(undefined)}>{t('audit.verify')}</button>
    </div>
  )
}
