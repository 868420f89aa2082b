// A step of the running shift: sent with the version that is known when its turn comes, one after the other.
import type { ProcedureUtils } from '@orpc/tanstack-query'
import type { ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'
import { queries } from '../app/queries'
import { useCommand, type Command } from '../app/use-command'

/** Lines, counts and ticks are saved as one goes from one to the next: none is sent before the answer to the one before is there. */
let before: Promise<unknown> = Promise.resolve()

function inTurn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  const mine = before.then(send, send)
  before = mine.catch(() => undefined)
  return mine
}

const keyOf = (id: string) => api.handover.get.queryKey({ input: { id } })

/** Takes over what the desk answered with, so that the next step goes out from this version. */
function takeShift(shift: ShiftView): void {
  const current = queries.getQueryData(api.handover.current.queryKey())
  if (current === undefined || current === null || current.id === shift.id) queries.setQueryData(api.handover.current.queryKey(), shift.state === 'closed' ? null : shift)
  queries.setQueryData(keyOf(shift.id), shift)
}

const versionNow = ({ id, version }: ShiftView): number => Math.max(version, queries.getQueryData(keyOf(id))?.version ?? 0)

type OfShift<Input> = Omit<Input, 'id' | 'version' | 'commandKey'>

export interface ShiftStep<Input> extends Omit<Command<Input, ShiftView>, 'run' | 'fail'> {
  run(input: OfShift<Input>): Promise<ShiftView | null>
}

/** A step of `shift`; `done` is the short good news. */
export function useShiftStep<Input extends { id: string; version: number }, Failure>(
  shift: ShiftView,
  procedure: ProcedureUtils<Record<never, never>, Input, ShiftView, Failure>,
  done?: string,
): ShiftStep<Input> {
  const { run, busy, problem, clear } = useCommand(procedure, { onDone: takeShift, ...(done === undefined ? {} : { done }) })
  const step = (input: OfShift<Input>) => inTurn(() => run(...([{ ...input, id: shift.id, version: versionNow(shift) }] as unknown as Parameters<typeof run>)))
  return { run: step, busy, problem, clear }
}

/** What is written into the page of a shift goes without its version. */
export const shiftTaken = { onDone: takeShift }
