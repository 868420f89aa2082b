// 值班日志 at `/handover/log`: entries of years, found by word, kind, post and time; each opens the shift it stands in.
import './handover.css'
import './sheet.css'
import './days.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import type { LogEntry } from '../../shared/handover/contract'
import { filterText, type EntryFilter } from '../../shared/handover/log-filter'
import { entryKinds, type EntryKind } from '../../shared/handover/words'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useSettled } from '../matters/use-settled'
import { Preview } from '../print/Preview'
import { capital } from '../ui/capital'
import { Failure } from '../ui/Failure'
import { KeyCap } from '../ui/KeyCap'
import { RegisterList } from '../ui/RegisterList'
import { RegisterPage } from '../ui/RegisterPage'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { TextField } from '../ui/TextField'
import { noWhen, type TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import { wroteWord } from './handover-words'
import { RoomLinks } from './room-links'
import { ShiftRecord } from './ShiftRecord'

const ROWS = 50
const PRINT_KEY = 'Ctrl+P'

interface Filter {
  readonly find: string
  readonly kind: EntryKind | null
  readonly postId: string | null
  readonly from: TypedWhen
  readonly until: TypedWhen
}

const EMPTY: Filter = { find: '', kind: null, postId: null, from: noWhen, until: noWhen }

const tabs = ['all'] as const

export function LogPage() {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [filter, setFilter] = useState(EMPTY)
  const [opened, setOpened] = useState<{ id: string; shiftId: string } | null>(null)
  const find = useSettled(filter.find, 200).trim().slice(0, 120)
  if (!may('handover.entries')) return null
  const asked = { find: find === '' ? null : find, kind: filter.kind, postId: filter.postId, from: filter.from.at, until: filter.until.at }
  return (
    <RegisterPage
      title={t('search.title')}
      also={<><RoomLinks /><Leaves asked={asked} /><FilterFields filter={filter} onFilter={part => setFilter(before => ({ ...before, ...part }))} /></>}
      tabs={tabs.map(id => ({ id, label: t('list.all') }))}
      tab="all"
      onTab={() => undefined}
      list={<Entries key={JSON.stringify(asked)} asked={asked} openId={opened?.id ?? null} onOpen={setOpened} />}
    >
      {opened === null ? null : <ShiftRecord key={opened.shiftId} id={opened.shiftId} />}
    </RegisterPage>
  )
}

/** What is listed, on paper and as a table for other programs. */
function Leaves({ asked }: { asked: EntryFilter }) {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [printing, setPrinting] = useState(false)
  const table = useCommand(api.handover.exportLog, { onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  const prints = may('print.send')
  useKeys([{ key: PRINT_KEY, label: t('search.print'), run: () => setPrinting(true), active: prints }])
  return (
    <div className="room-links">
      {prints && (
        <button type="button" className="link-button" aria-keyshortcuts="Control+P" onClick={() => setPrinting(true)}>
          {t('search.print')} <KeyCap name={PRINT_KEY} />
        </button>
      )}
      <button type="button" className="link-button" disabled={table.busy} onClick={() => void table.run(asked)}>{t('search.export')}</button>
      <Failure problem={table.problem} />
      {printing && <Preview form="dutyLog" recordId={null} of={filterText(asked)} number={t('search.title')} onClose={() => setPrinting(false)} />}
    </div>
  )
}

function Entries({ asked, openId, onOpen }: { asked: EntryFilter; openId: string | null; onOpen: (entry: { id: string; shiftId: string }) => void }) {
  const { t } = useTranslation('handover')
  const query = useInfiniteQuery(
    api.handover.entries.infiniteOptions({ input: (after: Cursor | null) => ({ ...asked, after, limit: ROWS }), initialPageParam: null, getNextPageParam: page => page.next }),
  )
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const open = (id: string) => {
    const entry = rows.find(row => row.id === id)
    if (entry !== undefined) onOpen(entry)
  }
  return <RegisterList room="handover-log" tab="all" label={t('search.title')} query={query} openId={openId} onOpen={open} empty={t('search.empty')} row={entry => <Row entry={entry} />} />
}

function Row({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const wrote = wroteWord(entry)
  return (
    <RegisterRow
      mark={<StateMark tone={entry.goesOn ? 'soon' : entry.late ? 'waiting' : 'done'} word={wrote === '' ? capital(t(`kinds.${entry.kind}`)) : wrote} />}
      number={showDateTime(entry.at, zone, lang)}
      title={entry.what}
      line={[entry.link?.number, entry.place, entry.done, entry.outcome, entry.late && t('log.late'), entry.by?.name]}
      voided={false}
    />
  )
}

function FilterFields({ filter, onFilter }: { filter: Filter; onFilter: (part: Partial<Filter>) => void }) {
  const { t } = useTranslation('handover')
  const still = { problem: undefined, onBlur: () => undefined }
  return (
    <div className="log-filter">
      <TextField {...still} name="find" value={filter.find} label={t('search.find')} placeholder={t('search.findHint')} max={120} onChange={find => onFilter({ find })} />
      <KindAndPost filter={filter} onFilter={onFilter} />
      <WhenField {...still} name="from" value={filter.from} label={t('search.from')} past days onChange={from => onFilter({ from })} />
      <WhenField {...still} name="until" value={filter.until} label={t('search.until')} past days onChange={until => onFilter({ until })} />
    </div>
  )
}

function KindAndPost({ filter, onFilter }: { filter: Filter; onFilter: (part: Partial<Filter>) => void }) {
  const { t } = useTranslation('handover')
  const { name } = useHouse()
  const posts = useQuery(api.session.posts.queryOptions())
  return (
    <>
      <select className="input" aria-label={t('search.kind')} value={filter.kind ?? ''} onChange={event => onFilter({ kind: entryKinds.find(kind => kind === event.target.value) ?? null })}>
        <option value="">{t('search.allKinds')}</option>
        {entryKinds.map(kind => (
          <option key={kind} value={kind}>{capital(t(`kinds.${kind}`))}</option>
        ))}
      </select>
      <select className="input" aria-label={t('search.post')} value={filter.postId ?? ''} onChange={event => onFilter({ postId: event.target.value === '' ? null : event.target.value })}>
        <option value="">{t('search.allPosts')}</option>
        {(posts.data ?? []).map(post => (
          <option key={post.id} value={post.id}>{name(post)}</option>
        ))}
      </select>
    </>
  )
}
