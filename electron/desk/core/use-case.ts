import type { InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { AnySchema } from '@orpc/contract'
import { addAudit } from '../../../db/repositories/audit'
import { doneBefore, keepResult } from '../../../db/repositories/commands'
import { StoreError, type Reader, type Tx, type Writer } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { DeskError, invalid } from '../../../shared/core/errors'
import type { Contract, ProcedureName } from '../../../shared/contract'
import { roleMay } from '../../../shared/permissions'
import type { Change } from '../../../shared/system/contract'
import type { Desk } from './desk'

type Procedure<Name extends ProcedureName> = Name extends `${infer Room extends keyof Contract & string}.${infer Key}` ? Contract[Room][Key & keyof Contract[Room]] : never
type SchemaOf<Name extends ProcedureName, Side extends 'inputSchema' | 'outputSchema'> = Procedure<Name> extends { '~orpc': { [K in Side]?: infer Schema extends AnySchema } } ? Schema : never
/** What a use case gets: the contract's input after its checks. */
export type InputOf<Name extends ProcedureName> = InferSchemaOutput<SchemaOf<Name, 'inputSchema'>>
/** What it answers. */
export type OutputOf<Name extends ProcedureName> = InferSchemaInput<SchemaOf<Name, 'outputSchema'>>

/** One thing the desk can be asked, under the name of its procedure. `who` is null where nobody is signed in. */
export interface UseCase<Name extends ProcedureName = ProcedureName> {
  readonly name: Name
  run(desk: Desk, who: Actor | null, input: InputOf<Name>, signal?: AbortSignal): Promise<OutputOf<Name>>
}

interface Asked<Name extends ProcedureName> {
  desk: Desk
  who: Actor
  now: number
  input: InputOf<Name>
}

function requirePermission(name: ProcedureName, who: Actor | null): void {
  if (roleMay(who?.role ?? null, name)) return
  if (who === null) throw new DeskError('NOT_SIGNED_IN', undefined)
  throw new DeskError('NOT_ALLOWED', { name })
}

/** Use cases that need nobody signed in still name an actor in what they write; nobody is this one. */
const nobody = (desk: Desk): Actor => ({ staffId: '', role: 'receptionist', postId: null, stationId: desk.stationId })

/** How a use case treats a command that comes again. */
interface Repeats {
  /**
   * The answer is not kept beside the command's key: it holds what may not lie about (a phone in full). A repeated command is then carried
   * out, and recorded, once more.
   */
  forgetsAnswer?: boolean
}

/**
 * A use case that changes something. This is the one place that checks the permission of its name, opens the transaction, replays a
 * repeated command, writes the audit entries of what was changed, and announces the changes after the commit.
 * @throws DeskError NOT_SIGNED_IN, NOT_ALLOWED, INVALID commandKey where it was another command's, and what the body throws. StoreError becomes
 * UNAVAILABLE: the command may have been recorded all the same (a commit whose answer was lost), and sent again it is not recorded twice.
 */
export function useCase<Name extends ProcedureName>(name: Name, body: (asked: Asked<Name> & { tx: Tx }) => Promise<OutputOf<Name>>, repeats: Repeats = {}): UseCase<Name> {
  return {
    name,
    run: async (desk, who, input) => {
      requirePermission(name, who)
      const commandKey = (input as { commandKey: string }).commandKey
      const written = await guarded(() =>
        desk.store.write(async writer => {
          const before = repeats.forgetsAnswer ? null : await answerBefore(writer, name, commandKey)
          if (before) return { result: before.result as OutputOf<Name>, tx: null }
          const tx = await begin(desk, writer, who)
          const result = await body({ desk, tx, who: who ?? nobody(desk), now: tx.now, input })
          await recordChanges(desk, tx, name)
          if (!repeats.forgetsAnswer) await keepResult(tx, commandKey, name, result ?? null)
          return { result, tx }
        }),
      )
      if (written.tx) announceHere(desk, written.tx)
      return written.result
    },
  }
}

async function begin(desk: Desk, writer: Writer, by: Actor | null): Promise<Tx> {
  const now = desk.now()
  return { ...writer, by, now, moment: { wall: now, since: desk.since(), run: desk.run }, timeZone: await desk.mall.timeZone(writer) }
}

/** What this command was answered the first time, or null. A key belongs to one command: under another's name it fits nothing. */
export async function answerBefore(db: Reader, name: ProcedureName, commandKey: string): Promise<{ result: unknown } | null> {
  const before = await doneBefore(db, commandKey)
  if (before !== null && before.name !== name) invalid('commandKey', 'wrong')
  return before
}

/** Writes what was changed into the audit trail and tells the other stations, in the transaction's own commit. */
async function recordChanges(desk: Desk, tx: Tx, name: string): Promise<void> {
  await addAudit(tx, desk.stationId, tx.changes.map(change => ({ ...change, name, recordId: isUuid(change.id) ? change.id : null })))
  for (const { room, id } of announced(tx)) await tx.announce(JSON.stringify({ room, id, at: tx.now } satisfies Change))
}

const announced = (tx: Tx) => tx.changes.filter(change => !change.quiet)

const isUuid = (text: string) => /^[0-9a-f-]{36}$/.test(text)

function announceHere(desk: Desk, tx: Tx): void {
  for (const { room, id } of announced(tx)) desk.live.announce({ room, id, at: tx.now })
}

/** A use case that only reads. */
export function question<Name extends ProcedureName>(name: Name, body: (asked: Asked<Name> & { db: Reader; timeZone: string }) => Promise<OutputOf<Name>>): UseCase<Name> {
  return {
    name,
    run: async (desk, who, input) => {
      requirePermission(name, who)
      const timeZone = await guarded(() => desk.mall.timeZone())
      return guarded(() => desk.store.read(db => body({ desk, db, timeZone, who: who ?? nobody(desk), now: desk.now(), input })))
    },
  }
}

/** A use case that works on the station itself (session, drafts, printing, copies), outside the department's records. */
export function act<Name extends ProcedureName>(name: Name, body: (asked: Asked<Name> & { signal?: AbortSignal }) => Promise<OutputOf<Name>> | OutputOf<Name>): UseCase<Name> {
  return {
    name,
    run: async (desk, who, input, signal) => {
      requirePermission(name, who)
      return guarded(async () => body({ desk, who: who ?? nobody(desk), now: desk.now(), input, signal }))
    },
  }
}

/** A transaction outside a command of the contract, for what use cases of the station record (sign-in, a look at a full phone). */
export async function recordAct<T>(desk: Desk, who: Actor | null, name: string, body: (tx: Tx) => Promise<T>): Promise<T> {
  return guarded(async () => {
    const { result, tx } = await desk.store.write(async writer => {
      const begun = await begin(desk, writer, who)
      const done = await body(begun)
      await recordChanges(desk, begun, name)
      return { result: done, tx: begun }
    })
    announceHere(desk, tx)
    return result
  })
}

/** What the store could not do is said as UNAVAILABLE, in words a person can act on. */
async function guarded<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const { trouble } = error
    const what = trouble === 'diskFull' || trouble === 'readOnly' ? trouble : trouble === 'locked' ? 'busy' : 'store'
    throw new DeskError('UNAVAILABLE', { what, detail: error.detail })
  }
}
