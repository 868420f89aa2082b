import { emergencies } from '../../../db/repositories/emergencies'
import { emergencyEvents } from '../../../shared/emergencies/words'
import type { RecordForm } from '../core/form'
import { emergencyView } from './view'

/** What happened to its paper is no part of what happened. */
const TOLD: readonly string[] = emergencyEvents.filter(kind => kind !== 'accounted')

/** 紧急情况处理登记表. */
export const emergencyForm: RecordForm<'emergencyForm'> = {
  room: 'emergencies',
  reads: 'emergencies.get',
  async fill({ db, head, who, recordId }) {
    const { number, timeline, attachments, actions: _actions, ...emergency } = await emergencyView(db, await emergencies.get(db, recordId), who)
    return { ...head, number, emergency, course: timeline.filter(({ kind }) => TOLD.includes(kind)), files: attachments.map(({ name }) => name) }
  },
  // Numbers on it are those of services and of people on duty.
  showsPhone: () => false,
}
