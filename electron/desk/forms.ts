import type { FormName } from '../../shared/forms'
import type { DeskForm } from './core/form'
import { testPage } from './print/forms'
import { workOrderSlip } from './work-orders/forms'

/** What fills the printed forms of all rooms. */
export const deskForms: { readonly [Name in FormName]: DeskForm<Name> } = { workOrderSlip, testPage }
