import type { FirstStartDraft } from '../../../shared/session/contract'
import { refuse } from '../../../shared/core/errors'
import type { Desk } from '../core/desk'
import { act } from '../core/use-case'

/** Nobody is signed in yet, so the answers belong to the station, not to a person's drafts. */
const ANSWERS = 'firstStart'

/** The answers of a first start that was broken off. */
export const keptAnswers = act('session.keptAnswers', ({ desk }) => desk.station.setting<{ answers: FirstStartDraft | null }>(ANSWERS)?.answers ?? null)

/** Keeps them while the mall is not set up: what comes after that is too late, and would lie there for ever. */
export const keepAnswers = act('session.keepAnswers', async ({ desk, input }) => {
  // While the server does not answer, what is typed is kept all the same.
  if (await desk.mall.settings().catch(() => null)) refuse('already_set_up')
  desk.station.set(ANSWERS, { answers: input })
})

/** The mall is set up: nothing of the answers stays on the station. */
export function forgetAnswers(desk: Desk): void {
  desk.station.set(ANSWERS, { answers: null })
}
