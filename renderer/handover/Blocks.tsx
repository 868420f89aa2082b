// What stands against the handover, and what would lift each.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ShiftView } from '../../shared/handover/contract'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { useNow } from '../app/use-now'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { standing } from './handover-words'
import { useShiftStep } from './shift-step'
import { SignStep } from './SignStep'

type Block = ShiftView['blocks'][number]

/** The first of each kind; the others of a kind follow when it is dealt with, or on request. */
const firstOfKinds = (blocks: readonly Block[]): Block[] => blocks.filter((block, at) => blocks.findIndex(({ kind }) => kind === block.kind) === at)

export function Blocks({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const [lifting, setLifting] = useState<Block | null>(null)
  const [all, setAll] = useState(false)
  const blocks = standing(shift)
  const shown = all ? blocks : firstOfKinds(blocks)
  return (
    <section className="handover-card" data-blocked={blocks.length > 0 ? '' : undefined} aria-labelledby="blocks-title">
      <h2 id="blocks-title">{t(blocks.length > 0 ? 'blocksCard.title' : 'blocksCard.clear')}</h2>
      {shown.length > 0 && (
        <ul className="block-list">
          {shown.map(block => (
            <li key={`${block.kind} ${block.of}`}>
              <Standing shift={shift} block={block} onLift={() => setLifting(block)} />
              {lifting?.kind === block.kind && lifting.of === block.of && <Lift shift={shift} block={block} onClose={() => setLifting(null)} />}
            </li>
          ))}
        </ul>
      )}
      {blocks.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('blocksCard.more', { count: blocks.length - shown.length })}
        </button>
      )}
      <LiftedBlocks shift={shift} />
    </section>
  )
}

function Standing({ shift, block, onLift }: { shift: ShiftView; block: Block; onLift: () => void }) {
  const { t } = useTranslation('handover')
  const name = useAbout(shift)(block)
  const { kind, of } = block
  const what = t(`blocks.${kind}.what`)
  const path = kind === 'emergency' ? recordPath('emergencies', of) : null
  const about = name === '' ? what : t('blocksCard.about', { what, name })
  return (
    <>
      <p>{path === null ? about : <Link to={path}>{about}</Link>}</p>
      <p className="quiet-line">{t(`blocks.${kind}.lifts`)}</p>
      <button type="button" className="link-button" aria-label={`${t('blocksCard.lift')} ${about}`} onClick={onLift}>
        {t('blocksCard.lift')}
      </button>
    </>
  )
}

/** What a block is about, in the language of the screen. */
function useAbout({ counts, checks }: ShiftView): (block: Block) => string {
  const house = useHouse()
  return ({ of, name }) => {
    const item = [...counts, ...checks].find(({ itemId }) => itemId === of)
    return item === undefined ? name : house.name(item)
  }
}

function Lift({ shift, block: { kind, of }, onClose }: { shift: ShiftView; block: Block; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const lift = useShiftStep(shift, api.handover.lift, t('lift.done'))
  return (
    <SignStep
      form={`handover.lift:${shift.id}:${kind}:${of}`.slice(0, 120)} title={t('lift.title')} confirm={t('lift.confirm')} max={500} busy={lift.busy} problem={lift.problem}
      onConfirm={async signed => (await lift.run({ kind, of, ...signed })) !== null} onClose={onClose}
    />
  )
}

/** What was lifted, by whom and why; printed with the log. */
export function LiftedBlocks({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  const about = useAbout(shift)
  const lifted = shift.blocks.filter(block => block.lifted !== null)
  if (lifted.length === 0) return null
  return (
    <ul className="block-list" data-lifted="">
      {lifted.map(({ kind, of, name: named, lifted: by }) => (
        <li key={`${kind} ${of}`}>
          <p>
            <StateMark tone="done" word={named === '' ? t(`blocks.${kind}.what`) : t('blocksCard.about', { what: t(`blocks.${kind}.what`), name: about({ kind, of, name: named, lifted: by }) })} />
          </p>
          {by !== null && (
            <p className="quiet-line">
              {t('blocksCard.lifted', { who: by.by?.name ?? '', when: showMoment(by.at, now, zone, lang) })} <Told text={by.reason} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
