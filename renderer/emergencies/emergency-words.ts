// Words and marks of an emergency, shared by strip, list and record.
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import type { EmergencyRow } from '../../shared/emergencies/contract'
import { emergencyState } from '../../shared/emergencies/rules'
import type { EmergencyState, WhomToTell } from '../../shared/emergencies/words'
import { roomOf } from '../../shared/rooms'
import { showSeconds } from '../../shared/text/when'
import type { House } from '../app/house'
import { langNow, sayData, sayInOther } from '../app/i18n'
import { mallZone } from '../app/mall-zone'
import { roomWord } from '../app/room-words'
import { capital } from '../ui/capital'
import type { Tone } from '../ui/StateMark'
import type { EntryWords } from '../ui/Timeline'

const TONES: Readonly<Record<EmergencyState, Tone>> = { open: 'overdue', ended: 'done', voided: 'voided' }

/** Mark and word of where an emergency stands. */
export function useEmergencyMark(): (emergency: Pick<EmergencyRow, 'isOpen' | 'voided'>) => { tone: Tone; word: string } {
  const { t } = useTranslation('emergencies')
  return ({ isOpen, voided }) => {
    const state = emergencyState({ isOpen, voided: voided !== null })
    return { tone: TONES[state], word: t(`states.${state}`) }
  }
}

/** The place in the language of the screen, or in the words it was told in. */
export function placeOf({ place, placeNames }: Pick<EmergencyRow, 'place' | 'placeNames'>, house: House): string {
  return placeNames === null ? place : house.name(placeNames)
}

/** Whom one tells, in both languages, whichever is on screen: it is kept and printed as it stands here. */
export function whomInBoth(whom: WhomToTell): string {
  const [here, other] = [sayData(`emergencies:whom.${whom}`) ?? '', sayInOther('emergencies', `whom.${whom}`)]
  return (langNow() === 'zh' ? [here, other] : [other, here]).map(capital).join(' / ')
}

/** What happened and where, as the title of an emergency. */
export function useEmergencyTitle(): (emergency: Pick<EmergencyRow, 'kind' | 'place' | 'placeNames'>, house: House) => string {
  const { t } = useTranslation('emergencies')
  return (emergency, house) => `${capital(t(`kinds.${emergency.kind}`))} · ${placeOf(emergency, house)}`
}

/** Told so much later than it was written down (ms) that the moment itself is said. */
const LATER = 60_000

/** An entry of the course in words. */
export function entryWords({ kind, data, at }: TimelineEntry): EntryWords {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : '')
  const told = ['said', 'text', 'cause', 'damage', 'measures', 'reason'].map(text)
  const names = kind === 'attached' && Array.isArray(data['names']) ? data['names'].filter(name => typeof name === 'string') : []
  const made = roomOf(text('room'))
  const facts = {
    ...data, kind: sayData(`emergencies:kinds.${text('kind')}`) ?? '', form: sayData(`print:paper.titles.${text('form')}`) ?? '', record: made === undefined ? '' : roomWord(made, 'record'),
    whom: [text('whom'), text('phone')].filter(part => part !== '').join(' '), time: typeof data['at'] === 'number' ? showSeconds(data['at'], mallZone()) : '',
  }
  return { what: sayData(`emergencies:timeline.${entryKey(kind, data, at)}`, facts) ?? '', told: [...told, ...names].filter(part => part !== '').join('\n') }
}

/** Which sentence tells it: by what is known of it. */
function entryKey(kind: string, data: TimelineEntry['data'], at: number): string {
  if (kind === 'noted') return typeof data['doneBy'] === 'string' && data['doneBy'] !== '' ? 'notedBy' : kind
  if (kind === 'fireCard') return data['again'] === true ? 'fireCardAgain' : kind
  if (kind === 'told') return typeof data['at'] === 'number' && at - data['at'] > LATER ? 'toldAt' : kind
  return kind
}
