// A register: the list, and beside it the opened record.
import './register.css'
import { ArrowLeft } from 'lucide-react'
import { isValidElement, useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
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
  /** The opened record, with its id as `key`, or null. */
  readonly children: ReactNode
}

/** The list keeps its place (register-place.ts) when one comes back to it. */
export function RegisterPage<Id extends string>({ title, create, also, tabs, tab, onTab, list, children }: RegisterPageProps<Id>) {
  const { t } = useTranslation('ui')
  const opened = isValidElement(children) ? children.key : null
  const { pane, onList, toList, toRecord } = useOneShown(opened)
  return (
    <div className="register" data-shown={children === null || onList ? 'list' : 'record'}>
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
        <div ref={pane} className="register-list" role="presentation" onClick={toRecord} onKeyDown={event => event.key === 'Enter' && toRecord()}>
          {list}
        </div>
      </section>
      <section className="register-record">
        {children !== null && (
          <button type="button" className="register-back" onClick={toList}>
            <ArrowLeft size={15} aria-hidden />
            {t('register.toList')}
          </button>
        )}
        {children !== null ? children : <p className="register-none">{t('register.choose')}</p>}
      </section>
    </div>
  )
}

interface OneShown {
  /** Around the list. */
  readonly pane: RefObject<HTMLDivElement | null>
  readonly onList: boolean
  readonly toList: () => void
  readonly toRecord: () => void
}

/** Where there is room for the list or the record only (register.css): the record, until somebody leaves it for the list. */
function useOneShown(opened: string | null): OneShown {
  const pane = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<string | null>(null)
  useEffect(() => setLeft(null), [opened])
  const onList = left !== null && left === opened
  useEffect(() => {
    if (onList) pane.current?.querySelector<HTMLElement>('[tabindex="0"], button')?.focus()
  }, [onList])
  return { pane, onList, toList: () => setLeft(opened), toRecord: () => setLeft(null) }
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
