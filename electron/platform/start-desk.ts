import { hostname } from 'node:os'
import type { BrowserWindow } from 'electron'
import { hasNoCategories } from '../../db/repositories/complaint-categories'
import { houseSecret } from '../../db/repositories/house-secret'
import { allProgrammes } from '../../db/repositories/scripts'
import { templatesInUse } from '../../db/repositories/shift-parts'
import { rememberStation } from '../../db/repositories/stations'
import type { StationStore } from '../../db/station-store'
import type { Store } from '../../db/store'
import { EVERY_ROOM } from '../../shared/system/contract'
import { keepCues } from '../clocks/air-cues'
import { keepClocks, type DueWork } from '../clocks/keep-clocks'
import { keepTidy } from '../clocks/keep-tidy'
import type { Desk } from '../desk/core/desk'
import { makeDesk } from '../desk/core/make-desk'
import { loadRooms } from '../desk/desk'
import { keepPersonCurrent } from '../desk/session/keep-current'
import type { Given } from './arguments'
import { createBackups } from './backups'
import { makeHost, restartProgram } from './host'
import { showNotices } from './notifications'
import { openStation, openStore } from './open-store'
import { createPrinting } from './printing'
import { whenSettled } from './settled'
import { showTrouble } from './trouble'

interface Asked {
  given: Given
  root: string
  now: () => number
  log: (error: unknown) => void
}

export interface StartedDesk {
  /** The desk once its store is open; it never settles while a trouble screen asks what to do. */
  ready: Promise<Desk>
  /** Shows in this window why the store cannot be opened, and goes on when it can. */
  watch(window: BrowserWindow): Promise<void>
  /** Makes the closing copy and closes everything in order. */
  close(): Promise<void>
}

/** Opens the station and the store and puts the desk together. */
export function startDesk(asked: Asked): StartedDesk {
  const closers: (() => Promise<void> | void)[] = []
  let station: StationStore | null = null
  let settle: (desk: Desk) => void = () => undefined
  const ready = new Promise<Desk>(resolve => (settle = resolve))
  const attempt = async (): Promise<void> => {
    const opened = station ?? openStation(asked.given.data, asked.root)
    if (station === null) closers.push(() => opened.close())
    station = opened
    const store = await openStore(asked.given, opened, asked.root)
    const before = closers.length
    try {
      settle(await assemble(asked, opened, store, closers))
    } catch (error) {
      // What was opened for this try is closed again, so that the next one does not find two of it.
      const made = closers.splice(before)
      for (const close of made.reverse()) await close()
      throw error
    }
  }
  const first = attempt()
  first.catch(() => undefined)
  return {
    ready,
    watch: async window => {
      await first.catch(async error => {
        asked.log(error)
        await showTrouble(window, error, { given: asked.given, root: asked.root, retry: attempt })
      })
    },
    close: async () => {
      for (const close of closers.reverse()) await close()
    },
  }
}

/** What the desk does by itself. Loaded when it is first done, since it brings the rooms with it, and the sign-in screen is to stand before. */
const dueWorks: readonly DueWork[] = [
  async desk => (await import('../desk/work-orders/adopt')).adoptOrders(desk),
  async (desk, now) => (await import('../desk/complaints/escalate-due')).escalateDue(desk, now),
  async (desk, now) => (await import('../desk/complaints/owe-journals')).oweJournals(desk, now),
  async (desk, now) => (await import('../desk/broadcast/plan-fate')).findMissed(desk, now),
  async (desk, now) => (await import('../desk/members/nightly')).keepClub(desk, now),
  async desk => (await import('../desk/members/erase')).keepErased(desk),
  async (desk, now) => (await import('../desk/notices/catch-up')).catchUp(desk, now),
]

/** As keepClocks, from when the sign-in screen stands. */
function keepClocksAfterwards(desk: Desk, log: (error: unknown) => void): () => void {
  let end = whenSettled(() => {
    end = keepClocks(desk, { works: dueWorks, log })
  })
  return () => end()
}

/** Cues of the air, from when the sign-in screen stands. */
function keepCuesAfterwards(desk: Desk, log: (error: unknown) => void): () => void {
  let end = whenSettled(() => void begin().catch(log))
  let ended = false
  const begin = async () => {
    const { giveCue, slotsToCue } = await import('../desk/broadcast/cues')
    if (ended) return
    const changed = (hear: () => void) => desk.live.hear(({ room }) => void (HEARD_BY_CUES.has(room) && hear()))
    end = keepCues({ now: desk.now, read: now => slotsToCue(desk, now), cue: slot => giveCue(desk, slot), changed, log })
  }
  return () => {
    ended = true
    end()
  }
}

/** What changes when cues are given. */
const HEARD_BY_CUES: ReadonlySet<string> = new Set(['plan', 'settings', EVERY_ROOM])

async function assemble({ given, root, now, log }: Asked, station: StationStore, store: Store, closers: (() => Promise<void> | void)[]): Promise<Desk> {
  closers.push(() => store.close())
  const pepper = await houseSecret(store)
  const host = makeHost(pepper, given.data)
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  const desk = makeDesk({
    store, station, host, now, stationName: hostname(), storeFixedByEnvironment: given.databaseUrl !== null,
    // Loaded only where it is asked for: most stations have the embedded store.
    tryPostgres: async url => (await import('../../db/postgres/open')).tryPostgres(url),
    print: made => {
      const printing = createPrinting(made, log)
      closers.push(() => printing.close())
      return printing
    },
    backups: made => {
      const backups = createBackups({ desk: made, store, data: given.data, root, now, restart: restartProgram, closeAll })
      closers.push(() => backups.atClosing(), whenSettled(() => backups.start()))
      return backups
    },
  })
  await store.write(tx => rememberStation(tx, { id: desk.stationId, name: desk.stationName }, now()))
  if (await store.read(hasNoCategories)) await (await import('../desk/complaints/categories')).plantMissingCategories(desk)
  if ((await store.read(templatesInUse)).length === 0) await (await import('../desk/handover/plant')).plantMissingShifts(desk)
  if ((await store.read(allProgrammes)).length === 0) await (await import('../desk/broadcast/plant')).plantMissingProgrammes(desk)
  closers.push(keepPersonCurrent(desk), keepTidy(desk, log), showNotices(desk, log), keepClocksAfterwards(desk, log), keepCuesAfterwards(desk, log), whenSettled(() => void loadRooms().catch(log)))
  return desk
}
