// What goes round the register of the club: a consent signed first, a receipt of the wrong member, a gift brought back, letters, the sheet of hand-outs, a file of members.
import type { Page } from '@playwright/test'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfToolsHere } from '../support/pdf'
import type { Program } from '../support/program'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf, type Words } from '../support/words'
import { Door, people } from './pages/door'
import { MemberForm, MemberRecord } from './pages/members'
import { PrintWindow } from './pages/print'

const told = {
  zh: { first: '杜雨桐', second: '彭子涵', phones: ['13845670001', '13845670002'], shop: 'A101', gift: '新年挂历', reason: '刷错卡', back: '包装破损', letter: '{姓名}，您是{等级}会员，欢迎再来。', wrong: '{姓名}，{日期}见。', fits: ['马晓东', '13945001100', '1988-02-03'], bad: ['钱多多', '13945001101', '1988-13-03'] },
  ru: { first: 'Лариса Чернова', second: 'Глеб Воронин', phones: ['8 914 703-44-01', '8 914 703-44-02'], shop: 'A107', gift: 'Календарь на новый год', reason: 'Не та карта', back: 'Порвана упаковка', letter: '{имя}, ваш уровень — {уровень}. Ждём вас!', wrong: '{имя}, ждём {дата}.', fits: ['Павел Рогов', '+7 914 703 55 66', '03.02.1988'], bad: ['Нина Лис', '+7 914 703 55 67', '31.02.1988'] },
} as const

/** The words that stand on a paper, read back from the PDF the window shows. */
async function paperSays(program: Program, t: Words, name: string, words: readonly string[], pages = 1): Promise<void> {
  const window = new PrintWindow(program, t)
  await window.shown(pages)
  if (pdfToolsHere()) {
    const text = slipPages(await window.savePdf(`${name}.pdf`)).join('')
    for (const word of words) expect(text, word).toContain(squeezed(word))
  }
  await window.close()
}
/** The sample's VIP. */
const VIP_LATIN = 'Tan Meiling'
const inBoth = (...keys: string[]) => keys.flatMap(key => languages.map(one => wordsOf(one)(key)))

