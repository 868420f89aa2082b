// A program of the tests' own around the real print engine: lays forms out and makes their PDFs in real Electron, without desk and windows.
import { app, BrowserWindow, session } from 'electron'
import { layouts } from '../../../electron/forms'
import { declareScheme } from '../../../electron/platform/scheme'
import { withFonts } from '../../../electron/print/document'
import { createPrintEngine } from '../../../electron/print/engine'
import { fontLinks } from '../../../electron/print/fonts'
import { showDocument } from '../../../electron/print/serve'
import type { Press } from './press'

declareScheme()
// The hidden windows come and go.
app.on('window-all-closed', () => undefined)

const engine = createPrintEngine(async () => layouts)
const MICRONS_AN_INCH = 25_400
let bare: BrowserWindow | null = null

const press: Press = {
  async pdf(form, setup) {
    const composed = await engine.compose(form, setup)
    const { pdf } = await engine.renderPdf(composed)
    const { html: _, ...sheet } = composed
    return { pdf: pdf.toString('base64'), sheet }
  },
  async slips(makes) {
    const times: number[] = []
    for (const { form, setup } of makes) {
      const begun = performance.now()
      await engine.renderPdf(await engine.compose(form, setup))
      times.push(performance.now() - begun)
    }
    return times
  },
  async openBare(form, setup, { width, height }) {
    const { html } = await engine.compose(form, setup)
    bare = new BrowserWindow({ show: false, width: 1000, height: 800, webPreferences: { sandbox: true, javascript: false, session: session.fromPartition('print') } })
    await bare.loadURL(showDocument('bare', withFonts(html, await fontLinks(html))))
    size = { width: width / MICRONS_AN_INCH, height: height / MICRONS_AN_INCH }
  },
  async bare() {
    const begun = performance.now()
    await bare?.webContents.printToPDF({ pageSize: size, margins: { top: 0, bottom: 0, left: 0, right: 0 }, printBackground: true, preferCSSPageSize: true })
    return performance.now() - begun
  },
  async collect() {
    for (const { webContents: { debugger: inspector } } of BrowserWindow.getAllWindows()) {
      inspector.attach('1.3')
      await inspector.sendCommand('HeapProfiler.collectGarbage')
      inspector.detach()
    }
  },
}
let size = { width: 1, height: 1 }

Object.assign(globalThis, { press })
