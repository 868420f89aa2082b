// 未收回单据 at `/copies`: what is printed and not returned, and the place where what comes back is scanned.
import './copies.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { OutCopy } from '../../shared/copies/contract'
import { daysOut } from '../../shared/copies/rules'
import type { Cursor } from '../../shared/core/paging'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { useScans } from '../app/scan-taker'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { RegisterList } from '../ui/RegisterList'
import { RegisterPage } from '../ui/RegisterPage'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { TextField } from '../ui/TextField'
import { useCopyLine } from './copy-words'
import { PrintOut } from './PrintOut'

const ROWS = 50
const tabs = ['out'] as const

export function CopiesOutPage() {
  const { t } = useTranslation('copies')
  const { may } = useHouse()
  const counts = useQuery(api.copies.counts.queryOptions())
  if (!may('copies.out')) return null
  return (
    <RegisterPage title={t('out.title')} also={<PrintOut />} tabs={tabs.map(id => ({ id, label: t('out.tab'), count: counts.data?.out }))} tab="out" onTab={() => undefined} list={<OutList />}>
      <TakeBack key="back" earlier={counts.data?.earlier ?? 0} />
    </RegisterPage>
  )
}

function OutList() {
  const { t } = useTranslation('copies')
  const navigate = useNavigate()
  const query = useInfiniteQuery(
    api.copies.out.infiniteOptions({ input: (after: Cursor | null) => ({ after, limit: ROWS }), initialPageParam: null, getNextPageParam: page => page.next }),
  )
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const open = (id: string) => {
    const row = rows.find(copy => copy.id === id)
    if (row !== undefined) void navigate(recordPath(row.room, row.recordId) ?? '/')
  }
  return <RegisterList room="copies" tab="out" label={t('out.title')} query={query} openId={null} onOpen={open} empty={t('out.none')} row={copy => <Row copy={copy} />} />
}

function Row({ copy }: { copy: OutCopy }) {
  const { t } = useTranslation('copies')
  const { zone } = useHouse()
  const days = daysOut(copy.at, useNow(), zone)
  const line = useCopyLine()(copy)
  const name = t(`copies.${copy.copy}`)
  return (
    <RegisterRow
      mark={<StateMark tone={days > 0 ? 'overdue' : 'waiting'} word={days > 0 ? t('out.days', { count: days }) : t('out.today')} />}
      number={copy.number}
      title={copy.title}
      line={[copy.duplicate === 0 ? name : t('duplicateOf', { copy: name, no: copy.duplicate }), t(`states.${copy.state}`), line]}
      voided={false}
    />
  )
}

/** A slip that was taken back while the screen was open. */
interface Taken {
  readonly room: string
  readonly recordId: string
  readonly number: string
  readonly title: string
  readonly left: number
}

/** A record's number begins with the letters of its register. */
const WHOLE = /^[a-z]{2}-/i

/** Scanned or typed, the copy is back at once; what is to be done next with its record stands beside its number. */
function TakeBack({ earlier }: { earlier: number }) {
  const { t } = useTranslation('copies')
  const { may } = useHouse()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const scan = useCommand(api.copies.scan, { onDone: back => setTaken(before => [back, ...before]) })
  const [typed, setTyped] = useState('')
  const take = async (code: string) => {
    if (await scan.run({ typed: code })) setTyped('')
  }
  // An empty field is the usual state: nothing is wrong with it.
  const typedIn = () => void (typed.trim() !== '' && take(typed))
  // On a busy computer the burst of a scanner may come in two parts: the first then stands in the field like typed.
  useScans(may('copies.scan'), code => void take(WHOLE.test(code) ? code : `${typed}${code}`))
  useKeys([{ key: 'Ctrl+Enter', label: t('out.take'), run: typedIn }])
  return (
    <div className="copies-back">
      <h1>{t('out.scanTitle')}</h1>
      {earlier > 0 && <p className="copies-late"><StateMark tone="overdue" word={t('out.earlier', { count: earlier })} /></p>}
      {may('copies.scan') && (
        <div className="copies-scan" onKeyDown={event => event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && typedIn()}>
          <TextField name="typed" value={typed} problem={scan.problem?.fields['typed']} onChange={setTyped} onBlur={() => undefined} label={t('out.number')} hint={t('out.hint')} max={60} autoFocus />
          <Button primary keyName="Enter" busy={scan.busy} onPress={typedIn}>{t('out.take')}</Button>
        </div>
      )}
      <Failure problem={scan.problem} />
      <ul className="copies-taken" aria-live="polite">
        {taken.map((back, at) => (
          <li key={taken.length - at}>
            <StateMark tone="fine" word={t('out.taken')} /> <Link className="number" to={recordPath(back.room, back.recordId) ?? '/'}>{back.number}</Link>
            <span className="copies-title"><Told text={back.title} /></span>
            {back.left > 0 && <span className="quiet-line">{t('out.left', { count: back.left })}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
