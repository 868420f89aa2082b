// The first start survives a crash: what was answered is kept on the station while it is typed.
import { useEffect, useRef } from 'react'
import { client } from '../app/connection'
import { draftOf } from './first-start'
import type { Answers, Step } from './first-start'

const KEEP_MS = 500

/** Keeps the answers half a second after a change, also while somebody goes on typing; the desk forgets them when the mall is set up. */
export function useKeptAnswers(step: Step, answers: Answers): void {
  const latest = useRef({ step, answers })
  const timer = useRef<number | undefined>(undefined)
  const before = useRef(latest.current)
  useEffect(() => {
    latest.current = { step, answers }
    if (before.current.step === step && before.current.answers === answers) return
    before.current = latest.current
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined
      const now = latest.current
      if (now.step !== 'done') void client.session.keepAnswers(draftOf(now.step, now.answers)).catch(() => undefined)
    }, KEEP_MS)
  }, [step, answers])
  useEffect(() => () => window.clearTimeout(timer.current), [])
}
