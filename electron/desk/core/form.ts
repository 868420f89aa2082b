import type { Reader } from '../../../db/store'
import type { ProcedureName } from '../../../shared/contract'
import type { Actor } from '../../../shared/core/actor'
import type { FormContents, FormName } from '../../../shared/forms'
import type { FormHead } from '../../../shared/print/house'
import type { RoomName } from '../../../shared/rooms'

/** What a form is filled from. `db` reads inside the transaction when the form goes into the queue. */
export interface FormAsked {
  readonly db: Reader
  /** The house, who prints and when, and the mark of a duplicate: the same on every form. */
  readonly head: FormHead
  /** Who asks: a form may show less to some. */
  readonly who: Actor
}

/** A form of a record, as its room gives it to printing (electron/desk/<room>/forms.ts). */
export interface RecordForm<Name extends FormName> {
  /** The room of its records, under which prints are counted and told in their course. */
  readonly room: RoomName
  /** Who may not call this may not see the record on paper either. */
  readonly reads: ProcedureName
  /** @throws DeskError NOT_FOUND */
  fill(asked: FormAsked & { readonly recordId: string }): Promise<FormContents[Name]>
  /** Where a record goes round again: since when (UTC ms) the prints are counted among which one made at `at` belongs. All of them where left out. */
  readonly countsFrom?: (db: Reader, recordId: string, at: number) => Promise<number>
  /** Whether a phone stands on one of its copies in full: then looking at it is recorded like any other look. */
  showsPhone(data: FormContents[Name]): boolean
}

/** A form that belongs to no record: its prints are not counted. */
export interface LooseForm<Name extends FormName> {
  readonly room: null
  /** Who may not call this may not see what stands on the form either; null where anybody may. */
  readonly reads: ProcedureName | null
  /** `of` says which one is wanted (a month, a week): null where there is just one. @throws DeskError NOT_FOUND */
  fill(asked: FormAsked & { readonly of: string | null }): Promise<FormContents[Name]>
}

export type DeskForm<Name extends FormName> = RecordForm<Name> | LooseForm<Name>
