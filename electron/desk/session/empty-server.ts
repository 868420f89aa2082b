import { refuse } from '../../../shared/core/errors'
import type { SessionState } from '../../../shared/session/contract'
import type { Desk } from '../core/desk'
import { act } from '../core/use-case'
import { forgetAnswers } from './kept-answers'

/**
 * Which server's empty database the first start stands before, and whether the station can go back to a mall of its own; null where the mall is
 * set up or the store is the file beside the program.
 */
export async function emptyServer(desk: Desk, setUp: boolean): Promise<SessionState['emptyServer']> {
  const { server } = desk.store
  if (setUp || server === null) return null
  // The name of the database stays unsaid: nobody is signed in here yet.
  return { host: server.host, here: !desk.storeFixedByEnvironment && (await desk.host.hasOwnMall()) }
}

/**
 * Back from a server's empty database to the data of this computer; the program starts again. Open to anybody, since nobody can be signed in there,
 * and therefore possible only while nothing is set up on the server and a mall is at home here.
 */
export const leaveServer = act('session.leaveServer', async ({ desk }) => {
  const found = await emptyServer(desk, (await desk.mall.settings()) !== null)
  if (!found?.here) refuse('not_empty_server')
  forgetAnswers(desk)
  desk.station.set('store', { kind: 'sqlite' })
  desk.host.restart()
})
