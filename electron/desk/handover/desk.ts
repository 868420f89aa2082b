import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { days, endInstruction, instruct, signDay } from './days'
import { exportLog } from './export'
import { current, get, lists, page, standing, verify } from './lists'
import { endIncident, entries, write } from './log'
import { openNew } from './open'
import { check, count, line, name } from './prepare'
import { checkItemsKept, countItemsKept, saveCheckItem, saveCountItem, saveTemplate, templates } from './settings'
import { closeDay, join, lift, refuseShift, signIn, signOut, tick } from './sign'

export const handoverDesk = {
  lists, current, standing, get, page, entries, exportLog, verify, days, write, endIncident, line, count, check, name, join, lift, signOut, tick, signIn, closeDay, signDay, instruct, endInstruction,
  templates, saveTemplate, saveCountItem, saveCheckItem,
  countItems: countItemsKept,
  checkItems: checkItemsKept,
  open: openNew,
  refuse: refuseShift,
} satisfies { [Key in keyof Contract['handover']]: UseCase<`handover.${Key}`> }
