import { app, BrowserWindow, dialog } from 'electron'
import type { Host } from '../desk/core/desk'
import { openWindow } from './window'

/** The real computer behind the desk. */
export function makeHost(pepper: Buffer, dataFolder: string): Host {
  const over = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const choose = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const window = over()
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  }
  return {
    version: app.getVersion(),
    dataFolder,
    newWindow: () => void openWindow({ starting: false }),
    restart: restartProgram,
    hasOwnMall: async () => (await import('./open-store')).hasOwnMall(dataFolder),
    chooseFolder: () => choose({ properties: ['openDirectory', 'createDirectory'] }),
    chooseFile: () => choose({ properties: ['openFile'], filters: [{ name: 'SQLite', extensions: ['sqlite'] }] }),
    pepper: () => pepper,
  }
}

/** Starts the program again with the same arguments, after everything was closed in order. */
export function restartProgram(): void {
  app.relaunch()
  app.quit()
}
