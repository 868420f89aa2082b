// Numbers and telephones of the settings: what cannot be is said beside its field with the limits, and stays as it was typed.
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { Settings } from './pages/settings'

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a printer’s and the mall’s settings take no number that cannot be`, async ({ openSample }) => {
    const { app, page } = await openSample(lang)
    await app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.getPrintersAsync = () => Promise.resolve([{ name: 'SLIP', displayName: '得实 DS-1700', description: '', status: 0, isDefault: true, options: {} }])
    })
    await new Door(page, t).signIn(people.administrator.number)
    const settings = new Settings(page, t)
    const field = (name: string) => page.locator(`[data-field="${name}"] input`)
    const told = (name: string) => page.locator(`[data-field="${name}"] [role="alert"]`)

    await settings.section('printers')
    const whole = t('errors:number.wholeWithin', { min: 0, max: 40 })
    for (const typed of ['3,5', '999', '-1', 'abc', '']) {
      await field('margin').fill(typed)
      await field('margin').press('Tab')
      await expect(told('margin')).toHaveText(whole)
      await expect(field('margin')).toHaveValue(typed)
    }
    await field('offsetX').fill('-99')
    await expect(told('offsetX')).toHaveText(t('errors:number.within', { min: -20, max: 20 }))
    await field('margin').fill('12')
    await field('offsetX').fill('-1,5')
    await expect(told('margin')).toHaveCount(0)
    await page.getByRole('button', { name: t('print:settings.save'), exact: true }).click()
    await expect(page.getByRole('button', { name: t('print:settings.testPage') })).toBeEnabled()
    await expect(field('margin')).toHaveValue('12')
    await expect(field('offsetX')).toHaveValue(lang === 'ru' ? '-1,5' : '-1.5')

    await settings.section('mall')
    for (const typed of ['abc', '1.5', '1e2', '0', '9999999999']) {
      await field('idleMinutes').fill(typed)
      await page.keyboard.press('Control+Enter')
      await expect(told('idleMinutes')).toHaveText(t('errors:number.wholeWithin', { min: 1, max: 240 }))
      await expect(field('idleMinutes')).toHaveValue(typed)
    }
    await field('phone').fill('hello я 电话')
    await expect(told('phone')).toHaveText(t('errors:phone.extension'))
  })
}
