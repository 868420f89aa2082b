import type { Contract } from '../../../shared/contract'
import { recordShownPhone } from './form-data'
import { act, type UseCase } from '../core/use-case'

export const printDesk = {
  preview: act('print.preview', async ({ desk, who, input }) => {
    await recordShownPhone(desk, who, input.form, input.recordId ?? null)
    return desk.print.preview({ ...input, actor: who })
  }),
  send: act('print.send', ({ desk, who, input }) => desk.print.send({ ...input, actor: who })),
  queue: act('print.queue', ({ desk }) => desk.print.queue()),
  retry: act('print.retry', ({ desk, input }) => desk.print.retry(input.id, input.printer ?? null)),
  cancel: act('print.cancel', ({ desk, input }) => desk.print.cancel(input.id)),
  printers: act('print.printers', ({ desk }) => desk.print.printers()),
  savePrinter: act('print.savePrinter', async ({ desk, input }) => {
    await desk.print.savePrinter(input)
    return desk.print.printers()
  }),
  savePdf: act('print.savePdf', ({ desk, who, input }) => desk.print.savePdf({ ...input, actor: who })),
} satisfies { [Key in keyof Contract['print']]: UseCase<`print.${Key}`> }
