// A shift opens on a post: by whoever sits there, or for the incoming person in the same moment in which the one before is closed.
import { nextNumber } from '../../../db/repositories/numbers'
import { putMatter } from '../../../db/repositories/matters'
import { posts } from '../../../db/repositories/lists'
import { daySignatures } from '../../../db/repositories/shift-days'
import { templatesInUse } from '../../../db/repositories/shift-parts'
import { openShiftOf, shifts, type ShiftRecord } from '../../../db/repositories/shifts'
import type { Tx } from '../../../db/store'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { momentAt, type Moment } from '../../../shared/core/moments'
import { mayOpenShift, onDutyRoles } from '../../../shared/handover/rules'
import { fitting, fromProblems, spanOf } from '../../../shared/handover/templates'
import { bothNames } from '../../../shared/text/search-parts'
import { dayKey } from '../../../shared/text/zone'
import { requireAllowed, requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { tellSlipsNotBack } from './tell'
import { personOnList, shiftView } from './view'

/** Without a template it is planned for so long. */
const USUAL_MS = 8 * 3_600_000

async function plannedBy(tx: Tx, { templateId, opened }: Pick<Opening, 'templateId' | 'opened'>): Promise<Pick<ShiftRecord, 'templateZh' | 'templateRu' | 'plannedFrom' | 'plannedUntil'>> {
  const templates = await templatesInUse(tx)
  const chosen = templateId === null ? null : (templates.find(({ id }) => id === templateId) ?? invalid('templateId', 'notThere'))
  const fits = fitting(chosen ? [chosen] : templates, tx.now, tx.timeZone)
  const template = chosen ?? fits?.template
  const span = fits?.span ?? (chosen ? spanOf(chosen, tx.now, tx.timeZone) : { from: opened.wall, until: opened.wall + USUAL_MS })
  return { templateZh: template?.nameZh ?? '', templateRu: template?.nameRu ?? '', plannedFrom: span.from, plannedUntil: span.until }
}

interface Opening {
  readonly postId: string
  readonly people: readonly string[]
  readonly templateId: string | null
  readonly cameFrom: string | null
  /** Since when it runs. */
  readonly opened: Moment
}

/** Opens a shift. The store holds that a post has one at a time. */
export async function openShift(tx: Tx, { postId, people, templateId, cameFrom, opened }: Opening): Promise<ShiftRecord> {
  const shift = await shifts.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'JB'), createdAt: tx.now, updatedAt: tx.now, createdBy: tx.by?.staffId ?? null, postId, openPost: postId, ...(await plannedBy(tx, { templateId, opened })),
    day: dayKey(tx.now, tx.timeZone), state: 'open', people: [...people], opened, cameFrom,
  })
  await putShiftMatter(tx, shift)
  await tellSlipsNotBack(tx, shift)
  return shift
}

/** Renews what search knows of a shift. */
export async function putShiftMatter(tx: Tx, shift: ShiftRecord): Promise<void> {
  const { id, number, templateZh, templateRu, state, opened } = shift
  const post = await posts.find(tx, shift.postId)
  const title = `${post?.nameZh ?? ''} ${templateZh} / ${post?.nameRu ?? ''} · ${templateRu}`
  await putMatter(tx, { room: 'handover', id, number, title, person: '', state, at: opened.wall, partyId: null, merchantId: null }, [...bothNames('subject', post), ...bothNames('subject', { nameZh: templateZh, nameRu: templateRu })])
}

/** Opens a shift on the post of who asks, for them and those named. REFUSED `shift_is_open`, `day_signed`; INVALID `people`, `from`. */
export const openNew = useCase('handover.open', async ({ tx, who, input }) => {
  const postId = who.postId ?? invalid('postId', 'notThere')
  requireAllowed(mayOpenShift(await openShiftOf(tx, postId), who))
  // Only with a clock that was set back: what the head has signed gets no further shift.
  if ((await daySignatures(tx, dayKey(tx.now, tx.timeZone))).length > 0) refuse('day_signed')
  const people = [...new Set([who.staffId, ...input.people])]
  for (const id of people) if (!onDutyRoles.includes((await personOnList(tx, id)).role)) invalid('people', 'wrong')
  const from = input.from ?? tx.now
  const shift = await openShift(tx, { postId, people, templateId: input.templateId ?? null, cameFrom: null, opened: momentAt(tx.moment, from) })
  // A shift that nobody gave another beginning may be opened after the end of its template: then it runs over.
  if (input.from != null) requireSound(fromProblems({ from, until: shift.plannedUntil }, tx.now))
  return shiftView(tx, await shifts.get(tx, shift.id), who)
})
