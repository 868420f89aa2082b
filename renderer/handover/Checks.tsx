// Devices that are looked at: each works, or does not, with a remark.
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { SavedLine } from './SavedLine'
import { useShiftStep } from './shift-step'

type Check = ShiftView['checks'][number]

export function Checks({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { checks } = shift
  return (
    <section className="sheet-part" aria-labelledby="checks-title">
      <header>
        <h2 id="checks-title">{t('checks.title')}</h2>
        {checks.length > 0 && <span className="quiet-line">{t('checks.done', { done: checks.filter(({ works }) => works !== null).length, all: checks.length })}</span>}
      </header>
      {checks.length === 0 && <p className="sheet-none">{t('checks.none')}</p>}
      <ul>
        {checks.map(check => (
          <Device key={check.itemId} shift={shift} check={check} />
        ))}
      </ul>
    </section>
  )
}

const TONES = { true: 'fine', false: 'soon', null: 'waiting' } as const

function Device({ shift, check }: { shift: ShiftView; check: Check }) {
  const { t } = useTranslation('handover')
  const { name: nameOf } = useHouse()
  const save = useShiftStep(shift, api.handover.check)
  const { itemId, works, remark } = check
  const name = nameOf(check)
  const writes = shift.actions.check?.may === true
  const word = works === null ? t('checks.not') : t(works ? 'checks.works' : 'checks.broken')
  return (
    <li className="sheet-row" data-kind="check">
      <span className="sheet-mark"><StateMark tone={TONES[`${works}`]} word="" /></span>
      <p className="sheet-what">{name}</p>
      {writes && works !== null ? (
        <SavedLine label={t('checks.remarkOf', { name })} value={remark} placeholder={t('checks.remark')} max={300} busy={save.busy} problem={save.problem?.detail} onSave={next => void save.run({ itemId, works, remark: next })} />
      ) : (
        <div className="sheet-text">{save.problem === null ? <Told text={remark} /> : <span className="field-wrong" role="alert">{save.problem.detail}</span>}</div>
      )}
      {writes ? (
        <div className="sheet-end sheet-choice" role="group" aria-label={name}>
          {[true, false].map(now => (
            <button key={String(now)} type="button" className="choice-button" data-broken={now ? undefined : ''} aria-pressed={works === now} onClick={() => void save.run({ itemId, works: now, remark })}>
              {t(now ? 'checks.works' : 'checks.broken')}
            </button>
          ))}
        </div>
      ) : (
        <span className="sheet-end">{word}</span>
      )}
    </li>
  )
}
