import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { InferContractRouterInputs } from '@orpc/contract'
import { migratePostgres, tryPostgres } from '../../db/postgres/open'
import { PostgresStore } from '../../db/postgres/store'
import { allStaff, staff } from '../../db/repositories/admin'
import { allPosts } from '../../db/repositories/lists'
import { firstSetting, readSetting } from '../../db/repositories/settings'
import { plantDefaults } from '../../db/seed/defaults'
import { migrateSqlite } from '../../db/sqlite/open'
import { SqliteStore } from '../../db/sqlite/store'
import { StationStore } from '../../db/station-store'
import type { Store } from '../../db/store'
import type { BackupService, Desk, Host, PrintService } from '../../electron/desk/core/desk'
import { makeDesk as putTogether } from '../../electron/desk/core/make-desk'
import { defaultMall } from '../../electron/desk/core/mall'
import { recordAct, type OutputOf, type UseCase } from '../../electron/desk/core/use-case'
import { hashPin } from '../../electron/desk/session/pin'
import { contract, type Contract, type ProcedureName } from '../../shared/contract'
import { roles, type Actor, type Role } from '../../shared/core/actor'
import { DeskError } from '../../shared/core/errors'
import { newId } from '../../shared/core/ids'
import { fieldProblemsOf } from '../../shared/core/problems'
import { migrationsOf } from './migrations'

/** Everybody's PIN in a test desk. */
export const TEST_PIN = '246810'
/** When a test desk's day begins unless a test says otherwise: 22 November 2026, 10:00 in Suifenhe. */
export const TEST_NOW = Date.UTC(2026, 10, 22, 2, 0)

export interface TestDeskOptions {
  dialect: 'sqlite' | 'postgres'
  /** An empty PostgreSQL database, or one another test desk uses already: then this is a second station on it. */
  url?: string
  /** What the clock shows at first (UTC ms); it moves only when the test moves it. */
  now?: number
  /** Before the first start: no mall, no people. */
  empty?: boolean
  /** A folder of the caller's own, which stays when the desk is closed; without it a temporary one. */
  folder?: string
}

type Inputs = InferContractRouterInputs<Contract>
type InputTo<Name extends ProcedureName> = Name extends `${infer Room extends keyof Contract & string}.${infer Key}` ? Inputs[Room][Key & keyof Inputs[Room]] : never
/** What a page would send; the command's key may be left out. */
export type AskedWith<Name extends ProcedureName> = InputTo<Name> extends { commandKey: string } ? Omit<InputTo<Name>, 'commandKey'> & { commandKey?: string } : InputTo<Name>

export interface TestDesk {
  desk: Desk
  dialect: 'sqlite' | 'postgres'
  /** The temporary folder of this station; the SQLite file is `desk.sqlite` in it. */
  folder: string
  url: string | null
  /** `set` is somebody setting the clock, `forward` time that passes. */
  clock: { now(): number; set(ms: number): void; forward(ms: number): void }
  /** A person of this role, on the first post. */
  as(role: Role): Actor
  /** Asks as the page does, as somebody of this role or as this person: the input goes through the contract's checks first (INVALID), the command gets a key of its own. */
  ask<Name extends ProcedureName>(role: Role | Actor | null, useCase: UseCase<Name>, input: AskedWith<Name>): Promise<OutputOf<Name>>
  /** Closes the store and removes the folder. */
  close(): Promise<void>
}

const PEPPER = Buffer.from('pepper of the tests, 32 bytes ok')
let hash: Promise<string> | undefined

/**
 * A desk without Electron on a temporary folder, made by the real migrations, with default posts and departments and one person of
 * each role. Paper, windows and copies are stand-ins that refuse; tests that need them put their own on `desk`.
 */
