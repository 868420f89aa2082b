import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { attachToEmergency, countHurt, endEmergency, fillFireCard, giveAccount, noteAction, tellSomebody } from './handle'
import { countEmergencies, currentEmergencies, getEmergency, pageEmergencies } from './lists'
import { editEmergency, reportEmergency, voidEmergency } from './report'

export const emergenciesDesk = {
  current: currentEmergencies,
  report: reportEmergency,
  note: noteAction,
  tell: tellSomebody,
  attach: attachToEmergency,
  fireCard: fillFireCard,
  hurt: countHurt,
  edit: editEmergency,
  account: giveAccount,
  end: endEmergency,
  void: voidEmergency,
  get: getEmergency,
  page: pageEmergencies,
  counts: countEmergencies,
} satisfies { [Key in keyof Contract['emergencies']]: UseCase<`emergencies.${Key}`> }
