// The mall's time zone, found by a city in either language.
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { showTime } from '../../shared/text/when'
import { useNow } from '../app/use-now'
import { offsetName, zoneMatches, zones } from './zones'
import type { Zone } from './zones'

interface ZonePickerProps {
  readonly label: string
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly wrong?: string | undefined
}

/** A line to type a city in and the zones that fit; arrow keys choose. `value` is an IANA name. */
export function ZonePicker({ label, value, onChange, wrong }: ZonePickerProps) {
  const { t } = useTranslation('setup')
  const id = useId()
  const now = useNow()
  const [typed, setTyped] = useState('')
  const cities = useCities()
  const found = zones.filter(zone => zoneMatches(typed, cities(zone)))

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    const at = found.findIndex(zone => zone === value)
    const next = found[Math.min(found.length - 1, Math.max(0, at + step))]
    if (next !== undefined) onChange(next)
  }

  function type(text: string): void {
    setTyped(text)
    const first = zones.find(zone => zoneMatches(text, cities(zone)))
    if (text.trim() !== '' && first !== undefined) onChange(first)
  }

  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={`${id}-${value}`}
        aria-autocomplete="list"
        value={typed}
        placeholder={t('mall.zoneFind')}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="zone-list">
        {found.map(zone => (
          <li
            key={zone}
            id={`${id}-${zone}`}
            role="option"
            aria-selected={zone === value}
            ref={zone === value ? showInList : undefined}
            onClick={() => onChange(zone)}
          >
            <span>{t(`zones.${zone}`)}</span>
            <span className="hint">
              {offsetName(zone, now)} · {showTime(now, zone)}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <span className="hint">{t('mall.zoneNone')}</span>}
      {wrong !== undefined && <span className="wrong">{wrong}</span>}
    </div>
  )
}

function showInList(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' })
}

/** The cities of a zone in both languages: a Russian at a Chinese screen types Владивосток. */
function useCities(): (zone: Zone) => string[] {
  const { i18n } = useTranslation('setup')
  return zone => (['zh', 'ru'] as const).map(lng => i18n.t(`zones.${zone}`, { lng, ns: 'setup' }))
}
