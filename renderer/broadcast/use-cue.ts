import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { sayPassing } from '../app/passing'
import { chime } from './chime'

/** The desk's cue makes itself heard and says what has come; `titleOf` names a slot by its key, `onCue` does what is to be done at once. What was cued before the console was opened is over. */
export function useCue(titleOf: (key: string) => string, onCue: (key: string) => void): void {
  const { t } = useTranslation('broadcast')
  const cue = useQuery(api.broadcast.cue.queryOptions()).data
  const heard = useRef<number | null | undefined>(undefined)
  const given = cue === undefined ? undefined : (cue?.givenAt ?? null)
  const title = cue ? titleOf(cue.key) : ''
  const begin = useRef(() => undefined as void)
  useEffect(() => void (begin.current = () => cue && onCue(cue.key)))
  useEffect(() => {
    if (given === undefined) return
    if (heard.current !== undefined && given !== null && given !== heard.current) {
      chime()
      if (title !== '') sayPassing(t('console.cue', { what: title }))
      begin.current()
    }
    heard.current = given
  }, [given, title, t])
}
