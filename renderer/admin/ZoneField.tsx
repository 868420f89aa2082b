// The mall's time zone: a city typed in either language finds it; its distance from UTC and its time now stand beside it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showTime } from '../../shared/text/when'
import { useNow } from '../app/use-now'
import { offsetName, zoneMatches, zones, type Zone } from '../session/zones'
import { PickField } from '../ui/PickField'
import type { Bound } from '../ui/use-form'

/** `value` is an IANA name. What is typed and not picked falls back to the zone that stands. */
export function ZoneField({ label, ...bound }: Bound<string> & { readonly label: string }) {
  const { t } = useTranslation('setup')
  const now = useNow()
  const cities = useCities()
  const [typed, setTyped] = useState<string | null>(null)
  const wordOf = (zone: string) => (isZone(zone) ? t(`zones.${zone}`) : zone)
  const offers = zones
    .filter(zone => zoneMatches(typed ?? '', cities(zone)))
    .map(zone => ({ id: zone, label: t(`zones.${zone}`), detail: aboutZone(zone, now) }))
  const leave = () => {
    setTyped(null)
    bound.onBlur()
  }
  return (
    <PickField
      {...bound}
      label={label}
      value={typed ?? wordOf(bound.value)}
      offers={offers}
      hint={aboutZone(bound.value, now)}
      placeholder={t('mall.zoneFind')}
      onChange={setTyped}
      onBlur={leave}
      onPick={offer => {
        setTyped(null)
        bound.onChange(offer.id)
      }}
    />
  )
}

const isZone = (zone: string): zone is Zone => zones.some(known => known === zone)
const aboutZone = (zone: string, now: number) => `${offsetName(zone, now)} · ${showTime(now, zone)}`

/** The cities of a zone in both languages: a Russian at a Chinese screen types Владивосток. */
function useCities(): (zone: Zone) => string[] {
  const { i18n } = useTranslation('setup')
  return zone => (['zh', 'ru'] as const).map(lng => i18n.t(`zones.${zone}`, { lng, ns: 'setup' }))
}
