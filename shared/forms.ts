// The printed forms of all rooms. A new one is a line here (with its title in the texts, `print:paper.titles`), what fills it in
// electron/desk/<room>/forms.ts, how it looks in electron/forms.ts; printing itself knows none of them.
import type { ComplaintPaper, JournalPaper, MediationPaper, RegisterPaper } from './complaints/paper'
import type { Paper } from './print/contract'
import type { FilledForm } from './print/house'
import type { SlipData } from './print/slip'

/** Every printed form of the house by name, with what stands on it. */
export interface FormContents {
  workOrderSlip: SlipData
  complaintForm: ComplaintPaper
  mediationAgreement: MediationPaper
  complaintRegister: RegisterPaper
  weeklyJournal: JournalPaper
  /** Rulers and a sample of type; nothing but the head. */
  testPage: FilledForm
}
export type FormName = keyof FormContents

export const formNames = ['workOrderSlip', 'complaintForm', 'mediationAgreement', 'complaintRegister', 'weeklyJournal', 'testPage'] as const satisfies readonly FormName[]

/** A form with what stands on it: what the desk gives and a print job keeps. */
export type FormData = { [Name in FormName]: { readonly form: Name; readonly data: FormContents[Name] } }[FormName]

const papers: Partial<Readonly<Record<FormName, Paper>>> = { complaintForm: 'a4', mediationAgreement: 'a4', complaintRegister: 'a4', weeklyJournal: 'a4' }

/** The one paper a form is made for; null where it takes the printer's. */
export const paperOf = (form: FormName): Paper | null => papers[form] ?? null
