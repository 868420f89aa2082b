// The printers of this station and how each is set: paper, margins, offset, scale, copies, test page.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { densities, printerSettings, type Paper, type PrinterSettings as Settings } from '../../shared/print/contract'
import { defaultSettings } from '../../shared/print/paper'
import { settingsOn } from '../../shared/print/printers'
import { typedNumber, type NumberBounds } from '../../shared/print/typed-number'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { ChoiceChips } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { NumberField, PaperChoice, type PrinterView } from './choices'
import { Note } from './Note'
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
        <Button busy={printers.isFetching} onPress={() => void printers.refetch()}>{t('settings.refresh')}</Button>
      </header>
      <p className="settings-note">{t('settings.intro')}</p>
      {printers.isError && <Note tone="wrong" alert>{t('settings.failed')}</Note>}
      {printers.isSuccess && list.length === 0 && <Note tone="soon">{t('settings.none')}</Note>}
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
  const [texts, setTexts] = useState<Texts>({})
  const [testing, setTesting] = useState(false)
  const now: Settings = { ...settingsOn({ settings: saved, placings: printer.placings }, typed.paper ?? saved.paper), ...typed }
  const wrong = hasWrong(texts)
  const changed = printer.settings === null || wrong || JSON.stringify(now) !== JSON.stringify(saved)
  const save = useCommand(api.print.savePrinter, {
    done: t('settings.saved'),
    onDone: printers => {
      queries.setQueryData(api.print.printers.queryKey(), printers)
      setTyped({})
      setTexts({})
    },
  })
  const set = (part: Partial<Settings>, asTyped: Texts = {}): void => {
    setTyped({ ...typed, ...part })
    setTexts({ ...texts, ...asTyped })
  }
  // What is set for one paper says nothing of another: the numbers of that one are shown.
  const choosePaper = (paper: Paper): void => {
    const { copies, density } = now
    setTyped({ copies, density, paper })
    setTexts({})
  }
  const allowed = may('print.savePrinter')
  const wrongRefusal = wrong ? t('settings.wrongNumber') : undefined
  const refusal = allowed ? (changed ? wrongRefusal : t('settings.unchanged')) : t('settings.notAllowed')
  return (
    <div className="print-one">
      <h2>{printer.displayName}</h2>
      <PaperChoice form="testPage" value={now.paper} onChange={choosePaper} />
      <Fields now={now} texts={texts} set={set} />
      <Ways now={now} set={set} />
      <Failure problem={save.problem} />
      {!allowed && <p className="print-small">{t('settings.notAllowed')}</p>}
      <div className="print-keys">
        <Button primary refusal={refusal} busy={save.busy} onPress={() => void save.run({ ...now, chosen: printer.chosen })}>{t('settings.save')}</Button>
        {!printer.chosen && <Button refusal={allowed ? wrongRefusal : t('settings.notAllowed')} busy={save.busy} onPress={() => void save.run({ ...now, chosen: true })}>{t('settings.choose')}</Button>}
        <Button refusal={changed ? t('settings.testFirst') : undefined} onPress={() => setTesting(true)}>{t('settings.testPage')}</Button>
        {changed && <span className="print-small">{t('settings.testFirst')}</span>}
      </div>
      <PrintPreview form="testPage" recordId={null} number="" printer={printer.name} open={testing} onClose={() => setTesting(false)} />
    </div>
  )
}

/** How it prints, whatever paper is in it. */
function Ways({ now, set }: { now: Settings; set: (part: Partial<Settings>) => void }) {
  const { t } = useTranslation('print')
  const plain = { problem: undefined, onBlur: () => undefined }
  return (
    <>
      <div>
        <ChoiceChips
          {...plain} label={t('settings.density')} name="density" value={now.density} onChange={density => density !== null && set({ density })}
          choices={densities.map(value => ({ value, label: t(`densities.${value}`) }))}
        />
        <p className="field-hint">{t('settings.densityHelp')}</p>
      </div>
      <ChoiceChips
        {...plain} label={t('settings.copies')} name="copies" value={now.copies} onChange={copies => copies !== null && set({ copies })}
        choices={[{ value: 'threePages', label: t('settings.threePages') }, { value: 'onePass', label: t('settings.onePass') }]}
      />
    </>
  )
}

type NumberName = 'margin' | 'scale' | 'offsetX' | 'offsetY'
/** Numbers as they were typed. */
type Texts = Partial<Record<NumberName, string>>

const ofSettings = (name: NumberName, digits: 0 | 1): NumberBounds => {
  const { minValue, maxValue } = printerSettings.shape[name].unwrap()
  return { min: (minValue ?? 0) / 10 ** digits, max: (maxValue ?? 0) / 10 ** digits, digits }
}

/** As the contract sets them. Offsets are kept in tenths of a millimetre and shown in millimetres. */
const BOUNDS: Readonly<Record<NumberName, NumberBounds>> = { margin: ofSettings('margin', 0), scale: ofSettings('scale', 0), offsetX: ofSettings('offsetX', 1), offsetY: ofSettings('offsetY', 1) }

const hasWrong = (texts: Texts): boolean => (Object.keys(BOUNDS) as NumberName[]).some(name => texts[name] !== undefined && 'problem' in typedNumber(texts[name], BOUNDS[name]))

function Fields({ now, texts, set }: { now: Settings; texts: Texts; set: (part: Partial<Settings>, texts: Texts) => void }) {
  const { t } = useTranslation('print')
  const bind = (name: NumberName) => {
    const bounds = BOUNDS[name]
    const parts = 10 ** bounds.digits
    const onChange = (typed: string, value: number | null) => set(value === null ? {} : { [name]: Math.round(value * parts) }, { [name]: typed })
    return { name, label: t(`settings.${name}`), bounds, typed: texts[name], value: now[name] / parts, onChange }
  }
  const limits = (name: NumberName) => t(name === 'scale' ? 'settings.percents' : 'settings.millimetres', { min: BOUNDS[name].min, max: BOUNDS[name].max })
  return (
    <div className="print-fields">
      <p className="print-small">{t('settings.placingHelp')}</p>
      <NumberField {...bind('margin')} hint={limits('margin')} />
      <NumberField {...bind('scale')} hint={`${limits('scale')} ${t('settings.scaleHelp')}`} />
      <NumberField {...bind('offsetX')} hint={`${limits('offsetX')} ${t('settings.offsetHelp')}`} />
      <NumberField {...bind('offsetY')} hint={limits('offsetY')} />
    </div>
  )
}
