// The one engine behind all printed forms: data → static HTML → PDF or printer. The PDF and the paper come from the same HTML.
import type { WebContents } from 'electron'
import type { FormContents, FormData, FormName } from '../../shared/forms'
import { paperMicrons } from '../../shared/print/paper'
import type { PrintOutcome } from '../../shared/print/rules'
import { fontLinks } from './fonts'
import type { ComposedForm, Layouts, Measure, PrintSetup } from './form'
import { readMeasures, type DomSnapshot } from './measure'
import { createPrintWindow, PrintTimeout } from './window'

/** A printer that the system knows now. */
export interface PresentPrinter {
  readonly name: string
  readonly displayName: string
  readonly isDefault: boolean
}

export interface PrintEngine {
  /** Lays a form out for a printer's paper. `givenUp` ends it, whatever it is at, with PrintGivenUp. */
  compose(form: FormData, setup: PrintSetup, givenUp?: AbortSignal): Promise<ComposedForm>
  /** The PDF of a form, exactly as it is printed. `givenUp` as above. */
  renderPdf(form: ComposedForm, givenUp?: AbortSignal): Promise<{ pdf: Buffer; pages: number }>
  /**
   * Prints the same HTML. Silently on the named printer, or through the system's own window, which `givenUp` closes. `again` marks it as sent once more after it may
   * have come out. Never throws for what a printer does: the answer says how it ended.
   */
  printPages(form: ComposedForm, printer: string, how: { silent: boolean; again?: boolean; givenUp?: AbortSignal }): Promise<PrintOutcome>
  /** The printers of this PC. */
  printers(): Promise<PresentPrinter[]>
  /** Closes the hidden window, once the system has taken what was printed last. */
  close(): Promise<void>
}

const MICRONS_AN_INCH = 25_400
/** Chromium calls a job done a moment before the system's spooler has it; a program that ends meanwhile loses it (seen with CUPS). */
const HAND_OVER_MS = 3_000

/** Makes the engine. It opens its hidden window with the first form and asks for the layouts (with React's server part) only then. */
export function createPrintEngine(layouts: () => Promise<Layouts>): PrintEngine {
  const window = createPrintWindow()
  let handedOver = -Infinity
  const measureUnless = (givenUp?: AbortSignal): Measure => async html => window.with(await dressed(html), measured, givenUp)
  return {
    async compose(form, setup, givenUp) {
      return laidOut(await layouts(), form, setup, givenUp, measureUnless(givenUp))
    },
    async renderPdf(form, givenUp) {
      const pdf = await window.with(await dressed(form.html), contents => toPdf(contents, form), givenUp)
      return { pdf, pages: form.pages }
    },
    async printPages(form, printer, { silent, again = false, givenUp }) {
      const { markedAgain } = await import('./document')
      const html = await dressed(again ? markedAgain(form.html) : form.html)
      const task = (contents: WebContents): Promise<PrintOutcome> => toPrinter(contents, form, printer, silent)
      try {
        const outcome = await (silent ? window.with(html, task) : window.alone(html, task, givenUp))
        if (outcome.done) handedOver = performance.now()
        return outcome
      } catch (error) {
        return { done: false, problem: error instanceof PrintTimeout ? 'timedOut' : 'printerFailed' }
      }
    },
    printers: () => window.ask(listPrinters),
    async close() {
      const left = handedOver + HAND_OVER_MS - performance.now()
      if (left > 0) await new Promise(resolve => setTimeout(resolve, left))
      window.close()
    },
  }
}

function laidOut<Name extends FormName>(
  layouts: Layouts, { form, data }: { form: Name; data: FormContents[Name] }, setup: PrintSetup, givenUp: AbortSignal | undefined, measure: Measure,
): Promise<ComposedForm> {
  return layouts[form](data, setup, measure, givenUp)
}

/** The document with its fonts. */
async function dressed(html: string): Promise<string> {
  const { withFonts } = await import('./document')
  return withFonts(html, await fontLinks(html))
}

/** Heights and lines through the debugger's protocol, since no script runs in the page. */
async function measured(contents: WebContents): ReturnType<Measure> {
  contents.debugger.attach('1.3')
  try {
    return readMeasures((await contents.debugger.sendCommand('DOMSnapshot.captureSnapshot', { computedStyles: [] })) as DomSnapshot)
  } finally {
    contents.debugger.detach()
  }
}

function toPdf(contents: WebContents, form: ComposedForm): Promise<Buffer> {
  const { width, height } = paperMicrons(form)
  const [across, down] = form.turned === true ? [height, width] : [width, height]
  return contents.printToPDF({
    pageSize: { width: across / MICRONS_AN_INCH, height: down / MICRONS_AN_INCH },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  })
}

function toPrinter(contents: WebContents, form: ComposedForm, printer: string, silent: boolean): Promise<PrintOutcome> {
  return new Promise(resolve => {
    contents.print(
      {
        silent,
        deviceName: printer,
        // A silent print ignores what the printer itself is set to: the size always goes with it.
        pageSize: paperMicrons(form),
        landscape: form.turned === true,
        // A form with a back comes out on both sides; a printer that cannot leaves it aside.
        duplexMode: form.twoSided === true ? 'longEdge' : 'simplex',
        margins: { marginType: 'none' },
        printBackground: true,
        color: false,
        copies: 1,
        scaleFactor: 100,
      },
      (success, reason) => resolve(success ? { done: true } : { done: false, problem: problemOf(reason, silent) }),
    )
  })
}

/** Electron's own words for why; they differ between its versions, so anything unknown is a failure of the printer. */
function problemOf(reason: string, silent: boolean): 'printerMissing' | 'paperRefused' | 'dialogCancelled' | 'printerFailed' {
  if (/device ?name|no printers/i.test(reason)) return 'printerMissing'
  if (/invalid printer settings|page ?size|media/i.test(reason)) return 'paperRefused'
  return !silent && /cancel/i.test(reason) ? 'dialogCancelled' : 'printerFailed'
}

async function listPrinters(contents: WebContents): Promise<PresentPrinter[]> {
  const printers = await contents.getPrintersAsync()
  return printers.map(printer => ({ name: printer.name, displayName: printer.displayName || printer.name, isDefault: isSystemDefault(printer) }))
}

/** Older Electron says which printer is the system's default, newer no longer does. */
function isSystemDefault(printer: object): boolean {
  return 'isDefault' in printer && printer.isDefault === true
}
