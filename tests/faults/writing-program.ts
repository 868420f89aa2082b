// A desk in a process of its own that registers contacts and keeps a draft until it is killed. It says each thing once it was confirmed:
// `folder <path>`, `number <JD-…>`, `draft <n>`.
import { makeDesk } from '../support/make-desk'
import { newId } from '../../shared/core/ids'
import { take } from './faulty'

const DRAFT = newId()

const made = await makeDesk({ dialect: 'sqlite' })
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`folder ${made.folder}`)
for (let n = 0; ; n++) {
  made.desk.station.putDraft({ staffId: 'somebody', form: 'contact' }, { id: DRAFT, data: { typed: n }, savedAt: Date.now() }, null)
  say(`draft ${n}`)
  say(`number ${await take(made)}`)
}
