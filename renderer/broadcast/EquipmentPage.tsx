// 广播设备记录 at `/broadcast/equipment`: what stands broken, what was looked at and mended; added to only.
import './broadcast.css'
import './air.css'
import './plan/plan.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EquipmentEntry } from '../../shared/broadcast/equipment'
import type { Cursor } from '../../shared/core/paging'
import { showMoment, showSpan } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { StateMark, type Tone } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { EquipmentForm } from './EquipmentForm'
import { RadioLinks } from './RadioLinks'

/** What is being written: something new, or how a fault was mended. */
type Writing = EquipmentEntry | 'new' | null

export function EquipmentPage() {
  const { may } = useHouse()
  return may('broadcast.equipment') ? <Equipment /> : null
}

function Equipment() {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const [writing, setWriting] = useState<Writing>(null)
  const now = useQuery(api.broadcast.equipmentNow.queryOptions())
  const writes = may('broadcast.addEquipment')
  useKeys([{ key: 'Alt+N', label: t('equipment.new'), run: () => setWriting('new'), active: writes }])
  return (
    <div className="radio">
      <header className="radio-head">
        <h1>{t('equipment.title')}</h1>
        {writes && (
          <Button primary keyName="Alt+N" onPress={() => setWriting('new')}>
            {t('equipment.new')}
          </Button>
        )}
        <RadioLinks />
      </header>
      <div className="radio-body">
        <Log devices={now.data?.devices ?? []} />
        <aside className="air-side" aria-label={t('equipment.standing')}>
          {writing !== null && (
            <article className="radio-card plan-card">
              <EquipmentForm key={writing === 'new' ? 'new' : writing.id} fault={writing === 'new' ? null : writing} devices={now.data?.devices ?? []} onClose={() => setWriting(null)} />
            </article>
          )}
          {now.isError && <Failure problem={problemOf(now.error)} />}
          {now.data !== undefined && <Standing faults={now.data.faults} onMend={writes ? setWriting : null} />}
        </aside>
      </div>
    </div>
  )
}

function Standing({ faults, onMend }: { faults: readonly EquipmentEntry[]; onMend: ((fault: EquipmentEntry) => void) | null }) {
  const { t } = useTranslation('broadcast')
  const { lang } = useHouse()
  const now = useNow()
  return (
    <section className="radio-card plan-card" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('equipment.standing')}</h2>
      {faults.length === 0 && <StateMark tone="done" word={t('equipment.noFaults')} />}
      <ul className="plan-seasons">
        {faults.map(fault => (
          <li key={fault.id}>
            <p>
              <StateMark tone="overdue" word={fault.device} />
            </p>
            <p>
              <Told text={fault.text} />
            </p>
            <p className="quiet-line">{[t('equipment.since', { span: showSpan(now - fault.at, lang) }), fault.by?.name ?? ''].filter(part => part !== '').join(' · ')}</p>
            {onMend !== null && (
              <div className="bar-buttons">
                <Button label={`${t('equipment.mend')} ${fault.device}`} onPress={() => onMend(fault)}>
                  {t('equipment.mend')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const TONES: Readonly<Record<EquipmentEntry['kind'], Tone>> = { check: 'done', fault: 'overdue', repair: 'fine' }

function Log({ devices }: { devices: readonly string[] }) {
  const { t } = useTranslation('broadcast')
  const [device, setDevice] = useState('')
  const entries = useInfiniteQuery(
    api.broadcast.equipment.infiniteOptions({ input: (after: Cursor | null) => ({ device: device === '' ? null : device, after }), initialPageParam: null as Cursor | null, getNextPageParam: page => page.next }),
  )
  const rows = entries.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section className="radio-card plan-sheet" tabIndex={0} aria-label={t('equipment.log')}>
      {entries.isError && <Failure problem={problemOf(entries.error)} />}
      {devices.length > 1 && (
        <select className="input equipment-device" aria-label={t('equipment.show')} value={device} onChange={event => setDevice(event.target.value)}>
          <option value="">{t('equipment.all')}</option>
          {devices.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {entries.isSuccess && rows.length === 0 && <p className="quiet-line">{t('equipment.none')}</p>}
      <ol className="plan-seasons" aria-label={t('equipment.log')}>
        {rows.map(entry => (
          <li key={entry.id}>
            <Line entry={entry} />
          </li>
        ))}
      </ol>
      {entries.hasNextPage && (
        <Button quiet busy={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
          {t('equipment.more')}
        </Button>
      )}
    </section>
  )
}

function Line({ entry: { kind, device, text, at, by, mendedAt } }: { entry: EquipmentEntry }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const now = useNow()
  return (
    <>
      <p>
        <StateMark tone={kind === 'fault' && mendedAt !== null ? 'voided' : TONES[kind]} word={t(`equipment.kinds.${kind}`)} /> <strong>{device}</strong>
      </p>
      {text !== '' && (
        <p>
          <Told text={text} />
        </p>
      )}
      <p className="quiet-line">{[showMoment(at, now, zone, lang), by?.name ?? '', mendedAt === null ? '' : t('equipment.mended', { when: showMoment(mendedAt, now, zone, lang) })].filter(part => part !== '').join(' · ')}</p>
    </>
  )
}
