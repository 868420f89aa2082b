// Words and marks of a script, shared by list and record.
import { useTranslation } from 'react-i18next'
import type { AsRunRow } from '../../shared/broadcast/air'
import type { ScriptState } from '../../shared/broadcast/words'
import type { TimelineEntry } from '../../shared/core/records'
import { sayData } from '../app/i18n'
import { capital } from '../ui/capital'
import type { Tone } from '../ui/StateMark'
import type { EntryWords } from '../ui/Timeline'

const TONES: Readonly<Record<ScriptState, Tone>> = { draft: 'fine', submitted: 'waiting', sentBack: 'soon', approved: 'done', retired: 'voided' }

/** Mark and word of where a script stands. */
export function useScriptMark(): (script: { readonly state: ScriptState }) => { tone: Tone; word: string } {
  const { t } = useTranslation('broadcast')
  return ({ state }) => ({ tone: TONES[state], word: t(`states.${state}`) })
}

/** What is or was on air: the title of a script, or the kind of a request. */
export function useAirTitle(): (run: Pick<AsRunRow, 'title' | 'kind'>) => string {
  const { t } = useTranslation('broadcast')
  return ({ title, kind }) => (kind === null ? title : capital(t(`requestKinds.${kind}`)))
}

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const told = ['remark', 'reason', 'words'].map(name => data[name]).filter(text => typeof text === 'string')
  return { what: sayData(`broadcast:timeline.${kind}`, data) ?? '', told: told.join('\n') }
}
