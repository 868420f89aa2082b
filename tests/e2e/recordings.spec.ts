// A recording for each language: brought as files, heard before it is approved, played on air by itself.
import { wavOf } from '../../shared/broadcast/audio'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { Air, Scripts } from './pages/scripts'

const RATE = 32_000
/** A tone between silences, so long (s). */
const tone = (seconds: number, pitch: number) => {
  const samples = Float32Array.from({ length: Math.round((seconds + 1) * RATE) }, (_, at) => (at < RATE / 2 || at > (seconds + 0.5) * RATE ? 0 : 0.3 * Math.sin((2 * Math.PI * pitch * at) / RATE)))
  return { name: 'tone.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavOf(samples, RATE)) }
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: an announcement is recorded, heard by who approves it, and played to its end`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    const scripts = new Scripts(page, t)
    await door.signIn(people.broadcaster.number)
    await scripts.open()
    await scripts.begin()
    await page.keyboard.type('午间提示')
    await scripts.field('programme').selectOption({ index: 3 })
    await scripts.field('zh').fill('各位顾客，中午好！')
    await scripts.field('ru').fill('Добрый день!')
    await scripts.save()
    const number = await scripts.number()
    const recording = (side: 'zh' | 'ru') => page.getByRole('group', { name: `${t('broadcast:recording.title')} ${t(`broadcast:fields.${side}`)}` })
    const bring = (side: 'zh' | 'ru', file: { name: string; mimeType: string; buffer: Buffer }) => recording(side).locator('input[type=file]').setInputFiles(file)
    await bring('zh', { name: 'broken.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no sound at all') })
    await expect(recording('zh').getByRole('alert'), 'what cannot be read is said').toHaveText(t('errors:recording.unreadable'))
    await bring('zh', { name: 'silence.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavOf(new Float32Array(RATE), RATE)) })
    await expect(recording('zh').getByRole('alert')).toHaveText(t('errors:recording.silent'))
    await bring('zh', { name: 'hour.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavOf(new Float32Array(600 * 8_000), 8_000)) })
    await expect(recording('zh').getByRole('alert')).toHaveText(t('errors:recording.long', { minutes: 5 }))
    for (const [side, pitch] of [['zh', 440], ['ru', 660]] as const) {
      await bring(side, tone(1, pitch))
      await expect(recording(side).getByText('0:01', { exact: false }).first()).toBeVisible()
      if (side === 'zh') expect.soft(await seriousFindings(page), 'the cut').toEqual([])
      await page.keyboard.press('Control+s')
      await expect(recording(side)).toContainText(t('broadcast:recording.sources.file'))
    }
    expect.soft(await seriousFindings(page), 'the recordings').toEqual([])
    await scripts.step('submit').click()
    await scripts.inState('submitted')

    await door.lock()
    await door.signInOver(people.supervisor.number)
    await scripts.open()
    await scripts.tab('toApprove')
    await scripts.choose(number)
    await expect(scripts.step('approve'), 'not before it was heard').toHaveAttribute('aria-disabled', 'true')
    for (const side of ['zh', 'ru'] as const) {
      await recording(side).getByRole('button', { name: t('attachments:sound.play') }).click()
      await expect(recording(side)).toContainText(t('broadcast:recording.heard'), { ignoreCase: true })
    }
    await scripts.step('approve').click()
    await scripts.inState('approved')

    const air = new Air(page, t)
    await air.open()
    // Loudspeakers that were chosen and are no longer there.
    await page.evaluate(() => localStorage.setItem('desk.airOutput', 'gone'))
    await page.getByRole('button', { name: `${t('broadcast:air.go')} 午间提示` }).click()
    await expect(page.getByRole('region', { name: '午间提示' })).toContainText(t('broadcast:air.recorded'))
    await expect(page.getByRole('progressbar', { name: t('broadcast:air.recorded') })).toBeVisible()
    await expect(page.getByText(t('broadcast:air.outputLost'))).toBeVisible()
    await expect(page.getByText(t('broadcast:air.ended', { title: '午间提示' })), 'it ends by itself').toBeVisible()
    await page.keyboard.press('Control+o')
    await expect(air.line('午间提示').first()).toContainText(t('broadcast:asRun.recorded'))
    await expect(air.line('午间提示').first()).toContainText(t('broadcast:asRun.ends.aired'), { ignoreCase: true })
  })
}
