import { test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { MemberForm, MemberRecord } from './pages/members'
for (const lang of languages) {
  const t = wordsOf(lang)
  test(`photos ${lang}`, async ({ openSample }) => {
    test.setTimeout(200_000)
    const { page } = await openSample(lang)
    const shot = (n: string) => page.screenshot({ path: `/tmp/photos/${lang}-club-${n}.png` })
    const door = new Door(page, t)
    await door.signIn(people.supervisor.number)
    await page.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${t('members:room.name')}`) }).click()
    await page.waitForTimeout(800)
    await page.getByRole('option').nth(3).click()
    await page.waitForTimeout(800); await shot('record')
    await page.keyboard.press('Control+Enter'); await page.waitForTimeout(500); await shot('earn'); await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+3'); await page.waitForTimeout(500); await shot('gift'); await page.keyboard.press('Escape')
    const record = new MemberRecord(page, t)
    await page.getByRole('button', { name: t('ui:record.more'), exact: true }).click(); await page.waitForTimeout(300); await shot('more'); await page.keyboard.press('Escape')
    await record.seldom('setLevel'); await page.waitForTimeout(400); await shot('level'); await page.keyboard.press('Escape')
    await record.seldom('merge'); await page.waitForTimeout(400); await shot('merge'); await page.keyboard.press('Escape')
    await record.seldom('erase'); await page.waitForTimeout(400); await shot('erase'); await page.keyboard.press('Escape')
    await page.keyboard.press('Control+e'); await page.waitForTimeout(600); await shot('edit'); await page.keyboard.press('Escape'); await page.waitForTimeout(300)
    await page.keyboard.press('Control+y'); await page.waitForTimeout(800); await shot('gifts')
    await page.keyboard.press('Alt+n'); await page.waitForTimeout(500); await shot('campaign')
    await page.keyboard.press('Escape')
    const form = new MemberForm(page, t)
    await form.open(); await form.phone.fill('13945377101'); await form.field('name').fill('罗佳怡'); await page.waitForTimeout(900); await shot('form')
    await page.keyboard.press('Escape'); await door.lock(); await door.signInOver(people.administrator.number)
    await page.evaluate(() => { window.location.hash = '#/settings/clubRules' }); await page.waitForTimeout(1200); await shot('rules')
  })
}
