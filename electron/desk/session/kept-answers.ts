import type { FirstStartDraft } from '../../../shared/session/contract'
import { refuse } from '../../../shared/core/errors'
import type { Desk } from '../core/desk'
import { act } from '../core/use-case'

/** Nobody is signed in yet, so the answers belong to the station, not to a person's drafts. */
const ANSWERS = 'firstStart'

/** The answers of a first start that was broken off; none where the mall is set up, also at another station. */
export const keptAnswers = act('session.keptAnswers', async ({ desk }) => {
  if (await desk.mall.settings()) forgetAnswers(desk)
  return answersOf(desk)
})

/** Keeps them while the mall is not set up: what comes after that is too late, and would lie there for ever. */
export const keepAnswers = act('session.keepAnswers', async ({ desk, input }) => {
  // Written before the mall is asked for: a first start that ends meanwhile forgets them after this, or is seen here.
  desk.station.set(ANSWERS, { answers: input })
  // While the server does not answer, what is typed is kept all the same.
  if (!(await desk.mall.settings().catch(() => null))) return
  forgetAnswers(desk)
  refuse('already_set_up')
})

/** The mall is set up: nothing of the answers stays on the station. */
export function forgetAnswers(desk: Desk): void {
  if (answersOf(desk) !== null) desk.station.set(ANSWERS, { answers: null })
}

function answersOf(desk: Desk): FirstStartDraft | null {
  return desk.station.setting<{ answers: FirstStartDraft | null }>(ANSWERS)?.answers ?? null
}
