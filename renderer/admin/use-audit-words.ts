// The audit trail in words: acts, kinds of record, fields and values, in the language on screen.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roomOf } from '../../shared/rooms'
import { showCount } from '../../shared/text/numbers'
import { showTimeOfDay } from '../../shared/text/time-of-day'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { roomWord } from '../app/room-words'

/** Where the words of a value stand that is one of a few. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  channel: ['contacts:channels'],
  spoken: ['contacts:spoken'],
  kind: ['contacts:kinds'],
  result: ['contacts:results'],
  urgency: ['work-orders:urgencies'],
  state: ['work-orders:states', 'complaints:states', 'broadcast:states', 'members:states'],
  level: ['members:levels'],
  levelHow: ['members:levelHow'],
  role: ['app:roles'],
  severity: ['complaints:severities'],
  class: ['complaints:classes'],
  validity: ['complaints:validities'],
  cause: ['complaints:causes'],
  harm: ['complaints:harms'],
  wants: ['complaints:demands'],
  againstKind: ['complaints:againstKinds'],
  outcome: ['complaints:outcomes', 'complaints:callBackOutcomes', 'complaints:mediation.outcomes'],
  approver: ['admin:times.approvers'],
  takeUp: ['admin:times.takeUps'],
  order: ['broadcast:orders'],
}
const MOMENTS = /At$|^(?:replyBy|waitUntil|lastSignIn|wantedBy|until)$/
/** Minutes since midnight, as a template of shifts keeps them. */
const TIMES_OF_DAY = /^(?:begins|ends)$/
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export interface AuditWords {
  act(name: string): string
  room(room: string): string
  field(path: string): string
  value(path: string, value: unknown): string
}

export function useAuditWords(): AuditWords {
  const { t } = useTranslation('admin')
  const { zone, lang } = useHouse()
  const nameOf = useNamesById()
  const numberWord = (name: string, value: number) => (MOMENTS.test(name) ? showDateTime(value, zone, lang) : TIMES_OF_DAY.test(name) ? showTimeOfDay(value) : showCount(value, lang))
  const field = (path: string) => fieldWord(path) ?? t('audit.otherField')
  return {
    act: name => sayData(`admin:acts.${name.replace('.', '_')}`) ?? t('audit.other'),
    room: name => recordWord(name) ?? t('audit.otherRecord'),
    field,
    value: (path, value) => {
      if (value === null || value === undefined || value === '') return t('audit.nothing')
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (typeof value === 'number') return numberWord(lastOf(path), value)
      if (Array.isArray(value)) return value.map(one => field(String(one))).join(' · ')
      const text = String(value)
      if (path === 'pinHash') return t('audit.secret')
      if (UUID.test(text)) return nameOf(text) ?? t('audit.link', { tail: text.slice(-6) })
      return choiceWord(lastOf(path), text) ?? text
    },
  }
}

/** Of a part within a record (`round.result`) or a setting, the field itself. */
const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

/** A field by its whole path; times of complaints as their own form names them; otherwise by what it is called in any record. */
function fieldWord(path: string): string | null {
  const whole = sayData(`admin:fields.${path.replace(/^value\./, 'setting.').replaceAll('.', '_')}`)
  if (whole !== null) return whole
  const [, severity, time] = /^value\.(?:severities\.(\w+)\.)?(takeUp\.minutes|\w+)$/.exec(path) ?? []
  const named = time === undefined ? null : sayData(`admin:times.${time === 'takeUp.minutes' ? 'takeUpMinutes' : time}`)
  if (named !== null) return severity === undefined ? named : `${sayData(`complaints:severities.${severity}`) ?? ''} · ${named}`
  return sayData(`admin:fields.${lastOf(path)}`)
}

function choiceWord(name: string, value: string): string | null {
  for (const words of CHOICES[name] ?? []) {
    const word = sayData(`${words}.${value}`)
    if (word !== null) return word
  }
  return null
}

function recordWord(name: string): string | null {
  const room = roomOf(name)
  return room === undefined ? sayData(`admin:records.${name}`) : roomWord(room, 'record')
}

/** People, departments, teams and posts by id; they are few and mostly in memory already. */
function useNamesById(): (id: string) => string | null {
  const { name } = useHouse()
  const people = useQuery(api.admin.staff.queryOptions()).data ?? []
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const teams = useQuery(api.admin.teams.queryOptions()).data ?? []
  const posts = useQuery(api.admin.posts.queryOptions()).data ?? []
  return id => {
    const person = people.find(one => one.id === id)
    const both = departments.find(one => one.id === id) ?? teams.find(one => one.id === id) ?? posts.find(one => one.id === id)
    return person?.name ?? (both === undefined ? null : name(both))
  }
}
