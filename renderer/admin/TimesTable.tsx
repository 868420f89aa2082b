// The times of complaints as a table: rules down, severities across, the unit beside each number, and the trade's own time where another one is set.
import './times.css'
import { useTranslation } from 'react-i18next'
import { approvers, severities, type Severity } from '../../shared/complaints/words'
import { sentenceOf } from '../app/problems'
import { capital } from '../ui/capital'
import { Field } from '../ui/Field'
import type { Bound } from '../ui/use-form'
import { differsFromUsual, otherTimes, takeUps, usualTimes, type TimesForm } from './complaint-times'
import type { Bounds, Value } from './entry'
import { boundsOfTime, unitOf, type Unit } from './times-units'

type Name = keyof TimesForm
type Bind = (name: Name) => Bound<Value>

interface TableProps {
  readonly bind: Bind
  readonly value: TimesForm
}

/** What each severity has of its own. */
export function SeverityTimes(props: TableProps) {
  const { t } = useTranslation('admin')
  const { t: complaints } = useTranslation('complaints')
  const rows = ['handOverMinutes', 'takeUp', 'answerDays', 'settleDays', 'approver'] as const
  return (
    <table className="times-table" aria-label={t('sections.times')}>
      <thead>
        <tr>
          <th scope="col">{t('times.rule')}</th>
          {severities.map(of => (
            <th key={of} scope="col">
              <strong>{capital(complaints(`severities.${of}`))}</strong>
              <span>{complaints(`severityMeans.${of}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row}>
            <th scope="row">
              {t(`times.${row}`)}
              <span>{t(`times.notes.${row}`)}</span>
            </th>
            {severities.map(of => (
              <td key={of}>
                <OfSeverity {...props} row={row} of={of} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Row = 'handOverMinutes' | 'takeUp' | 'answerDays' | 'settleDays' | 'approver'

function OfSeverity({ row, of, ...props }: TableProps & { row: Row; of: Severity }) {
  const { t } = useTranslation('admin')
  const { t: complaints } = useTranslation('complaints')
  const label = `${complaints(`severities.${of}`)} · ${t(`times.${row}`)}`
  const name = `severities.${of}.${row}` as const
  if (row === 'approver') return <Chosen {...props} name={name} label={label} options={approvers.map(value => ({ value, label: t(`times.approvers.${value}`) }))} />
  if (row !== 'takeUp') return <Amount {...props} name={name} label={label} empty={row === 'answerDays' ? t('times.withResult') : undefined} />
  return (
    <>
      <Chosen {...props} name={name} label={label} options={takeUps.map(value => ({ value, label: t(`times.takeUps.${value}`) }))} />
      {props.value[name] === 'minutes' && <Amount {...props} name={`severities.${of}.takeUp.minutes`} label={`${label}, ${t('times.units.minutes')}`} />}
    </>
  )
}

/** What is the same for all severities. */
export function OtherTimes(props: TableProps) {
  const { t } = useTranslation('admin')
  return (
    <table className="times-table others" aria-label={t('times.others')}>
      <tbody>
        {otherTimes.map(name => (
          <tr key={name}>
            <th scope="row">
              {t(`times.${name}`)}
              <span>{t(`times.${name}Hint`)}</span>
            </th>
            <td>
              <Amount {...props} name={name} label={t(`times.${name}`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps extends TableProps {
  readonly name: Name
  /** Read out with the field: the table says it by its heads. */
  readonly label: string
}

/** A number with its unit. `empty` says what an empty line means, where that is allowed. */
function Amount({ name, label, empty, ...props }: CellProps & { empty?: string | undefined }) {
  const { t } = useTranslation('admin')
  const bound = props.bind(name)
  const unit = unitOf(name)
  const within: Bounds = boundsOfTime(name)
  const problem = bound.problem === undefined ? undefined : sentenceOf({ error: 'number.wholeWithin', params: { ...within } })
  return (
    <>
      <Field label={label} name={name} className="bare" problem={problem}>
        {marks => (
          <span className="times-amount">
            <input {...marks} className="input" inputMode="numeric" maxLength={20} value={String(bound.value)} placeholder={empty === undefined ? undefined : '—'} autoComplete="off" onChange={event => bound.onChange(event.target.value)} onBlur={bound.onBlur} />
            {empty !== undefined && String(bound.value).trim() === '' ? empty : t(`times.units.${unit}`)}
          </span>
        )}
      </Field>
      <Usual {...props} name={name} said={usualWords(name, unit, { empty: empty ?? '', unitWord: t(`times.units.${unit}`) })} />
    </>
  )
}

function usualWords(name: Name, _unit: Unit, { empty, unitWord }: { empty: string; unitWord: string }): string {
  return usualTimes[name] === '' ? empty : `${usualTimes[name]} ${unitWord}`
}

function Chosen({ name, label, options, ...props }: CellProps & { options: readonly { value: string; label: string }[] }) {
  const bound = props.bind(name)
  return (
    <>
      <Field label={label} name={name} className="bare" problem={bound.problem}>
        {marks => (
          <select {...marks} className="input" value={String(bound.value)} onChange={event => bound.onChange(event.target.value)} onBlur={bound.onBlur}>
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Usual {...props} name={name} said={options.find(option => option.value === usualTimes[name])?.label ?? ''} />
    </>
  )
}

/** Shown only where something else is set: the trade's own time, one press away. */
function Usual({ bind, value, name, said }: TableProps & { name: Name; said: string }) {
  const { t } = useTranslation('admin')
  if (!differsFromUsual(value, name)) return null
  return (
    <p className="times-usual">
      <span>{t('times.usually', { usual: said })}</span>
      <button type="button" className="link-button" onClick={() => bind(name).onChange(usualTimes[name])}>
        {t('times.restore')}
      </button>
    </p>
  )
}
