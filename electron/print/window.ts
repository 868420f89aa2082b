// The hidden window that lays out and prints. One, kept warm, used by one task at a time; page scripts are off.
import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { newId } from '../../shared/core/ids'
import { forgetDocument, printResponse, showDocument } from './serve'

/** A task that takes longer than this is given up and its window thrown away. */
const TASK_MS = 60_000
/** Unused this long, the window is closed: a process of its own is not kept for nothing. */
const IDLE_MS = 5 * 60_000
/** After so many documents the window is made anew, so that nothing can pile up in it. */
const DOCUMENTS_A_WINDOW = 100

/** The task did not end in its time. */
export class PrintTimeout extends Error {
  constructor() {
    super('print task timed out')
    this.name = 'PrintTimeout'
  }
}

/** A person gave the task up: its window is closed, and it is not waited for. */
export class PrintGivenUp extends Error {
  constructor() {
    super('print task given up')
    this.name = 'PrintGivenUp'
  }
}

export interface PrintWindow {
  /** Shows a document in the warm window and does something with it, after whatever was asked for before. Throws PrintTimeout. */
  with<Answer>(html: string, task: (contents: WebContents) => Promise<Answer>): Promise<Answer>
  /** The same in a window of its own and without a time limit: for the system's print dialog, which may stay open long. `givenUp` closes it. Throws PrintGivenUp. */
  alone<Answer>(html: string, task: (contents: WebContents) => Promise<Answer>, givenUp?: AbortSignal): Promise<Answer>
  /** Asks the system something that any window may ask: one that is open is used, and the hidden one only where there is none. */
  ask<Answer>(question: (contents: WebContents) => Promise<Answer>): Promise<Answer>
  /** Closes the hidden window. The next task opens it again. */
  close(): void
}

/** Makes the hidden window's keeper. Nothing is opened before the first task. */
export function createPrintWindow(): PrintWindow {
  let window: BrowserWindow | null = null
  let shown = 0
  let line: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const close = (): void => {
    clearTimeout(idle)
    if (window !== null && !window.isDestroyed()) window.destroy()
    window = null
    shown = 0
  }

  const warm = (): BrowserWindow => {
    if (window === null || window.isDestroyed() || window.webContents.isCrashed() || shown >= DOCUMENTS_A_WINDOW) {
      close()
      window = openHidden()
    }
    shown += 1
    return window
  }

  const run = async <Answer>(html: string, task: (contents: WebContents) => Promise<Answer>): Promise<Answer> => {
    clearTimeout(idle)
    try {
      return await inTime(show(warm(), html, task))
    } catch (error) {
      close()
      throw error
    } finally {
      idle = setTimeout(close, IDLE_MS)
      idle.unref()
    }
  }

  return {
    with(html, task) {
      const turn = line.then(() => run(html, task))
      line = turn.catch(() => undefined)
      return turn
    },
    async alone(html, task, givenUp) {
      stopIfGivenUp(givenUp)
      const own = openHidden()
      const unlessStopped: typeof task = contents => {
        stopIfGivenUp(givenUp)
        return task(contents)
      }
      try {
        return await unlessGivenUp(show(own, html, unlessStopped), givenUp)
      } finally {
        if (!own.isDestroyed()) own.destroy()
      }
    },
    ask(question) {
      const open = BrowserWindow.getAllWindows().find(other => !other.isDestroyed() && !other.webContents.isCrashed())
      return open === undefined ? this.with('<!doctype html>', question) : inTime(question(open.webContents))
    },
    close,
  }
}

function openHidden(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, session: printSession(), backgroundThrottling: false },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  return window
}

let ready: Session | null = null

/** A session in memory that reaches nothing but the documents being printed. */
function printSession(): Session {
  if (ready !== null) return ready
  ready = session.fromPartition('print')
  ready.protocol.handle('app', async request => (await printResponse(new URL(request.url))) ?? new Response(null, { status: 404 }))
  ready.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !/^(app:\/\/print\/|data:|devtools:)/.test(request.url) }))
  ready.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  return ready
}

async function show<Answer>(window: BrowserWindow, html: string, task: (contents: WebContents) => Promise<Answer>): Promise<Answer> {
  const id = newId()
  try {
    await window.loadURL(showDocument(id, html))
    return await task(window.webContents)
  } finally {
    forgetDocument(id)
  }
}

/** What was given up before it began, or while its document was loading, does not begin. */
function stopIfGivenUp(givenUp: AbortSignal | undefined): void {
  if (givenUp?.aborted === true) throw new PrintGivenUp()
}

/** The system's window may outlive ours and never answer, so giving up waits for nothing. */
function unlessGivenUp<Answer>(work: Promise<Answer>, givenUp: AbortSignal | undefined): Promise<Answer> {
  if (givenUp === undefined) return work
  work.catch(() => undefined)
  return Promise.race([work, new Promise<never>((_resolve, reject) => givenUp.addEventListener('abort', () => reject(new PrintGivenUp()), { once: true }))])
}

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrintTimeout()), TASK_MS)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
