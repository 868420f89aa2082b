// An announcement from its first line to the approval: what the check found is mended, it is sent back, mended and approved, changed again as a new version.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPaper, pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ContactForm } from './pages/contacts'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'
import { Air, Requests, Scripts } from './pages/scripts'

const zh = '各位顾客，冬季皮草节于11月22日至12月5日在B座三楼举行，全场八折。\n凡购物满三百元，晚上八点三十分前可到一楼服务台领取礼品。'
const wrong = 'Уважаемые покупатели, с 22 ноября по 5 декабря в корпусе B на третьем этаже проходит фестиваль меха, скидка 20 % на всё.\nПри покупке от 300 юаней получите подарок на стойке первого этажа до 20:00.'
const mended = wrong.replace('до 20:00', 'до 20:30')

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: an announcement is written, mended, sent back and approved, and changed as a new version`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    const scripts = new Scripts(page, t)
    await door.signIn(people.broadcaster.number)
    await scripts.open()
    await scripts.begin()
    await page.keyboard.type('冬季皮草节')
    await scripts.field('programme').selectOption({ index: 3 })
    await scripts.field('zh').fill(zh)
    await scripts.field('ru').fill(wrong)
    await expect(scripts.check).toContainText('20:00')
    await expect(scripts.check).toContainText('晚上八点三十分')
    expect.soft(await seriousFindings(page), 'the form').toEqual([])
    await scripts.save()
    const number = await scripts.number()
    await expect(scripts.record).toContainText(t('reasons:facts_differ'))

    await page.keyboard.press('Control+e')
    await scripts.field('ru').fill(mended)
    await expect(scripts.check).toContainText(t('broadcast:check.same'))
    await scripts.save()
    expect.soft(await seriousFindings(page), 'the record').toEqual([])
    await scripts.next('submit')
    await scripts.inState('submitted')
    await expect(scripts.step('approve'), 'not by who writes').toHaveCount(0)

    await door.lock()
    await door.signInOver(people.supervisor.number)
    await scripts.open()
    await scripts.tab('toApprove')
    await scripts.choose(number)
    await scripts.sendBack('请写明礼品数量', { side: 'zh', words: '领取礼品', text: '领取礼品一份' })

    await door.lock()
    await door.signInOver(people.broadcaster.number)
    await scripts.open()
    await scripts.tab('mine')
    await scripts.choose(number)
    await expect(scripts.record).toContainText('领取礼品一份')
    await page.keyboard.press('Control+e')
    await scripts.field('zh').fill(zh.replace('领取礼品', '领取精美礼品'))
    await scripts.save()
    await scripts.step('submit').click()
    await scripts.inState('submitted')

    await door.lock()
    await door.signInOver(people.supervisor.number)
    await scripts.open()
    await scripts.tab('toApprove')
    await scripts.choose(number)
    await scripts.next('approve')
    await scripts.inState('approved')

    await page.keyboard.press('Control+e')
    await scripts.field('zh').fill(`${zh}\n欢迎光临！`)
    await scripts.field('ru').fill(`${mended}\nДобро пожаловать!`)
    await scripts.save()
    await scripts.inState('draft')
    await expect(scripts.record).toContainText(t('broadcast:onAir.earlier', { no: 2 }))
    await expect(scripts.record.getByRole('region', { name: t('broadcast:versions.title') }).getByRole('listitem')).toHaveCount(3)
    await scripts.record.getByRole('button', { name: t('broadcast:version', { no: 2 }) }).click()
    await expect(scripts.record.getByRole('insertion'), 'what the version says otherwise').toHaveText(['精美'])
  })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: an approved announcement is read from the prompter, and stands in the log with its remark, also on paper`, async ({ openSample }) => {
    const program = await openSample(lang)
    const { page } = program
    const air = new Air(page, t)
    await new Door(page, t).signIn(people.broadcaster.number)
    await air.open()
    await expect(page.getByText(t('broadcast:air.quiet'))).toBeVisible()
    expect.soft(await seriousFindings(page), 'the console').toEqual([])
    await air.go('早间迎宾')
    await expect(air.current).toHaveText('各位顾客，早上好！')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(air.current).toContainText('上午8点半')
    await page.keyboard.press('ArrowUp')
    await expect(air.current).toHaveText('欢迎光临绥芬河贸易城。')
    await expect(page.getByRole('button', { name: `${t('broadcast:air.go')} 扶梯安全` }), 'one at a time').toHaveAttribute('aria-disabled', 'true')
    expect.soft(await seriousFindings(page), 'on air').toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(air.current, 'not before the last sentence').toHaveText('欢迎光临绥芬河贸易城。')
    await air.readToEnd()

    await air.go('扶梯安全')
    await air.breakOff('紧急广播占用')
    await page.keyboard.press('Control+o')
    await expect(air.line('早间迎宾')).toContainText(t('broadcast:asRun.ends.aired'))
    await expect(air.line('扶梯安全')).toContainText('紧急广播占用')
    await air.remark('早间迎宾', '三层听不清')
    await expect(air.line('早间迎宾')).toContainText('三层听不清')
    expect.soft(await seriousFindings(page), 'the log').toEqual([])
    if (!pdfToolsHere()) return
    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await window.shown(1)
    const paper = await window.savePdf('as-run.pdf')
    expect(pdfPaper(paper)).toEqual({ width: 210, height: 297 })
    expect(pdfFonts(paper).every(font => font.embedded)).toBe(true)
    const text = slipPages(paper).join('')
    for (const word of ['早间迎宾', '三层听不清', '紧急广播占用', wordsOf('zh')('print:paper.titles.asRunLog'), wordsOf('ru')('print:paper.titles.asRunLog')]) expect(text).toContain(squeezed(word))
  })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a lost child is told at the desk by F9, read on air, and the desk sees when`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    const requests = new Requests(page, t)
    await door.signIn(people.receptionist.number)
    await requests.open()
    await page.keyboard.press('Control+Enter')
    await expect(requests.problemOf('sex'), 'what is missing is said').toBeVisible()
    await requests.choose('sexes.boy')
    await requests.field('age').fill('5')
    await requests.field('name').fill('王小明')
    await expect(requests.text).toContainText('Ван Сяомин')
    expect.soft(await seriousFindings(page), 'the request').toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(requests.today).toContainText(t('broadcast:request.waits'), { ignoreCase: true })

    await door.lock()
    await door.signInOver(people.broadcaster.number)
    const air = new Air(page, t)
    await air.open()
    await air.goNow(t('broadcast:requestKinds.childWaits'))
    await expect(air.current).toHaveText('家长请注意！')
    await air.readToEnd()

    await door.lock()
    await door.signInOver(people.receptionist.number)
    await requests.open()
    await expect(requests.today).toContainText(/\d\d:\d\d/)
    await expect(requests.today).not.toContainText(t('broadcast:request.waits'), { ignoreCase: true })
  })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: what the desk writes by hand is checked, approved by somebody else, and aired`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    const requests = new Requests(page, t)
    await door.signIn(people.receptionist.number)
    await requests.open()
    await requests.choose('requestKinds.custom')
    const field = (side: 'zh' | 'ru') => page.getByLabel(t(`broadcast:fields.${side}`), { exact: true })
    await field('zh').fill('各位顾客，A座北门将于15:00关闭。')
    await field('ru').fill('Уважаемые покупатели, северный вход корпуса A закроется в 16:00.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(t('reasons:facts_differ'))).toBeVisible()
    await field('ru').fill('Уважаемые покупатели, северный вход корпуса A закроется в 15:00.')
    await expect(page.getByText(t('broadcast:check.same'))).toBeVisible()
    expect.soft(await seriousFindings(page), 'the request').toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(requests.today).toContainText(t('broadcast:request.waits'), { ignoreCase: true })

    await door.lock()
    await door.signInOver(people.supervisor.number)
    const air = new Air(page, t)
    await air.open()
    const waiting = page.getByRole('region', { name: new RegExp(`^${t('broadcast:requestKinds.custom')}`, 'i') })
    await expect(waiting).toContainText(t('broadcast:request.unapproved'))
    expect.soft(await seriousFindings(page), 'the console').toEqual([])
    await waiting.getByRole('button', { name: t('broadcast:steps.approve') }).click()
    await expect(waiting).not.toContainText(t('broadcast:request.unapproved'))
    await air.goNow(t('broadcast:requestKinds.custom'))
    await expect(air.current).toContainText('15:00')
    await air.readToEnd()
  })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: an announcement is asked for from a contact, whose course says so`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    const contact = new ContactForm(page, t)
    await contact.open()
    await contact.name.fill('赵丽')
    await contact.said.fill('在商城里走散了，想找同伴')
    await contact.saved()
    await page.keyboard.press('F9')
    const requests = new Requests(page, t)
    await expect(page.getByRole('heading', { name: t('broadcast:request.title'), level: 1 })).toBeVisible()
    await requests.choose('requestKinds.person')
    await requests.field('name').fill('王小明')
    await page.keyboard.press('Control+Enter')
    await expect(requests.today).toContainText('GQ-')
    await page.goBack()
    await expect(page.getByRole('article')).toContainText(/GQ-\d{8}-\d{4}/)
  })
}
