import { beforeEach, expect, test, vi } from 'vitest'
import type { WebContents } from 'electron'

/** A window that shows one of our documents already; `attached` when somebody else holds its debugger. */
const fake = vi.hoisted(() => ({ attached: false, loaded: [] as string[], sent: [] as string[], detached: 0 }))

vi.mock('electron', () => {
  class Window {
    private readonly inspector = {
      attach: () => {
        if (fake.attached) throw new Error('Debugger is already attached to the target')
      },
      isAttached: () => true,
      detach: () => void (fake.detached += 1),
      removeAllListeners: () => undefined,
      on: (_event: string, heard: (event: null, method: string) => void) => void heard(null, 'Page.loadEventFired'),
      sendCommand: async (command: string) => {
        fake.sent.push(command)
        return { frameTree: { frame: { id: 'f' } }, root: { nodeId: 1 }, nodeId: 2 }
      },
    }
    webContents = {
      getURL: () => fake.loaded.at(-1) ?? '', isCrashed: () => false, setWindowOpenHandler: () => undefined, debugger: this.inspector,
      loadURL: async (url: string) => void fake.loaded.push(url),
    }
    isDestroyed = () => false
    destroy = () => undefined
    static getAllWindows = () => []
  }
  const partition = { protocol: { handle: () => undefined }, webRequest: { onBeforeRequest: () => undefined }, setPermissionRequestHandler: () => undefined }
  return { BrowserWindow: Window, session: { fromPartition: () => partition } }
})

const { createPrintWindow } = await import('../../../electron/print/window')
const shown = async (contents: WebContents) => contents.getURL()

beforeEach(() => Object.assign(fake, { attached: false, loaded: [], sent: [], detached: 0 }))

test('the next document takes the place of the last one', async () => {
  const window = createPrintWindow()
  await window.with('<p>one</p>', shown)
  await window.with('<p>two</p>', shown)
  expect([fake.loaded.length, fake.sent.includes('Page.setDocumentContent'), fake.detached]).toEqual([1, true, 1])
  window.close()
})

test('where somebody holds the debugger already the next document is gone to by its address, and theirs stays attached', async () => {
  const window = createPrintWindow()
  await window.with('<p>one</p>', shown)
  fake.attached = true
  await expect(window.with('<p>two</p>', shown)).resolves.toContain('app://print/')
  expect([fake.loaded.length, fake.sent, fake.detached]).toEqual([2, [], 0])
  window.close()
})
