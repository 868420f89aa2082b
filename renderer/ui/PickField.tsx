// A line that offers what is known while one types; what is not known stays as typed.
import './offers.css'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../app/shortcuts'
import { Field } from './Field'
import type { Bound } from './use-form'

export interface Offer {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly mark?: ReactNode
}

interface PickProps<O extends Offer> extends Bound<string> {
  readonly label: string
  readonly offers: readonly O[]
  /** The search did not come back. */
  readonly failed?: boolean
  readonly onPick: (offer: O) => void
  /** The offer the arrows stand on, for showing more of it beside the form. */
  readonly onActive?: (offer: O | null) => void
  readonly aside?: string
  readonly hint?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly max?: number
  /** The only offer is as good as chosen: Enter takes it without the arrows. */
  readonly sole?: boolean
  /** Few enough to be looked through: they stand open as soon as an empty field has the focus. */
  readonly whole?: boolean
}

/** Arrows walk the offers, Enter takes one, Esc puts the list away. The first offer is not taken unless the arrows went to it. */
export function PickField<O extends Offer>({ label, offers, failed = false, onPick, onActive, aside, hint, placeholder, autoFocus = false, max = 120, sole = false, whole = false, ...bound }: PickProps<O>) {
  const { t } = useTranslation('ui')
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [walked, setAt] = useState(-1)
  const at = walked === -1 && sole && offers.length === 1 ? 0 : walked
  const shown = open && offers.length > 0
  const active = shown ? (offers[at] ?? null) : null
  const look = useEffectEvent(() => onActive?.(active))
  const activeId = active?.id
  useEffect(() => look(), [activeId])
  useEffect(() => setAt(-1), [bound.value])
  const pick = (offer: O) => {
    setOpen(false)
    onPick(offer)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!shown) setOpen(true)
      else setAt(before => stepped(before, event.key === 'ArrowDown' ? 1 : -1, offers.length))
    } else if (event.key === 'Enter' && active !== null && !event.ctrlKey) {
      event.preventDefault()
      pick(active)
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <Field label={label} name={bound.name} problem={bound.problem} aside={aside} hint={failed ? t('pick.failed') : hint} className="pick">
      {marks => (
        <>
          <input
            {...marks}
            className="input"
            role="combobox"
            dir="auto"
            maxLength={max * 20}
            aria-autocomplete="list"
            aria-expanded={active !== null}
            aria-controls={shown ? listId : undefined}
            aria-activedescendant={active === null ? undefined : `${listId}-${active.id}`}
            value={bound.value}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            onChange={event => {
              setOpen(true)
              bound.onChange(event.target.value.slice(0, max * 20))
            }}
            onKeyDown={onKeyDown}
            onFocus={() => whole && bound.value === '' && setOpen(true)}
            onClick={() => whole && setOpen(true)}
            onBlur={() => {
              setOpen(false)
              bound.onBlur()
            }}
          />
          {shown && <Offers id={listId} label={label} offers={offers} at={at} onPick={pick} onHover={setAt} />}
        </>
      )}
    </Field>
  )
}

function stepped(at: number, by: number, count: number): number {
  return at === -1 && by < 0 ? count - 1 : Math.max(-1, Math.min(count - 1, at + by))
}

interface OffersProps<O extends Offer> {
  readonly id: string
  readonly label: string
  readonly offers: readonly O[]
  readonly at: number
  readonly onPick: (offer: O) => void
  readonly onHover: (at: number) => void
}

function Offers<O extends Offer>({ id, label, offers, at, onPick, onHover }: OffersProps<O>) {
  return (
    <div className="offers" id={id} role="listbox" aria-label={label}>
      {offers.map((offer, index) => (
        <div
          key={offer.id}
          id={`${id}-${offer.id}`}
          role="option"
          className="offer"
          aria-selected={index === at}
          onPointerMove={() => onHover(index)}
          // Before blur takes the list away.
          onPointerDown={event => {
            event.preventDefault()
            onPick(offer)
          }}
        >
          <span className="offer-label" dir="auto">
            {offer.label}
          </span>
          {offer.mark}
          {offer.detail !== undefined && (
            <span className="offer-detail" dir="auto">
              {offer.detail}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
