import type { SessionState as Shown } from '../../../shared/session/contract'
import { permissionsOf } from '../../../shared/permissions'
import type { Desk } from '../core/desk'
import { defaultMall } from '../core/mall'
import { emptyServer } from './empty-server'

/** What every window needs to know first: whether the mall is set up, who is signed in, and what they may do. */
export async function sessionState(desk: Desk): Promise<Shown> {
  const settings = await desk.mall.settings()
  const mall = settings ?? defaultMall
  const { person, lang, ended } = desk.session
  return {
    setUp: settings !== null,
    mall: {
      names: { zh: mall.nameZh, ru: mall.nameRu }, departmentNames: { zh: mall.departmentZh, ru: mall.departmentRu }, phone: mall.phone,
      timeZone: mall.timeZone, idleMinutes: mall.idleMinutes, scanner: mall.scanner,
    },
    station: { id: desk.stationId, name: desk.stationName },
    lang,
    sampleData: await desk.mall.isSample(),
    signedIn: person === null ? null : { ...person, may: permissionsOf(person.role) },
    ended,
    emptyServer: await emptyServer(desk, settings !== null),
  }
}

/** Tells all windows of this station that somebody came, went or locked. */
export function sessionChanged(desk: Desk): Promise<Shown> {
  desk.live.announce({ room: 'session', id: desk.stationId, at: desk.now() })
  return sessionState(desk)
}
