import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { clockView } from '../core/clocks'
import { procedure } from '../core/errors'
import { command } from '../core/command'
import { keyset, pageOf } from '../core/paging'
import { journalRef, noticeView } from '../notices/contract'
import { isServerAddress } from './server-address'

/** A record changed, here or on another station: what to read again. */
export const change = z.object({ room: z.string(), id: z.string(), at: z.number() })
export type Change = z.infer<typeof change>
/** The room of a change that nobody can name: the way to the server was gone for a while, and anything may have changed meanwhile. */
export const EVERY_ROOM = '*'

export const systemStatus = z.object({
  database: z.object({ kind: z.enum(['sqlite', 'postgres']), state: z.enum(['ok', 'lost', 'readOnly', 'diskFull']), detail: z.string().nullable() }),
  /** `onlyHere`: the last copy was made, but not in the second folder too; `incomplete`: it was made, but some files of records are not in it. */
  backup: z.object({ state: z.enum(['ok', 'none', 'failed', 'running', 'notHere', 'onlyHere', 'incomplete']), lastAt: z.number().nullable(), problem: z.string().nullable() }),
  /** `waiting`: forms that print by themselves once their printer is there; `undecided`: those that never will, until a person decides. */
  printer: z.object({ state: z.enum(['ok', 'none', 'missing', 'waiting']), name: z.string().nullable(), waiting: z.number(), undecided: z.number() }),
  version: z.string(),
  /** Where this station's data lies: the embedded store, drafts, print queue and copies. */
  dataFolder: z.string(),
})
export type SystemStatus = z.infer<typeof systemStatus>

/**
 * One thing the department owes, as the today board lists it: of a record, of a weekly journal (`journal`), which has no number and is titled by its clerk,
 * or the head's signature under a day of the duty log (`day`, yyyymmdd).
 */
export const owed = z.object({ room: z.string(), recordId: z.string(), number: z.string(), title: z.string(), person: z.string(), journal: journalRef.nullable(), day: z.string().nullable(), clock: clockView })
export type Owed = z.infer<typeof owed>

/** What was found when a copy was opened and read through; null while nobody did. Only a `sound` one can be restored. */
export const copyCheck = z.enum(['sound', 'damaged', 'newer', 'notOurs'])
export const backupCopy = z.object({ path: z.string(), madeAt: z.number(), size: z.number(), place: z.enum(['first', 'second']), check: copyCheck.nullable() })
export type BackupCopy = z.infer<typeof backupCopy>

/** How this station reaches the store: an embedded file, or a PostgreSQL of the mall. */
export const storeChoice = z.discriminatedUnion('kind', [z.object({ kind: z.literal('sqlite') }), z.object({ kind: z.literal('postgres'), url: z.string().max(500) })])
/** The same as somebody asks for it: the address is one. */
const wantedStore = storeChoice.refine(wanted => wanted.kind === 'sqlite' || isServerAddress(wanted.url), { path: ['url'], params: { error: 'server.address' } })

export const systemContract = {
  /** Changes as they are recorded, on this station and on others; also `{room: 'system'}` when the status changes, and EVERY_ROOM. */
  live: procedure.output(eventIterator(change)),
  status: procedure.output(systemStatus),
  /**
   * What the person owes now in the rooms they may read (what everybody at the desk owes, and what their role owes), of the weekly journals and of the days to sign: each
   * record once with the clock of it that is due next, ordered by due time, at most `limit` of each room, and of how many records. `insideNow` is null
   * for who may not read contacts.
   */
  today: procedure
    .input(z.object({ limit: z.int().min(1).max(100).default(50) }))
    .output(z.object({ owed: z.array(owed), total: z.number(), overdue: z.number(), soon: z.number(), insideNow: z.number().nullable(), waits: z.record(z.string(), z.object({ count: z.number(), overdue: z.number() })) })),
  /** What this person was told of clocks in the last thirty days, given last first; how many since they last looked at this station, and when that was. */
  notices: procedure.input(keyset(z.object({}))).output(pageOf(noticeView).extend({ unread: z.number(), seen: z.number() })),
  /** The person has looked at what was given until then (UTC ms). */
  noticesSeen: procedure.input(z.object({ until: z.number() })),
  newWindow: procedure,
  backups: procedure.output(z.object({ copies: z.array(backupCopy), secondFolder: z.string().nullable() })),
  /** `whole`: the copy is in the second folder too, where there is one, with all files of records; otherwise the status says what is missing. */
  backUpNow: procedure.output(z.object({ copy: backupCopy, whole: z.boolean() })),
  /** Opens the system's folder window; null when the person closed it. */
  chooseSecondFolder: procedure.output(z.object({ secondFolder: z.string().nullable() })),
  /** Opens the system's file window to restore from a copy that is elsewhere. */
  chooseBackup: procedure.output(backupCopy.nullable()),
  /** Checks the copy, keeps the file it replaces beside it, and starts the program again on the copy. */
  restore: procedure.input(z.object({ path: z.string() })).output(z.object({ kept: z.string() })),
  store: procedure.output(z.object({ choice: storeChoice, fixedByEnvironment: z.boolean() })),
  testStore: procedure.input(wantedStore).output(z.object({ ok: z.boolean(), problem: z.string().nullable(), detail: z.string().nullable() })),
  /** Remembers the choice for this station; it holds after the program starts again, which it does at once. */
  chooseStore: procedure.input(command(z.object({ choice: wantedStore }))),
}
