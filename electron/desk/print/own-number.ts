import { lastNumberBefore, type PrintRow } from '../../../db/repositories/prints'
import type { Reader } from '../../../db/store'
import { formNames } from '../../../shared/forms'
import type { DeskForm } from '../core/form'
import { deskForms } from '../forms'

/**
 * The number of a print among those of its own round: 1 is the original. What goes round again is printed anew, not as a duplicate of the paper of the round
 * before. `no` is the number among all prints of the form; `at` when it was asked for (UTC ms).
 */
export async function ownNumber(db: Reader, { recordId, form, no, at }: { readonly recordId: string; readonly form: string; readonly no: number; readonly at: number }): Promise<number> {
  const name = formNames.find(one => one === form)
  const from = name === undefined ? undefined : (deskForms[name] as DeskForm<typeof name>)
  if (from === undefined || from.room === null || from.countsFrom === undefined) return no
  return no - (await lastNumberBefore(db, { recordId, form }, await from.countsFrom(db, recordId, at)))
}

/** The same of a print that is kept; of one whose number was given back it is the original's. */
export const ownNumberOf = (db: Reader, { recordId, form, no, at }: Pick<PrintRow, 'recordId' | 'form' | 'no' | 'at'>): Promise<number> => ownNumber(db, { recordId, form, no: no ?? 1, at })
