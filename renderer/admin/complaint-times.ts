// The times of complaints as lines of a form, and back.
import { defaultPolicy, type ComplaintPolicy, type SeverityPolicy } from '../../shared/complaints/policy'
import { severities, type Severity } from '../../shared/complaints/words'
import { wholeOf } from './entry'

/** Within so many minutes, the same day, or not at all. */
export const takeUps = ['none', 'minutes', 'sameDay'] as const
type TakeUp = (typeof takeUps)[number]

/** The contract's own paths, so that what it finds wrong is told beside the line; how it is taken up is chosen in a line of its own. */
export type TimesForm = Record<`severities.${Severity}.${'handOverMinutes' | 'takeUp' | 'takeUp.minutes' | 'answerDays' | 'settleDays' | 'approver'}`, string> &
  Record<Exclude<keyof ComplaintPolicy, 'severities'>, string>

/** Times that belong to no severity, in the order of the form. */
export const otherTimes = ['callBackDays', 'chaseDays', 'ruleDays', 'majorAfterMonths', 'majorAtTime', 'leadMinutes', 'lateMinutes'] as const satisfies readonly Exclude<keyof ComplaintPolicy, 'severities'>[]

/** What is offered where somebody chooses minutes and none were set. */
const USUAL_MINUTES = '60'

function severityLines(severity: Severity, { handOverMinutes, takeUp, answerDays, settleDays, approver }: SeverityPolicy) {
  const minutes = takeUp !== null && takeUp !== 'sameDay' ? String(takeUp.minutes) : USUAL_MINUTES
  const how: TakeUp = takeUp === null ? 'none' : takeUp === 'sameDay' ? 'sameDay' : 'minutes'
  return {
    [`severities.${severity}.handOverMinutes`]: String(handOverMinutes),
    [`severities.${severity}.takeUp`]: how,
    [`severities.${severity}.takeUp.minutes`]: minutes,
    [`severities.${severity}.answerDays`]: answerDays === null ? '' : String(answerDays),
    [`severities.${severity}.settleDays`]: String(settleDays),
    [`severities.${severity}.approver`]: approver,
  }
}

/** The lines of the form for times as they are kept. */
export function timesForm(policy: ComplaintPolicy): TimesForm {
  const lines = Object.assign({}, ...severities.map(severity => severityLines(severity, policy.severities[severity]))) as TimesForm
  return Object.assign(lines, Object.fromEntries(otherTimes.map(name => [name, String(policy[name])])))
}

/** A number of a line. Anything else goes on as one that no time can have, so that it is told of its own line and not of the choice it belongs to. */
const timeOf = (line: string): number => wholeOf(line) || 0

function takeUpOf(how: string, minutes: string): SeverityPolicy['takeUp'] {
  if (how === 'none') return null
  return how === 'sameDay' ? 'sameDay' : { minutes: timeOf(minutes) }
}

/** What is sent of the lines: times to be checked by the contract. */
export function timesOfForm(form: TimesForm) {
  const severity = (of: Severity) => ({
    handOverMinutes: timeOf(form[`severities.${of}.handOverMinutes`]),
    takeUp: takeUpOf(form[`severities.${of}.takeUp`], form[`severities.${of}.takeUp.minutes`]),
    answerDays: form[`severities.${of}.answerDays`].trim() === '' ? null : timeOf(form[`severities.${of}.answerDays`]),
    settleDays: timeOf(form[`severities.${of}.settleDays`]),
    approver: form[`severities.${of}.approver`],
  })
  return {
    severities: { minor: severity('minor'), important: severity('important'), major: severity('major') },
    ...Object.fromEntries(otherTimes.map(name => [name, timeOf(form[name])])),
  }
}

/** The trade's own times, as the form has them. */
export const usualTimes: TimesForm = timesForm(defaultPolicy)

/** Whether a line holds something else than the trade's own time. Minutes that are not asked for differ from nothing. */
export function differsFromUsual(form: TimesForm, name: keyof TimesForm): boolean {
  const how = /^severities\.(minor|important|major)\.takeUp\.minutes$/.exec(name)?.[1]
  if (how !== undefined && form[`severities.${how as Severity}.takeUp`] !== 'minutes') return false
  return form[name].trim() !== usualTimes[name]
}

/** Every line that differs from the trade's own time. */
export function changedTimes(form: TimesForm): (keyof TimesForm)[] {
  return (Object.keys(usualTimes) as (keyof TimesForm)[]).filter(name => differsFromUsual(form, name))
}
