import type { MainLogger } from 'electron-log'

/** What the desk writes down for whoever looks after it. */
export interface DeskLog {
  error(...what: unknown[]): void
  info(...what: unknown[]): void
}

/** The log of this data folder. What writes it is loaded at the first line, since the sign-in screen is to stand before. */
export function openLog(data: string): DeskLog {
  let opened: Promise<MainLogger> | undefined
  const open = async (): Promise<MainLogger> => {
    const { default: log } = await import('electron-log/main')
    log.transports.file.resolvePathFn = () => `${data}/log/desk.log`
    log.transports.console.level = 'error'
    return log
  }
  const write = (level: keyof DeskLog, what: unknown[]): void => void (opened ??= open()).then(log => log[level](...what))
  return { error: (...what) => write('error', what), info: (...what) => write('info', what) }
}
