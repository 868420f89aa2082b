// The club through the program: enrolled by keyboard, points earned and redeemed, a card lost and replaced, a gift over its limit, a merge undone, a person erased; and what is printed of it.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { MemberForm, MemberRecord } from './pages/members'
import { PrintWindow } from './pages/print'
import { PIN } from './pages/door'

const told = {
  zh: { name: '蒋文博', latin: 'Jiang Wenbo', phone: '13845671234', birthday: '1990-07-08', other: '蒋文波', both: '蒋文', shop: 'A101', reason: '本人说丢了', gift: '新年挂历', over: '第一份有破损', same: '同一个人登记了两次', demand: '本人书面申请', redeemed: '停车抵扣' },
  ru: { name: 'Кирилл Жданов', latin: 'Kirill Zhdanov', phone: '8 914 703-11-22', birthday: '08.07.1990', other: 'Кирил Жданов', both: 'Жданов', shop: 'A107', reason: 'Потерял карту', gift: 'Календарь на новый год', over: 'Первый был порван', same: 'Записан дважды', demand: 'Письменное заявление', redeemed: 'Парковка' },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)
  const { name, latin, phone, birthday, other, both, shop, reason, gift, over, same, demand, redeemed } = told[lang]

  test(`${lang}: a membership from the form to the erasure`, async ({ openSample }) => {
    test.setTimeout(240_000)
    const program = await openSample(lang)
    const { page } = program
    const door = new Door(page, t)
    await door.signIn(people.receptionist.number)

    const form = new MemberForm(page, t)
    await form.open()
    await expect(form.find, 'one looks first').toBeFocused()
    await page.keyboard.press('Enter')
    // As fast as fingers: faster would be a scanner.
    await page.keyboard.type(phone, { delay: 60 })
    await page.keyboard.press('Enter')
    await page.keyboard.type(name)
    await page.getByRole('button', { name: t('members:form.latinOffer', { latin }) }).click()
    await expect(form.field('latin')).toHaveValue(latin)
    await form.field('birthday').fill(birthday)
    await form.save()
    await expect(page.getByText(t('errors:consent.needed')), 'nobody is kept without their word').toBeVisible()
    expect.soft(await seriousFindings(page), 'the form').toEqual([])
    await form.consent.press('Space')
    await form.save()
    const record = new MemberRecord(page, t)
    const number = await record.number()
    const card = await record.card()
    await record.balance(0)

    // The next step is to count a receipt.
    await page.keyboard.press('Control+Enter')
    await record.field('earn.shop').fill(shop)
    await page.getByRole('option', { name: new RegExp(`^${shop}`) }).click()
    await record.field('earn.receipt').fill('78-01')
    await record.field('earn.amount').fill('3000')
    await expect(record.form).toContainText(t('members:earn.gives', { count: 300 }))
    await record.confirm()
    await record.balance(300)
    await page.keyboard.press('Control+Enter')
    await record.field('earn.shop').fill(shop)
    await page.getByRole('option', { name: new RegExp(`^${shop}`) }).click()
    await record.field('earn.receipt').fill('7801')
    await record.field('earn.amount').fill('100')
    await page.keyboard.press('Control+Enter')
    await expect(record.form, 'the same receipt').toContainText(t('reasons:receipt_counted', { number }))
    await page.keyboard.press('Escape')

    await page.keyboard.press('Alt+2')
    await record.field('redeem.points').fill('400')
    await record.field('redeem.reason').fill(redeemed)
    await page.keyboard.press('Control+Enter')
    await expect(record.form).toContainText(t('errors:points.held', { count: 300 }))
    await record.field('redeem.points').fill('100')
    await record.confirm()
    await record.balance(200)
    expect.soft(await seriousFindings(page), 'the record').toEqual([])

    // Lost: nothing is collected on it any more; the new one has the points.
    await record.seldom('lose')
    await page.keyboard.type(reason)
    await record.confirm()
    await expect(record.whole.locator('.record-head, header').first()).toContainText(t('members:card.none'), { ignoreCase: true })
    await expect(record.whole).toContainText(t('reasons:card_not_valid'))
    await page.keyboard.press('Control+Enter')
    await record.confirm()
    expect(await record.card()).not.toBe(card)
    await record.balance(200)

    // One gift a card; a shift lead signs for the second.
    await page.keyboard.press('Alt+3')
    const choose = async () => {
      const value = await record.field('handOutForm.gift').locator('option').filter({ hasText: gift }).getAttribute('value')
      await record.field('handOutForm.gift').selectOption(value)
    }
    await choose()
    await record.confirm()
    await expect(record.whole).toContainText(t('members:gifts.line', { name: gift, count: 1 }))
    await page.keyboard.press('Alt+3')
    await choose()
    await page.keyboard.press('Control+Enter')
    await expect(record.form).toContainText(t('reasons:gift_per_card'))
    await record.form.getByLabel(t('handover:pin.reason')).fill(over)
    const lead = await record.form.getByLabel(t('handover:pin.who')).locator('option').filter({ hasText: people.shiftLead.name }).getAttribute('value')
    await record.form.getByLabel(t('handover:pin.who')).selectOption(lead)
    await record.form.getByLabel(t('handover:pin.label'), { exact: true }).fill(PIN)
    await record.confirm()
    await expect(record.whole).toContainText(over)

    const paper = async (words: readonly string[], pages = 1): Promise<void> => {
      const window = new PrintWindow(program, t)
      await window.shown(pages)
      if (pdfToolsHere()) {
        const text = slipPages(await window.savePdf(`${number}-${words[0]}.pdf`)).join('')
        for (const word of words) expect(text).toContain(squeezed(word))
      }
      await window.close()
    }
    const inBoth = (...keys: string[]) => keys.flatMap(key => languages.map(one => wordsOf(one)(key)))
    await page.keyboard.press('Control+p')
    await paper([...inBoth('print:paper.titles.memberCard', 'members:levels.ordinary'), name, latin, await record.card()])
    await record.paper('memberConsent')
    await paper([...inBoth('print:paper.titles.memberConsent', 'print:paper.club.consent.agree'), name])
    await record.paper('pointStatement')
    await paper([...inBoth('print:paper.titles.pointStatement', 'members:pointKinds.earn', 'members:pointKinds.redeem'), name, '+300', '−100', '78-01'])

    // The same person a second time, and one record of both, and two again.
    await door.lock()
    await door.signInOver(people.afterSales.number)
    await form.open()
    await form.phone.fill(phone)
    await form.field('name').fill(other)
    await expect(form.twins, 'offered as a member already').toContainText(name)
    await form.consent.press('Space')
    await form.save()
    await expect(page.locator('.form-bar')).toContainText(t('reasons:member_already', { number }))
    await form.twins.getByRole('switch').press('Space')
    await form.save()
    const second = await record.number()
    expect(second).not.toBe(number)
    await record.seldom('merge')
    await record.field('mergeForm.other').fill(number)
    await page.getByRole('option', { name: new RegExp(`^${number}`) }).click()
    await record.field('mergeForm.reason').fill(same)
    await record.confirm()
    await record.balance(200)
    await record.whole.getByRole('button', { name: t('members:steps.unmerge') }).click()
    await record.confirm()
    await record.balance(0)

    // Erased: the register has the number and the points, nobody's name.
    await door.lock()
    await door.signInOver(people.supervisor.number)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(number)
    await page.getByRole('option', { name: new RegExp(number) }).first().click()
    await record.balance(200)
    await record.seldom('erase')
    await expect(record.form).toContainText(t('members:eraseForm.text'))
    await record.field('eraseForm.reason').fill(demand)
    await page.keyboard.press('Control+Enter')
    await paper([...inBoth('print:paper.titles.erasureAct'), number, demand])
    await expect(record.whole).toContainText(t('members:states.erased'), { ignoreCase: true })
    await expect(record.whole).not.toContainText(name)
    await record.balance(200)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(both)
    const palette = page.getByRole('dialog', { name: t('matters:title') })
    await expect(palette.getByRole('option').filter({ hasText: second }), 'the other one is found').toBeVisible()
    await expect(palette.getByRole('option').filter({ hasText: number })).toHaveCount(0)
  })
}
