// No shift stands open on the post: opened with its template and the people who are on it.
import '../ui/bar.css'
import '../ui/fields.css'
import { useQuery } from '@tanstack/react-query'
import { useState, type Dispatch, type SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { showTimeOfDay } from '../../shared/text/time-of-day'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { ToggleChip } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { Field } from '../ui/Field'
import { isUnclear, noWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import { shiftTaken } from './shift-step'

/** Stands once it is known what can be opened: a key pressed at it is never lost. */
export function OpenShift() {
  const lists = useQuery(api.handover.lists.queryOptions())
  if (lists.data !== undefined) return <Opening lists={lists.data} />
  return lists.isError ? <Failure problem={problemOf(lists.error)} /> : null
}

type Lists = NonNullable<Awaited<ReturnType<typeof api.handover.lists.call>>>

function Opening({ lists }: { lists: Lists }) {
  const { t } = useTranslation('handover')
  const { me, name, may } = useHouse()
  const [template, setTemplate] = useState(lists.fits?.templateId ?? '')
  const [from, setFrom] = useState(noWhen)
  const [people, setPeople] = useState<readonly string[]>([])
  const open = useCommand(api.handover.open, { ...shiftTaken, done: shift => t('open.done', { number: shift.number }) })
  const mayOpen = may('handover.open') && !isUnclear(from)
  const run = () => void (mayOpen && open.run({ templateId: template === '' ? null : template, from: from.at, people: [...people] }))
  useKeys([{ key: 'Ctrl+Enter', label: t('open.start'), run, active: mayOpen }])
  return (
    <section className="handover-open" aria-labelledby="open-title">
      <h2 id="open-title">{t('open.nobody')}</h2>
      <div className="form-fields">
        <p>
          <span className="field-head">{t('open.post')}</span> {me === null ? '' : name(me.post)}
        </p>
        <TemplateField templates={lists.templates} value={template} onChange={setTemplate} />
        <WhenField name="from" value={from} label={t('open.from')} hint={t('open.fromHint')} problem={open.problem?.fields?.['from']} past onChange={setFrom} onBlur={() => undefined} />
        <PeopleField people={lists.people.filter(({ id }) => id !== me?.staffId)} chosen={people} choose={setPeople} />
      </div>
      <Failure problem={open.problem} />
      <div className="bar-buttons">
        <Button primary keyName="Ctrl+Enter" busy={open.busy} onPress={run}>
          {t('open.start')}
        </Button>
      </div>
    </section>
  )
}

function TemplateField({ templates, value, onChange }: { templates: Lists['templates']; value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('handover')
  const { name } = useHouse()
  return (
    <Field label={t('open.template')} name="template">
      {marks => (
        <select {...marks} className="input" autoFocus value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{t('open.noTemplate')}</option>
          {templates.map(({ id, begins, ends, ...names }) => (
            <option key={id} value={id}>
              {name(names)} {t('open.times', { from: showTimeOfDay(begins), until: showTimeOfDay(ends) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function PeopleField({ people, chosen, choose }: { people: Lists['people']; chosen: readonly string[]; choose: Dispatch<SetStateAction<readonly string[]>> }) {
  const { t } = useTranslation('handover')
  const turn = (id: string, on: boolean) => choose(before => (on ? [...before, id] : before.filter(other => other !== id)))
  return (
    <div className="field" role="group" aria-label={t('open.people')}>
      <span className="field-head">{t('open.people')}</span>
      <div className="chips">
        {people.length === 0 && <span className="quiet-line">{t('open.alone')}</span>}
        {people.map(({ id, workNumber, name }) => (
          <ToggleChip key={id} name={id} label={`${workNumber} ${name}`} value={chosen.includes(id)} onChange={on => turn(id, on)} />
        ))}
      </div>
    </div>
  )
}
