// The printers of this station and how each is set: paper, margins, offset, scale, copies, test page.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, InputNumber, Radio } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrinterSettings as Settings } from '../../shared/print/contract'
import { defaultSettings } from '../../shared/print/paper'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { PaperChoice, type PrinterView } from './choices'
import { PrintPreview } from './PrintPreview'
import './print.css'

/** Printers and paper. Anybody may look; who may save is decided by the permissions. */
export function PrinterSettings() {
  const { t } = useTranslation('print')
  const printers = useQuery(api.print.printers.queryOptions())
  const [name, setName] = useState<string | null>(null)
  const list = printers.data ?? []
  const shown = list.find(printer => printer.name === name) ?? list.find(printer => printer.chosen) ?? list[0] ?? null
  return (
    <section className="print-settings" aria-label={t('settings.title')}>
      <header className="settings-head">
        <h1>{t('settings.title')}</h1>
        <Button loading={printers.isFetching} onClick={() => void printers.refetch()}>{t('settings.refresh')}</Button>
      </header>
      <p className="settings-note">{t('settings.intro')}</p>
      {printers.isError && <Alert type="error" showIcon title={t('settings.failed')} />}
      {printers.isSuccess && list.length === 0 && <Alert type="info" showIcon title={t('settings.none')} />}
      <div className="print-columns">
        <ul className="print-list">
          {list.map(printer => <li key={printer.name}><PrinterKey printer={printer} shown={printer.name === shown?.name} onShow={() => setName(printer.name)} /></li>)}
        </ul>
        {shown !== null && <OnePrinter key={shown.name} printer={shown} />}
      </div>
    </section>
  )
}

function PrinterKey({ printer, shown, onShow }: { printer: PrinterView; shown: boolean; onShow: () => void }) {
  const { t } = useTranslation('print')
  const words = [printer.present ? t('settings.present') : t('settings.away'), printer.settings === null ? t('settings.notSet') : t(`papers.${printer.settings.paper}`)]
  return (
    <button type="button" className="print-printer" aria-pressed={shown} onClick={onShow}>
      <b>{printer.displayName}</b> {printer.chosen && <span className="print-chosen">{t('settings.chosen')}</span>}
      <span className="print-small">{words.join(' · ')}</span>
    </button>
  )
}

function OnePrinter({ printer }: { printer: PrinterView }) {
  const { t } = useTranslation('print')
  const { may } = useHouse()
  const queries = useQueryClient()
  const saved = printer.settings ?? defaultSettings(printer.name)
  const [typed, setTyped] = useState<Partial<Settings>>({})
  const [testing, setTesting] = useState(false)
  const now: Settings = { ...saved, ...typed }
  const changed = printer.settings === null || JSON.stringify(now) !== JSON.stringify(saved)
  const save = useCommand(api.print.savePrinter, {
    done: t('settings.saved'),
    onDone: printers => {
      queries.setQueryData(api.print.printers.queryKey(), printers)
      setTyped({})
    },
  })
  const set = (part: Partial<Settings>): void => setTyped({ ...typed, ...part })
  const allowed = may('print.savePrinter')
  return (
    <div className="print-one">
      <h2>{printer.displayName}</h2>
      <PaperChoice value={now.paper} onChange={paper => set({ paper })} />
      <Fields now={now} set={set} />
      <Radio.Group aria-label={t('settings.copies')} value={now.copies} onChange={event => set({ copies: event.target.value === 'onePass' ? 'onePass' : 'threePages' })}
        options={[{ value: 'threePages', label: t('settings.threePages') }, { value: 'onePass', label: t('settings.onePass') }]} />
      {save.problem !== null && <Alert type="error" showIcon role="alert" title={save.problem.title} description={save.problem.detail} />}
      {!allowed && <p className="print-small">{t('settings.notAllowed')}</p>}
      <div className="print-keys">
        <Button type="primary" disabled={!allowed || !changed} loading={save.busy} onClick={() => void save.run({ ...now, chosen: printer.chosen })}>{t('settings.save')}</Button>
        {!printer.chosen && <Button disabled={!allowed || save.busy} onClick={() => void save.run({ ...now, chosen: true })}>{t('settings.choose')}</Button>}
        <Button disabled={changed} onClick={() => setTesting(true)}>{t('settings.testPage')}</Button>
        {changed && <span className="print-small">{t('settings.testFirst')}</span>}
      </div>
      <PrintPreview form="testPage" recordId={null} number="" printer={printer.name} open={testing} onClose={() => setTesting(false)} />
    </div>
  )
}

function Fields({ now, set }: { now: Settings; set: (part: Partial<Settings>) => void }) {
  const { t } = useTranslation('print')
  return (
    <div className="print-fields">
      <Field label={t('settings.margin')}>{id => <InputNumber id={id} min={0} max={40} precision={0} value={now.margin} onChange={margin => set({ margin: margin ?? 0 })} />}</Field>
      <Field label={t('settings.offsetX')} help={t('settings.offsetHelp')}>{id => <Offset id={id} value={now.offsetX} onChange={offsetX => set({ offsetX })} />}</Field>
      <Field label={t('settings.offsetY')}>{id => <Offset id={id} value={now.offsetY} onChange={offsetY => set({ offsetY })} />}</Field>
      <Field label={t('settings.scale')} help={t('settings.scaleHelp')}>{id => <InputNumber id={id} min={50} max={150} precision={0} value={now.scale} onChange={scale => set({ scale: scale ?? 100 })} />}</Field>
    </div>
  )
}

/** Kept in tenths of a millimetre, shown in millimetres. */
function Offset({ id, value, onChange }: { id: string; value: number; onChange: (tenths: number) => void }) {
  const { lang } = useHouse()
  return <InputNumber id={id} min={-20} max={20} step={0.1} precision={1} decimalSeparator={lang === 'ru' ? ',' : '.'} value={value / 10} onChange={mm => onChange(Math.round((mm ?? 0) * 10))} />
}

function Field({ label, help, children }: { label: string; help?: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="print-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help !== undefined && <span className="print-small">{help}</span>}
    </div>
  )
}