const register = (page: Page, t: Words) => page.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${t('members:room.name')}`) })

for (const lang of languages) {
  const t = wordsOf(lang)
  const { first, second, phones, shop, gift, reason, back, letter, wrong, fits, bad } = told[lang]

  test(`${lang}: a consent signed first, a receipt that goes to the right member, a gift brought back`, async ({ openSample }) => {
    test.setTimeout(180_000)
    const program = await openSample(lang)
    const { page } = program
    await new Door(page, t).signIn(people.receptionist.number)
    const form = new MemberForm(page, t)
    const record = new MemberRecord(page, t)
    const enrol = async (name: string, phone: string): Promise<string> => {
      await form.open()
      await form.phone.fill(phone)
      await form.field('name').fill(name)
      await expect(page.getByRole('radio', { name: t(`members:langs.${lang}`) }), 'spoken to in the language of their name').toBeChecked()
      await page.keyboard.press('Alt+p')
      await paperSays(program, t, name, [...inBoth('print:paper.titles.memberConsent', 'print:paper.sign.memberDated'), name])
      await form.consent.press('Space')
      await form.save()
      return record.number()
    }
    const right = await enrol(second, phones[1])
    const number = await enrol(first, phones[0])
    await page.keyboard.press('Control+Enter')
    await record.field('earn.shop').fill(shop)
    await page.getByRole('option', { name: new RegExp(`^${shop}`) }).click()
    await record.field('earn.receipt').fill('99-07')
    await record.field('earn.amount').fill('5000')
    await record.confirm()
    await record.balance(500)
    await record.whole.getByRole('button', { name: t('members:ledger.reverse'), exact: true }).click()
    await record.form.getByRole('radio', { name: t('members:reverse.ways.other') }).click()
    await page.keyboard.press('Control+Enter')
    await expect(record.form.locator('[aria-invalid="true"]').first(), 'to whom has to be said').toBeVisible()
    await record.field('reverse.other').fill(right)
    await page.getByRole('option', { name: new RegExp(`^${right}`) }).click()
    await record.field('reverse.reason').fill(reason)
    expect.soft(await seriousFindings(page), 'to whom').toEqual([])
    await record.confirm()
    await record.balance(0)
    await expect(record.whole).toContainText(t('members:timeline.rebooked', { receipt: '99-07', number: right, reason }))
    await page.getByRole('option').filter({ hasText: right }).click()
    await expect(record.whole).toContainText(right)
    await record.balance(500)
    await expect(record.whole).toContainText(t('members:timeline.rebooked', { receipt: '99-07', number, reason }))

    await page.keyboard.press('Alt+3')
    const value = await record.field('handOutForm.gift').locator('option').filter({ hasText: gift }).getAttribute('value')
    await record.field('handOutForm.gift').selectOption(value)
    await record.confirm()
    await record.whole.getByRole('button', { name: `${t('members:gifts.back')} ${gift}` }).click()
    await record.field('giftBackForm.reason').fill(back)
    await record.confirm()
    await expect(record.whole).toContainText(t('members:gifts.cameBack'))
    await page.keyboard.press('Control+y')
    const campaign = page.getByRole('button', { name: new RegExp(`^${t('members:campaigns.sheet')} `) }).first()
    await campaign.click()
    await page.keyboard.press('Control+Enter')
    await paperSays(program, t, 'sheet', [...inBoth('print:paper.titles.giftHandOuts', 'print:paper.club.received', 'print:paper.club.cameBack'), right, second, gift.split(' ')[0] ?? ''])
  })

  test(`${lang}: a shift lead writes what the letters say; each has one, and a label`, async ({ openSample }) => {
    test.setTimeout(120_000)
    const program = await openSample(lang)
    const { page } = program
    await new Door(page, t).signIn(people.shiftLead.number)
    await register(page, t).click()
    await page.getByRole('tab', { name: new RegExp(`^${t('members:tabs.vip')}`) }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    const everybody = await page.getByRole('option').count()
    await page.keyboard.press('Alt+l')
    await expect(page.getByRole('heading', { name: t('members:letters.title'), level: 1 })).toBeVisible()
    await expect(page.getByText(t('members:letters.to', { count: everybody }))).toBeVisible()
    await page.keyboard.press('Control+e')
    const text = page.locator('.step-form').getByLabel(t(`members:letters.${lang}`), { exact: true })
    await text.fill(wrong)
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.step-form')).toContainText(t('errors:letter.place', { place: lang === 'zh' ? '{日期}' : '{дата}' }))
    await text.fill(letter)
    expect.soft(await seriousFindings(page), 'the text').toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.letter-said').filter({ hasText: letter })).toBeVisible()
    const name = await page.getByRole('region', { name: t('members:letters.who') }).getByRole('link').first().innerText()
    await page.keyboard.press('Control+p')
    await paperSays(program, t, 'letters', [...inBoth('print:paper.titles.clubLetters'), // In a Russian letter a Chinese name stands in Latin letters.
      letter.replace('{姓名}', name).replace('{имя}', VIP_LATIN).replace(/\{(等级|уровень)\}/u, t('members:levels.vip'))], everybody)
    await page.keyboard.press('Alt+p')
    await paperSays(program, t, 'labels', [name])
  })

  test(`${lang}: a file of members: what is bad is told row by row, the others are enrolled`, async ({ openSample }) => {
    test.setTimeout(120_000)
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.supervisor.number)
    await register(page, t).click()
    await page.getByRole('link', { name: t('members:links.import'), exact: true }).click()
    await expect(page.getByRole('heading', { name: t('admin:import.titles.members'), level: 1 })).toBeVisible()
    const heads = lang === 'zh' ? '姓名,电话,生日' : 'Имя,Телефон,Дата рождения'
    await page.locator('input[type=file]').setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${heads}\n${fits.join(',')}\n${bad.join(',')}\n`) })
    await expect(page.getByText(t('errors:birthday.none')), 'the row that is bad says why').toBeVisible()
    expect.soft(await seriousFindings(page), 'the preview').toEqual([])
    await page.getByRole('button', { name: t('admin:import.commit', { count: 1 }) }).click()
    await expect(page.getByRole('option').filter({ hasText: fits[0] })).toBeVisible()
    await expect(page.getByRole('option').filter({ hasText: bad[0] })).toHaveCount(0)
  })
}
