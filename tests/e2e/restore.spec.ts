// A backup made, a contact later, and the way back: guided, with the replaced file kept.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/e2e'
import type { Program } from '../support/program'
import { wordsOf } from '../support/words'
import { ContactForm, ContactLog } from './pages/contacts'
import { Door, people } from './pages/door'
import { Backups } from './pages/settings'

const t = wordsOf('ru')

async function register(program: Program, said: string): Promise<string> {
  const form = new ContactForm(program.page, t)
  await form.open()
  await form.said.fill(said)
  return form.saved()
}

/** Starting itself anew would leave a program that the test does not hold: it is only noted, and the test opens it again. */
async function noteRestart(program: Program): Promise<string> {
  const note = join(program.data, 'asked-to-restart')
  await program.app.evaluate(({ app }, file) => {
    app.relaunch = () => process.getBuiltinModule('node:fs').writeFileSync(file, '')
  }, note)
  return note
}

test('a restored backup has what was recorded before it, the program starts anew, and the replaced file is kept', async ({ open, openSample }) => {
  const first = await openSample('ru')
  await new Door(first.page, t).signIn(people.administrator.number)
  const before = await register(first, 'Записано до резервной копии')
  const backups = new Backups(first.page, t)
  await backups.open()
  await backups.backUpNow()
  const after = await register(first, 'Записано после резервной копии')

  const note = await noteRestart(first)
  const ended = new Promise(done => first.app.process().once('exit', done))
  await backups.open()
  await backups.restoreNewest()
  await ended
  expect(existsSync(note), 'the program starts itself again').toBe(true)

  const second = await open({ data: first.data })
  await new Door(second.page, t).signIn(people.administrator.number)
  const log = new ContactLog(second.page, t)
  await log.open()
  await expect(log.row(before)).toBeVisible()
  await expect(log.row(after)).toHaveCount(0)
  expect(readdirSync(second.data).filter(name => /^desk\.sqlite\.(?!.*(wal|shm))/.test(name)), 'the replaced file').not.toEqual([])
})
