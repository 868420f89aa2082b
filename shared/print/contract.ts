import { z } from 'zod'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { copyNames } from '../copies/rules'
import { formNames } from '../forms'

const formName = z.enum(formNames)

/** The papers of the house, as they are offered. */
export const papers = ['a4', 'a5', 'slip241x140', 'slip241x93', 'roll80'] as const
export const paper = z.enum(papers)
export type Paper = z.infer<typeof paper>

/** How the print is moved on a paper: offset in 0.1 mm, scale in percent, margin in mm. */
export const placing = z.object({
  offsetX: z.int().min(-200).max(200).default(0),
  offsetY: z.int().min(-200).max(200).default(0),
  scale: z.int().min(50).max(150).default(100),
  margin: z.int().min(0).max(40).default(8),
})
export type Placing = z.infer<typeof placing>

/** How strongly is printed: needles and heat print thin type badly, an old ribbon even more so. */
export const densities = ['light', 'normal', 'dark'] as const

/** A printer of this station: the paper in it, how the print is moved on that, and how it prints. */
export const printerSettings = z.object({
  name: z.string().min(1).max(200),
  paper,
  ...placing.shape,
  density: z.enum(densities).default('normal'),
  /** Three pages (one a copy), or one pass on carbon paper. */
  copies: z.enum(['threePages', 'onePass']).default('threePages'),
})
export type PrinterSettings = z.infer<typeof printerSettings>
export type Density = PrinterSettings['density']

/** How the print is moved on each paper that was ever set up in a printer: choosing another one loses nothing. */
export const placings = z.partialRecord(paper, placing)
export type Placings = z.infer<typeof placings>

/** `settings` are null for a printer that nobody has set up. */
export const printer = z.object({ name: z.string(), displayName: z.string(), present: z.boolean(), chosen: z.boolean(), settings: printerSettings.nullable(), placings })

/** Which copies of a form are printed, at least one; all of them where left out. A form without copies, and one pass on carbon paper, pay no heed. */
const copiesWanted = z.array(z.enum(copyNames)).refine(names => names.length > 0, { params: { error: 'copies.none' } })

export const printJob = z.object({
  id: z.string(),
  form: formName,
  recordId: z.string().nullable(),
  /** Empty, like `recordId`, for who may not see the record. */
  number: z.string(),
  printer: z.string(),
  paper,
  /** The copies that come out of a form that has some. */
  copies: z.array(z.enum(copyNames)),
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

/** `of` says which one, for a form that belongs to no record: the month of a register, the week of a journal, what the duty log is searched by. */
const what = z.object({
  form: formName,
  recordId: recordId.nullish(),
  of: z.string().max(600).nullish(),
  paper: paper.nullish(),
  printer: z.string().max(200).nullish(),
  copies: copiesWanted.nullish(),
})

export const printContract = {
  /** The PDF exactly as it would be printed, base64. */
  preview: procedure.input(what).output(z.object({ pdf: z.string(), pages: z.number(), paper })),
  /** Puts a print into the station's queue and tries it at once. With `dialog` the system's own print window opens. */
  send: procedure.input(command(what.extend({ dialog: z.boolean().default(false) }))).output(printJob),
  queue: procedure.output(z.array(printJob)),
  retry: procedure.input(z.object({ id: recordId, printer: z.string().max(200).nullish() })).output(printJob),
  cancel: procedure.input(z.object({ id: recordId })).output(printJob),
  printers: procedure.output(z.array(printer)),
  /** Settings of a printer with the paper in it; what was set for its other papers stays. The chosen one prints what names no printer. */
  savePrinter: procedure.input(printerSettings.extend({ chosen: z.boolean() })).output(z.array(printer)),
  /** Writes the PDF to a file the person chooses. */
  savePdf: procedure.input(what).output(z.object({ path: z.string().nullable() })),
}
