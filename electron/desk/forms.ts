import type { FormName } from '../../shared/forms'
import type { DeskForm } from './core/form'
import { complaintForm, complaintRegister, mediationAgreement, weeklyJournal } from './complaints/forms'
import { emergencyForm } from './emergencies/forms'
import { asRunLog, broadcastPlan } from './broadcast/forms'
import { dutyLog, handoverLog } from './handover/forms'
import { erasureAct, memberCard, memberConsent, pointStatement } from './members/forms'
import { clubLabels, clubLetters, consentBlank, giftHandOuts } from './members/loose-forms'
import { slipsOut } from './copies/forms'
import { testPage } from './print/forms'
import { workOrderAct, workOrderSlip } from './work-orders/forms'

/** What fills the printed forms of all rooms. */
export const deskForms: { readonly [Name in FormName]: DeskForm<Name> } = {
  workOrderSlip, workOrderAct, emergencyForm, handoverLog, dutyLog, asRunLog, broadcastPlan, memberCard, memberConsent, pointStatement, erasureAct, consentBlank, clubLetters, clubLabels, giftHandOuts, complaintForm, mediationAgreement, complaintRegister, weeklyJournal, slipsOut, testPage,
}
