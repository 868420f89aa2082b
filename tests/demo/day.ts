// npm run demo: a day at a sample mall, played through the real windows.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { evening, lateMorning } from './afternoon'
import { complaintsSettled, complaintsTold } from './complaints'
import { smoke } from './emergencies'
import { daySigned, nightFalls, shiftChanges } from './handover'
import { clubAtTheCounter } from './members'
import { morning } from './morning'
import { opening } from './opening'
import { administrator, people } from './people'
import { announcementAired, childFound, emergencyRead } from './radio'
import { startCups, whyNoCups, type Cups } from '../support/cups'
import { dayPlayed, out, Stage } from './stage'

let cups: Cups | undefined

/** Where the system's printing can be tried, the day has a printer. */
test.beforeAll(async () => {
  if (whyNoCups() !== null) return
  cups = await startCups()
  cups.addPrinter('SLIP')
  Stage.cupsServer = cups.server
})
test.afterAll(() => cups?.stop())

// eslint-disable-next-line no-empty-pattern -- how Playwright gives the second argument
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await Stage.photographLast(info.outputPath('broke-off.png'))
})

test('a day at a sample mall', async () => {
  for (const part of ['data', 'files', 'screens', 'pdf']) rmSync(join(out, part), { recursive: true, force: true })
  await test.step('07:40 the program is set up', opening)
  const { order } = await test.step('08:02 the early shift', morning)
  await test.step('10:46 two languages at the counter', lateMorning)
  const told = await test.step('11:12 complaints are told', complaintsTold)
  await test.step('13:30 the club at the counter', clubAtTheCounter)
  await test.step('15:20 complaints are settled', () => complaintsSettled(told))
  await test.step('15:45 an announcement in two languages', announcementAired)
  await test.step('15:55 a child at the desk', childFound)
  await test.step('16:00 an emergency text', emergencyRead)
  await test.step('16:05 smoke in a fitting room', smoke)
  await test.step('16:40 the end of the day', () => evening(order))
  await test.step('17:50 the shift changes hands', shiftChanges)
  await test.step('22:02 the night is closed', nightFalls)
  await test.step('08:40 the head signs the day', daySigned)
  writeFileSync(join(out, 'README.txt'), readme())
})

/** How to go on playing, in both languages: whom to sign in as and with which PIN. */
function readme(): string {
  const all = [administrator, ...people].map(person => [person.workNumber, person.name, ('pin' in person && person.pin) || ('firstPin' in person ? `${person.firstPin} *` : '')].join('\t'))
  return [
    `绥芬河贸易城 · ТЦ «Суйфэньхэ» · ${dayPlayed()}`,
    '',
    '打开这一天的数据 / Открыть данные этого дня:',
    '    npm start -- --data out/demo/data',
    '',
    '工号\t姓名\t密码',
    'Табельный №\tИмя\tПИН-код',
    ...all,
    '',
    '* 临时密码，首次登录时需更换 / временный ПИН-код, при первом входе его нужно сменить',
    '',
    'screens/ 屏幕照片 / снимки экрана    pdf/ 派工单、投诉表单、紧急情况登记表、交接班日志 / наряды, бумаги по жалобам, карта ЧС, журнал передачи смены    files/ 导入的表格 / загруженные таблицы',
    '',
  ].join('\n')
}
