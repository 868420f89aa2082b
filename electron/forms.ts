// How the printed forms of all rooms look. Loaded with the first form, since it brings React's server part.
import { fixed, flowing } from './print/compose'
import type { Layouts } from './print/form'
import { testPage } from './print/forms/test-page'
import { workOrderSlip } from './print/forms/work-order-slip'

export const layouts: Layouts = {
  workOrderSlip: flowing(workOrderSlip),
  testPage: fixed(testPage),
}
