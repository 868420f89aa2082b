// Seasonal plan sets: their names, from their first day to their last.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenSeason, type SeasonView } from '../../../shared/broadcast/plan/contract'
import { showDayKey } from '../../../shared/text/when'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { problemOf } from '../../app/problems'
import { useKeys } from '../../app/shortcuts'
import { useCommand } from '../../app/use-command'
import { useDraft } from '../../app/use-draft'
import { Button } from '../../ui/Button'
import { DayField, dayOfTyped } from '../../ui/DayField'
import { Failure } from '../../ui/Failure'
import { StepForm } from '../../ui/StepForm'
import { TextField } from '../../ui/TextField'
import { useStepForm } from '../../ui/use-step-form'

export function SeasonsCard({ onClose }: { onClose: () => void }) {
  const [writing, setWriting] = useState<SeasonView | 'new' | null>(null)
  return <article className="radio-card plan-card">{writing === null ? <Seasons onWrite={setWriting} onClose={onClose} /> : <SeasonForm season={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />}</article>
}

function Seasons({ onWrite, onClose }: { onWrite: (season: SeasonView | 'new') => void; onClose: () => void }) {
  const { t } = useTranslation('broadcast')
  const { lang, name, may } = useHouse()
  const seasons = useQuery(api.broadcast.seasons.queryOptions())
  const save = useCommand(api.broadcast.saveSeason, { done: t('plan.seasonForm.retired') })
  useKeys([{ key: 'Esc', label: t('plan.seasonForm.back'), run: onClose }])
  return (
    <>
      <h2>{t('plan.seasonForm.title')}</h2>
      {seasons.isError && <Failure problem={problemOf(seasons.error)} />}
      <Failure problem={save.problem} />
      {seasons.data?.length === 0 && <p className="quiet-line">{t('plan.seasonForm.none')}</p>}
      <ul className="plan-seasons">
        {(seasons.data ?? []).map(season => (
          <li key={season.id}>
            <p>{name(season)}</p>
            <p className="quiet-line">
              {showDayKey(season.from, lang)} – {showDayKey(season.until, lang)}
            </p>
            {may('broadcast.saveSeason') && (
              <div className="bar-buttons">
                <Button label={`${t('plan.seasonForm.edit')} ${name(season)}`} onPress={() => onWrite(season)}>
                  {t('plan.seasonForm.edit')}
                </Button>
                <Button quiet busy={save.busy} label={`${t('plan.seasonForm.retire')} ${name(season)}`} onPress={() => void save.run({ ...season, retired: true })}>
                  {t('plan.seasonForm.retire')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="bar-buttons">
        {may('broadcast.saveSeason') && (
          <Button primary onPress={() => onWrite('new')}>
            {t('plan.seasonForm.new')}
          </Button>
        )}
        <Button quiet keyName="Esc" onPress={onClose}>
          {t('plan.seasonForm.back')}
        </Button>
      </div>
    </>
  )
}

function SeasonForm({ season, onClose }: { season: SeasonView | null; onClose: () => void }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const draft = useDraft(`broadcast.season:${season?.id ?? 'new'}`, { nameZh: season?.nameZh ?? '', nameRu: season?.nameRu ?? '', from: season === null ? '' : showDayKey(season.from, lang), until: season === null ? '' : showDayKey(season.until, lang) })
  const save = useCommand(api.broadcast.saveSeason, { done: t('plan.seasonForm.saved') })
  const { form, step } = useStepForm({
    schema: writtenSeason, draft, command: save, send: input => save.run({ ...input, ...(season === null ? {} : { id: season.id, version: season.version }) }), onClose,
    input: (value: { nameZh: string; nameRu: string; from: string; until: string }) => ({ ...value, from: dayOfTyped(value.from, zone), until: dayOfTyped(value.until, zone) }),
    more: ({ from, until }) => Object.fromEntries(Object.entries({ from, until }).filter(([, text]) => dayOfTyped(text, zone) === '').map(([field]) => [field, t('plan.wrongDay')])),
  })
  return (
    <StepForm title={season === null ? t('plan.seasonForm.new') : t('plan.seasonForm.title')} confirm={t('plan.seasonForm.confirm')} {...step}>
      <TextField {...form.bind('nameZh')} label={t('plan.seasonForm.nameZh')} lang="zh-CN" max={40} />
      <TextField {...form.bind('nameRu')} label={t('plan.seasonForm.nameRu')} lang="ru" max={60} />
      <div className="plan-pair">
        <DayField {...form.bind('from')} label={t('plan.fields.first')} />
        <DayField {...form.bind('until')} label={t('plan.fields.last')} />
      </div>
    </StepForm>
  )
}
