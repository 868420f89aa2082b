import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { airables, asRun, beginAir, endAir, onAir, remarkAir } from './air'
import { approve, retire, revive, sendBack, submit } from './decide'
import { exportAsRun } from './export'
import { counts, get, page } from './lists'
import { readPolicy, savePolicy } from './policy'
import { airRequest, declineRequest, request, requests } from './requests'
import { programmesKept, saveProgramme } from './settings'
import { nameInRussian, rememberName, terms } from './words'
import { confirm, edit, write } from './write'

export const broadcastDesk = {
  page, counts, get, write, edit, confirm, submit, approve, sendBack, retire, revive, saveProgramme, savePolicy, request, requests, airRequest, declineRequest, airables, onAir, beginAir, endAir, asRun, exportAsRun, remarkAir, terms, nameInRussian, rememberName,
  programmes: programmesKept,
  policy: readPolicy,
} satisfies { [Key in keyof Contract['broadcast']]: UseCase<`broadcast.${Key}`> }
