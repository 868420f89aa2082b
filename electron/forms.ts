// How the printed forms of all rooms look. Loaded with the first form, since it brings React's server part.
import { fixed, flowing } from './print/compose'
import type { Layouts } from './print/form'
import { complaintForm } from './print/forms/complaint-form'
import { complaintRegister } from './print/forms/complaint-register'
import { asRunLog } from './print/forms/as-run-log'
import { broadcastPlan } from './print/forms/broadcast-plan'
import { dutyLog } from './print/forms/duty-log'
import { emergencyForm } from './print/forms/emergency-form'
import { giftHandOuts } from './print/forms/gift-hand-outs'
import { handoverLog } from './print/forms/handover-log'
import { clubLabels } from './print/forms/club-labels'
import { clubLetters } from './print/forms/club-letters'
import { erasureAct } from './print/forms/erasure-act'
import { memberCard } from './print/forms/member-card'
import { memberConsent } from './print/forms/member-consent'
import { pointStatement } from './print/forms/point-statement'
import { mediationAgreement } from './print/forms/mediation-agreement'
import { slipsOut } from './print/forms/slips-out'
import { testPage } from './print/forms/test-page'
import { weeklyJournal } from './print/forms/weekly-journal'
import { workOrderAct } from './print/forms/work-order-act'
import { workOrderSlip } from './print/forms/work-order-slip'

export const layouts: Layouts = {
  workOrderSlip: flowing(workOrderSlip),
  workOrderAct: flowing(workOrderAct),
  emergencyForm: flowing(emergencyForm),
  handoverLog: flowing(handoverLog),
  dutyLog: flowing(dutyLog),
  asRunLog: flowing(asRunLog),
  broadcastPlan: flowing(broadcastPlan),
  memberCard: flowing(memberCard),
  memberConsent: flowing(memberConsent),
  pointStatement: flowing(pointStatement),
  erasureAct: flowing(erasureAct),
  consentBlank: flowing(memberConsent),
  clubLetters: flowing(clubLetters),
  clubLabels: fixed(clubLabels),
  giftHandOuts: flowing(giftHandOuts),
  complaintForm: flowing(complaintForm),
  mediationAgreement: flowing(mediationAgreement),
  complaintRegister: flowing(complaintRegister),
  weeklyJournal: flowing(weeklyJournal),
  slipsOut: flowing(slipsOut),
  testPage: fixed(testPage),
}
