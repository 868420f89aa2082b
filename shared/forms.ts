// The printed forms of all rooms. A new one is a line here (with its title in the texts, `print:paper.titles`), what fills it in
// electron/desk/<room>/forms.ts, how it looks in electron/forms.ts; printing itself knows none of them.
import type { FilledForm } from './print/house'
import type { SlipData } from './print/slip'

/** Every printed form of the house by name, with what stands on it. */
export interface FormContents {
  workOrderSlip: SlipData
  /** Rulers and a sample of type; nothing but the head. */
  testPage: FilledForm
}
export type FormName = keyof FormContents

export const formNames = ['workOrderSlip', 'testPage'] as const satisfies readonly FormName[]

/** A form with what stands on it: what the desk gives and a print job keeps. */
export type FormData = { [Name in FormName]: { readonly form: Name; readonly data: FormContents[Name] } }[FormName]
