// 13:30. The club at the counter: somebody joins, a receipt gives points, a gift is handed out, the card is printed.
import { expect } from '@playwright/test'
import { MemberForm, MemberRecord } from '../e2e/pages/members'
import { handOver, signIn } from './desk'
import { keepPaper } from './paper'
import { anna, supervisor } from './people'
import { dayPlayed, Stage } from './stage'

/** So many days after the day that is played, as somebody types it. */
function typedDay(after: number): string {
  const [year, month, day] = new Date(Date.parse(`${dayPlayed()}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

const CAMPAIGN = { nameZh: '冬季会员礼', nameRu: 'Зимние подарки участникам', from: typedDay(0), until: typedDay(40) } as const
const GIFT = { nameZh: '新年挂历', nameRu: 'Календарь на новый год' } as const

/** The supervisor opens a campaign and brings its gifts in. */
async function campaignOpened(stage: Stage): Promise<void> {
  const { page, t } = stage
  const form = page.locator('.step-form')
  const fill = async (key: string, text: string) => form.getByLabel(t(`members:${key}`), { exact: true }).fill(text)
  await page.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${t('members:room.name')}`) }).click()
  await expect(page.getByRole('heading', { name: t('members:title'), level: 1 })).toBeVisible()
  await stage.press('Control+y')
  await expect(page.getByRole('heading', { name: t('members:campaigns.title'), level: 1 })).toBeVisible()
  await stage.press('Alt+n')
  for (const field of ['nameZh', 'nameRu'] as const) await fill(`campaignForm.${field}`, CAMPAIGN[field])
  for (const field of ['from', 'until'] as const) await fill(`campaignForm.${field}`, CAMPAIGN[field])
  await fill('campaignForm.perCard', '1')
  await stage.picture('campaign-form')
  await stage.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await stage.button('members:campaigns.newGift').click()
  for (const field of ['nameZh', 'nameRu'] as const) await fill(`giftForm.${field}`, GIFT[field])
  await stage.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await page.getByRole('button', { name: new RegExp(`^${t('members:campaigns.move')}`) }).click()
  await fill('stockForm.count', '50')
  await stage.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await stage.settled()
  await stage.picture('gifts')
}

/** Whoever has their birthday within the week gets a letter. */
async function lettersPrinted(stage: Stage): Promise<void> {
  const { page, t } = stage
  await page.getByRole('tab', { name: new RegExp(`^${t('members:tabs.birthdays')}`) }).click()
  await stage.press('Alt+l')
  await expect(page.getByRole('region', { name: t('members:letters.who') }).getByRole('link').first()).toBeVisible()
  await stage.picture('member-letters')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'member-letter', file: 'birthday-letters' })
  await stage.press('Escape')
  await expect(page.getByRole('heading', { name: t('members:title'), level: 1 })).toBeVisible()
}

/** What the campaign gave today, with lines to sign on. */
async function dayOfGiftsPrinted(stage: Stage): Promise<void> {
  const { page, t } = stage
  await stage.press('Control+y')
  await page.getByRole('button', { name: new RegExp(`^${t('members:campaigns.sheet')} `) }).click()
  await expect(page.locator('.step-form')).toBeVisible()
  await stage.press('Control+Enter')
  await keepPaper(stage, { picture: 'gift-sheet', file: 'gifts-of-the-day' })
}

export async function clubAtTheCounter(): Promise<void> {
  const stage = await Stage.open('13:30')
  const { page, t } = stage
  await signIn(stage, supervisor)
  await campaignOpened(stage)
  await handOver(stage, anna)
  const form = new MemberForm(page, t)
  await form.open()
  await form.phone.fill('8 914 703-11-22')
  await form.field('name').fill('Кирилл Жданов')
  await page.getByRole('button', { name: t('members:form.latinOffer', { latin: 'Kirill Zhdanov' }) }).click()
  // Within the week, so that the supervisor has somebody to congratulate.
  await form.field('birthday').fill(`${typedDay(2).slice(0, 6)}1990`)
  await stage.press('Alt+p')
  await keepPaper(stage, { picture: 'member-consent-first', file: 'consent-to-sign' })
  await form.consent.press('Space')
  await stage.picture('member-form')
  await form.save()
  const record = new MemberRecord(page, t)
  const number = await record.number()
  await stage.press('Control+Enter')
  await record.field('earn.shop').fill('B')
  await page.getByRole('listbox', { name: t('members:earn.shop') }).getByRole('option').first().click()
  await record.field('earn.receipt').fill('0078-1')
  await record.field('earn.amount').fill('12800')
  await stage.picture('member-earn')
  await record.confirm()
  await record.balance(1280)
  await stage.press('Alt+3')
  const gift = await record.field('handOutForm.gift').locator('option').filter({ hasText: new RegExp(`${GIFT.nameZh}|${GIFT.nameRu}`) }).getAttribute('value')
  await record.field('handOutForm.gift').selectOption(gift)
  await record.confirm()
  await stage.settled()
  await stage.picture('member-record')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'member-card', file: `${number}-card` })
  await handOver(stage, supervisor)
  await page.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${t('members:room.name')}`) }).click()
  await page.getByRole('option').filter({ hasText: number }).click()
  await expect(record.whole).toContainText(number)
  await record.paper('memberConsent')
  await keepPaper(stage, { picture: 'member-consent', file: `${number}-consent` })
  await lettersPrinted(stage)
  await dayOfGiftsPrinted(stage)
  await stage.close()
}
