import { allProgrammes } from '../../../db/repositories/scripts'
import { plantProgrammes } from '../../../db/seed/programmes'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'

/** Gives a mall set up before there was a radio the programmes of the trade. Does nothing where there are some, be they retired, and where no mall is set up yet. */
export async function plantMissingProgrammes(desk: Desk): Promise<void> {
  if ((await desk.mall.settings()) === null || (await desk.store.read(allProgrammes)).length > 0) return
  await recordAct(desk, null, 'broadcast.programmes', async tx => {
    // Another station may have been quicker.
    if ((await allProgrammes(tx)).length === 0) await plantProgrammes(tx)
  })
}