export async function makeDesk(options: TestDeskOptions): Promise<TestDesk> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'desk-test-'))
  const store = await openStore(options, folder)
  let now = options.now ?? TEST_NOW
  let since = 0
  const station = new StationStore(path.join(folder, 'station.sqlite'), migrationsOf('station'))
  const desk = putTogether({
    store, station, stationName: 'test', host, print: () => print, backups: () => backups, storeFixedByEnvironment: false, tryPostgres, now: () => now, since: () => since,
  })
  if (!options.empty) await plant(desk)
  const people = options.empty ? new Map<Role, Actor>() : await peopleOf(desk)
  const as = (role: Role): Actor => people.get(role) ?? fail(`nobody is ${role} in this desk`)
  return {
    desk, dialect: options.dialect, folder, url: options.url ?? null,
    clock: { now: () => now, set: ms => void (now = ms), forward: ms => void ((now += ms), (since += ms)) },
    as,
    ask: async (who, useCase, input) => useCase.run(desk, typeof who === 'string' ? as(who) : who, checked(useCase.name, input)),
    close: async () => {
      await store.close()
      station.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fail(what: string): never {
  throw new Error(what)
}

async function openStore({ dialect, url }: TestDeskOptions, folder: string): Promise<Store> {
  if (dialect === 'sqlite') {
    const file = path.join(folder, 'desk.sqlite')
    if (!existsSync(file)) copyFileSync(await (migrated ??= migratedFile()), file)
    return new SqliteStore(file)
  }
  const address = url ?? fail('a PostgreSQL desk needs the url of a database')
  await migratePostgres(address, migrationsOf('postgres'))
  return new PostgresStore(address)
}

/** The tables are made once in a process, by the real migrations, and copied for each desk. */
let migrated: Promise<string> | undefined

async function migratedFile(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'desk.sqlite')
  migrateSqlite(file, migrationsOf('sqlite'))
  return file
}

async function plant(desk: Desk): Promise<void> {
  if (await desk.store.read(db => readSetting(db, 'mall'))) return
  const pinHash = await (hash ??= hashPin(TEST_PIN, PEPPER))
  await recordAct(desk, null, 'session.begin', async tx => {
    await firstSetting(tx, 'mall', { ...defaultMall, nameZh: '绥芬河贸易城', nameRu: 'Торговый центр «Суйфэньхэ»', timeZone: 'Asia/Shanghai' })
    await plantDefaults(tx)
    for (const [at, role] of roles.entries()) await staff.insert(tx, { id: newId(), workNumber: `10${at + 1}`, name: NAMES[role], role, pinHash })
  })
}

/** Names in both scripts, so that lists and searches in tests meet both. */
const NAMES: Record<Role, string> = {
  receptionist: '王芳', afterSales: 'Ольга Смирнова', broadcaster: '李娜', shiftLead: 'Наталья Ким', supervisor: '赵强', head: '孙丽华', handler: 'Андрей Пак', administrator: '周伟',
}

async function peopleOf(desk: Desk): Promise<Map<Role, Actor>> {
  const [people, [post]] = await desk.store.read(async db => [await allStaff(db), await allPosts(db)] as const)
  return new Map(people.reverse().map(({ id, role }) => [role, { staffId: id, role, postId: post?.id ?? null, stationId: desk.stationId }]))
}

/** What electron/ipc does before a use case sees an input. */
function checked(name: ProcedureName, input: unknown): never {
  const [room = '', key = ''] = name.split('.')
  const procedure = (contract as unknown as Record<string, Record<string, { '~orpc': { inputSchema?: { safeParse(input: unknown): Parsed } } }>>)[room]?.[key]
  const schema = procedure?.['~orpc'].inputSchema
  if (schema === undefined) return undefined as never
  const parsed = schema.safeParse(typeof input === 'object' ? { commandKey: newId(), ...input } : input)
  if (!parsed.success) throw new DeskError('INVALID', { problems: fieldProblemsOf(parsed.error) })
  return parsed.data as never
}
type Parsed = { success: true; data: unknown } | { success: false; error: Parameters<typeof fieldProblemsOf>[0] }

const absent = () => fail('a test desk has no such device')

const host: Host = {
  version: '0.0.0-test', dataFolder: '', newWindow: absent, restart: absent, hasOwnMall: async () => false, chooseFolder: async () => null, chooseFile: async () => null, pepper: () => PEPPER,
}
const print: PrintService = {
  preview: absent, send: absent, queue: () => [], retry: absent, cancel: absent, printers: async () => [], savePrinter: absent, savePdf: async () => ({ path: null }),
  status: () => ({ state: 'none', name: null, waiting: 0, undecided: 0 }),
}
const backups: BackupService = {
  status: () => ({ state: 'none', lastAt: null, problem: null }), list: async () => [], now: absent, inspect: absent, restore: absent, secondFolder: () => null, setSecondFolder: () => undefined,
}
