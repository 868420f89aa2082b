// The printed forms of all rooms. A new one is a line here (with its title in the texts, `print:paper.titles`), what fills it in
// electron/desk/<room>/forms.ts, how it looks in electron/forms.ts; printing itself knows none of them.
import type { AsRunPaper, PlanPaper } from './broadcast/paper'
import type { ComplaintPaper, JournalPaper, MediationPaper, RegisterPaper } from './complaints/paper'
import type { SlipsOutPaper } from './copies/paper'
import { copyNames, type CopyName } from './copies/rules'
import type { EmergencyPaper } from './emergencies/paper'
import type { DutyLogPaper, HandoverPaper } from './handover/paper'
import type { CardPaper, ConsentPaper, ErasurePaper, HandOutsPaper, LabelsPaper, LettersPaper, StatementPaper } from './members/paper'
import type { Paper, PrinterSettings } from './print/contract'
import type { FilledForm } from './print/house'
import type { SlipData } from './print/slip'
import type { ActPaper } from './work-orders/act'

/** Every printed form of the house by name, with what stands on it. */
export interface FormContents {
  workOrderSlip: SlipData
  workOrderAct: ActPaper
  emergencyForm: EmergencyPaper
  handoverLog: HandoverPaper
  dutyLog: DutyLogPaper
  asRunLog: AsRunPaper
  broadcastPlan: PlanPaper
  memberCard: CardPaper
  memberConsent: ConsentPaper
  pointStatement: StatementPaper
  erasureAct: ErasurePaper
  /** The consent before anybody is enrolled: of what is typed so far, to be signed on paper. */
  consentBlank: ConsentPaper
  clubLetters: LettersPaper
  clubLabels: LabelsPaper
  giftHandOuts: HandOutsPaper
  complaintForm: ComplaintPaper
  mediationAgreement: MediationPaper
  complaintRegister: RegisterPaper
  weeklyJournal: JournalPaper
  slipsOut: SlipsOutPaper
  /** Rulers and a sample of type; nothing but the head. */
  testPage: FilledForm
}
export type FormName = keyof FormContents

export const formNames = ['workOrderSlip', 'workOrderAct', 'emergencyForm', 'handoverLog', 'dutyLog', 'asRunLog', 'broadcastPlan', 'memberCard', 'memberConsent', 'pointStatement', 'erasureAct', 'consentBlank', 'clubLetters', 'clubLabels', 'giftHandOuts', 'complaintForm', 'mediationAgreement', 'complaintRegister', 'weeklyJournal', 'slipsOut', 'testPage'] as const satisfies readonly FormName[]

/** A form with what stands on it: what the desk gives and a print job keeps. */
export type FormData = { [Name in FormName]: { readonly form: Name; readonly data: FormContents[Name] } }[FormName]

type Papers = readonly [Paper, ...Paper[]]

const ALL: Papers = ['a4', 'a5', 'slip241x140', 'slip241x93', 'roll80']
const A4: Papers = ['a4']
/** A card is a slip: half a page, or from the roll of a till. */
const CARD: Papers = ['a5', 'roll80']

const papers: Readonly<Record<FormName, Papers>> = { workOrderSlip: ALL, workOrderAct: ALL, emergencyForm: A4, handoverLog: A4, dutyLog: A4, asRunLog: A4, broadcastPlan: A4, memberCard: CARD, memberConsent: A4, pointStatement: A4, erasureAct: A4, consentBlank: A4, clubLetters: A4, clubLabels: A4, giftHandOuts: A4, complaintForm: A4, mediationAgreement: A4, complaintRegister: A4, weeklyJournal: A4, slipsOut: A4, testPage: ALL }

/** The papers a form is made for, its usual one first. */
export const papersOf = (form: FormName): Papers => papers[form]

/** The paper a form is printed on: the one in the printer where the form is made for it, otherwise its usual one. */
export function paperFor(form: FormName, inPrinter: Paper | null | undefined): Paper {
  const [usual] = papers[form]
  return papers[form].find(paper => paper === inPrinter) ?? usual
}

const copies: Partial<Readonly<Record<FormName, readonly CopyName[]>>> = { workOrderSlip: copyNames }

/** The copies a form is made in; none of a form that is printed once. */
export const copiesOf = (form: FormName): readonly CopyName[] => copies[form] ?? []

/** The copies that come out: those wanted (all without a choice), and all of them in one pass on carbon paper. */
export function copiesPrinted(form: FormName, mode: PrinterSettings['copies'], wanted: readonly CopyName[] | null | undefined): CopyName[] {
  return copiesOf(form).filter(copy => mode === 'onePass' || wanted == null || wanted.includes(copy))
}
