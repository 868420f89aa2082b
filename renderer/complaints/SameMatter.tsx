// Whether the same customer raised the same matter before: counted by the rules, so it is asked.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showDate } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { ChoiceChips } from '../ui/ChoiceChips'
import type { Bound } from '../ui/use-form'

const SHOWN = 5
const LETTERS = 40

/** Nothing where the customer never complained before. */
export function SameMatter({ partyId, ...bound }: { partyId: string } & Bound<string | null>) {
  const { t } = useTranslation('complaints')
  const { zone, lang, may } = useHouse()
  const earlier = useQuery({ ...api.complaints.earlier.queryOptions({ input: { partyId } }), enabled: may('complaints.earlier') })
  const choices = (earlier.data ?? []).slice(0, SHOWN).map(({ id, title, at }) => ({ value: id, label: `${showDate(at, zone, lang)} · ${cut(title)}` }))
  if (choices.length === 0) return null
  return <ChoiceChips {...bound} label={t('fields.sameAs')} choices={choices} clearable />
}

function cut(title: string): string {
  const letters = Array.from(title)
  return letters.length <= LETTERS ? title : `${letters.slice(0, LETTERS - 1).join('')}…`
}
