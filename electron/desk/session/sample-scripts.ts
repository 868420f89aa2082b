// Announcements of the sample mall, written and decided by the same use cases as real ones.
import { sampleApprover, sampleScripts, type SampleScript } from '../../../db/seed/sample/scripts'
import type { ScriptView } from '../../../shared/broadcast/contract'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import { broadcastDesk } from '../broadcast/desk'
import type { Desk } from '../core/desk'
import type { SampleHouse } from './sample'
import type { Later } from './sample-days'

const HOUR = 3_600_000
/** An approval takes a while. */
const DECIDED_AFTER = 40 * 60_000
/** It is read for the first time so long after its approval, and takes so long. */
const AIRED_AFTER = 25 * 60_000
const READING = 48_000

/** Puts their steps at their times; `end` is now (UTC ms). */
export function planScripts(desk: Desk, { people }: SampleHouse, end: number, later: Later): void {
  const approver = people.get(sampleApprover)
  for (const script of sampleScripts) {
    const writer = people.get(script.by)
    if (writer !== undefined && approver !== undefined) later(end - script.hours * HOUR, () => play({ desk, writer, approver }, script, later))
  }
}

/** Read live, to the end. */
async function read(desk: Desk, reader: Actor, scriptId: string, later: Later): Promise<void> {
  const { id } = await broadcastDesk.beginAir.run(desk, reader, { commandKey: newId(), scriptId })
  later(desk.now() + READING, () => broadcastDesk.endAir.run(desk, reader, { commandKey: newId(), id, how: 'aired', reason: '' }))
}

interface AtTheRadio {
  readonly desk: Desk
  readonly writer: Actor
  readonly approver: Actor
}

const from = ({ id, version }: Pick<ScriptView, 'id' | 'version'>) => ({ commandKey: newId(), id, version })

async function play({ desk, writer, approver }: AtTheRadio, { programme, title, zh, ru, reach, sentBack }: SampleScript, later: Later): Promise<void> {
  const known = (await broadcastDesk.programmes.run(desk, writer, undefined)).find(({ nameZh }) => nameZh === programme)
  if (known === undefined) throw new Error(`the sample has no programme ${programme}`)
  const written = await broadcastDesk.write.run(desk, writer, { commandKey: newId(), programmeId: known.id, title, zh, ru })
  if (reach === 'draft') return
  const submitted = await broadcastDesk.submit.run(desk, writer, from(written))
  const decidedAt = desk.now() + DECIDED_AFTER
  if (reach === 'approved') {
    later(decidedAt, async () => {
      const { id } = await broadcastDesk.approve.run(desk, approver, from(submitted))
      // What is kept for an emergency is not read on a usual day.
      if (known.kind !== 'emergency') later(decidedAt + AIRED_AFTER, () => read(desk, writer, id, later))
    })
  }
  if (sentBack !== undefined) later(decidedAt, () => broadcastDesk.sendBack.run(desk, approver, { ...from(submitted), remark: sentBack.remark, remarks: [...sentBack.remarks] }))
}
