// The counter's two most frequent tasks without the mouse, in each language.
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { ContactForm, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { Keys } from './pages/keys'
import { Today } from './pages/today'

/** What is typed to find somebody of the sample mall, and who it is: Chinese by the initials of its pinyin. */
const known = {
  zh: { typed: 'wxf', name: '王晓芳', said: '想问皮草店在几层，带着两个孩子，要找电梯。' },
  ru: { typed: 'иванова', name: 'Татьяна Иванова', said: 'Спрашивает, где обменять рубли, и просит подождать с чемоданом.' },
} as const

const caller = {
  zh: { name: '宋雅琴', phone: '13904531876', said: '昨天买的电饭煲不加热，问能不能换。', reply: '店主同意换新，请带小票来。', by: '+30' },
  ru: { name: 'Зоя Арефьева', phone: '+79146612047', said: 'Купила вчера чайник, не греет, просит заменить.', reply: 'Магазин заменит, ждут с чеком.', by: '+30' },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a known visitor is registered from the keyboard alone`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const keys = new Keys(page)
    await keys.watchForMouse()
    await new Door(page, t).signIn(people.receptionist.number)

    const form = new ContactForm(page, t)
    const begun = Date.now()
    await form.open('visit')
    await form.choose(known[lang].typed, known[lang].name)
    await keys.type(known[lang].said)
    const number = await form.saved()
    console.log(`${lang}: F2 to saved in ${((Date.now() - begun) / 1000).toFixed(1)} s`)

    const record = new ContactRecord(page, t)
    await expect(record.whole).toContainText(known[lang].said)
    await expect(record.whole).toContainText(known[lang].name)
    await expect(page.getByRole('status').filter({ hasText: number })).toBeVisible()
    expect(await keys.mouse()).toBe(0)
  })

  test(`${lang}: a call that wants a reply is taken, owed, and answered from the keyboard alone`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const keys = new Keys(page)
    await keys.watchForMouse()
    await new Door(page, t).signIn(people.receptionist.number)

    const form = new ContactForm(page, t)
    await form.open('call')
    await keys.type(caller[lang].name)
    await keys.press('Enter')
    // What belongs to nobody known has become the name.
    await expect(form.name).toHaveValue(caller[lang].name)
    await keys.press('Enter')
    await expect(form.phone).toBeFocused()
    await keys.type(caller[lang].phone)
    await keys.tabTo(form.said)
    await keys.type(caller[lang].said)
    await keys.tabTo(page.getByRole('switch', { name: t('contacts:fields.replyWanted') }))
    await keys.press('Space', 'Enter')
    await keys.type(caller[lang].by)
    const number = await form.saved()

    const record = new ContactRecord(page, t)
    await expect(record.whole).toContainText(t('contacts:timeline.taken', { channel: t('contacts:channels.call') }))
    await keys.tabTo(page.getByRole('tab', { selected: true }))
    await keys.press('ArrowRight')
    await expect(page.getByRole('tab', { name: t('contacts:tabs.owed'), selected: true })).toBeVisible()
    await expect(page.getByRole('option').filter({ hasText: number })).toBeVisible()

    const today = new Today(page, t)
    await today.open()
    // Of contacts more is owed than the board shows at first.
    await today.unfoldFirst()
    await keys.tabTo(today.owed(number))
    await keys.press('Enter')
    await expect(record.step('answer')).toBeVisible()
    await keys.press('Control+Enter')
    await expect(record.answerForm.getByRole('textbox')).toBeFocused()
    await keys.type(caller[lang].reply)
    await keys.press('Control+Enter')
    await expect(record.whole).toContainText(t('contacts:timeline.replied'))
    await expect(record.whole).toContainText(caller[lang].reply)

    await today.open()
    await today.unfoldFirst()
    await expect(today.owed(number)).toHaveCount(0)
    expect(await keys.mouse()).toBe(0)
  })
}

test('letters typed in the same instant as Ctrl+K go into the search', async ({ openSample }) => {
  const t = wordsOf('ru')
  const { page } = await openSample('ru')
  const keys = new Keys(page)
  await new Door(page, t).signIn(people.receptionist.number)
  await expect(new Today(page, t).heading).toBeVisible()
  const field = page.getByRole('combobox', { name: t('matters:title') })

  // The very next thing after the key, before anything else of the page has had its turn: the field has the focus.
  const focused = await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }))
    return document.activeElement?.getAttribute('role') ?? null
  })
  expect(focused).toBe('combobox')
  await keys.press('Escape')
  await expect(field).toBeHidden()

  await keys.press('Control+k')
  await page.keyboard.type('иванова')
  await expect(field).toHaveValue('иванова')
  await keys.press('Escape')

  await new ContactForm(page, t).open('visit')
  await keys.press('Control+k')
  await page.keyboard.type('wxf')
  await expect(field).toHaveValue('wxf')
})
