import { z } from 'zod'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { formNames } from '../forms'

const formName = z.enum(formNames)

export const papers = ['a4', 'slip241x140'] as const
export const paper = z.enum(papers)
export type Paper = z.infer<typeof paper>

/** A printer of this station: its paper and how the print is moved on it (offset in 0.1 mm, scale in percent). Margins in mm. */
export const printerSettings = z.object({
  name: z.string().min(1).max(200),
  paper,
  offsetX: z.int().min(-200).max(200).default(0),
  offsetY: z.int().min(-200).max(200).default(0),
  scale: z.int().min(50).max(150).default(100),
  margin: z.int().min(0).max(40).default(8),
  /** Three pages (one a copy), or one pass on carbon paper. */
  copies: z.enum(['threePages', 'onePass']).default('threePages'),
})
export type PrinterSettings = z.infer<typeof printerSettings>

export const printer = z.object({ name: z.string(), displayName: z.string(), present: z.boolean(), chosen: z.boolean(), settings: printerSettings.nullable() })

export const printJob = z.object({
  id: z.string(),
  form: formName,
  recordId: z.string().nullable(),
  /** Empty, like `recordId`, for who may not see the record. */
  number: z.string(),
  printer: z.string(),
  paper,
  /** `dialog`: the system's own print window stands open for it, until a person answers there or gives it up. */
  state: z.enum(['waiting', 'printing', 'dialog', 'printed', 'failed', 'cancelled']),
  /** Why it waits or failed: a key of the texts (`print:problems.<key>`). */
  problem: z.string().nullable(),
  tries: z.number(),
  /** 0 for the first print, then the number of the duplicate. */
  duplicate: z.number(),
  /** Sent once more by a person after a try that may have come out; the paper says so. */
  again: z.boolean(),
  createdAt: z.number(),
  printedAt: z.number().nullable(),
})
export type PrintJob = z.infer<typeof printJob>

/** `of` says which one, for a form that belongs to no record: the month of a register, the week of a journal. */
const what = z.object({ form: formName, recordId: recordId.nullish(), of: z.string().max(100).nullish(), paper: paper.nullish(), printer: z.string().max(200).nullish() })

export const printContract = {
  /** The PDF exactly as it would be printed, base64. */
  preview: procedure.input(what).output(z.object({ pdf: z.string(), pages: z.number(), paper })),
  /** Puts a print into the station's queue and tries it at once. With `dialog` the system's own print window opens. */
  send: procedure.input(command(what.extend({ dialog: z.boolean().default(false) }))).output(printJob),
  queue: procedure.output(z.array(printJob)),
  retry: procedure.input(z.object({ id: recordId, printer: z.string().max(200).nullish() })).output(printJob),
  cancel: procedure.input(z.object({ id: recordId })).output(printJob),
  printers: procedure.output(z.array(printer)),
  /** Settings of a printer; the chosen one prints what names no printer. */
  savePrinter: procedure.input(printerSettings.extend({ chosen: z.boolean() })).output(z.array(printer)),
  /** Writes the PDF to a file the person chooses. */
  savePdf: procedure.input(what).output(z.object({ path: z.string().nullable() })),
}
