// Words and marks of a complaint, shared by list, record and forms.
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import type { ComplaintRow } from '../../shared/complaints/contract'
import { roomOf } from '../../shared/rooms'
import { showDateTime } from '../../shared/text/when'
import { langNow, sayData } from '../app/i18n'
import { mallZone } from '../app/mall-zone'
import { roomWord } from '../app/room-words'
import { capital } from '../ui/capital'
import type { EntryWords } from '../ui/Timeline'
import type { Tone } from '../ui/StateMark'

const TONES: Readonly<Record<ComplaintRow['state'], Tone>> = {
  registered: 'soon', judged: 'soon', sent: 'waiting', signed: 'waiting', returned: 'soon', checked: 'soon', told: 'soon', invalid: 'soon', contested: 'soon', archived: 'done', closed: 'done',
}

/** Mark and word of where a complaint stands. */
export function useStateMark(): (complaint: Pick<ComplaintRow, 'state' | 'voided'>) => { tone: Tone; word: string } {
  const { t } = useTranslation('complaints')
  return ({ state, voided }) => (voided === null ? { tone: TONES[state], word: t(`states.${state}`) } : { tone: 'voided', word: t('states.voided') })
}

type ChipGroup = 'againstKinds' | 'causes' | 'harms' | 'kinds' | 'spoken' | 'demands' | 'channels' | 'severities' | 'classes' | 'validities' | 'callBackOutcomes'

/** Choices of a group of words, in the language of the screen. */
export function useChips(): <V extends string>(group: ChipGroup, values: readonly V[]) => { value: V; label: string }[] {
  const { t } = useTranslation('complaints')
  return (group, values) => values.map(value => ({ value, label: capital(t(`${group}.${value}` as 'kinds.vip')) }))
}

/** An entry of the course in words. */
export function entryWords({ kind, data }: TimelineEntry): EntryWords {
  const key = entryKey(kind, data)
  const facts = { ...data, ...moments(data), ...named(data) }
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : '')
  const told = ['reason', 'explanation', 'instruction', 'result', 'measures', 'answer', 'told', 'remark', 'agreementZh', 'agreementRu', 'advised', 'names'].map(text).filter(part => part !== '').join('\n')
  return { what: sayData(`complaints:timeline.${key}`, facts) ?? '', told, part: kind === 'roundOpened' }
}

/** Which sentence tells it: by what was decided, and by what is known of it. */
function entryKey(kind: string, data: TimelineEntry['data']): string {
  const has = (name: string) => typeof data[name] === 'string' && data[name] !== ''
  switch (kind) {
    case 'registered':
      return has('sameAs') ? 'registeredAgain' : has('from') ? 'registeredFrom' : kind
    case 'judged':
    case 'ruled':
      return `${kind}${data['validity'] === 'valid' ? 'Valid' : 'Invalid'}`
    case 'escalated':
      return `escalated.${String(data['why'])}`
    case 'mediated':
      return `${has('reason') ? 'agreement' : kind}.${String(data['outcome'])}`
    case 'calledBack':
      return `${kind}.${String(data['outcome'])}`
    case 'signed':
      return has('signedBy') ? 'signedBy' : kind
    case 'extensionApproved':
      return has('approvedBy') ? 'extensionApprovedBy' : kind
    default:
      return kind
  }
}

function moments(data: TimelineEntry['data']): Record<string, string> {
  return Object.fromEntries(['until', 'from', 'to'].flatMap(name => (typeof data[name] === 'number' ? [[name, showDateTime(data[name], mallZone(), langNow())]] : [])))
}

/** What the facts name by key or in both languages. */
function named(data: TimelineEntry['data']): Record<string, string> {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  const word = (group: string, name: string) => sayData(`complaints:${group}.${text(name)}`) ?? ''
  const made = roomOf(text('room'))
  return {
    severity: word('severities', 'severity'),
    class: word('classes', 'class'),
    department: langNow() === 'zh' ? text('departmentZh') || text('departmentRu') : text('departmentRu') || text('departmentZh'),
    record: made === undefined ? '' : roomWord(made, 'record'),
    form: sayData(`print:paper.titles.${text('form')}`) ?? '',
  }
}
