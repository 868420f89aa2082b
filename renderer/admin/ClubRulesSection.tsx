// The club's rules: points, levels, terms; saved, they hold from the day that is named.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { keptRules } from '../../shared/members/contract'
import { clubRules, datedRules, rulesOn } from '../../shared/members/rules'
import { levels } from '../../shared/members/words'
import { showDayKey } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { dayOfTyped } from '../ui/DayField'
import { boundsOf, wholeOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'

type Kept = z.infer<typeof keptRules>
const above = ['silver', 'gold', 'vip'] as const
const plain = ['receiptDays', 'expireMonths', 'redeemStep', 'cardMonths'] as const
type Fields = 'since' | (typeof plain)[number] | `yuanPerPoint.${(typeof levels)[number]}` | `levelPoints.${(typeof above)[number]}`
type RulesForm = Record<Fields, string>

const YUAN = boundsOf(clubRules.shape.yuanPerPoint.shape.ordinary)
const LEVEL = { min: 1, max: 10_000_000 }

/** The set that holds last is the one to go on from. */
const lastOf = (kept: Kept) => rulesOn(kept.sets, '99991231')

function formOf(kept: Kept, day: string): RulesForm {
  const set = lastOf(kept)
  const texts = [['since', day], ...plain.map(name => [name, set[name]]), ...levels.map(level => [`yuanPerPoint.${level}`, set.yuanPerPoint[level]]), ...above.map(level => [`levelPoints.${level}`, set.levelPoints[level]])]
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)])) as RulesForm
}

function rulesOf(form: RulesForm, zone: string): z.input<typeof datedRules> {
  const of = <Name extends string>(names: readonly Name[], prefix: 'yuanPerPoint' | 'levelPoints') => Object.fromEntries(names.map(name => [name, wholeOf(form[`${prefix}.${name}` as Fields])])) as Record<Name, number>
  const [receiptDays, expireMonths, redeemStep, cardMonths] = [wholeOf(form.receiptDays), wholeOf(form.expireMonths), wholeOf(form.redeemStep), wholeOf(form.cardMonths)]
  return { since: dayOfTyped(form.since, zone), yuanPerPoint: of(levels, 'yuanPerPoint'), levelPoints: of(above, 'levelPoints'), receiptDays, expireMonths, redeemStep, cardMonths }
}

export function ClubRulesSection() {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const kept = useQuery(api.members.rules.queryOptions())
  const today = dayKey(Date.now(), zone)
  const later = (kept.data?.sets ?? []).filter(({ since }) => since > today).map(({ since }) => t('rules.later', { day: showDayKey(since, lang) }))
  return (
    <SettingsSection title={t('rules.title')} note={[t('rules.note'), ...later].join(' ')} kept={kept}>
      {(initial, onSaved) => <Rules initial={initial} onSaved={onSaved} />}
    </SettingsSection>
  )
}

function Rules({ initial, onSaved }: { initial: Kept; onSaved: () => void }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const today = showDayKey(dayKey(Date.now(), zone), lang)
  const ofLevels: EntryField<RulesForm>[] = levels.map(level => ({ name: `yuanPerPoint.${level}` as const, label: `${t('rules.yuan')} · ${t(`levels.${level}`)}`, half: true, within: YUAN }))
  const reaching: EntryField<RulesForm>[] = above.map(level => ({ name: `levelPoints.${level}` as const, label: `${t('rules.levelPoints')} · ${t(`levels.${level}`)}`, half: true, within: LEVEL }))
  const others: EntryField<RulesForm>[] = plain.map(name => ({ name, label: t(`rules.${name}`), half: true, within: boundsOf(clubRules.shape[name]) }))
  const fields: EntryField<RulesForm>[] = [{ name: 'since', label: t('rules.from') }, ...ofLevels, ...reaching, ...others]
  return (
    <SettingsForm
      draft="admin.clubRules" initial={initial} fields={fields} formOf={saved => formOf(saved, today)} schema={datedRules} view={keptRules} input={form => rulesOf(form, zone)} save={api.members.saveRules} onSaved={onSaved}
    >
      {bind => <EntryFields fields={fields} bind={bind} />}
    </SettingsForm>
  )
}
