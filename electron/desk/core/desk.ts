import type { CopyName } from '../../../shared/copies/rules'
import type { Actor, Lang } from '../../../shared/core/actor'
import type { FormName } from '../../../shared/forms'
import type { Paper, Placings, PrinterSettings, PrintJob } from '../../../shared/print/contract'
import type { Ended } from '../../../shared/session/contract'
import type { BackupCopy, SystemStatus } from '../../../shared/system/contract'
import type { Store, StoreError } from '../../../db/store'
import type { StationStore } from '../../../db/station-store'
import type { Live } from './live'
import type { Mall } from './mall'
import type { SignedInPerson } from './session-keeper'

/** What the desk asks of the computer it runs on. electron/platform gives the real one, tests a plain one. */
export interface Host {
  version: string
  /** Where this station keeps its files, to be told to people. */
  dataFolder: string
  newWindow(): void
  restart(): void
  /** Whether the data folder holds an embedded store with a mall in it. */
  hasOwnMall(): Promise<boolean>
  chooseFolder(): Promise<string | null>
  chooseFile(kind: 'backup'): Promise<string | null>
  /** The house's secret that PINs are mixed with; it lies in the department's store (docs/decisions 2). */
  pepper(): Buffer
}

/** Printing as the desk sees it (electron/print). */
export interface PrintService {
  preview(what: PrintWhat, givenUp?: AbortSignal): Promise<{ pdf: string; pages: number; paper: Paper }>
  send(what: PrintWhat & { dialog: boolean; commandKey: string }, givenUp?: AbortSignal): Promise<PrintJob>
  queue(): PrintJob[]
  retry(id: string, printer: string | null): Promise<PrintJob>
  cancel(id: string, who: Actor): Promise<PrintJob>
  printers(): Promise<{ name: string; displayName: string; present: boolean; chosen: boolean; settings: PrinterSettings | null; placings: Placings }[]>
  savePrinter(settings: PrinterSettings & { chosen: boolean }): Promise<void>
  savePdf(what: PrintWhat, givenUp?: AbortSignal): Promise<{ path: string | null }>
  status(): SystemStatus['printer']
}
export interface PrintWhat {
  form: FormName
  recordId?: string | null
  of?: string | null
  paper?: Paper | null
  printer?: string | null
  copies?: readonly CopyName[] | null
  actor: Actor
}

/** Copies of the embedded store (electron/platform/backups). */
export interface BackupService {
  status(): SystemStatus['backup']
  list(): Promise<BackupCopy[]>
  now(): Promise<BackupCopy>
  inspect(path: string): Promise<BackupCopy>
  restore(path: string): Promise<{ kept: string }>
  secondFolder(): string | null
  setSecondFolder(path: string | null): void
}

/** Everything a use case works with. It is made once at start-up; tests and benches make one without Electron. */
export interface Desk {
  store: Store
  station: StationStore
  stationId: string
  stationName: string
  live: Live
  mall: Mall
  session: SessionState
  host: Host
  print: PrintService
  backups: BackupService
  /** Set when DESK_DATABASE_URL names the store, so that the settings page cannot. */
  storeFixedByEnvironment: boolean
  /** Tries the way to a PostgreSQL; null when it works. */
  tryPostgres(url: string): Promise<StoreError | null>
  now(): number
  /** ms since this run of the program began, by a clock that nobody sets; `run` names the run. */
  since(): number
  run: string
}

/** Who sits at this station now; all of its windows share it. */
export interface SessionState {
  person: SignedInPerson | null
  lang: Lang
  /** What ended the last session here, where its person did not; null once somebody signs in. */
  ended: Ended | null
}
