import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow } from 'electron'

/** Time the page may take to settle its fonts and first answers before its picture is taken. */
const SETTLE_MS = 1_500

/** Puts a picture of the first screen at `path`, for somebody who starts the program where there is no display. */
export function photographFirstScreen(window: BrowserWindow, path: string): void {
  window.webContents.once('did-finish-load', () => {
    setTimeout(() => {
      void window.webContents.capturePage().then(picture => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, picture.toPNG())
      })
    }, SETTLE_MS)
  })
}
