// From the draft to the approval, and out of use.
import { airNow } from '../../../db/repositories/as-run'
import { addVersion, changeVersion } from '../../../db/repositories/scripts'
import { invalid, refuse } from '../../../shared/core/errors'
import { useCase } from '../core/use-case'
import { sumOfVersion } from './sum'
import { changed, standing } from './write'

/** Both languages say the same, or somebody said that they need not: it waits for the approval and is not changed meanwhile. */
export const submit = useCase('broadcast.submit', async ({ tx, who, input }) => {
  const { script, version } = await standing(tx, who, input, 'submit')
  const newest = await changeVersion(tx, script, version, { state: 'submitted', remark: '', remarks: [], decidedBy: null, decidedAt: null })
  return changed(tx, who, { script, version: newest }, { state: 'submitted' }, 'submitted')
})

/** Approved word for word: the sum of both texts is kept with it. */
export const approve = useCase('broadcast.approve', async ({ tx, who, now, input }) => {
  const { script, version } = await standing(tx, who, input, 'approve')
  const newest = await changeVersion(tx, script, version, { state: 'approved', decidedBy: who.staffId, decidedAt: now, sum: sumOfVersion(version) })
  return changed(tx, who, { script, version: newest }, { state: 'approved', approvedNo: version.no }, 'approved', { no: version.no })
})

/** Sent back with what is to be mended, at its places. INVALID `remarks` where a remark is about words that do not stand there. */
export const sendBack = useCase('broadcast.sendBack', async ({ tx, who, now, input }) => {
  const { remark, remarks } = input
  const { script, version } = await standing(tx, who, input, 'sendBack')
  if (remarks.some(({ side, words }) => !version[side].includes(words))) invalid('remarks', 'notThere')
  const newest = await changeVersion(tx, script, version, { state: 'sentBack', decidedBy: who.staffId, decidedAt: now, remark, remarks })
  return changed(tx, who, { script, version: newest }, { state: 'sentBack' }, 'sentBack', { remark })
})

/** Out of use, with the reason; it stays in the register and may be taken up again. REFUSED `script_on_air`. */
export const retire = useCase('broadcast.retire', async ({ tx, who, input: { reason, ...seen } }) => {
  const before = await standing(tx, who, seen, 'retire')
  if ((await airNow(tx))?.scriptId === before.script.id) refuse('script_on_air')
  return changed(tx, who, before, { state: 'retired', approvedNo: null }, 'retired', { reason })
})

/** Taken up again as it was written last, and to be approved anew; what was decided stays as it was. */
export const revive = useCase('broadcast.revive', async ({ tx, who, input }) => {
  const before = await standing(tx, who, input, 'revive')
  const { script, version } = before
  if (version.state === 'draft') return changed(tx, who, before, { state: 'draft' }, 'revived')
  const next: typeof script = { ...script, no: script.no + 1, state: 'draft' }
  const { zh, ru, confirmed, writers } = version
  const newest = await addVersion(tx, next, { zh, ru, confirmed, writers })
  return changed(tx, who, { script, version: newest }, { no: next.no, state: 'draft' }, 'revived')
})
