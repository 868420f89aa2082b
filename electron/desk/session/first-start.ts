import { keepResult } from '../../../db/repositories/commands'
import { readSetting, firstSetting } from '../../../db/repositories/settings'
import { recordsOf } from '../../../db/repositories/records'
import { openPosts, staffById } from '../../../db/repositories/staff-sign-in'
import { plantDefaults } from '../../../db/seed/defaults'
import type { Reader } from '../../../db/store'
import { isTimeZone, keptCode } from '../../../shared/admin/rules'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { defaultSettings } from '../../../shared/print/paper'
import { paperNamed } from '../../../shared/print/printers'
import type { Desk } from '../core/desk'
import { defaultMall } from '../core/mall'
import { act, answerBefore, recordAct, type InputOf } from '../core/use-case'
import { hashPin } from './pin'
import { requirePin, sitDown } from './sign-in'
import { sessionChanged } from './state'

const staff = recordsOf('staff', 'staff')

/**
 * The guided first start: the mall, its defaults (posts, departments, teams) and its first administrator, who is then signed in. Sent again after
 * a lost answer, it goes on where it was; the PIN tells that it is the same person.
 */
export const begin = act('session.begin', async ({ desk, input }) => {
  if (!isTimeZone(input.timeZone)) invalid('timeZone', 'zone.unknown')
  const before = await desk.store.read(db => begun(db, 'session.begin', input.commandKey))
  if (before !== null) await requirePin(desk, before, input.administrator.pin)
  else if (await desk.mall.settings()) refuse('already_set_up')
  // What is the station's own comes first: if it cannot be kept, nothing of the mall was, and the first start can be tried again.
  if (input.printer) await savePrinter(desk, input.printer)
  speak(desk, input.lang)
  await sitDownFirst(desk, before ?? (await plantMall(desk, input)))
  return sessionChanged(desk)
})

/** Whom a first start under this key made, or null where it was not done. */
async function begun(db: Reader, name: 'session.begin' | 'session.beginWithSample', commandKey: string): Promise<string | null> {
  const before = await answerBefore(db, name, commandKey)
  return before === null ? null : (before.result as { staffId: string }).staffId
}

function savePrinter(desk: Desk, { name, paper }: { name: string; paper: string }): Promise<void> {
  return desk.print.savePrinter({ ...defaultSettings(name, paperNamed(paper) ?? 'a4'), chosen: true })
}

async function plantMall(desk: Desk, input: InputOf<'session.begin'>): Promise<string> {
  const pinHash = await hashPin(input.administrator.pin, desk.host.pepper())
  const { mall, mallPhone, timeZone, administrator, commandKey } = input
  return recordAct(desk, null, 'session.begin', async tx => {
    const before = await begun(tx, 'session.begin', commandKey)
    if (before !== null) return before
    if (await readSetting(tx, 'mall')) refuse('already_set_up')
    const id = newId()
    await firstSetting(tx, 'mall', { ...defaultMall, nameZh: mall.zh, nameRu: mall.ru, phone: mallPhone, timeZone })
    await plantDefaults(tx)
    await staff.insert(tx, { id, workNumber: keptCode(administrator.workNumber), name: administrator.name, role: 'administrator', pinHash })
    await keepResult(tx, commandKey, 'session.begin', { staffId: id })
    return id
  })
}

/** Looking around: a sample mall, with the sample receptionist signed in. */
export const beginWithSample = act('session.beginWithSample', async ({ desk, input }) => {
  const before = await desk.store.read(db => begun(db, 'session.beginWithSample', input.commandKey))
  if (before === null && (await desk.mall.settings())) refuse('already_set_up')
  speak(desk, input.lang)
  // Loaded only when it is asked for: once in the life of a mall, and in most never.
  const { plantSampleMall } = await import('./sample')
  await sitDownFirst(desk, before ?? (await plantSampleMall(desk, input.commandKey)))
  return sessionChanged(desk)
})

async function sitDownFirst(desk: Desk, staffId: string): Promise<void> {
  const person = await desk.store.read(db => staffById(db, staffId))
  const [post] = await desk.store.read(openPosts)
  if (person && post) await sitDown(desk, person, post.id)
}

/** The station's language on screen, remembered for its next start. */
export function speak(desk: Desk, lang: Desk['session']['lang']): void {
  desk.session.lang = lang
  desk.station.set('lang', lang)
}
