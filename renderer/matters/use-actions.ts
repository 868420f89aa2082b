// What Ctrl+K can do besides finding.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { rooms } from '../../shared/rooms'
import { foldText } from '../../shared/text/search-words'
import { client } from '../app/connection'
import { ALARM_KEY, openAlarm } from '../emergencies/alarm'
import { useHouse } from '../app/house'
import { sayInOther } from '../app/i18n'
import { switchLang } from '../app/language'
import { lockDesk, signOut } from '../app/lock'
import { isDark, setLooks, useLooks } from '../app/looks'
import { roomWord, screens, screenWord, takeInOther, takes, takeWord } from '../app/room-words'

export interface PaletteAction {
  readonly name: string
  readonly label: string
  /** The label in the other language. */
  readonly other: string
  readonly key?: string
  readonly run: () => void
}

/** The actions that fit what was typed, in either language: somebody who types 锁定 at a Russian screen means it. */
export function useActions(typed: string, onHelp: () => void): PaletteAction[] {
  const wanted = foldText(typed.trim())
  const all = useAllActions(onHelp)
  if (wanted === '') return all
  return all.filter(({ label, other }) => [label, other].some(words => foldText(words).includes(wanted)))
}

function useAllActions(onHelp: () => void): PaletteAction[] {
  const { t, i18n } = useTranslation('matters')
  const { may } = useHouse()
  const dark = isDark(useLooks())
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate(to)
  const quietly = (work: () => Promise<unknown>) => () => void work().catch(() => undefined)
  const own = (name: OwnAction, run: () => void, key?: string): PaletteAction => ({ name, label: t(`do.${name}`), other: sayInOther('matters', `do.${name}`), key, run })
  return [
    ...takes.filter(({ take }) => may(take.needs)).map(({ room, take }): PaletteAction => ({
      name: take.path, label: takeWord(room, take, 'do'), other: takeInOther(room, take, 'do'), key: take.key, run: go(take.path),
    })),
    ...(may('emergencies.report') ? [own('emergency', openAlarm, ALARM_KEY)] : []),
    own('today', go('/')),
    ...rooms.filter(room => may(room.pages)).map((room): PaletteAction => ({
      name: room.path, label: roomWord(room, 'open'), other: sayInOther(room.texts, 'room.open'), run: go(room.path),
    })),
    ...(may('copies.out') ? [own('copies', go('/copies'))] : []),
    ...screens.filter(({ screen }) => may(screen.needs)).map(({ room, screen }): PaletteAction => ({
      name: screen.path, label: screenWord(room, screen), other: sayInOther(room.texts, `room.screens.${screen.name}`), run: go(screen.path),
    })),
    own('settings', go('/settings')),
    own('language', quietly(() => switchLang(i18n.language === 'ru' ? 'zh' : 'ru'))),
    own(dark ? 'light' : 'dark', () => setLooks({ theme: dark ? 'light' : 'dark' })),
    own('newWindow', quietly(() => client.system.newWindow()), 'Ctrl+Shift+N'),
    // The palette closes first; the list of keys opens over the screen it is about.
    own('keys', () => window.setTimeout(onHelp, 0), '?'),
    own('lock', quietly(lockDesk), 'Ctrl+L'),
    own('signOut', quietly(signOut)),
  ]
}

type OwnAction = 'emergency' | 'today' | 'copies' | 'settings' | 'language' | 'light' | 'dark' | 'newWindow' | 'keys' | 'lock' | 'signOut'
