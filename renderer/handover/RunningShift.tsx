// The shift that stands open on the post: what goes with it, what still blocks, who follows, and the two signatures.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '../../shared/handover/contract'
import { showMoment, showSpan, showTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { KeyCap } from '../ui/KeyCap'
import { Blocks } from './Blocks'
import { Checks } from './Checks'
import { Counts } from './Counts'
import { DutyLog, toEntry, WRITE_KEY } from './DutyLog'
import { namesOf, standing, useShiftTitle } from './handover-words'
import { Instructions } from './Instructions'
import { JoinShift } from './JoinShift'
import { Matters } from './Matters'
import { RoomLinks } from './room-links'
import { CloseDay, Incoming, Outgoing } from './Signatures'
import { Successor } from './Successor'

const PRINT_KEY = 'Ctrl+P'

export function RunningShift({ shift, onClosed }: { shift: ShiftView; onClosed: (shift: ShiftView) => void }) {
  const { t } = useTranslation('handover')
  const sheet = useTicksAfterSignature(shift)
  return (
    <div className="handover">
      <Head shift={shift} />
      <div className="handover-body">
        <div className="handover-sheet" ref={sheet}>
          <Matters shift={shift} />
          <Counts shift={shift} />
          <Checks shift={shift} />
          <Instructions shift={shift} />
          <DutyLog shift={shift} />
        </div>
        <aside className="handover-side" aria-label={t('title')}>
          <Blocks shift={shift} />
          {shift.state === 'open' && <Successor shift={shift} />}
          <Outgoing shift={shift} />
          <Incoming shift={shift} onClosed={onClosed} />
          {shift.state === 'open' && <JoinShift shift={shift} />}
          <CloseDay shift={shift} onClosed={onClosed} />
          <p className="quiet-line">{t('in.note')}</p>
        </aside>
      </div>
    </div>
  )
}

/** The outgoing person has signed: the keyboard is on the first line the incoming one ticks. */
function useTicksAfterSignature({ state }: ShiftView) {
  const sheet = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'open' && state === 'handingOver') sheet.current?.querySelector<HTMLElement>('.tick-box:not(:disabled, :checked)')?.focus()
    before.current = state
  }, [state])
  return sheet
}

function Head({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  const left = standing(shift).length
  const over = now - shift.plannedUntil
  const line = [
    t('head.from', { from: showMoment(shift.openedAt, now, zone, lang), now: showTime(now, zone) }),
    t('head.onDuty', { span: showSpan(Math.max(0, now - shift.openedAt), lang) }),
    left === 0 ? t('blocksCard.none') : t('blocksCard.left', { count: left }),
  ]
  return (
    <header className="handover-head">
      <div>
        <p className="quiet-line">{[shift.number, useShiftTitle()(shift), t('head.people', { names: namesOf(shift.people) })].join(' · ')}</p>
        <h1>{t('title')}</h1>
      </div>
      <div className="handover-head-end">
        <p className="quiet-line">
          {line.join(' · ')}
          {over > 0 && <strong className="handover-over"> · {t('head.overtime', { span: showSpan(over, lang) })}</strong>}
        </p>
        <div className="room-links">
          <PrintLog shift={shift} />
          {shift.state === 'open' && (
            <button type="button" className="link-button" aria-keyshortcuts={WRITE_KEY} onClick={toEntry}>
              {t('keys.entry')} <KeyCap name={WRITE_KEY} />
            </button>
          )}
          <RoomLinks />
        </div>
      </div>
    </header>
  )
}

/** The page as it stands, to be looked at before it is signed. */
function PrintLog({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [printing, setPrinting] = useState(false)
  const allowed = may('print.send')
  useKeys([{ key: PRINT_KEY, label: t('head.print'), run: () => setPrinting(true), active: allowed }])
  if (!allowed) return null
  return (
    <>
      <button type="button" className="link-button" aria-keyshortcuts="Control+P" onClick={() => setPrinting(true)}>
        {t('head.print')} <KeyCap name={PRINT_KEY} />
      </button>
      {printing && <Preview form="handoverLog" recordId={shift.id} number={shift.number} onClose={() => setPrinting(false)} />}
    </>
  )
}
