import type { Store } from '../../../db/store'
import type { StationStore } from '../../../db/station-store'
import { newId } from '../../../shared/core/ids'
import { EVERY_ROOM, type Change } from '../../../shared/system/contract'
import type { Desk } from './desk'
import { Live } from './live'
import { Mall } from './mall'

type Given = Omit<Desk, 'stationId' | 'stationName' | 'live' | 'mall' | 'session' | 'print' | 'backups' | 'run' | 'since'> & {
  since?: () => number
  /** Printing and copies need the desk themselves, so they are made from it. */
  print: (desk: Desk) => Desk['print']
  backups: (desk: Desk) => Desk['backups']
  stationName: string
}

/** Puts a desk together from its store and its computer, and ties the store's announcements to the live stream. */
export function makeDesk({ store, station, print, backups, ...rest }: Given): Desk {
  const stationId = station.setting<string>('stationId') ?? newId()
  station.set('stationId', stationId)
  const live = new Live()
  const lang = station.setting<'zh' | 'ru'>('lang') ?? 'zh'
  const desk = { since: () => performance.now(), ...rest, run: newId(), store, station, stationId, live, mall: new Mall(store, live), session: { person: null, lang, ended: null } } as unknown as Desk
  desk.print = print(desk)
  desk.backups = backups(desk)
  hearOthers(store, live)
  store.onMissed(() => live.announce({ room: EVERY_ROOM, id: stationId, at: desk.now() }))
  store.onState(() => live.announce({ room: 'system', id: stationId, at: desk.now() }))
  return desk
}

function hearOthers(store: Store, live: Live): void {
  store.onAnnounced(message => live.announce(JSON.parse(message) as Change))
}

/** What a station's own file gives to those that need only it. */
export type StationSettings = Pick<StationStore, 'setting' | 'set'>
