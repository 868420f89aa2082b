// Words and marks of copies.
import { useTranslation } from 'react-i18next'
import type { CopyView } from '../../shared/copies/contract'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import type { Tone } from '../ui/StateMark'

const TONES: Readonly<Record<CopyView['state'], Tone>> = { here: 'soon', given: 'waiting', returned: 'done', left: 'done', lost: 'overdue' }

/** Where a copy is, as a mark; a stub that stays at the desk is where it belongs. */
export function useCopyMark(): (copy: Pick<CopyView, 'state' | 'actions'>) => { tone: Tone; word: string } {
  const { t } = useTranslation('copies')
  return ({ state, actions }) => {
    const stays = state === 'here' && actions.give?.may !== true
    return { tone: stays ? 'done' : TONES[state], word: t(stays ? 'states.kept' : `states.${state}`) }
  }
}

/** Since when it is where it is, and with whom. */
export function useCopyLine(): (copy: Pick<CopyView, 'at' | 'givenAt' | 'givenTo' | 'endedAt' | 'endedBy' | 'reason'>) => string {
  const { zone, lang } = useHouse()
  const now = useNow()
  return ({ at, givenAt, givenTo, endedAt, endedBy, reason }) => {
    const moment = showMoment(endedAt ?? givenAt ?? at, now, zone, lang)
    return [endedAt === null ? givenTo : reason, moment, endedAt === null ? '' : endedBy?.name].filter(part => part).join('\u00a0· ')
  }
}
