import { openPosts } from '../../../db/repositories/staff-sign-in'
import type { Contract } from '../../../shared/contract'
import { act, question, type UseCase } from '../core/use-case'
import { leaveServer } from './empty-server'
import { begin, beginWithSample, speak } from './first-start'
import { keepAnswers, keptAnswers } from './kept-answers'
import { changePin, lock, signIn, signOut, unlock } from './sign-in'
import { sessionChanged, sessionState } from './state'

export const sessionDesk = {
  state: act('session.state', ({ desk }) => sessionState(desk)),
  posts: question('session.posts', ({ db }) => openPosts(db)),
  signIn,
  lock,
  unlock,
  signOut,
  changePin,
  speak: act('session.speak', ({ desk, input }) => {
    speak(desk, input.lang)
    return sessionChanged(desk)
  }),
  keptAnswers,
  keepAnswers,
  leaveServer,
  begin,
  beginWithSample,
} satisfies { [Key in keyof Contract['session']]: UseCase<`session.${Key}`> }
