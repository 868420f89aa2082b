// What the screen and the paper show of a shift's parts: names, titles, what is due next.
import { runningOf } from '../../../db/repositories/duties'
import { emergencies } from '../../../db/repositories/emergencies'
import { posts } from '../../../db/repositories/lists'
import { matterOf } from '../../../db/repositories/matters'
import { staffNames } from '../../../db/repositories/names'
import { entriesByIds } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import type { CheckLine, CountLine, InstructionLine, MatterLine } from '../../../shared/handover/contract'
import type { BlockKind } from '../../../shared/handover/words'
import type { ShiftParts } from './parts'

/** A line on a matter without who wrote and ticked it: the rows tell that. */
type ShownMatter = Omit<MatterLine, 'text' | 'writtenBy' | 'tickedAt'>

/** Names under which a shift is read; frozen with its signature. */
export interface Shown {
  readonly post: { readonly nameZh: string; readonly nameRu: string }
  /** Of everybody who did something on it, by id. */
  readonly people: Readonly<Record<string, string>>
  /** What the lifted blocks were about. */
  readonly lifted: readonly { readonly kind: BlockKind; readonly of: string; readonly name: string }[]
  readonly matters: readonly ShownMatter[]
  readonly items: readonly Pick<CountLine, 'itemId' | 'nameZh' | 'nameRu' | 'unitZh' | 'unitRu'>[]
  readonly checks: readonly Pick<CheckLine, 'itemId' | 'nameZh' | 'nameRu'>[]
  readonly instructions: readonly Omit<InstructionLine, 'tickedAt'>[]
}

/** How many ids one statement asks for. */
const AT_ONCE = 500

async function inParts<Row>(ids: readonly string[], read: (some: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(...(await read(ids.slice(from, from + AT_ONCE))))
  return found
}

async function mattersShown(db: Reader, { lines }: ShiftParts): Promise<ShownMatter[]> {
  const ids = lines.map(line => line.recordId)
  const matters = new Map((await inParts(ids, some => matterOf(db, some))).map(matter => [matter.id, matter]))
  const next = new Map<string, { clock: string; dueAt: number }>()
  // The next due first: the first clock of a record is what is due of it next.
  for (const { recordId, name, dueAt } of await inParts(ids, some => runningOf(db, some))) if (!next.has(recordId)) next.set(recordId, { clock: name, dueAt })
  return lines.map(({ room, recordId }) => {
    const { number = '', title = '', state = '' } = matters.get(recordId) ?? {}
    return { room, recordId, number, title, state, next: next.get(recordId) ?? null }
  })
}

/** Everybody who did something on the shift. */
function namedOn({ shift, entries, refusals, lifts, rows }: ShiftParts): (string | null)[] {
  const { createdBy, people, signedOutBy, signedInBy, incoming, relief } = shift
  const unfit = lifts.flatMap(({ kind, of }) => (kind === 'unfit' ? [of] : []))
  return [createdBy, ...people, signedOutBy, signedInBy, incoming, relief, ...unfit, ...[...entries, ...refusals, ...lifts].map(one => one.by), ...rows.matters.map(row => row.writtenBy)]
}

async function peopleShown(db: Reader, parts: ShiftParts): Promise<Shown['people']> {
  const ids = namedOn(parts)
  const names = await staffNames(db, ids)
  return Object.fromEntries(ids.flatMap(id => (id === null ? [] : [[id, names.ref(id)?.name ?? '']])))
}

/** Asked of the store: an emergency that was lifted may be over, an item off the list. */
async function liftedShown(db: Reader, { lifts }: ShiftParts, shown: Omit<Shown, 'lifted'>): Promise<Shown['lifted']> {
  const of = (kind: BlockKind) => lifts.flatMap(lift => (lift.kind === kind ? [lift.of] : []))
  const known = new Map<string, string>([
    ...[...(await emergencies.byIds(db, of('emergency'))).values()].map(({ id, number }): [string, string] => [id, number]),
    ...[...(await entriesByIds(db, of('incident'))).values()].map(({ id, what }): [string, string] => [id, what]),
    ...shown.matters.map(({ recordId, number }): [string, string] => [recordId, number]),
    ...[...shown.items, ...shown.checks].map(({ itemId, nameZh, nameRu }): [string, string] => [itemId, `${nameZh} / ${nameRu}`]),
    ...Object.entries(shown.people),
  ])
  return lifts.map(lift => ({ kind: lift.kind, of: lift.of, name: known.get(lift.of) ?? '' }))
}

export async function shownOf(db: Reader, parts: ShiftParts): Promise<Shown> {
  const post = await posts.find(db, parts.shift.postId)
  const shown = {
    post: { nameZh: post?.nameZh ?? '', nameRu: post?.nameRu ?? '' },
    people: await peopleShown(db, parts),
    matters: await mattersShown(db, parts),
    items: parts.items.map(({ item: { id, nameZh, nameRu, unitZh, unitRu } }) => ({ itemId: id, nameZh, nameRu, unitZh, unitRu })),
    checks: parts.checks.map(({ item: { id, nameZh, nameRu } }) => ({ itemId: id, nameZh, nameRu })),
    instructions: parts.instructions.map(({ instruction: { id, number, createdAt, given, text } }) => ({ id, number, at: createdAt, given, text })),
  }
  return { ...shown, lifted: await liftedShown(db, parts, shown) }
}
