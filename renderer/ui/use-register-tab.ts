// Which tab of a register stands: the one the address asks for, the one this person left, or the first.
import { useEffect, useState } from 'react'
import { keepPlace, placeIn, type Register } from './register-place'

interface Tabs<Tab extends string> {
  readonly register: Register
  readonly tabs: readonly Tab[]
  /** Where somebody begins who was not here before. */
  readonly first: Tab
  /** What the address asks for, if it does. */
  readonly asked?: Tab | null
}

/** The tab that stands and what changes it; it is remembered for the person in this window. */
export function useRegisterTab<Tab extends string>({ register: { room, staffId }, tabs, first, asked = null }: Tabs<Tab>): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>(() => asked ?? tabs.find(known => known === placeIn({ room, staffId })?.tab) ?? first)
  useEffect(() => keepPlace({ room, staffId }, { tab }), [tab, room, staffId])
  useEffect(() => {
    if (asked !== null) setTab(asked)
  }, [asked])
  return [tab, setTab]
}
