// The hidden window that lays out and prints. One, kept warm, used by one task at a time; page scripts are off.
import { BrowserWindow, session, type Debugger, type Session, type WebContents } from 'electron'
import { newId } from '../../shared/core/ids'
import { partsOf, withMoreFonts, type DocumentParts } from './document-parts'
import { stopIfGivenUp, unlessGivenUp } from './given-up'
import { forgetDocument, printResponse, showDocument } from './serve'

/** A task that takes longer than this is given up and its window thrown away. */
const TASK_MS = 60_000
/** Unused this long, the window is closed: a process of its own is not kept for nothing. */
const IDLE_MS = 5 * 60_000
/** A document that is not there after so long is gone to by its address. */
const REPLACED_MS = 5_000
const OURS = 'app://print/'
/** After so many documents the window is made anew, so that nothing can pile up in it. */
const DOCUMENTS_A_WINDOW = 100

/** The task did not end in its time. */
export class PrintTimeout extends Error {
  constructor() {
    super('print task timed out')
    this.name = 'PrintTimeout'
  }
}

export interface PrintWindow {
  /**
   * Shows a document in the warm window and does something with it, after whatever was asked for before. `givenUp` ends it at once: the window with what it was doing is
   * thrown away, and what comes next gets a new one. Throws PrintTimeout, PrintGivenUp.
   */
  with<Answer>(html: string, task: (contents: WebContents) => Promise<Answer>, givenUp?: AbortSignal): Promise<Answer>
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

  const run = async <Answer>(html: string, task: (contents: WebContents) => Promise<Answer>, givenUp?: AbortSignal): Promise<Answer> => {
    stopIfGivenUp(givenUp)
    clearTimeout(idle)
    try {
      const shownIn = warm()
      return await inTime(show(shownIn, html, task, givenUp))
    } catch (error) {
      close()
      throw error
    } finally {
      idle = setTimeout(close, IDLE_MS)
      idle.unref()
    }
  }

  return {
    with(html, task, givenUp) {
      const turn = line.then(() => run(html, task, givenUp))
      line = turn.catch(() => undefined)
      // Nor does who gives it up wait for those before.
      return unlessGivenUp(turn, givenUp)
    },
    async alone(html, task, givenUp) {
      stopIfGivenUp(givenUp)
      const own = openHidden()
      try {
        return await show(own, html, task, givenUp)
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

async function show<Answer>(window: BrowserWindow, html: string, task: (contents: WebContents) => Promise<Answer>, givenUp?: AbortSignal): Promise<Answer> {
  const id = newId()
  const work = async (): Promise<Answer> => {
    await put(window.webContents, id, html)
    stopIfGivenUp(givenUp)
    return task(window.webContents)
  }
  try {
    // The system's window may outlive ours and never answer.
    return await unlessGivenUp(work(), givenUp)
  } finally {
    forgetDocument(id)
  }
}

/** The style sheets of fonts that stand in the document of a window; unpacking them takes longer than laying a form out. */
const fontsIn = new WeakMap<WebContents, readonly string[]>()
/** A document with more of them is not kept: it would hold all of Chinese in the end. */
const MOST_FONTS = 120

/**
 * Puts a document into a window. One that shows a document of ours already gets the next in its place, and where it has the fonts for it only what differs:
 * going to an address, and unpacking fonts, take longer than laying a form out.
 */
async function put(contents: WebContents, id: string, html: string): Promise<void> {
  const parts = partsOf(html)
  const ours = contents.getURL().startsWith(OURS)
  const held = ours ? (fontsIn.get(contents) ?? []) : []
  if (ours && parts !== null && parts.fonts.every(font => held.includes(font)) && (await inspected(contents, inspector => changed(inspector, parts)))) return
  const others = parts === null || held.length > MOST_FONTS ? [] : held.filter(font => !parts.fonts.includes(font))
  fontsIn.set(contents, parts === null ? [] : [...parts.fonts, ...others])
  const whole = others.length === 0 ? html : withMoreFonts(html, others)
  if (ours && (await inspected(contents, inspector => replaced(inspector, whole)))) return
  await contents.loadURL(showDocument(id, whole))
}

/** Does something with the debugger's protocol; false where that cannot be done. */
async function inspected({ debugger: inspector }: WebContents, task: (inspector: Debugger) => Promise<boolean>): Promise<boolean> {
  try {
    inspector.attach('1.3')
  } catch {
    // Somebody else is attached to it already, and stays so.
    return false
  }
  try {
    return await task(inspector)
  } catch {
    return false
  } finally {
    inspector.removeAllListeners('message')
    if (inspector.isAttached()) inspector.detach()
  }
}

/** The document stays, what differs in it is exchanged. */
async function changed(inspector: Debugger, { title, page, body }: DocumentParts): Promise<boolean> {
  const { root } = (await inspector.sendCommand('DOM.getDocument', { depth: 0 })) as { root: { nodeId: number } }
  for (const [selector, outerHTML] of [['title', title], ['#page', page], ['body', body]] as const) {
    const { nodeId } = (await inspector.sendCommand('DOM.querySelector', { nodeId: root.nodeId, selector })) as { nodeId: number }
    await inspector.sendCommand('DOM.setOuterHTML', { nodeId, outerHTML })
  }
  return true
}

/** Whether the document in the window could be replaced, style sheets and all. */
async function replaced(inspector: Debugger, html: string): Promise<boolean> {
  await inspector.sendCommand('Page.enable')
  const { frameTree } = (await inspector.sendCommand('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  const loaded = new Promise<void>(resolve => inspector.on('message', (_event, method: string) => method === 'Page.loadEventFired' && resolve()))
  await inspector.sendCommand('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  return Promise.race([loaded.then(() => true), new Promise<boolean>(resolve => setTimeout(resolve, REPLACED_MS, false))])
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
