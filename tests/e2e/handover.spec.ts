// A whole day at the desk: three shifts, an emergency that blocks and is ended, a handover refused and then accepted, a count that differs and is explained,
// a lifted block, a night closed by the supervisor, the head's signature, and the printed log.
import { join } from 'node:path'
import excel from 'exceljs'
import { dayKey, startOfDay } from '../../shared/text/zone'
import { showDayKey } from '../../shared/text/when'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPaper, pdfToolsHere } from '../support/pdf'
import type { Program } from '../support/program'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { Alarm, EmergencyRecord, stripOf } from './pages/emergencies'
import { Days, Handover, SUM } from './pages/handover'
import { PrintQueue, PrintWindow } from './pages/print'
import { Today } from './pages/today'

const ZONE = 'Asia/Shanghai'
/** The day of the three shifts; the sample's own days lie before it. */
const FRIDAY = Date.parse('2026-11-20T12:00:00+08:00')

/** What stands in the cells of a table that was saved; nothing while it is not there. */
async function cellsOf(path: string): Promise<string[]> {
  const book = new excel.Workbook()
  try {
    await book.xlsx.readFile(path)
  } catch {
    return []
  }
  const cells: string[] = []
  book.eachSheet(sheet => sheet.eachRow(row => row.eachCell(cell => void cells.push(cell.text))))
  return cells
}
const told = {
  zh: {
    entry: '三层顾客询问失物招领', place: '三楼货梯口', smoke: '插座冒烟', cause: '插座过载', measures: '当日更换插座', line: '已联系，请跟进', refusal: '对讲机少一台，先找到', why: '借给工程部一把，借据在册',
    theft: '顾客手机被偷', theftEnd: '保安调取录像，已交派出所', lift: '话筒送修，明早取回', end: '夜班结束，早班另行开班', remark: '已阅，注意钥匙借用登记',
  },
  ru: {
    entry: 'Покупатель спрашивал о забытой сумке', place: 'У грузового лифта', smoke: 'Дымит розетка', cause: 'Перегрузка розетки', measures: 'Розетку заменят сегодня', line: 'Позвонили, проследите', refusal: 'Нет одной рации, сначала найдите', why: 'Ключ взяли инженеры, расписка есть',
    theft: 'У покупателя украли телефон', theftEnd: 'Запись передана полиции', lift: 'Микрофон в ремонте до утра', end: 'Ночь кончилась, утром откроют новую смену', remark: 'Читала. Следите за ключами',
  },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)
  const said = told[lang]

  test(`${lang}: a day of three shifts, from the first entry to the head's signature and the printed log`, async ({ open, openSample }) => {
    test.setTimeout(480_000)
    const day = startOfDay(FRIDAY, ZONE)
    const key = dayKey(day, ZONE)
    const at = (hours: number) => new Date(day + hours * 3_600_000).toISOString()
    const standing = async (program: Program, moment: string) => {
      const { page } = program
      await page.clock.setFixedTime(moment)
      await page.setViewportSize({ width: 1366, height: 768 })
      return { program, page, door: new Door(page, t), handover: new Handover(page, t), today: new Today(page, t) }
    }

    const early = await test.step('07:50 the early shift is opened; smoke at 08:00', async () => {
      const { program, page, door, handover, today } = await standing(await openSample(lang, { clockFrom: at(7.83) }), at(7.83))
      await door.signIn(people.receptionist.number)
      await today.shift.getByRole('link', { name: t('today:shift.begin') }).click()
      await handover.openShift('7:45')
      await expect(page.locator('.handover-head')).toContainText('07:45')
      const number = await handover.number()
      expect.soft(await seriousFindings(page), 'to prepare').toEqual([])
      await handover.write(said.entry)
      const alarm = new Alarm(page, t)
      await alarm.open()
      await alarm.kind('smoke').press('2')
      await alarm.place.fill(said.place)
      await alarm.said.fill(said.smoke)
      await alarm.start()
      const emergency = await new EmergencyRecord(page, t).number()
      await handover.go()
      await expect(handover.part('log')).toContainText(emergency)
      await expect(handover.blocks).toContainText(emergency)
      await program.close()
      return { number, emergency, data: program.data }
    })

    const shifts = await test.step('15:50 the emergency is ended, the handover refused and then accepted', async () => {
      const { program, page, door, handover, today } = await standing(await open({ data: early.data, clockFrom: at(15.83) }), at(15.83))
      await door.signIn(people.receptionist.number)
      await expect(today.shift).toContainText(/08:00/)
      await handover.go()
      await handover.writeLines(said.line)
      await handover.countAll()
      await handover.checkAll()
      await expect(handover.blocks, 'what goes on blocks').toContainText(early.emergency)
      await handover.nameSuccessor(people.secondReceptionist.number)
      await expect(handover.card('out')).toContainText(t('reasons:handover_blocked'))

      await door.lock()
      await door.signInOver(people.shiftLead.number)
      await expect(stripOf(page)).toBeVisible()
      await page.keyboard.press('Alt+E')
      const record = new EmergencyRecord(page, t)
      expect(await record.number()).toBe(early.emergency)
      await page.keyboard.press('Control+Enter')
      const end = record.form('end', early.emergency)
      await end.getByLabel(t('emergencies:fields.cause')).fill(said.cause)
      await end.getByLabel(t('emergencies:fields.measures')).fill(said.measures)
      await page.keyboard.press('Control+Enter')
      await expect(stripOf(page)).toBeHidden()
      await door.lock()
      await door.signInOver(people.receptionist.number)

      await handover.go()
      await handover.writeLines(said.line)
      await expect(handover.blocks).toContainText(t('handover:blocksCard.clear'))
      await handover.signOut('999999')
      await expect(handover.card('out').getByRole('alert')).toBeVisible()
      await handover.signOut()
      await handover.refuse(said.refusal)
      await handover.signOut()
      await handover.tickAll()
      await handover.signIn()
      // The next shift stands open, and its person sits here: their desk begins anew. There is no printer: the log waits for one.
      await door.onToday()
      await expect(page.getByRole('status').filter({ hasText: t('handover:paper.waits', { number: early.number }) })).toBeVisible()
      const queue = new PrintQueue(page, t)
      await queue.open()
      await expect(queue.jobs(early.number)).toContainText(t('print:states.waiting'))
      await handover.go()
      const number = await handover.number()
      expect(number).not.toBe(early.number)
      await program.close()
      return { ...early, late: number }
    })

    await test.step('21:40 a colleague comes; the power goes while a line is being written', async () => {
      const { program, door, handover } = await standing(await open({ data: shifts.data, clockFrom: at(21.66) }), at(21.66))
      await door.signIn(people.secondReceptionist.number)
      await handover.go()
      await handover.join(people.afterSales.number)
      await expect(handover.part('log')).toContainText(people.afterSales.name)
      await handover.typeLine(said.line)
      await program.kill()
    })

    const night = await test.step('21:50 a key is missing, which is explained', async () => {
      const { program, door, handover } = await standing(await open({ data: shifts.data, clockFrom: at(21.83) }), at(21.83))
      await door.signIn(people.secondReceptionist.number)
      await handover.go()
      await expect(handover.lines.first(), 'what was typed last').toHaveValue(said.line)
      await handover.writeLines(said.line)
      await handover.countAll()
      await handover.checkAll()
      await handover.countLess(0)
      await expect(handover.blocks).toContainText(t('handover:blocks.differenceUnexplained.what'))
      await handover.explain(0, said.why)
      await expect(handover.blocks).toContainText(t('handover:blocksCard.clear'))
      await handover.nameSuccessor(people.shiftLead.number)
      await handover.signOut()
      await handover.tickAll()
      await handover.signIn()
      await door.onToday()
      await handover.go()
      const number = await handover.number()
      await program.close()
      return number
    })

    await test.step('06:40 a theft at night, a microphone in repair, nobody follows: the supervisor closes the shift', async () => {
      const { program, page, door, handover, today } = await standing(await open({ data: shifts.data, clockFrom: at(30.66) }), at(30.66))
      await door.signIn(people.shiftLead.number)
      await handover.go()
      await handover.incident('theft', said.theft)
      await expect(handover.blocks).toContainText(said.theft)
      await handover.endIncident(said.theft, said.theftEnd)
      await handover.writeLines(said.line)
      await handover.countAll()
      await handover.checkAll({ leave: 1 })
      await handover.lift(said.lift, people.supervisor.number)
      await expect(handover.blocks).toContainText(t('handover:blocksCard.clear'))
      await expect(handover.blocks).toContainText(said.lift)
      await handover.closeDay(said.end, people.supervisor.number)
      await expect(handover.opening).toBeVisible()

      await door.lock()
      await door.signInOver(people.head.number)
      const shown = showDayKey(key, lang)
      await today.owed(t('today:owed.day', { day: shown })).click()
      const days = new Days(page, t)
      await expect(days.row(shown)).toContainText(t('handover:days.owed'))
      await expect(days.counted(shown)).toHaveText(['3', '1', '0', '1'])
      expect.soft(await seriousFindings(page), 'the days').toEqual([])
      await days.sign(shown, said.remark)
      await expect(days.row(shown)).toContainText(people.head.name)
      await expect(days.row(shown)).toContainText(said.remark)
      await today.open()
      await expect(today.owed(t('today:owed.day', { day: shown }))).toHaveCount(0)
      await handover.go()
      await days.go()
      await days.row(shown).getByRole('link').click()
      await expect(page.getByRole('option')).toHaveCount(3)
      await page.getByRole('option').filter({ hasText: night }).click()
      await expect(page.getByRole('article')).toContainText(said.lift)
      await expect(page.getByRole('article')).toContainText(said.theftEnd)
      await page.getByRole('option').filter({ hasText: early.number }).click()
      await readBack(program, early)
      await inTheLog(program, handover)
    })
  })

  /** What happened at night is found in the log of all shifts, and leaves it on paper and as a table. */
  async function inTheLog(program: Program, handover: Handover): Promise<void> {
    const { page } = program
    await handover.go()
    await page.keyboard.press('Control+j')
    await expect(page.getByRole('heading', { name: t('handover:search.title'), level: 1 })).toBeVisible()
    await page.getByLabel(t('handover:search.find')).fill(said.theft)
    const found = page.getByRole('listbox', { name: t('handover:search.title') }).getByRole('option')
    await expect(found, 'the theft, and its end').toHaveCount(2)
    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await window.shown(1)
    if (pdfToolsHere()) {
      const text = slipPages(await window.savePdf('log.pdf')).join('')
      for (const word of [said.theft, said.theftEnd, wordsOf('zh')('print:paper.titles.dutyLog'), wordsOf('ru')('print:paper.titles.dutyLog')]) expect(text).toContain(squeezed(word))
      expect(text).not.toContain(squeezed(said.entry))
    }
    await window.close()
    const table = join(program.data, 'log.xlsx')
    await program.app.evaluate(({ session }, path) => void session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path)), table)
    await page.getByRole('button', { name: t('handover:search.export') }).click()
    await expect.poll(() => cellsOf(table)).toEqual(expect.arrayContaining([said.theft, said.theftEnd]))
    expect(await cellsOf(table)).not.toContain(said.entry)
  }

  /** The record of the early shift tells what was signed; so does its paper, with the same sum. */
  async function readBack(program: Program, { number, emergency }: { number: string; emergency: string }): Promise<void> {
    const { page } = program
    const record = page.getByRole('article')
    await expect(record).toContainText(SUM)
    await expect(record).toContainText(said.refusal)
    await expect(record).toContainText(said.entry)
    const sum = SUM.exec(await record.innerText())?.[0] ?? ''
    await record.getByRole('button', { name: t('handover:verify.open') }).press('Enter')
    await page.keyboard.type(sum)
    await page.keyboard.press('Control+Enter')
    await expect(record).toContainText(t('handover:verify.sound'))
    await expect(record).toContainText(t('handover:verify.same'))
    expect.soft(await seriousFindings(page), 'the signed shift').toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await expect(window.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
    if (!pdfToolsHere()) return
    const paper = await window.savePdf('handover.pdf')
    expect(pdfPaper(paper)).toEqual({ width: 210, height: 297 })
    expect(pdfFonts(paper).every(font => font.embedded)).toBe(true)
    const text = slipPages(paper).join('')
    const inBoth = ['print:paper.handover.sum', 'print:paper.handover.refusals', 'print:paper.handover.counts'].flatMap(word => languages.map(one => wordsOf(one)(word)))
    for (const word of [...inBoth, number, sum, emergency, said.entry, said.line, said.refusal, people.receptionist.name, people.secondReceptionist.name]) expect(text).toContain(squeezed(word))
    await window.close()
  }
}
