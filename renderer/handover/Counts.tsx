// Items that are counted: what the registers expect beside what was found, and why they differ.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountLine, ShiftView } from '../../shared/handover/contract'
import { showCount } from '../../shared/text/numbers'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { itemWords } from './handover-words'
import { SavedLine } from './SavedLine'
import { useShiftStep } from './shift-step'

export function Counts({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  return (
    <section className="sheet-part" aria-labelledby="counts-title">
      <header>
        <h2 id="counts-title">{t('counts.title')}</h2>
        <span className="quiet-line">{t('counts.head')}</span>
      </header>
      {shift.counts.length === 0 && <p className="sheet-none">{t('counts.none')}</p>}
      <ul>
        {shift.counts.map(item => (
          <Item key={item.itemId} shift={shift} item={item} />
        ))}
      </ul>
    </section>
  )
}

const differs = ({ expected, counted }: Pick<CountLine, 'expected' | 'counted'>): boolean => expected !== null && counted !== null && expected !== counted

function Item({ shift, item }: { shift: ShiftView; item: CountLine }) {
  const { t } = useTranslation('handover')
  const house = useHouse()
  const [unread, setUnread] = useState(false)
  const count = useShiftStep(shift, api.handover.count)
  const { itemId, expected, counted, explanation } = item
  const { name } = itemWords(item, house)
  const writes = shift.actions.count?.may === true
  const save = (text: string) => {
    const found = Number(text.replace(/\s/g, ''))
    setUnread(!Number.isInteger(found))
    if (Number.isInteger(found)) void count.run({ itemId, counted: found, explanation })
  }
  const wrong = unread ? t('counts.whole') : (count.problem?.fields['counted'] ?? (count.problem?.fields['explanation'] === undefined ? count.problem?.detail : undefined))
  const shown = (found: number | null) => (found === null ? t('counts.unknown') : showCount(found, house.lang))
  return (
    <li className="sheet-row" data-kind="count">
      <span className="sheet-mark"><StateMark tone={counted === null ? 'waiting' : differs(item) ? 'soon' : 'fine'} word="" /></span>
      <p className="sheet-what">{name}</p>
      <div className="sheet-text">
        {differs(item) && <Difference item={item} />}
        {differs(item) && writes && counted !== null && (
          <SavedLine
            label={t('counts.explanation', { name })} value={explanation} placeholder={t('counts.explain')} max={300} busy={count.busy} problem={count.problem?.fields['explanation']}
            onSave={next => void count.run({ itemId, counted, explanation: next })}
          />
        )}
        {!writes && explanation !== '' && <Told text={explanation} />}
      </div>
      <div className="sheet-end sheet-count">
        <span>{shown(expected)} /</span>
        {writes ? <SavedLine label={t('counts.counted', { name })} value={counted === null ? '' : String(counted)} max={12} numeric busy={count.busy} problem={wrong} onSave={save} /> : <span>{shown(counted)}</span>}
      </div>
    </li>
  )
}

function Difference({ item }: { item: CountLine }) {
  const { t } = useTranslation('handover')
  const house = useHouse()
  const by = (item.counted ?? 0) - (item.expected ?? 0)
  const { unit } = itemWords(item, house)
  return <StateMark tone="soon" word={t(by < 0 ? 'counts.short' : 'counts.over', { count: Math.abs(by), unit })} />
}
