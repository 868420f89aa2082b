import type { Contract } from '../../../shared/contract'
import type { Actor } from '../../../shared/core/actor'
import { roleMay } from '../../../shared/permissions'
import type { PrintJob } from '../../../shared/print/contract'
import type { Desk } from '../core/desk'
import { idsInSight } from '../core/sight'
import { act, type InputOf, type UseCase } from '../core/use-case'
import { deskForms } from '../forms'
import { recordLook, type FormWanted } from './form-data'

const wantedIn = ({ form, recordId = null, of = null }: InputOf<'print.preview'>): FormWanted => ({ form, recordId, of })

/** The station's jobs as this person may see them: anybody may free the printer, but of what is out of sight not even the number is told. */
async function shownJobs({ store }: Pick<Desk, 'store'>, who: Actor, jobs: readonly PrintJob[]): Promise<PrintJob[]> {
  const ofRecords = jobs.flatMap(({ form, recordId }) => {
    const { room } = deskForms[form]
    return room === null || recordId === null ? [] : [{ room, id: recordId }]
  })
  const seen = await idsInSight(store, who, ofRecords)
  const maySee = ({ form, recordId }: PrintJob): boolean => {
    const { room, reads } = deskForms[form]
    return room === null ? reads === null || roleMay(who.role, reads) : recordId !== null && seen.has(recordId)
  }
  return jobs.map(job => (maySee(job) ? job : { ...job, recordId: null, number: '' }))
}

async function shownJob(desk: Desk, who: Actor, job: PrintJob): Promise<PrintJob> {
  const [shown = job] = await shownJobs(desk, who, [job])
  return shown
}

export const printDesk = {
  preview: act('print.preview', async ({ desk, who, input, signal }) => {
    await recordLook(desk, who, wantedIn(input), 'print.preview')
    return desk.print.preview({ ...input, actor: who }, signal)
  }),
  send: act('print.send', ({ desk, who, input, signal }) => desk.print.send({ ...input, actor: who }, signal)),
  queue: act('print.queue', ({ desk, who }) => shownJobs(desk, who, desk.print.queue())),
  retry: act('print.retry', async ({ desk, who, input }) => shownJob(desk, who, await desk.print.retry(input.id, input.printer ?? null))),
  cancel: act('print.cancel', async ({ desk, who, input }) => shownJob(desk, who, await desk.print.cancel(input.id, who))),
  printers: act('print.printers', ({ desk }) => desk.print.printers()),
  savePrinter: act('print.savePrinter', async ({ desk, input }) => {
    await desk.print.savePrinter(input)
    return desk.print.printers()
  }),
  savePdf: act('print.savePdf', async ({ desk, who, input, signal }) => {
    await recordLook(desk, who, wantedIn(input), 'print.savePdf')
    return desk.print.savePdf({ ...input, actor: who }, signal)
  }),
} satisfies { [Key in keyof Contract['print']]: UseCase<`print.${Key}`> }
