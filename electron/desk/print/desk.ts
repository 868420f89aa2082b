import type { Contract } from '../../../shared/contract'
import { act, type InputOf, type UseCase } from '../core/use-case'
import { recordLook, type FormWanted } from './form-data'

const wantedIn = ({ form, recordId = null, of = null }: InputOf<'print.preview'>): FormWanted => ({ form, recordId, of })

export const printDesk = {
  preview: act('print.preview', async ({ desk, who, input }) => {
    await recordLook(desk, who, wantedIn(input), 'print.preview')
    return desk.print.preview({ ...input, actor: who })
  }),
  send: act('print.send', ({ desk, who, input }) => desk.print.send({ ...input, actor: who })),
  queue: act('print.queue', ({ desk }) => desk.print.queue()),
  retry: act('print.retry', ({ desk, input }) => desk.print.retry(input.id, input.printer ?? null)),
  cancel: act('print.cancel', ({ desk, who, input }) => desk.print.cancel(input.id, who)),
  printers: act('print.printers', ({ desk }) => desk.print.printers()),
  savePrinter: act('print.savePrinter', async ({ desk, input }) => {
    await desk.print.savePrinter(input)
    return desk.print.printers()
  }),
  savePdf: act('print.savePdf', async ({ desk, who, input }) => {
    await recordLook(desk, who, wantedIn(input), 'print.savePdf')
    return desk.print.savePdf({ ...input, actor: who })
  }),
} satisfies { [Key in keyof Contract['print']]: UseCase<`print.${Key}`> }
