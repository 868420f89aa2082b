// An emergency from a half-typed form to its printed sheet: the strip on every window, what was done and who was told, its end.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPaper, pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ContactForm } from './pages/contacts'
import { Door, people } from './pages/door'
import { Alarm, EmergencyRecord, stripOf } from './pages/emergencies'
import { PrintWindow } from './pages/print'
import { Today } from './pages/today'

const told = {
  zh: { half: '问三层有没有儿童推车', place: '餐饮区', chosen: '四层餐饮区', said: '烤炉上方冒烟', done: '关闭排风机，切断电源', answer: '八分钟到', seen: '黑烟，没有明火', cause: '排烟管道积油', measures: '每月清洗一次' },
  ru: { half: 'Спрашивает про детскую коляску', place: 'ресторан', chosen: 'Ресторанный дворик, 4 этаж', said: 'Дым над печью', done: 'Вытяжка выключена, свет отключён', answer: 'Будут через восемь минут', seen: 'Чёрный дым, огня не видно', cause: 'Жир в вытяжном канале', measures: 'Чистить каждый месяц' },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)
  const { half, place, chosen, said, done, answer, seen, cause, measures } = told[lang]

  test(`${lang}: reported from a half-typed contact, told of while it goes on, ended, printed`, async ({ openSample }) => {
    const program = await openSample(lang)
    const { app, page } = program
    const door = new Door(page, t)
    await door.signIn(people.receptionist.number)
    const opening = app.waitForEvent('window')
    await page.keyboard.press('Control+Shift+N')
    const other = await opening
    await expect(new Today(other, t).heading).toBeVisible({ timeout: 30_000 })

    const contact = new ContactForm(page, t)
    await contact.open()
    await contact.said.fill(half)
    const alarm = new Alarm(page, t)
    await alarm.open()
    await expect(alarm.kind('fire'), 'digits choose at once').toBeFocused()
    await page.keyboard.press('2')
    await expect(alarm.kind('smoke')).toBeChecked()
    expect.soft(await seriousFindings(page), 'the window').toEqual([])
    // Put away and opened again it is as it was, and so is the form under it.
    await page.keyboard.press('Escape')
    await expect(contact.said).toHaveValue(half)
    await alarm.open()
    await expect(alarm.kind('smoke')).toBeChecked()
    await alarm.place.fill(place)
    await page.getByRole('option', { name: chosen }).first().click()
    await alarm.said.fill(said)
    await alarm.start()

    const record = new EmergencyRecord(page, t)
    const number = await record.number()
    await expect(record.what, 'one writes at once').toBeFocused()
    await expect(stripOf(other), 'on every window').toContainText(chosen)
    await expect(stripOf(other)).toContainText(t('emergencies:kinds.smoke'))
    const inRail = other.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: t('emergencies:goOn', { count: 1 }) })
    await expect(inRail).toBeVisible()

    await record.note(done)
    await expect(record.timeline.locator('time').first()).toHaveText(/^\d{2}:\d{2}:\d{2}$/)
    await page.keyboard.press('Alt+1')
    const tell = record.form('tell', number)
    await expect(tell.getByLabel(t('emergencies:tellForm.phone'))).toHaveValue('119')
    await tell.getByLabel(t('emergencies:tellForm.said')).fill(answer)
    await page.keyboard.press('Control+Enter')
    await expect(record.whole.locator('.told-people')).toContainText('消防队')
    await expect(record.whole.locator('.told-people')).toContainText('ожарная охрана')
    await record.whole.getByRole('button', { name: t('emergencies:card.fill') }).click()
    await record.form('card', number).getByLabel(t('emergencies:cardForm.seen')).fill(seen)
    await page.keyboard.press('Control+Enter')
    await expect(record.whole.getByRole('region', { name: t('emergencies:card.title') })).toContainText(seen)
    expect.soft(await seriousFindings(page), 'the record').toEqual([])
    await expect(record.whole).toContainText(t('reasons:ended_by_shift_lead'))

    // What was half typed is offered again.
    await page.keyboard.press('F2')
    await contact.restore()
    await expect(contact.said).toHaveValue(half)
    await expect(stripOf(page), 'over the form too').toContainText(chosen)

    await door.lock()
    await expect(page.getByText(t('session:emergency'))).toBeVisible()
    await expect(page.getByText(chosen), 'a locked screen names no place').toBeHidden()
    await door.signInOver(people.shiftLead.number)
    await expect(stripOf(page)).toBeVisible()
    await page.keyboard.press('Alt+E')
    expect(await record.number()).toBe(number)
    await page.keyboard.press('Control+Enter')
    const end = record.form('end', number)
    await end.getByLabel(t('emergencies:fields.cause')).fill(cause)
    await expect(end).toContainText(t('emergencies:missing.measures'))
    await end.getByLabel(t('emergencies:fields.measures')).fill(measures)
    await page.keyboard.press('Control+Enter')
    await expect(record.whole.locator('.record-line')).toContainText(t('emergencies:states.ended'))
    await expect(stripOf(page)).toBeHidden()
    await expect(stripOf(other)).toBeHidden()
    await expect(inRail).toBeHidden()
    expect.soft(await seriousFindings(page), 'the record when it is over').toEqual([])

    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await window.shown(1)
    if (!pdfToolsHere()) return
    const paper = await window.savePdf('emergency.pdf')
    expect(pdfPaper(paper)).toEqual({ width: 210, height: 297 })
    expect(pdfFonts(paper).every(font => font.embedded)).toBe(true)
    const text = slipPages(paper).join('')
    const inBoth = ['emergencies:kinds.smoke', 'print:paper.emergency.course', 'print:paper.emergency.told', 'print:paper.emergency.card', 'print:paper.sign.reporter'].flatMap(key => languages.map(one => wordsOf(one)(key)))
    // The Russian title takes two lines, with the number between them.
    for (const word of [...inBoth, wordsOf('zh')('print:paper.titles.emergencyForm'), 'Карта регистрации', number, said, done, answer, seen, cause, measures, '119', '消防队']) expect(text).toContain(squeezed(word))
    await window.close()
  })
}

test('ru: the key works under a window over the page, and a lock takes it away', async ({ openSample }) => {
  const t = wordsOf('ru')
  const { page } = await openSample('ru')
  const door = new Door(page, t)
  await door.signIn(people.receptionist.number)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: t('matters:title') })).toBeVisible()
  const alarm = new Alarm(page, t)
  await alarm.open()
  await page.keyboard.press('Escape')
  await expect(alarm.whole).toBeHidden()
  await page.keyboard.press('Escape')
  await door.lock()
  await page.keyboard.press('Control+Shift+E')
  await expect(alarm.whole).toBeHidden()
})
