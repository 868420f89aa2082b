import type { FormData } from '../../../shared/print/slip'
import type { PrinterSettings } from '../../../shared/print/contract'
import { composeFixed, composeFlow, type Measure } from '../compose'
import type { ComposedForm } from '../form'
import { testPage } from './test-page'
import { workOrderSlip } from './work-order-slip'

/** Lays out a form with its data for a printer's paper. A new form adds its line here and its name in shared/print/contract.ts. */
export function composeForm(form: FormData, settings: PrinterSettings, measure: Measure): Promise<ComposedForm> {
  switch (form.form) {
    case 'workOrderSlip':
      return composeFlow(workOrderSlip, form.data, settings, measure)
    case 'testPage':
      return Promise.resolve(composeFixed(testPage, form.data, settings))
  }
}
