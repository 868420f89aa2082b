// The audit trail: who did what and when, what it was before, and whether the chain holds.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { auditEntry } from '../../shared/admin/contract'
import type { Cursor } from '../../shared/core/paging'
import { showCount } from '../../shared/text/numbers'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { changedFields } from './audit-rows'
import { useAuditWords, type AuditWords } from './use-audit-words'
import { useRowKeys } from './use-row-keys'

const PAGE = 100
type Entry = z.infer<typeof auditEntry>

export function AuditSection() {
  const { t } = useTranslation('admin')
  const [who, setWho] = useState('')
  const people = useQuery(api.admin.staff.queryOptions()).data ?? []
  const entries = useInfiniteQuery(
    api.admin.audit.infiniteOptions({
      input: (after: Cursor | null) => ({ who: who === '' ? null : who, limit: PAGE, after }),
      initialPageParam: null as Cursor | null,
      getNextPageParam: page => page.next,
      // Every step at the desk adds to it: read when looked at.
      staleTime: 0,
    }),
  )
  const rows = entries.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section className="settings-list" aria-label={t('sections.audit')}>
      <header className="settings-head">
        <h1>{t('sections.audit')}</h1>
        <Verify />
        <select className="input" aria-label={t('audit.filter')} value={who} onChange={event => setWho(event.target.value)}>
          <option value="">{t('audit.everybody')}</option>
          {people.map(person => (
            <option key={person.id} value={person.id}>{`${person.workNumber} ${person.name}`}</option>
          ))}
        </select>
      </header>
      <div className="settings-columns">
        <div className="settings-table-box">
          <Trail entries={rows} />
          {entries.isSuccess && rows.length === 0 && <p className="settings-note">{t('empty')}</p>}
          {entries.hasNextPage && (
            <div className="settings-under">
              <Button quiet busy={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

function Trail({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('admin')
  const { zone, lang } = useHouse()
  const now = useNow()
  const words = useAuditWords()
  const [open, setOpen] = useState<string | null>(null)
  const keys = useRowKeys(entries[0]?.id, id => setOpen(before => (before === id ? null : id)))
  return (
    <table className="settings-table" aria-label={t('sections.audit')}>
      <thead>
        <tr>
          {(['at', 'who', 'post', 'what', 'number'] as const).map(name => (
            <th key={name} scope="col">
              {t(`audit.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...keys.table}>
        {entries.map(entry => (
          <Fragment key={entry.id}>
            <tr {...keys.row(entry.id)} aria-current={open === entry.id || undefined}>
              <td className="nowrap">{showMoment(entry.at, now, zone, lang)}</td>
              <td>
                <bdi>{entry.who ?? t('audit.program')}</bdi>
              </td>
              <td className="quiet">{postIn(entry.post, lang)}</td>
              <td>
                {words.act(entry.name)} <span className="quiet">· {words.room(entry.room)}</span>
              </td>
              <td className="nowrap">
                <bdi>{entry.room === 'settings' ? '' : entry.number}</bdi>
              </td>
            </tr>
            {open === entry.id && (
              <tr>
                <td colSpan={5} className="settings-opened">
                  <Opened entry={entry} words={words} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** The desk names a post in both languages at once. */
function postIn(post: string | null, lang: 'zh' | 'ru'): string {
  const [zh = '', ru = zh] = (post ?? '').split(' / ')
  return lang === 'zh' ? zh : ru
}

/** Field by field: what stood there and what stands there now. */
function Opened({ entry, words }: { entry: Entry; words: AuditWords }) {
  const { t } = useTranslation('admin')
  const fields = changedFields(entry.before, entry.after)
  const isNew = entry.before === null
  return (
    <>
      {fields.length === 0 ? (
        <p className="quiet">{t('audit.noFields')}</p>
      ) : (
        <table className="settings-table inner">
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              {!isNew && <th scope="col">{t('audit.before')}</th>}
              <th scope="col">{t(isNew ? 'audit.recorded' : 'audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{words.field(path)}</th>
                {!isNew && (
                  <td className="quiet">
                    <bdi>{words.value(path, before)}</bdi>
                  </td>
                )}
                <td>
                  <bdi>{words.value(path, after)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet small">{t('audit.place', { station: entry.station, seq: entry.seq })}</p>
    </>
  )
}

/** Walks the chain of every station: a removed or altered entry shows. */
function Verify() {
  const { t } = useTranslation('admin')
  const { lang } = useHouse()
  const [found, setFound] = useState<{ checked: number; broken: { seq: number }[] } | null>(null)
  const verify = useCommand(api.admin.verifyAudit, { onDone: setFound })
  return (
    <div className="settings-keys settings-verify">
      <Button busy={verify.busy} onPress={() => void verify.run()}>
        {t(verify.busy ? 'audit.verifying' : 'audit.verify')}
      </Button>
      <div role="status">
        {found?.broken.length === 0 && (
          <span className="settings-yes">{t('audit.sound', { count: found.checked, shown: showCount(found.checked, lang) })}</span>
        )}
        {found?.broken.map(({ seq }, at) => (
          <p key={at} className="failure">
            {t('audit.broken', { seq: showCount(seq, lang) })}
          </p>
        ))}
      </div>
      <Failure problem={verify.problem} />
    </div>
  )
}
