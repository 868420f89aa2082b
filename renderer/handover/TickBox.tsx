// What the incoming person ticks, line by line: Space ticks and goes to the next one, the arrows walk.
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { api } from '../app/connection'
import type { ShiftView } from '../../shared/handover/contract'
import { useShiftStep } from './shift-step'

interface TickProps {
  readonly shift: ShiftView
  readonly label: string
  readonly ticked: boolean
  readonly recordId?: string
  readonly instructionId?: string
}

/** Ticked, it stays ticked. Before the outgoing person has signed it only shows that it is not. */
export function TickBox({ shift, label, ticked, recordId, instructionId }: TickProps) {
  const box = useRef<HTMLInputElement>(null)
  const { successor } = shift
  const tick = useShiftStep(shift, api.handover.tick)
  const may = successor?.actions.tick?.may === true
  const take = async () => {
    if (ticked || successor === null) return
    const ids = { recordIds: recordId === undefined ? [] : [recordId], instructionIds: instructionId === undefined ? [] : [instructionId] }
    const next = boxesOf(box.current).find(other => !other.checked && other !== box.current)
    if ((await tick.run({ ...ids, staffId: successor.id })) !== null && document.activeElement === box.current) next?.focus()
  }
  return (
    <>
      <input
        ref={box}
        type="checkbox"
        className="tick-box"
        aria-label={label}
        aria-busy={tick.busy || undefined}
        checked={ticked}
        disabled={!may}
        title={tick.problem?.detail}
        onChange={() => void take()}
        onKeyDown={walk}
      />
      {tick.problem !== null && <span className="unseen" role="alert">{tick.problem.title} {tick.problem.detail}</span>}
    </>
  )
}

const boxesOf = (box: HTMLElement | null): HTMLInputElement[] => [...(box?.closest('.handover-sheet')?.querySelectorAll<HTMLInputElement>('.tick-box:not(:disabled)') ?? [])]

function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const boxes = boxesOf(event.currentTarget)
  boxes[boxes.indexOf(event.currentTarget) + by]?.focus()
}
