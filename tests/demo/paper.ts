// Paper of the day: what stands in the print window is photographed and saved as a PDF.
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { out, type Stage } from './stage'

interface Wanted {
  /** Of the picture. */
  readonly picture: string
  /** Of the PDF, without its ending. */
  readonly file: string
  readonly paper?: 'a4' | 'slip241x140'
}

/** Photographs the preview that stands open, saves its PDF, and closes it. */
export async function keepPaper(stage: Stage, { picture, file, paper }: Wanted): Promise<void> {
  const { page } = stage
  await expect(page.locator('.print-pages canvas').first()).toBeVisible({ timeout: 60_000 })
  if (paper !== undefined) {
    await page.getByRole('combobox', { name: stage.t('print:preview.paper') }).selectOption(paper)
    await page.waitForTimeout(1500)
    await expect(page.locator('.print-pages canvas').first()).toBeVisible({ timeout: 60_000 })
  }
  await stage.picture(picture, () => page.waitForTimeout(600))
  const path = join(out, 'pdf', `${file}.pdf`)
  await stage.answerSaveDialog(path)
  await stage.button('print:preview.savePdf').click()
  await expect(page.getByText(path)).toBeVisible({ timeout: 60_000 })
  await stage.press('Escape')
  await expect(page.locator('.print-preview')).toBeHidden()
}
