// What Ctrl+K can do besides finding.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { foldText } from '../../shared/text/search-words'
import { client } from '../app/connection'
import { useHouse } from '../app/house'
import { switchLang } from '../app/language'
import { lockDesk, signOut } from '../app/lock'
import { isDark, setLooks, useLooks } from '../app/looks'

export interface PaletteAction {
  readonly name: string
  readonly label: string
  readonly key?: string
  readonly run: () => void
}

/** The actions that fit what was typed, in either language: somebody who types 锁定 at a Russian screen means it. */
export function useActions(typed: string, onHelp: () => void): PaletteAction[] {
  const { i18n } = useTranslation('matters')
  const wanted = foldText(typed.trim())
  const all = useAllActions(onHelp)
  if (wanted === '') return all
  return all.filter(({ name, label }) => {
    const other = i18n.getResource(i18n.language === 'ru' ? 'zh' : 'ru', 'matters', `do.${name}`) as unknown
    return [label, typeof other === 'string' ? other : ''].some(words => foldText(words).includes(wanted))
  })
}

function useAllActions(onHelp: () => void): PaletteAction[] {
  const { t, i18n } = useTranslation('matters')
  const { may } = useHouse()
  const dark = isDark(useLooks())
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate(to)
  const quietly = (work: () => Promise<unknown>) => () => void work().catch(() => undefined)
  const register = may('contacts.take')
  return [
    ...(register ? [{ name: 'visit', label: t('do.visit'), key: 'F2', run: go('/contacts/new/visit') }] : []),
    ...(register ? [{ name: 'call', label: t('do.call'), key: 'F3', run: go('/contacts/new/call') }] : []),
    ...(may('workOrders.report') ? [{ name: 'workOrder', label: t('do.workOrder'), key: 'F6', run: go('/work-orders/new') }] : []),
    { name: 'today', label: t('do.today'), run: go('/') },
    ...(may('contacts.page') ? [{ name: 'contacts', label: t('do.contacts'), run: go('/contacts') }] : []),
    ...(may('workOrders.page') ? [{ name: 'workOrders', label: t('do.workOrders'), run: go('/work-orders') }] : []),
    { name: 'settings', label: t('do.settings'), run: go('/settings') },
    { name: 'language', label: t('do.language'), run: quietly(() => switchLang(i18n.language === 'ru' ? 'zh' : 'ru')) },
    { name: dark ? 'light' : 'dark', label: t(dark ? 'do.light' : 'do.dark'), run: () => setLooks({ theme: dark ? 'light' : 'dark' }) },
    { name: 'newWindow', label: t('do.newWindow'), key: 'Ctrl+Shift+N', run: quietly(() => client.system.newWindow()) },
    // The palette closes first; the list of keys opens over the screen it is about.
    { name: 'keys', label: t('do.keys'), key: '?', run: () => window.setTimeout(onHelp, 0) },
    { name: 'lock', label: t('do.lock'), key: 'Ctrl+L', run: quietly(lockDesk) },
    { name: 'signOut', label: t('do.signOut'), run: quietly(signOut) },
  ]
}
