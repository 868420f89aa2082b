// A register: the list, and beside it the opened record.
import './register.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** What waits there; 0 and null are not shown. */
  readonly count?: number | null
}

interface RegisterPageProps<Id extends string> {
  readonly title: string
  readonly create?: { readonly label: string; readonly key: string; readonly onPress: () => void } | undefined
  /** What else belongs to the register, under its title: small links and buttons. */
  readonly also?: ReactNode
  readonly tabs: readonly Tab<Id>[]
  readonly tab: Id
  readonly onTab: (tab: Id) => void
  /** The RegisterList. */
  readonly list: ReactNode
  /** The opened record, or null. */
  readonly children: ReactNode
}

/** The list keeps its place (register-place.ts) when one comes back to it. */
export function RegisterPage<Id extends string>({ title, create, also, tabs, tab, onTab, list, children }: RegisterPageProps<Id>) {
  const { t } = useTranslation('ui')
  return (
    <div className="register">
      <section className="register-pane" aria-label={title}>
        <header className="register-head">
          <h1>{title}</h1>
          {create !== undefined && (
            <Button onPress={create.onPress} keyName={create.key}>
              {create.label}
            </Button>
          )}
          {also !== undefined && <div className="register-also">{also}</div>}
        </header>
        <Tabs label={title} tabs={tabs} tab={tab} onTab={onTab} />
        {list}
      </section>
      <section className="register-record">{children !== null ? children : <p className="register-none">{t('register.choose')}</p>}</section>
    </div>
  )
}

function Tabs<Id extends string>({ label, tabs, tab, onTab }: { label: string; tabs: readonly Tab<Id>[]; tab: Id; onTab: (tab: Id) => void }) {
  const move = (event: { key: string; currentTarget: HTMLElement; preventDefault(): void }) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[tabs.findIndex(({ id }) => id === tab) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onTab(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="register-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, label: word, count }) => (
        <button key={id} type="button" role="tab" data-tab={id} aria-selected={id === tab} tabIndex={id === tab ? 0 : -1} onClick={() => onTab(id)}>
          {word}
          {count ? <span className="register-count"> {count}</span> : null}
        </button>
      ))}
    </div>
  )
}
