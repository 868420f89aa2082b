import { BrowserWindow, dialog } from 'electron'
import type { Actor } from '../../shared/core/actor'
import type { Desk } from '../desk/core/desk'
import { tellEnded, tellUntold } from '../desk/print/course'
import { formData, queueForm } from '../desk/print/form-data'
import { createPrintEngine } from '../print/engine'
import { shelfJobs, type SavedPrinter } from '../print/jobs'
import { createPrintService, type PrintService } from '../print/service'

/** This station's printers and queue, on its own store; forms are filled by the desk. */
export function createPrinting(desk: Desk, log: (error: unknown) => void): PrintService<Actor> {
  const { station } = desk
  const printing = createPrintService<Actor>({
    engine: createPrintEngine(async () => (await import('../forms')).layouts),
    jobs: shelfJobs(station, desk.now()),
    printers: { all: () => station.setting<SavedPrinter[]>('printers') ?? [], keep: printers => station.set('printers', printers) },
    clock: {
      now: desk.now,
      every: (ms, tick) => {
        const timer = setInterval(tick, ms)
        return () => clearInterval(timer)
      },
    },
    loadForm: (wanted, who) => formData(desk, who, wanted),
    queueForm: (wanted, who, id) => queueForm(desk, who, wanted, id),
    ended: (job, who) => tellEnded(desk, job.id, job, who),
    notify: () => desk.live.announce({ room: 'system', id: desk.stationId, at: desk.now() }),
    chooseFile: askWhereToSave,
  })
  const begun = desk.now()
  const catchUp = (): void => void tellUntold(desk, printing.queue(), begun).catch(log)
  void printing.start().then(catchUp, log)
  desk.store.onState(state => state === 'ok' && catchUp())
  return printing
}

async function askWhereToSave(suggestedName: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = { defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const window = BrowserWindow.getFocusedWindow()
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled ? null : answer.filePath
}
