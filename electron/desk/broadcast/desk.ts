import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { airables, asRun, beginAir, endAir, insertAir, onAir, remarkAir } from './air'
import { cue } from './cues'
import { approve, retire, revive, sendBack, submit } from './decide'
import { addEquipment, equipment, equipmentNow } from './equipment'
import { exportAsRun } from './export'
import { counts, get, page } from './lists'
import { plan } from './plan'
import { changeSlot, copyPlanDay, dropPlanRow, movePlanRow, planRow, savePlanRow, saveSeason, seasons } from './plan-change'
import { exportPlan } from './plan-export'
import { explainMissed, skipSlot, unexplained } from './plan-fate'
import { readPolicy, savePolicy } from './policy'
import { heardRecording, putRecording, recording, takeOffRecording } from './recordings'
import { airRequest, approveRequest, declineRequest, request, requests } from './requests'
import { programmesKept, saveProgramme } from './settings'
import { nameInRussian, rememberName, terms } from './words'
import { confirm, edit, write } from './write'

export const broadcastDesk = {
  page, counts, get, write, edit, confirm, submit, approve, sendBack, retire, revive, saveProgramme, savePolicy, request, requests, airRequest, approveRequest, declineRequest, airables, onAir, beginAir, insertAir, endAir, asRun, exportAsRun, remarkAir, terms, nameInRussian, rememberName,
  plan, planRow, savePlanRow, dropPlanRow, changeSlot, movePlanRow, copyPlanDay, skipSlot, explainMissed, unexplained, cue, exportPlan, seasons, saveSeason, equipment, equipmentNow, addEquipment, putRecording, takeOffRecording, heardRecording, recording,
  programmes: programmesKept,
  policy: readPolicy,
} satisfies { [Key in keyof Contract['broadcast']]: UseCase<`broadcast.${Key}`> }
