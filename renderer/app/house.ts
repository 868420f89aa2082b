// Where and who we are: mall, time zone, language, the person signed in.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BothNames, Lang } from '../../shared/core/actor'
import type { ProcedureName } from '../../shared/contract'
import type { MallView, SessionState, SignedIn } from '../../shared/session/contract'
import { api } from './connection'
import { FALLBACK_ZONE } from './mall-zone'
import { queries } from './queries'

/** What every screen may rely on. `zone` is the mall's IANA time zone; times are shown in it, never in the PC's. */
export interface House {
  readonly mall: MallView | null
  readonly zone: string
  readonly lang: Lang
  readonly me: SignedIn | null
  /** The mall is the sample one, to look around in. */
  readonly sampleData: boolean
  /** Whether the signed-in person may call a procedure; the desk decides again. */
  may(name: ProcedureName): boolean
  /** Of a name kept in both languages, the one of the screen. */
  name(both: BothNames | { nameZh: string; nameRu: string }): string
}

/** The house as the session says it is; draws again when the person, the mall or the language changes. */
export function useHouse(): House {
  const { data } = useQuery(api.session.state.queryOptions())
  const { i18n } = useTranslation()
  return houseOf(data, i18n.language === 'ru' ? 'ru' : 'zh')
}

function houseOf(session: SessionState | undefined, lang: Lang): House {
  const me = session?.signedIn ?? null
  return {
    mall: session?.mall ?? null,
    zone: session?.mall.timeZone ?? FALLBACK_ZONE,
    lang,
    me,
    sampleData: session?.sampleData ?? false,
    may: name => me?.may.includes(name) ?? false,
    name: both => nameIn(both, lang),
  }
}

/** Of a name kept in both languages, the one of `lang`, or the other where that one is empty. */
export function nameIn(both: BothNames | { nameZh: string; nameRu: string }, lang: Lang): string {
  const { zh, ru } = 'nameZh' in both ? { zh: both.nameZh, ru: both.nameRu } : both
  return lang === 'zh' ? zh || ru : ru || zh
}

/** The session as last heard, for code that is not drawn. */
export function sessionNow(): SessionState | undefined {
  return queries.getQueryData(api.session.state.queryKey())
}

/** Takes over a session the desk has just answered with. */
export function takeSession(session: SessionState): void {
  queries.setQueryData(api.session.state.queryKey(), session)
}
