import { meetClock, moveClock, startClock, stopClock } from '../../../db/repositories/clocks'
import type { Tx } from '../../../db/store'
import type { Role } from '../../../shared/core/actor'
import type { ClockRule } from '../../../shared/core/clocks'
import type { RoomName } from '../../../shared/rooms'

/** What a step does to the clocks of its record, as a room's rules say it. Times UTC ms. */
export interface ClockEffects {
  readonly met: readonly string[]
  readonly stopped: readonly string[]
  readonly started: readonly { readonly name: string; readonly startedAt: number; readonly dueAt: number; readonly rule: ClockRule; readonly owedBy: Role; readonly departmentId: string | null }[]
  readonly moved: readonly ({ readonly name: string } & Partial<{ readonly dueAt: number; readonly rule: ClockRule; readonly owedBy: Role; readonly departmentId: string | null }>)[]
}

/** A record, its running clocks, and the round in which new ones begin. */
export interface Clocked {
  readonly room: RoomName
  readonly id: string
  readonly running: readonly { readonly name: string }[]
  readonly round: number
}

/** Writes what a step does to the clocks. No rule lives here. */
export async function writeClocks(tx: Tx, { room, id, running, round }: Clocked, { met, stopped, started, moved }: ClockEffects): Promise<void> {
  for (const { name } of running) {
    if (met.includes(name)) await meetClock(tx, id, name)
    else if (stopped.includes(name)) await stopClock(tx, id, name)
  }
  for (const { name, ...to } of moved) await moveClock(tx, id, name, to)
  for (const { name, ...clock } of started) await startClock(tx, room, id, name, { ...clock, round })
}
