// The blanks of a request: those that its kind asks for, in the language of the screen.
import { useTranslation } from 'react-i18next'
import { blanksOf, type Blank } from '../../shared/broadcast/requests'
import { COLOURS, colourNames, GARMENTS, garmentNames, sexes, THINGS, thingNames } from '../../shared/broadcast/request-words'
import { distinctDifferences } from '../../shared/broadcast/differences'
import { useHouse } from '../app/house'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { TextArea, TextField } from '../ui/TextField'
import type { Form } from '../ui/use-form'
import { DifferenceList } from './DifferenceList'
import type { RequestValue } from './request-form'

export function RequestBlanksFields({ form }: { form: Form<RequestValue, unknown> }) {
  const { t } = useTranslation('broadcast')
  const { lang } = useHouse()
  const { needed, also } = blanksOf[form.value.kind]
  const asks = (name: Blank) => needed.includes(name) || also.includes(name)
  const nouns = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, { zh: string; ru: string }>>) => names.map(value => ({ value, label: capital(words[value][lang]) }))
  return (
    <>
      {asks('zh') && <Written form={form} />}
      {asks('sex') && <ChoiceChips {...form.bind('sex')} label={t('request.sex')} choices={sexes.map(value => ({ value, label: capital(t(`sexes.${value}`)) }))} />}
      {asks('age') && (
        <div className="span-6">
          <TextField {...form.bind('age')} label={t('request.age')} placeholder={t('request.ageHint')} max={2} />
        </div>
      )}
      {asks('thing') && <ChoiceChips {...form.bind('thing')} label={t('request.thing')} choices={nouns(thingNames, THINGS)} />}
      {asks('plate') && (
        <div className="span-6">
          <TextField {...form.bind('plate')} label={t('request.plate')} max={15} />
        </div>
      )}
      {asks('name') && (
        <div className="span-6">
          <TextField {...form.bind('name')} label={t('request.name')} placeholder={t('request.nameHint')} max={60} />
        </div>
      )}
      {asks('garment') && <ChoiceChips {...form.bind('garment')} label={t('request.garment')} choices={nouns(garmentNames, GARMENTS)} clearable />}
      {asks('colour') && <ChoiceChips {...form.bind('colour')} label={t('request.colour')} choices={colourNames.map(value => ({ value, label: capital(lang === 'zh' ? COLOURS[value].zh : COLOURS[value].ru.m) }))} clearable />}
    </>
  )
}

/** Both languages by hand, and what only one of them says. */
function Written({ form }: { form: Form<RequestValue, unknown> }) {
  const { t } = useTranslation('broadcast')
  const { zh, ru } = form.value
  const differences = zh.trim() === '' || ru.trim() === '' ? [] : distinctDifferences(zh, ru)
  return (
    <>
      <div className="span-6">
        <TextArea {...form.bind('zh')} label={t('fields.zh')} max={600} rows={5} lang="zh-CN" />
      </div>
      <div className="span-6">
        <TextArea {...form.bind('ru')} label={t('fields.ru')} max={600} rows={5} lang="ru" />
      </div>
      <section className="request-ready" aria-labelledby="request-check">
        <h2 id="request-check">{t('check.title')}</h2>
        {differences.length === 0 && <p className="quiet-line">{zh.trim() === '' || ru.trim() === '' ? t('check.oneText') : t('check.same')}</p>}
        <DifferenceList differences={differences} />
        <p className="quiet-line">{t('request.customNote')}</p>
      </section>
    </>
  )
}
