import { describe, expect, test } from 'vitest'
import { manyText, noticeText } from '../../../electron/platform/notice-words'
import type { NoticeView } from '../../../shared/notices/contract'
import { atLocal } from '../../../shared/text/zone'

const zone = 'Asia/Shanghai'
const at = (text: string) => atLocal(text, zone)
const notice: NoticeView = {
  id: '1', kind: 'late', at: at('2026-11-22 11:00'), givenAt: at('2026-11-22 11:00'), room: 'complaints', recordId: '2', number: 'TS-20261122-0001', title: 'Ольга: сапоги с браком', journal: null, over: false,
  clock: { name: 'tell', dueAt: at('2026-11-22 10:30'), owedBy: 'afterSales' },
}
const told = { lang: 'zh', zone, now: at('2026-11-22 11:00'), role: 'receptionist', locked: false } as const

describe('what a notification says', () => {
  test('what is due, of which record, and by when', () => {
    expect(noticeText(notice, told)).toEqual({ title: '逾期：告知客户', body: 'TS-20261122-0001 · Ольга: сапоги с браком\n10:30 到期' })
    expect(noticeText({ ...notice, kind: 'soon' }, { ...told, lang: 'ru', now: at('2026-11-21 23:50') })).toMatchObject({ title: 'Срок истекает: Сообщить клиенту', body: expect.stringMatching(/срок завтра 10:30$/) })
  })

  test('of a weekly journal the week, its first day as days are written', () => {
    const journal: NoticeView = { ...notice, room: 'journals', number: '', title: 'Ольга Смирнова', journal: { week: '2026-11-16', staffId: '3' }, clock: { ...notice.clock, name: 'sendJournal' } }
    expect(noticeText(journal, told).body).toMatch(/^2026-11-16 起的一周 · Ольга Смирнова\n/)
    expect(noticeText(journal, { ...told, lang: 'ru' }).body).toMatch(/^неделя с\u00a016\.11\.2026 · Ольга Смирнова\n/)
    expect(noticeText(journal, { ...told, lang: 'ru', locked: true }).body).toMatch(/^неделя с\u00a016\.11\.2026\n/)
  })

  test('under a locked screen nothing of what somebody told', () => {
    const { title, body } = noticeText(notice, { ...told, locked: true })
    expect(`${title} ${body}`).not.toMatch(/Ольга|сапоги/)
    expect(body).toContain('TS-20261122-0001')
  })

  test('who let it pass, to the next above, and not to those who share the duty', () => {
    expect(noticeText(notice, { ...told, role: 'shiftLead' }).body).toMatch(/责任：售后服务$/)
    for (const role of ['receptionist', 'afterSales'] as const) expect(noticeText(notice, { ...told, role }).body).not.toContain('责任')
  })

  test.each([[4, 'у 4 дел'], [21, 'у 21 дела'], [25, 'у 25 дел']])('many at once are counted: %d', (count, words) => {
    expect(manyText(count, 'ru').title).toContain(words)
    expect(manyText(count, 'zh').title).toContain(`${count} 件`)
  })
})
