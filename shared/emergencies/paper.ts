// What stands on the printed form of an emergency. Times UTC ms.
import type { TimelineEntry } from '../core/records'
import type { FilledForm } from '../print/house'
import type { EmergencyView } from './contract'

type Told =
  | 'kind' | 'place' | 'placeNames' | 'startedAt' | 'createdAt' | 'createdBy' | 'post' | 'said' | 'hurt' | 'hurtText' | 'fireCard' | 'told' | 'cause' | 'damage' | 'measures' | 'endedAt' | 'endedBy' | 'voided' | 'isOpen'

/** 紧急情况处理登记表: all that is known of it, whom one told, and its course, oldest line first. */
export interface EmergencyPaper extends FilledForm {
  readonly emergency: Pick<EmergencyView, Told>
  readonly course: readonly TimelineEntry[]
  /** The names of the files kept with it. */
  readonly files: readonly string[]
}
