// Tells the person who sits at this station what has come due, through the computer's own notifications; each notice once.
import { noticePage } from '../../../db/repositories/notices'
import { StoreError } from '../../../db/store'
import type { NoticeView } from '../../../shared/notices/contract'
import { lastWords, ONE_BY_ONE } from '../../../shared/notices/rules'
import { EVERY_ROOM } from '../../../shared/system/contract'
import type { Desk } from '../core/desk'
import { noticeView, tellsTo, toldOf } from './desk'

/** What was given longer ago is not news any more: it stands on the board. */
const NEWS_MS = 15 * 60_000
const READ = 500
/** More than can be news at once, so that nothing is told twice also after the program was started again. */
const REMEMBERED = 2 * READ
const TOLD = 'noticesTold'

/** Notices to tell a person: one by one, or, where many came at once, how many they are. */
export type Telling = { readonly notices: readonly NoticeView[] } | { readonly many: number }

export interface Teller {
  /** Without what was told or by whom while the screen is locked: anybody may stand before it. */
  show(telling: Telling, on: { locked: boolean }): void
  log(error: unknown): void
}

/** Tells what is new whenever notices are given here or at another station, and when somebody sits down. Answers what ends it. */
export function tellNotices(desk: Desk, teller: Teller): () => void {
  const look = oneAtATime(async () => {
    const telling = await news(desk).catch(error => (error instanceof StoreError ? null : (teller.log(error), null)))
    if (telling !== null) teller.show(telling, { locked: desk.session.person?.locked ?? true })
  })
  return desk.live.hear(({ room }) => {
    if (room === 'notices' || room === 'session' || room === EVERY_ROOM) look()
  })
}

/** Runs `work`; asked again while it runs, it runs once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return () => {
    if (running) {
      again = true
      return
    }
    running = true
    void (async () => {
      do {
        again = false
        await work()
      } while (again)
      running = false
    })()
  }
}

/** What the person signed in here was not told yet, and is from now on taken as told; null where there is nothing new. */
export async function news(desk: Desk): Promise<Telling | null> {
  const { person } = desk.session
  if (person === null) return null
  const found = await desk.store.read(async db => {
    const as = await tellsTo(db, person)
    return as === null ? [] : noticePage(db, as, { rooms: toldOf(person.role), since: desk.now() - NEWS_MS, limit: READ })
  })
  const before = desk.station.setting<string[]>(TOLD) ?? []
  const fresh = found.filter(({ notice }) => !before.includes(notice.id))
  if (fresh.length === 0) return null
  // Before they are shown: better not seen once, and still on the board, than told twice.
  desk.station.set(TOLD, [...before, ...fresh.map(({ notice }) => notice.id)].slice(-REMEMBERED))
  const last = lastWords(fresh.filter(({ clock }) => clock.runs).map(told => ({ ...noticeView(told), clockId: told.notice.clockId })))
  if (last.length === 0) return null
  return last.length > ONE_BY_ONE ? { many: last.length } : { notices: last }
}
