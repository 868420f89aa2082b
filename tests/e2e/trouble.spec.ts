// When the data cannot be opened: a screen a person can read, in both languages, and the file as it was.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '../support/e2e'
import { commandOf, environmentOf, type Program } from '../support/program'
import { languages, wordsOf } from '../support/words'
import { ContactForm } from './pages/contacts'
import { Door, people } from './pages/door'

const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** The screen says in both languages what happened, what is safe and what to do, and shows nothing of the program's inside. */
async function readsAs({ page }: Program, trouble: 'damaged' | 'newer' | 'readOnly'): Promise<void> {
  for (const lang of languages) {
    const t = wordsOf(lang)
    await expect(page.getByRole('heading', { name: t(`trouble:${trouble}.title`) })).toBeVisible({ timeout: 60_000 })
    for (const part of ['what', 'safe', 'next']) await expect(page.getByText(t(`trouble:${trouble}.${part}`))).toBeVisible()
    await expect(page.getByRole('link', { name: t('trouble:actions.quit') })).toBeVisible()
  }
  const seen = await page.locator('body').innerText()
  expect(seen).not.toMatch(/\bat .+:\d+:\d+|Error|SQLITE_|undefined|\{\{/)
}

test('a damaged database is said in both languages, its file stays as it is, and a copy brings the day back', async ({ open, openSample }) => {
  const t = wordsOf('zh')
  const sample = await openSample('zh')
  await new Door(sample.page, t).signIn(people.receptionist.number)
  await sample.close()
  const file = join(sample.data, 'desk.sqlite')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 0, Math.floor(bytes.length / 2))
  writeFileSync(file, bytes)
  const before = sumOf(file)

  const broken = await open({ data: sample.data })
  await readsAs(broken, 'damaged')
  expect(sumOf(file)).toBe(before)

  await broken.page.getByRole('link', { name: t('trouble:actions.restore'), exact: false }).first().click()
  await expect(broken.page.getByRole('heading', { name: t('trouble:restore.found') })).toBeVisible({ timeout: 60_000 })
  await broken.page.getByRole('link', { name: t('trouble:actions.restoreThis') }).click()
  await new Door(broken.page, t).signIn(people.receptionist.number)
  await expect(broken.page.getByText(/JD-\d{8}-\d{4}/).first()).toBeVisible()
  const kept = readdirSync(broken.data).filter(name => name.startsWith('desk.sqlite.')).map(name => join(broken.data, name))
  expect(kept.map(sumOf)).toContain(before)
})

test('a database of a newer program is refused in both languages and not touched', async ({ open, openSample }) => {
  const sample = await openSample('ru')
  await new Door(sample.page, wordsOf('ru')).signIn(people.receptionist.number)
  await sample.close()
  const file = join(sample.data, 'desk.sqlite')
  const database = new Database(file)
  database.prepare('INSERT INTO desk_migrations (at, tag) VALUES (?, ?)').run(Date.UTC(2199, 0, 1), '9999_of_a_later_program')
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  const before = sumOf(file)

  const refused = await open({ data: sample.data })
  await readsAs(refused, 'newer')
  expect(sumOf(file)).toBe(before)
})

/** Takes the right to write away from a folder in which the program was before; answers how to give it back. Root needs a mount for it. */
function protect(folder: string): () => void {
  if (process.getuid?.() === 0) {
    const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'pipe' })
    mount('--bind', folder, folder)
    mount('-o', 'remount,bind,ro', folder)
    return () => void execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
  }
  const all = [folder, join(folder, 'window')]
  for (const path of all) chmodSync(path, 0o555)
  return () => all.forEach(path => chmodSync(path, 0o755))
}

test('a data folder that may only be read is said in both languages, and the program does not end without a word', async ({ open, openSample }) => {
  test.skip(process.platform === 'win32', 'rights to a folder are given otherwise there')
  const sample = await openSample('zh')
  await new Door(sample.page, wordsOf('zh')).signIn(people.receptionist.number)
  await sample.close()
  const before = sumOf(join(sample.data, 'desk.sqlite'))
  const free = protect(sample.data)
  try {
    const refused = await open({ data: sample.data })
    await readsAs(refused, 'readOnly')
    await refused.kill()
  } finally {
    free()
  }
  expect(sumOf(join(sample.data, 'desk.sqlite'))).toBe(before)
})

test('a second start on the same data brings the running window to the front and ends by itself', async ({ openSample }) => {
  const t = wordsOf('zh')
  const program = await openSample('zh')
  await new Door(program.page, t).signIn(people.receptionist.number)
  const form = new ContactForm(program.page, t)
  await form.open()
  await form.said.fill('正在登记')
  const inSight = () => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter(window => window.isVisible()).length)
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach(window => window.hide()))
  expect(await inSight()).toBe(0)

  const { executable, words } = commandOf(program.data)
  const second = spawn(executable, words, { env: environmentOf({}), stdio: 'ignore' })
  const code = await new Promise(ended => second.once('exit', ended))

  expect(code).toBe(0)
  await expect.poll(inSight, 'the running window comes back, and no second one with it').toBe(1)
  await expect(form.said).toHaveValue('正在登记')
})
