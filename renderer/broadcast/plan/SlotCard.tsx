// The chosen slot beside the plan, with what may be done about it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import type { Place } from '../../../shared/broadcast/plan/rows'
import { showElapsed, showSeconds } from '../../../shared/text/when'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { recordPath } from '../../app/open-record'
import { reasonWords } from '../../app/problems'
import { useCommand } from '../../app/use-command'
import { Button } from '../../ui/Button'
import { Facts } from '../../ui/Facts'
import { Failure } from '../../ui/Failure'
import { StateMark } from '../../ui/StateMark'
import { Told } from '../../ui/Told'
import { dayTitle, SLOT_TONES, showSecond, useSlotWords } from './plan-words'
import { SlotForm } from './SlotForm'
import { DropForm, MoveForm, ScriptForm, SkipForm } from './SlotSteps'

type Asking = 'move' | 'script' | 'edit' | 'skip' | 'drop'

/** `to`: where it was dragged; the form for moving it stands open. */
export function SlotCard({ slot, to, onMoved }: { slot: SlotView; to: Place | null; onMoved: () => void }) {
  const { may } = useHouse()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => {
    setAsking(null)
    onMoved()
  }
  return (
    <article className="radio-card plan-card" aria-labelledby="slot-title">
      <About slot={slot} />
      {to !== null ? <MoveForm key={`${to.day} ${to.second}`} slot={slot} to={to} onClose={close} /> : <Step asking={asking} slot={slot} onAsk={setAsking} onClose={close} mayChange={may('broadcast.changeSlot')} />}
    </article>
  )
}

function About({ slot }: { slot: SlotView }) {
  const { t } = useTranslation('broadcast')
  const { lang, name, zone } = useHouse()
  const title = useSlotWords().title(slot)
  const wrong = useSlotWords().wrong(slot)
  const { day, second, seconds, programme, script, state, reason, by, startedAt, moved, plannedDay, plannedSecond } = slot
  const path = script === null ? null : recordPath('broadcast', script.id)
  return (
    <>
      <header>
        <h2 id="slot-title">
          <Told text={title} />
        </h2>
        <p className="quiet-line">
          {dayTitle(day, lang)} · {showSecond(second)}
        </p>
        {state !== null && <StateMark tone={SLOT_TONES[state]} word={t(`plan.states.${state}`)} />}
        {state === null && wrong !== '' && <StateMark tone="soon" word={wrong} />}
      </header>
      <Facts
        facts={[
          { label: t('plan.fields.programme'), value: name(programme) },
          { label: t('plan.sheet.lasts'), value: showElapsed(seconds * 1000) },
          { label: t('plan.sheet.number'), value: path === null ? null : <Link to={path}>{script?.number}</Link> },
          { label: t('plan.sheet.state'), value: startedAt === null ? null : showSeconds(startedAt, zone) },
          { label: t('air.reason'), value: reason === '' ? null : <Told text={reason} /> },
          { label: t('asRun.columns.who'), value: by?.name },
          { label: t('plan.moved'), value: moved ? t('plan.movedFrom', { when: `${dayTitle(plannedDay, lang)} ${showSecond(plannedSecond)}` }) : null },
        ]}
      />
    </>
  )
}

interface StepsProps {
  readonly slot: SlotView
  readonly asking: Asking | null
  readonly mayChange: boolean
  readonly onAsk: (asking: Asking) => void
  readonly onClose: () => void
}

function Step({ slot, asking, mayChange, onAsk, onClose }: StepsProps) {
  if (!mayChange) return null
  const props = { slot, onClose }
  if (asking === 'move') return <MoveForm {...props} to={null} />
  if (asking === 'script') return <ScriptForm {...props} />
  if (asking === 'skip') return <SkipForm {...props} />
  if (asking === 'drop') return <DropForm {...props} />
  if (asking === 'edit') return <EditRow {...props} />
  return <Bar slot={slot} onAsk={onAsk} />
}

function EditRow({ slot, onClose }: { slot: SlotView; onClose: () => void }) {
  const row = useQuery(api.broadcast.planRow.queryOptions({ input: { id: slot.rowId } })).data
  return row === undefined ? null : <SlotForm day={slot.plannedDay} row={row} onClose={onClose} />
}

function Bar({ slot, onAsk }: { slot: SlotView; onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation('broadcast')
  const { rowId: id, rowVersion: version, plannedDay: day, plannedSecond: second } = slot
  const back = useCommand(api.broadcast.changeSlot, { done: t('plan.backDone') })
  const over = slot.state === null ? undefined : reasonWords('slot_over')
  return (
    <div className="step-bar">
      <Failure problem={back.problem} />
      <div className="bar-buttons">
        <Button primary refusal={over} onPress={() => onAsk('move')}>
          {t('plan.move')}
        </Button>
        <Button refusal={over} onPress={() => onAsk('script')}>
          {t('plan.changeScript')}
        </Button>
        <Button onPress={() => onAsk('edit')}>{t('plan.edit')}</Button>
        <Button refusal={over} onPress={() => onAsk('skip')}>
          {t('plan.skip')}
        </Button>
        <Button refusal={over} onPress={() => onAsk('drop')}>
          {t('plan.drop')}
        </Button>
        {slot.moved && (
          <Button refusal={over} busy={back.busy} onPress={() => void back.run({ id, version, day, second, change: { kind: 'back' } })}>
            {t('plan.back')}
          </Button>
        )}
      </div>
    </div>
  )
}
