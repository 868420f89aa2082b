import { app, Notification } from 'electron'
import { noticePath } from '../../shared/notices/path'
import type { Desk } from '../desk/core/desk'
import { tellNotices, type Telling } from '../desk/notices/tell'
import { manyText, noticeText, type NotificationText } from './notice-words'
import { openInWindow } from './window'

/** Those that stand on the screen: one that nothing holds loses its click. */
const standing = new Set<Notification>()

function show({ title, body }: NotificationText, path: string): void {
  const notification = new Notification({ title, body })
  standing.add(notification)
  notification.on('close', () => standing.delete(notification))
  notification.on('click', () => {
    standing.delete(notification)
    openInWindow(path)
  })
  notification.show()
}

/** Shows what the person at this station is told, as notifications of the system; a click opens the record, or the board where many came at once. */
export function showNotices(desk: Desk, log: (error: unknown) => void): () => void {
  // Windows shows nothing of a program that has not said who it is.
  if (process.platform === 'win32') app.setAppUserModelId(process.execPath)
  const tell = async (telling: Telling, locked: boolean): Promise<void> => {
    const { person, lang } = desk.session
    if (person === null || !Notification.isSupported()) return
    if ('many' in telling) return show(manyText(telling.many, lang), '/')
    const on = { lang, zone: await desk.mall.timeZone(), now: desk.now(), role: person.role, locked }
    for (const notice of telling.notices) show(noticeText(notice, on), noticePath(notice))
  }
  return tellNotices(desk, { show: (telling, { locked }) => void tell(telling, locked).catch(log), log })
}
