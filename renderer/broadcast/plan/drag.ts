// A slot dragged to another hour or day: where it is let go, the form for moving it opens with that place.
import type { DragEvent } from 'react'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import type { Place } from '../../../shared/broadcast/plan/rows'

const KIND = 'application/x-plan-slot'

/** What of the plan is dragged carries its key. */
export const dragged = ({ key }: Pick<SlotView, 'key'>) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(KIND, key)
    event.dataTransfer.effectAllowed = 'move'
  },
})

/** A place where a slot may be let go. */
export const takes = (onDrop: (key: string) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes(KIND)) event.preventDefault()
  },
  onDrop: (event: DragEvent) => {
    const key = event.dataTransfer.getData(KIND)
    if (key === '') return
    event.preventDefault()
    onDrop(key)
  },
})

/** The place in that hour of that day, at the minute it had. */
export const placeIn = ({ second }: Pick<SlotView, 'second'>, day: string, hour: number): Place => ({ day, second: hour * 3600 + (second % 3600) })
