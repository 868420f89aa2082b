// Pictures, voice and papers with a complaint: added by hand, refused in words, kept with a draft, shown on the record, and said where they are gone.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFindings } from '../support/axe'
import { drawnPdf, drawnPng } from '../support/drawn'
import { expect, test } from '../support/e2e'
import { exe } from '../support/files'
import { languages, wordsOf, type Words } from '../support/words'
import { Files, type TestFile } from './pages/attachments'
import { Door, people } from './pages/door'
import { Form } from './pages/form'

const names = {
  zh: { picture: '破损的外套.png', paper: '收据 0071342.pdf', said: '皮衣第二天就开线，店铺不给退。' },
  ru: { picture: 'порванная куртка.png', paper: 'чек № 0071342.pdf', said: 'Кожаная куртка на второй день разошлась по шву, продавец не возвращает деньги.' },
} as const

const picture = (name: string): TestFile => ({ name, mimeType: 'image/png', buffer: drawnPng(900, 600) })
const paper = (name: string): TestFile => ({ name, mimeType: 'application/pdf', buffer: drawnPdf('Receipt 0071342') })

class ComplaintForm extends Form {
  readonly files = new Files(this.page, this.t, this.t('complaints:fields.attachments'))

  async open(said: string): Promise<void> {
    await this.page.keyboard.press('F4')
    await expect(this.page.getByRole('heading', { name: this.t('complaints:newTitle') })).toBeVisible()
    await this.field(this.t('complaints:fields.said')).fill(said)
    await this.field(this.t('ui:phone.label')).fill('13904537719')
  }

  async saved(): Promise<void> {
    const category = this.page.getByRole('combobox', { name: this.t('complaints:fields.category'), exact: true })
    await category.focus()
    await category.press('ArrowDown')
    await category.press('Enter')
    await this.save()
    await expect(this.page.getByRole('heading', { name: this.t('complaints:newTitle') })).toBeHidden()
  }
}

/** Looks at the screen, with the eye's picture kept. */
async function photograph(page: Page, t: Words, what: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${what}-${t.lang}.png`) })
  expect(await seriousFindings(page), what).toEqual([])
}

for (const lang of languages) {
  const t = wordsOf(lang)
  const { picture: photo, paper: receipt, said } = names[lang]

  test(`${lang}: files are added by every way, refused in words, and shown on the record`, async ({ openSample }) => {
    const { page, data } = await openSample(lang, { microphone: true })
    await new Door(page, t).signIn(people.receptionist.number)
    const form = new ComplaintForm(page, t)
    const { files } = form
    await form.open(said)

    await test.step('chosen, dropped, pasted', async () => {
      await files.choose(picture(photo))
      await files.has(photo)
      await files.drop(paper(receipt))
      await files.has(photo, receipt)
      await files.paste({ ...picture('image.png'), buffer: drawnPng(300, 700) })
      await files.has(photo, receipt, t('attachments:pasted', { time: '' }).trim())
      await expect(files.field.locator('img.file-mark')).toHaveCount(2)
    })

    await test.step('what may not be kept is refused in words, and what is there stays', async () => {
      await files.choose({ name: 'фото.jpg', mimeType: 'image/jpeg', buffer: exe() })
      await expect(files.field.getByRole('alert')).toHaveText(new RegExp(t('errors:file.type', { name: 'фото.jpg', found: 'EXE' })))
      await files.field.getByRole('button', { name: t('attachments:understood') }).press('Enter')
      await files.choose({ name: 'фото.jpg', mimeType: 'image/jpeg', buffer: drawnPng(10, 10) })
      await expect(files.field.getByRole('alert')).toContainText(t('errors:file.lies', { name: 'фото.jpg', named: 'JPG', found: 'PNG' }))
      await photograph(page, t, 'refused')
      await files.field.getByRole('button', { name: t('attachments:understood') }).press('Enter')
      await expect(files.field.getByRole('listitem')).toHaveCount(3)
    })

    await test.step('spoken into the microphone, from the keyboard', async () => {
      await files.field.getByRole('button', { name: t('attachments:voice.start'), exact: true }).press('Enter')
      await expect(files.field.getByRole('timer')).toHaveText('0:02')
      await photograph(page, t, 'recording')
      await expect(files.field.getByRole('button', { name: t('attachments:voice.stop') })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(files.field.getByRole('listitem')).toHaveCount(4)
      await expect(files.field.getByRole('button', { name: t('attachments:voice.start'), exact: true })).toBeFocused()
      await photograph(page, t, 'form')
    })

    await test.step('kept with the complaint, and shown', async () => {
      await form.saved()
      await expect(files.kept.getByRole('listitem')).toHaveCount(4)
      await photograph(page, t, 'record')
      const shown = await files.open('image', photo)
      await expect.poll(() => shown.getByRole('img', { name: photo }).evaluate(seen => (seen as HTMLImageElement).naturalWidth)).toBe(900)
      await photograph(page, t, 'picture')
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('dialog', { name: receipt }).locator('canvas')).toBeVisible()
      await photograph(page, t, 'pdf')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })

    await test.step('the voice note is heard to its end', async () => {
      const voice = files.kept.getByRole('button', { name: /webm/ })
      await voice.press('Enter')
      const window = page.getByRole('dialog')
      await window.getByRole('button', { name: t('attachments:sound.play') }).press('Enter')
      await expect(window.getByRole('button', { name: t('attachments:sound.pause') })).toBeVisible()
      await expect(window.getByRole('button', { name: t('attachments:sound.play') })).toBeVisible()
      await photograph(page, t, 'sound')
      await page.keyboard.press('Escape')
    })

    await test.step('a file that was altered on the disk is said', async () => {
      const folder = join(data, 'attachments')
      for (const part of readdirSync(folder)) for (const file of readdirSync(join(folder, part))) writeFileSync(join(folder, part, file), 'altered')
      await files.kept.getByRole('button', { name: photo }).press('Enter')
      await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(t('attachments:missing'))
      await page.keyboard.press('Escape')
      await page.reload()
      await expect(files.kept.getByText(t('attachments:missing'))).toHaveCount(4)
      await photograph(page, t, 'missing')
    })
  })

  test(`${lang}: what was put survives with the draft, and a refused microphone is said`, async ({ open, openSample }) => {
    const first = await openSample(lang)
    await new Door(first.page, t).signIn(people.receptionist.number)
    const form = new ComplaintForm(first.page, t)
    await form.open(said)
    await form.files.choose(picture(photo), paper(receipt))
    await form.files.has(photo, receipt)
    await form.files.field.getByRole('button', { name: t('attachments:voice.start'), exact: true }).press('Enter')
    await expect(form.files.field.getByRole('alert')).toHaveText(t('attachments:voice.trouble.none'))
    await form.kept()
    await form.files.remove(receipt)
    await form.files.has(photo)
    await expect(form.files.field.getByRole('button', { name: t('attachments:removeNamed', { name: photo }) })).toBeFocused()
    await form.field(t('complaints:fields.said')).press('End')
    await form.kept()
    await first.close()

    const second = await open({ data: first.data })
    await new Door(second.page, t).signIn(people.receptionist.number)
    const again = new ComplaintForm(second.page, t)
    await second.page.keyboard.press('F4')
    await again.restore()
    await again.files.has(photo)
    await again.saved()
    await expect(again.files.kept.getByRole('listitem')).toHaveCount(1)
  })
}
