import { readSetting, firstSetting } from '../../../db/repositories/settings'
import { recordsOf } from '../../../db/repositories/records'
import { openPosts, staffById } from '../../../db/repositories/staff-sign-in'
import { plantDefaults } from '../../../db/seed/defaults'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import type { Desk } from '../core/desk'
import { defaultMall } from '../core/mall'
import { act, recordAct } from '../core/use-case'
import { hashPin } from './pin'
import { plantSampleMall } from './sample'
import { sitDown } from './sign-in'
import { sessionChanged } from './state'

const staff = recordsOf('staff', 'staff')

function requireZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    invalid('timeZone', 'notThere')
  }
}

/** The guided first start: the mall, its defaults (posts, departments, teams) and its first administrator, who is then signed in. */
export const begin = act('session.begin', async ({ desk, input }) => {
  requireZone(input.timeZone)
  const pinHash = await hashPin(input.administrator.pin, desk.host.pepper())
  const id = newId()
  const { mall, mallPhone, timeZone, administrator } = input
  await recordAct(desk, null, 'session.begin', async tx => {
    if (await readSetting(tx, 'mall')) refuse('already_set_up')
    await firstSetting(tx, 'mall', { ...defaultMall, nameZh: mall.zh, nameRu: mall.ru, phone: mallPhone, timeZone })
    await plantDefaults(tx)
    await staff.insert(tx, { id, workNumber: administrator.workNumber, name: administrator.name, role: 'administrator', pinHash })
  })
  if (input.printer) await desk.print.savePrinter({ name: input.printer.name, paper: input.printer.paper === 'slip241x140' ? 'slip241x140' : 'a4', offsetX: 0, offsetY: 0, scale: 100, margin: 8, copies: 'threePages', chosen: true })
  speak(desk, input.lang)
  await sitDownFirst(desk, id)
  return sessionChanged(desk)
})

/** Looking around: a sample mall, with the sample receptionist signed in. */
export const beginWithSample = act('session.beginWithSample', async ({ desk, input }) => {
  if (await desk.mall.settings()) refuse('already_set_up')
  const id = await plantSampleMall(desk)
  desk.station.set('sampleData', true)
  speak(desk, input.lang)
  await sitDownFirst(desk, id)
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
