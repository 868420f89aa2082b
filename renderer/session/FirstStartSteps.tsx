// The single steps of the guided start.
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { papers } from '../../shared/print/contract'
import type { Lang } from '../../shared/core/actor'
import { api } from '../app/connection'
import { switchLang } from '../app/language'
import { PinField } from './PinField'
import { TextField } from './TextField'
import { ZonePicker } from './ZonePicker'
import type { Answers } from './first-start'

interface StepProps {
  readonly answers: Answers
  readonly change: (next: Partial<Answers>) => void
  readonly wrong: Readonly<Record<string, string>>
}

const langs: readonly Lang[] = ['zh', 'ru']

/** Language, and the way to the sample mall. */
export function StepLanguage({ busy, onSample }: { busy: boolean; onSample: () => void }) {
  const { t, i18n } = useTranslation('setup')
  const { t: app } = useTranslation('app')
  const id = useId()
  return (
    <section className="first-start-step">
      <h1>{t('language.title')}</h1>
      <div className="plain-chips large" role="radiogroup" aria-label={t('language.title')}>
        {langs.map(lang => (
          <label key={lang} lang={lang === 'zh' ? 'zh-CN' : 'ru'}>
            <input type="radio" name={id} checked={i18n.language === lang} onChange={() => void switchLang(lang)} />
            {app(lang === 'zh' ? 'langs.zhFull' : 'langs.ruFull')}
          </label>
        ))}
      </div>
      <p className="door-note">{t('language.detail')}</p>
      <div className="first-start-sample">
        <div>
          <h2>{t('language.lookTitle')}</h2>
          <p className="door-note">{t('language.lookDetail')}</p>
        </div>
        <button type="button" className="plain-button" onClick={onSample} disabled={busy}>
          {busy ? t('sampleBusy') : t('language.look')}
        </button>
      </div>
    </section>
  )
}

/** The mall's name in both languages, its phone and time zone. */
export function StepMall({ answers, change, wrong }: StepProps) {
  const { t } = useTranslation('setup')
  return (
    <section className="first-start-step">
      <Head title={t('mall.title')} detail={t('mall.detail')} />
      <div className="first-start-pair">
        <TextField
          label={t('mall.zh')}
          name="mallZh"
          value={answers.mallZh}
          onChange={mallZh => change({ mallZh })}
          wrong={wrong['mall.zh']}
          hint={t('mall.zhExample')}
          lang="zh-CN"
          autoFocus
        />
        <TextField
          label={t('mall.ru')}
          name="mallRu"
          value={answers.mallRu}
          onChange={mallRu => change({ mallRu })}
          wrong={wrong['mall.ru']}
          hint={t('mall.ruExample')}
          lang="ru"
        />
      </div>
      <div className="first-start-pair">
        <TextField
          label={t('mall.phone')}
          name="phone"
          value={answers.phone}
          onChange={phone => change({ phone })}
          wrong={wrong['mallPhone']}
          hint={t('mall.phoneHint')}
        />
        <ZonePicker label={t('mall.zone')} value={answers.zone} onChange={zone => change({ zone })} wrong={wrong['timeZone']} />
      </div>
    </section>
  )
}

/** The first person who may sign in. */
export function StepAdministrator({ answers, change, wrong }: StepProps) {
  const { t } = useTranslation('setup')
  return (
    <section className="first-start-step">
      <Head title={t('administrator.title')} detail={t('administrator.detail')} />
      <div className="first-start-pair">
        <TextField
          label={t('administrator.workNumber')}
          name="workNumber"
          value={answers.workNumber}
          onChange={workNumber => change({ workNumber })}
          wrong={wrong['administrator.workNumber']}
          autoFocus
        />
        <TextField
          label={t('administrator.name')}
          name="name"
          value={answers.name}
          onChange={name => change({ name })}
          wrong={wrong['administrator.name']}
        />
      </div>
      <div className="first-start-pair">
        <PinField
          label={t('administrator.pin')}
          name="pin"
          value={answers.pin}
          onChange={pin => change({ pin })}
          hint={t('administrator.pinHint')}
          wrong={wrong['administrator.pin']}
          isNew
        />
        <PinField
          label={t('administrator.again')}
          name="again"
          value={answers.again}
          onChange={again => change({ again })}
          wrong={wrong['again']}
          isNew
        />
      </div>
    </section>
  )
}

/** The printer that prints the slips, or none for now. */
export function StepPrinter({ answers, change, wrong }: StepProps) {
  const { t } = useTranslation('setup')
  const id = useId()
  const printers = useQuery(api.print.printers.queryOptions())
  const found = printers.data ?? []
  return (
    <section className="first-start-step">
      <Head title={t('printer.title')} detail={found.length > 0 || printers.isPending ? t('printer.detail') : t('printer.none')} />
      {found.length > 0 && (
        <div className="plain-field" role="radiogroup" aria-label={t('printer.name')}>
          <span className="label">{t('printer.name')}</span>
          <div className="plain-chips">
            {found.map(printer => (
              <label key={printer.name}>
                <input type="radio" name={id} checked={answers.printer === printer.name} onChange={() => change({ printer: printer.name })} />
                {printer.displayName}
                {!printer.present && ` · ${t('printer.absent')}`}
              </label>
            ))}
            <label>
              <input type="radio" name={id} checked={answers.printer === null} onChange={() => change({ printer: null })} />
              {t('printer.skip')}
            </label>
          </div>
          {wrong['printer.name'] !== undefined && <span className="wrong">{wrong['printer.name']}</span>}
        </div>
      )}
      {answers.printer !== null && (
        <div className="plain-field" role="radiogroup" aria-label={t('printer.paper')}>
          <span className="label">{t('printer.paper')}</span>
          <div className="plain-chips">
            {papers.map(paper => (
              <label key={paper}>
                <input type="radio" name={`${id}-paper`} checked={answers.paper === paper} onChange={() => change({ paper })} />
                {t(`papers.${paper}`)}
              </label>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

/** Nothing is left to do. */
export function StepDone({ workNumber }: { workNumber: string }) {
  const { t } = useTranslation('setup')
  return (
    <section className="first-start-step">
      <Head title={t('done.title')} detail={t('done.detail', { number: workNumber.trim() })} />
    </section>
  )
}

function Head({ title, detail }: { title: string; detail: string }) {
  return (
    <div>
      <h1>{title}</h1>
      <p className="door-note">{detail}</p>
    </div>
  )
}
