// What stands on a form: for a look at it, and when it goes into the queue under a number of its own.
import { nextPrintNumber, printOf, takePrintNumber } from '../../../db/repositories/prints'
import { staffById } from '../../../db/repositories/staff-sign-in'
import type { Reader, Tx } from '../../../db/store'
import type { CopyName } from '../../../shared/copies/rules'
import type { Actor } from '../../../shared/core/actor'
import { DeskError, notFound } from '../../../shared/core/errors'
import type { FormContents, FormData, FormName } from '../../../shared/forms'
import { roleMay } from '../../../shared/permissions'
import { duplicateOf, type FormHead, type FormHouse } from '../../../shared/print/house'
import type { Desk } from '../core/desk'
import type { DeskForm } from '../core/form'
import { defaultMall } from '../core/mall'
import { recordAct } from '../core/use-case'
import { deskForms } from '../forms'
import { tellCourse } from './course'
import { ownNumber } from './own-number'

/** A form somebody asks for. `recordId` is null for a form that belongs to no record; which one of those it is says `of`. */
export interface FormWanted {
  readonly form: FormName
  readonly recordId: string | null
  readonly of: string | null
  /** The copies that will come out; null for a form that has none. */
  readonly copies?: readonly CopyName[] | null
}

async function house(desk: Desk, db: Reader): Promise<FormHouse> {
  const mall = (await desk.mall.settings(db)) ?? defaultMall
  return { mall: { zh: mall.nameZh, ru: mall.nameRu }, department: { zh: mall.departmentZh, ru: mall.departmentRu }, phone: mall.phone }
}

async function headOf(desk: Desk, db: Reader, who: Actor, no: number | null): Promise<FormHead> {
  const by = { printedBy: (await staffById(db, who.staffId))?.name ?? '', printedAt: desk.now(), timeZone: await desk.mall.timeZone(db) }
  return { ...by, house: await house(desk, db), duplicate: duplicateOf(no, by) }
}

/** Who may not read the record, or the register, may not see it on paper either. */
function requireReader({ reads }: DeskForm<FormName>, who: Actor): void {
  if (reads !== null && !roleMay(who.role, reads)) throw new DeskError('NOT_ALLOWED', { name: reads })
}

/** The form and its contents belong together by the name they were found under. */
const filled = (form: FormName, data: FormContents[FormName]) => ({ form, data }) as FormData
const deskForm = (form: FormName) => deskForms[form] as DeskForm<FormName>

/** What stands on a form now, for its preview: with the number that its next print would get. */
export async function formData(desk: Desk, who: Actor, { form, recordId, of }: FormWanted): Promise<FormData> {
  const from = deskForm(form)
  requireReader(from, who)
  return desk.store.read(async db => {
    if (from.room === null) return filled(form, await from.fill({ db, who, of, head: await headOf(desk, db, who, null) }))
    const id = recordId ?? notFound(from.room)
    return filled(form, await from.fill({ db, who, recordId: id, head: await headOf(desk, db, who, await ownNumber(db, { recordId: id, form, no: await nextPrintNumber(db, { recordId: id, form }), at: desk.now() })) }))
  })
}

/**
 * What stands on a form that goes into this station's queue as job `jobId`. Its number is taken in the same transaction, so that of two
 * windows that print at once one prints the duplicate; the record's course says that it was sent. The same job again keeps its number.
 */
export async function queueForm(desk: Desk, who: Actor, wanted: FormWanted, jobId: string): Promise<FormData> {
  const { form } = wanted
  const from = deskForm(form)
  if (from.room === null) return formData(desk, who, wanted)
  requireReader(from, who)
  const recordId = wanted.recordId ?? notFound(from.room)
  return recordAct(desk, who, 'print.send', async (tx: Tx) => {
    const before = await printOf(tx, jobId)
    const no = before?.no ?? (await takePrintNumber(tx, jobId, { room: from.room, recordId, form, copies: wanted.copies ? [...wanted.copies] : null }, desk.stationId))
    const own = await ownNumber(tx, { recordId, form, no, at: before?.at ?? tx.now })
    const data = await from.fill({ db: tx, who, recordId, head: await headOf(desk, tx, who, own) })
    if (before === null) await tellCourse(tx, { room: from.room, recordId, form }, own, data.number, 'queued')
    return filled(form, data)
  })
}

/** Where a copy shows a phone in full, also in the preview and in a saved file, a look at it is recorded like any other. `act` is what was asked. */
export async function recordLook(desk: Desk, who: Actor, { form, recordId }: FormWanted, act: 'print.preview' | 'print.savePdf'): Promise<void> {
  const from = deskForm(form)
  if (from.room === null) return
  requireReader(from, who)
  const id = recordId ?? notFound(from.room)
  await recordAct(desk, who, act, async (tx: Tx) => {
    const data = await from.fill({ db: tx, who, recordId: id, head: await headOf(desk, tx, who, null) })
    if (from.showsPhone(data)) tx.changes.push({ room: from.room, id, number: data.number, before: null, after: { phoneShown: true } })
  })
}
