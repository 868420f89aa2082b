import { hasNoTemplates } from '../../../db/repositories/shift-lists'
import { plantShifts } from '../../../db/seed/defaults'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'

/** Gives a mall set up before there were shifts the templates and lists of the trade. Does nothing where there are some, be they retired, and where no mall is set up yet. */
export async function plantMissingShifts(desk: Desk): Promise<void> {
  const isMissing = (await desk.mall.settings()) !== null && (await desk.store.read(hasNoTemplates))
  if (!isMissing) return
  await recordAct(desk, null, 'handover.lists', async tx => {
    // Another station may have been quicker.
    if (await hasNoTemplates(tx)) await plantShifts(tx)
  })
}
