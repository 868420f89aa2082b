// The two signatures, each with one's own PIN, at one screen; and the end of the day where nobody follows.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../shared/core/actions'
import type { ShiftView } from '../../shared/handover/contract'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { reasonWords } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { ToggleChip } from '../ui/ChoiceChips'
import { tickedOf } from './handover-words'
import { PinLine, usePin } from './PinLine'
import { usePrintsSigned, type PrintsSigned } from './print-signed'
import { useShiftStep } from './shift-step'
import { SignStep } from './SignStep'

const refusalOf = (action: Action | undefined): string | undefined => (action === undefined || action.may ? undefined : reasonWords(action.reason))

/** Whoever signs as the one who hands over: the one who sits here, if on this shift; of several one is chosen. */
function useOutgoing({ people }: ShiftView) {
  const { me } = useHouse()
  const [chosen, setChosen] = useState<string | null>(null)
  const mine = people.find(({ id }) => id === me?.staffId)
  const who = people.find(({ id }) => id === chosen) ?? mine ?? people[0] ?? null
  return { who, setChosen }
}

export function Outgoing({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { who, setChosen } = useOutgoing(shift)
  const signed = shift.signedOut
  return (
    <section className="handover-card" aria-labelledby="out-title">
      <h2 id="out-title">
        {t('out.title')} {signed === null ? who?.name : signed.by?.name}
      </h2>
      {signed !== null && <p className="quiet-line">{t('out.signed', { time: showMoment(signed.at, now, zone, lang) })}</p>}
      {signed === null && shift.people.length > 1 && (
        <select className="input" aria-label={t('pin.who')} value={who?.id ?? ''} onChange={event => setChosen(event.target.value)}>
          {shift.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {signed === null && <SignOut shift={shift} staffId={who?.id ?? null} />}
    </section>
  )
}

function SignOut({ shift, staffId }: { shift: ShiftView; staffId: string | null }) {
  const { t } = useTranslation('handover')
  const sign = useShiftStep(shift, api.handover.signOut, t('out.done'))
  const pin = usePin(sign.problem)
  const action = shift.actions.signOut
  // The rules judge whoever sits here; that somebody else of the shift signs is the desk's to judge, by their PIN.
  const refusal = action?.may === false && action.reason === 'not_on_duty' ? undefined : refusalOf(action)
  const run = () => {
    const typed = refusal === undefined && staffId !== null ? pin.take() : null
    if (typed !== null && staffId !== null) void sign.run({ staffId, pin: typed })
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('out.sign'), run, active: refusal === undefined }])
  return (
    <>
      <PinLine label={t('out.pin')} pin={pin} problem={sign.problem} onEnter={run} />
      <div className="bar-buttons">
        <Button primary keyName={refusal === undefined ? 'Ctrl+Enter' : undefined} busy={sign.busy} refusal={refusal} onPress={run}>
          {t('out.sign')}
        </Button>
      </div>
      {refusal !== undefined && <p className="quiet-line">{refusal}</p>}
    </>
  )
}

/** From the other's signature on: read line by line, then signed, or refused with a reason. `onClosed` says that the shift has changed hands. */
export function Incoming({ shift, onClosed }: { shift: ShiftView; onClosed: (shift: ShiftView) => void }) {
  const { t } = useTranslation('handover')
  const [refusing, setRefusing] = useState(false)
  const sign = useShiftStep(shift, api.handover.signIn, t('in.done', { number: shift.number }))
  const pin = usePin(sign.problem)
  const paper = usePrintsSigned()
  const { successor } = shift
  const { done, all } = tickedOf(shift)
  const refusal = refusalOf(successor?.actions.signIn)
  const run = async () => {
    const typed = refusal === undefined && successor !== null ? pin.take() : null
    const closed = typed === null || successor === null ? null : await sign.run({ staffId: successor.id, pin: typed })
    if (closed?.state !== 'closed') return
    onClosed(closed)
    await paper.print(closed)
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('in.sign'), run: () => void run(), active: successor?.actions.signIn?.may === true && !refusing }])
  if (successor === null) return null
  const mayRefuse = successor.actions.refuse?.may === true
  return (
    <section className="handover-card" aria-labelledby="in-title">
      <h2 id="in-title">
        {t('in.title')} {successor.name}
      </h2>
      {shift.signedOut !== null && all > done && <p className="quiet-line">{t('in.left', { count: all - done })}</p>}
      {refusing ? (
        <Refuse shift={shift} successor={successor} onClose={() => setRefusing(false)} />
      ) : (
        <>
          {mayRefuse && <PinLine label={t('in.pin')} pin={pin} problem={sign.problem} onEnter={() => void run()} />}
          {mayRefuse && <PrintToo paper={paper} />}
          <div className="bar-buttons">
            <Button primary={mayRefuse} keyName={refusal === undefined ? 'Ctrl+Enter' : undefined} busy={sign.busy} refusal={refusal} onPress={() => void run()}>
              {t('in.sign')}
            </Button>
            {mayRefuse && <Button onPress={() => setRefusing(true)}>{t('in.refuse')}</Button>}
          </div>
          {refusal !== undefined && <p className="quiet-line">{refusal}</p>}
        </>
      )}
    </section>
  )
}

function Refuse({ shift, successor, onClose }: { shift: ShiftView; successor: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const refuse = useShiftStep(shift, api.handover.refuse, t('in.refused'))
  return (
    <SignStep
      form={`handover.refuse:${shift.id}`} title={t('in.refuseTitle')} confirm={t('in.refuseConfirm')} max={1000} signer={successor} busy={refuse.busy} problem={refuse.problem}
      onConfirm={async signed => (await refuse.run(signed)) !== null} onClose={onClose}
    />
  )
}

/** Whether the log is printed with the signature. */
function PrintToo({ paper: { wanted, want } }: { paper: PrintsSigned }) {
  const { t } = useTranslation('handover')
  return wanted === null ? null : <ToggleChip name="printToo" label={t('paper.too')} value={wanted} onChange={want} />
}

/** A supervisor closes the day in front of whoever is on duty. */
export function CloseDay({ shift, onClosed }: { shift: ShiftView; onClosed: (shift: ShiftView) => void }) {
  const { t } = useTranslation('handover')
  const [open, setOpen] = useState(false)
  const close = useShiftStep(shift, api.handover.closeDay, t('close.done', { number: shift.number }))
  const paper = usePrintsSigned()
  const run = async (signed: { reason: string; staffId: string; pin: string }) => {
    const closed = await close.run(signed)
    if (closed?.state === 'closed') {
      onClosed(closed)
      await paper.print(closed)
    }
    return closed !== null
  }
  if (!open) {
    return (
      <p className="card-links">
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('close.open')}
        </button>
      </p>
    )
  }
  return (
    <section className="handover-card">
      <SignStep form={`handover.close:${shift.id}`} title={t('close.title')} confirm={t('close.confirm')} max={1000} busy={close.busy} problem={close.problem} onConfirm={run} onClose={() => setOpen(false)}>
        <PrintToo paper={paper} />
      </SignStep>
    </section>
  )
}
