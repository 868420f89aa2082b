// A complaint from its telling to the archive: the minor one the desk settles alone, and the important one that goes to a department and comes back.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf, type Words } from '../support/words'
import { ARCHIVE_NUMBER, ComplaintForm, ComplaintRecord, ComplaintRegister } from './pages/complaints'
import { ContactForm, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'

const minor = {
  zh: { caller: '宋雅琴', phone: '13904531402', masked: '139****1402', said: '二层卫生间没有纸，地上有水，没有人打扫。', typed: 'hjws', category: '环境卫生', result: '保洁员已打扫并补纸，今后每小时巡查一次。', told: '已电话告知打扫完毕，并致歉。' },
  ru: {
    caller: 'Зоя Арефьева', phone: '+79146612047', masked: '+7 914 ***-**-47', said: 'В туалете на втором этаже нет бумаги, на полу вода.', typed: 'чисто', category: 'Обстановка и чистота',
    result: 'Уборщица убрала и положила бумагу, теперь проверяют каждый час.', told: 'Сообщили по телефону, извинились.',
  },
} as const

const important = {
  zh: { caller: '李国强', said: '三层扶梯突然停住，老人摔了一下，报修三天没有人来。', category: '设备与工程', results: ['扶梯已断电检查。', '更换了传感器，试运行两小时正常。'], told: '已告知检修情况。' },
  ru: {
    caller: 'Пётр Олегович Семёнов', said: 'Эскалатор на третьем этаже резко остановился, мать упала; три дня никто не приходит.', category: 'Оборудование и инженерные сети',
    results: ['Эскалатор отключён и осмотрен.', 'Заменён датчик, два часа работает без остановок.'], told: 'Рассказали, что сделано.',
  },
} as const

/** Another person of the department takes the desk over. */
async function over(door: Door, who: { number: string }): Promise<void> {
  await door.lock()
  await door.signInOver(who.number)
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a minor complaint from a call to the archive`, async ({ openSample }) => {
    const told = minor[lang]
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    await door.signIn(people.receptionist.number)

    const contact = new ContactForm(page, t)
    await contact.open('call')
    await contact.name.fill(told.caller)
    await contact.phone.fill(told.phone)
    await contact.said.fill(told.said)
    await page.keyboard.press('F4')

    const form = new ComplaintForm(page, t)
    await form.shown()
    await expect(form.said).toHaveValue(told.said)
    await expect(form.personName).toHaveValue(told.caller)
    await expect(page.getByText(told.masked).first(), 'the phone comes along unseen').toBeVisible()
    await form.chooseCategory(told.typed, told.category)
    const number = await form.saved()

    const record = new ComplaintRecord(page, t)
    await record.inState('registered')
    await expect(record.whole, 'the phone is masked on the screen').not.toContainText(told.phone)
    await record.begin('judge')
    await expect(record.form('judge').getByRole('radio', { name: t('complaints:severities.minor') })).toBeChecked()
    await expect(record.form('judge').getByRole('radio', { name: t('complaints:classes.B') })).toBeChecked()
    expect.soft(await seriousFindings(page), 'the form of a step').toEqual([])
    await page.keyboard.press('Control+Enter')
    await record.inState('judged')
    await record.take('settle', told.result, 'returned')
    await expect(record.step('check'), 'who settled it does not confirm it').toHaveCount(0)

    await over(door, people.shiftLead)
    const register = new ComplaintRegister(page, t)
    await register.openOwed(number)
    await record.take('check', null, 'checked')

    await over(door, people.receptionist)
    await register.openOwed(number)
    await record.take('tell', told.told, 'told')
    await record.callBack('satisfied', 'archived')
    await expect(record.whole).toContainText(ARCHIVE_NUMBER)
    await register.tab('archived')
    await expect(register.row(number)).toBeVisible()

    await page.getByRole('article').getByRole('link', { name: /JD-/ }).click()
    await expect(new ContactRecord(page, t).whole, 'the contact keeps the link').toContainText(number)
  })

  test(`${lang}: an important complaint goes to the department, comes back, and in a second round to the archive`, async ({ openSample }) => {
    const told = important[lang]
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    const register = new ComplaintRegister(page, t)
    const record = new ComplaintRecord(page, t)
    await door.signIn(people.receptionist.number)
    const number = await takeImportant(new ComplaintForm(page, t), told)

    await record.begin('judge')
    await expect(record.form('judge').getByRole('radio', { name: t('complaints:severities.important') })).toBeChecked()
    await expect(record.form('judge').getByRole('radio', { name: t('complaints:classes.A') })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await record.inState('judged')

    for (const [at, result] of told.results.entries()) {
      await record.take('send', null, 'sent')
      await over(door, people.handler)
      await register.openOwed(number)
      await record.begin('sign')
      await record.inState('signed')
      await record.take('return', result, 'returned')
      await over(door, people.supervisor)
      await register.openOwed(number)
      await record.take('check', null, 'checked')
      await expect(record.step('takeUp'), 'who checks it has taken it up').toHaveCount(0)
      await expect(record.whole).toContainText(t('complaints:timeline.takenUp'))
      await over(door, people.receptionist)
      await register.openOwed(number)
      await record.take('tell', told.told, 'told')
      if (at === 0) {
        await record.callBack('notSatisfied', 'judged')
        await showsRounds(record, t)
      }
    }
    await record.callBack('satisfied', 'archived')
    await expect(record.whole).toContainText(ARCHIVE_NUMBER)
    await record.whole.locator('summary', { hasText: t('complaints:outcomes.notSatisfied') }).click()
    await expect(record.whole.locator('details'), 'the first round stays as it was').toContainText(told.results[0])
  })
}

function takeImportant(form: ComplaintForm, { said, category, caller }: (typeof important)['zh' | 'ru']): Promise<string> {
  return form.take({ said, category: ['08', category], cause: 'work', harm: 'some', personName: caller, wants: 'compensation' })
}

async function showsRounds(record: ComplaintRecord, t: Words): Promise<void> {
  await expect(record.whole.locator('.record-line')).toContainText(t('complaints:round', { no: 2 }), { ignoreCase: true })
  await expect(record.whole.locator('summary', { hasText: t('complaints:outcomes.notSatisfied') })).toBeVisible()
  await expect(record.whole).toContainText(t('complaints:timeline.roundOpened', { no: 2 }))
}

test('two people at the same complaint: the second is told what the first did and keeps what was typed', async ({ openSample }) => {
  const t = wordsOf('ru')
  const { app, page } = await openSample('ru')
  await new Door(page, t).signIn(people.receptionist.number)
  const number = await takeImportant(new ComplaintForm(page, t), important.ru)
  const opening = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const other = await opening
  await new ComplaintRegister(other, t).openOwed(number)
  const [here, there] = [new ComplaintForm(page, t), new ComplaintForm(other, t)]
  const [mine, theirs] = [new ComplaintRecord(page, t), new ComplaintRecord(other, t)]

  await page.keyboard.press('Control+e')
  await here.wantsText.fill('Оплатить лечение, 800 юаней')
  await other.keyboard.press('Control+e')
  await there.wantsText.fill('Оплатить лечение')
  await there.personName.fill('Семёнов Пётр Олегович')
  await there.save()
  await expect(theirs.whole).toContainText('Семёнов Пётр Олегович')
  await here.save()
  const conflict = page.getByRole('alert').filter({ hasText: t('ui:conflict.merged') })
  await expect(conflict).toContainText('Оплатить лечение, 800 юаней')
  await expect(here.wantsText).toHaveValue('Оплатить лечение, 800 юаней')
  await expect(here.personName, 'what only the other changed is taken over').toHaveValue('Семёнов Пётр Олегович')
  await here.save()
  await expect(mine.whole).toContainText('Оплатить лечение, 800 юаней')

  await mine.begin('judge')
  await mine.form('judge').getByRole('textbox').fill('Пострадал человек')
  await theirs.begin('judge')
  await other.keyboard.press('Control+Enter')
  await theirs.inState('judged')
  await page.keyboard.press('Control+Enter')
  await expect(mine.form('judge').getByRole('alert')).toContainText(t('reasons:already_judged'))
  await expect(mine.form('judge').getByRole('textbox')).toHaveValue('Пострадал человек')
})

for (const lang of languages) {
  test(`${lang}: what was typed for a step that somebody else took meanwhile is kept as a remark, or copied`, async ({ openSample }) => {
    const t = wordsOf(lang)
    const typed = { zh: '有人受伤，请从严判定。', ru: 'Пострадал человек, решать строго.' }[lang]
    const { app, page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    const number = await takeImportant(new ComplaintForm(page, t), important[lang])
    const opening = app.waitForEvent('window')
    await page.keyboard.press('Control+Shift+N')
    const other = await opening
    const [mine, theirs] = [new ComplaintRecord(page, t), new ComplaintRecord(other, t)]

    await mine.begin('judge')
    const form = mine.form('judge')
    await form.getByRole('textbox').fill(typed)
    await page.keyboard.press('Escape')
    await expect(mine.step('judge'), 'Esc goes back to the bar').toBeFocused()
    await page.keyboard.press('Enter')
    await expect(form.getByRole('radio').first(), 'the first field has the focus').toBeFocused()
    await expect(form.getByRole('textbox'), 'what was typed comes back by itself').toHaveValue(typed)

    await new ComplaintRegister(other, t).openOwed(number)
    await theirs.judge('judge', 'invalid', '超出受理范围', 'invalid')
    await expect(form, 'the reason is said without a try').toContainText(t('reasons:ruled_invalid'))
    await page.keyboard.press('Alt+k')
    await expect(form).toBeHidden()
    await expect(mine.whole).toContainText(typed)
    await expect(mine.whole).toContainText(t('complaints:timeline.remarked'))

    await mine.begin('explain')
    await page.locator('.step-form').getByRole('textbox').fill(typed)
    await theirs.take('explain', '已说明', 'closed')
    const copy = page.locator('.step-form').getByRole('button', { name: t('complaints:keepTyped.copy') })
    await expect(copy, 'a closed complaint takes no remark').toBeVisible()
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: t('complaints:keepTyped.copied') })).toBeVisible()
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(typed)
  })
}
