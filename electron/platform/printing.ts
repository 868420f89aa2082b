import { BrowserWindow, dialog } from 'electron'
import type { Actor } from '../../shared/core/actor'
import type { Desk } from '../desk/core/desk'
import { createPrintEngine } from '../print/engine'
import { keptPrinters } from '../../shared/print/printers'
import { shelfJobs } from '../print/jobs'
import { createPrintService, type PrintService } from '../print/service'
import { whenSettled } from './settled'

/** What fills forms and tells of them brings the rooms with it: loaded when the first form is asked for. */
const filling = () => import('../desk/print/form-data')
const course = () => import('../desk/print/course')

/** This station's printers and queue, on its own store; forms are filled by the desk. */
export function createPrinting(desk: Desk, log: (error: unknown) => void): PrintService<Actor> {
  const { station } = desk
  const printing = createPrintService<Actor>({
    engine: createPrintEngine(async () => (await import('../forms')).layouts),
    jobs: shelfJobs(station, desk.now()),
    printers: { all: () => keptPrinters(station.setting<unknown>('printers')), keep: printers => station.set('printers', printers) },
    clock: {
      now: desk.now,
      every: (ms, tick) => {
        const timer = setInterval(tick, ms)
        return () => clearInterval(timer)
      },
    },
    loadForm: async (wanted, who) => (await filling()).formData(desk, who, wanted),
    queueForm: async (wanted, who, id) => (await filling()).queueForm(desk, who, wanted, id),
    ended: async (job, who) => (await course()).tellEnded(desk, job.id, job, who),
    notify: () => desk.live.announce({ room: 'system', id: desk.stationId, at: desk.now() }),
    chooseFile: askWhereToSave,
  })
  const begun = desk.now()
  const catchUp = (): void => void course().then(({ tellUntold }) => tellUntold(desk, printing.queue(), begun)).catch(log)
  void printing.start().then(() => whenSettled(catchUp), log)
  desk.store.onState(state => state === 'ok' && catchUp())
  return printing
}

async function askWhereToSave(suggestedName: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = { defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const window = BrowserWindow.getFocusedWindow()
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled ? null : answer.filePath
}
