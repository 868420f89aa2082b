// No shift stands open on the post: opened with its template and the people who are on it.
import '../ui/bar.css'
import '../ui/fields.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
import { shiftTaken } from './shift-step'

export function OpenShift() {
  const { t } = useTranslation('handover')
  const { me, name, may } = useHouse()
  const lists = useQuery(api.handover.lists.queryOptions())
  const [chosen, setTemplate] = useState<string | null>(null)
  const [people, setPeople] = useState<readonly string[]>([])
  const open = useCommand(api.handover.open, { ...shiftTaken, done: shift => t('open.done', { number: shift.number }) })
  const template = chosen ?? lists.data?.fits?.templateId ?? ''
  const mayOpen = may('handover.open') && lists.data !== undefined
  const run = () => void (mayOpen && open.run({ templateId: template === '' ? null : template, people: [...people] }))
  useKeys([{ key: 'Ctrl+Enter', label: t('open.start'), run, active: mayOpen }])
  const others = (lists.data?.people ?? []).filter(({ id }) => id !== me?.staffId)
  const turn = (id: string, on: boolean) => setPeople(before => (on ? [...before, id] : before.filter(other => other !== id)))
  return (
    <section className="handover-open" aria-labelledby="open-title">
      <h2 id="open-title">{t('open.nobody')}</h2>
      {lists.isError && <Failure problem={problemOf(lists.error)} />}
      <div className="form-fields">
        <p>
          <span className="field-head">{t('open.post')}</span> {me === null ? '' : name(me.post)}
        </p>
        <Field label={t('open.template')} name="template">
          {marks => (
            <select {...marks} className="input" autoFocus value={template} onChange={event => setTemplate(event.target.value)}>
              <option value="">{t('open.noTemplate')}</option>
              {(lists.data?.templates ?? []).map(({ id, begins, ends, ...names }) => (
                <option key={id} value={id}>
                  {name(names)} {t('open.times', { from: showTimeOfDay(begins), until: showTimeOfDay(ends) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="field" role="group" aria-label={t('open.people')}>
          <span className="field-head">{t('open.people')}</span>
          <div className="chips">
            {others.length === 0 && <span className="quiet-line">{t('open.alone')}</span>}
            {others.map(({ id, workNumber, name: who }) => (
              <ToggleChip key={id} name={id} label={`${workNumber} ${who}`} value={people.includes(id)} onChange={on => turn(id, on)} />
            ))}
          </div>
        </div>
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
