// A member of the club as the forms say it.
import type { CardPaper, ConsentPaper, ErasurePaper, HandOutsPaper, LabelsPaper, LettersPaper, StatementPaper } from '../../shared/members/paper'
import { cardNumber } from '../../shared/members/card'
import { atLocal } from '../../shared/text/zone'
import { dutyLogPaper } from './shift-papers'

const { asked: _asked, entries: _entries, ...head } = dutyLogPaper(1)
const { timeZone } = head
const at = (text: string) => atLocal(text, timeZone)
const who = { name: 'Вероника Щеглова', latin: 'Veronika Shcheglova', lang: 'ru', level: 'gold' } as const
const CARD = cardNumber(29)
const NUMBER = 'HY-20261119-0001'

export const cardPaper: CardPaper = { ...head, number: CARD, member: { ...who, number: NUMBER, cardEndsAt: at('2029-12-01 00:00') } }

export const consentPaper: ConsentPaper = {
  ...head, number: NUMBER, member: { ...who, phone: '+7 914 666-72-01', birthday: '1979-11-02' },
  consent: { at: at('2026-11-19 10:30'), text: '2026-1', lang: 'ru', strokes: { width: 600, height: 130, lines: [[40, 90, 90, 30, 130, 95, 180, 40, 240, 90], [260, 85, 330, 50, 420, 88, 520, 60]] } },
}

const shop = { id: 's', code: 'A101', nameZh: '北极狐皮草', nameRu: 'Меха «Полярная лиса»' }

/** So many entries, three of a kind after each other. */
export function statementPaper(count: number): StatementPaper {
  let balance = 100
  const lines = Array.from({ length: count }, (_, index) => {
    const kind = (['earn', 'redeem', 'expire'] as const)[index % 3] ?? 'earn'
    const points = kind === 'earn' ? 5200 : kind === 'redeem' ? -300 : -40
    balance += points
    return {
      at: at('2026-01-10 12:00') + index * 86_400_000, kind, points, balance, gift: kind === 'redeem' ? '保温杯 / Термокружка' : '', reason: '', receipt: kind === 'earn' ? { shop, number: `78-${index}`, amount: 5_200_000, day: '20260110' } : null,
    }
  })
  return { ...head, number: NUMBER, member: { ...who, card: CARD }, from: at('2025-11-22 16:10'), opening: 100, lines, runningOut: [{ at: at('2026-12-01 00:00'), points: 120 }] }
}

export const erasurePaper: ErasurePaper = { ...head, number: NUMBER, erased: { at: at('2026-11-22 15:40'), by: '赵强', reason: '本人书面申请 / письменное заявление от 22.11.2026', records: 3, files: 2, signed: 1 }, balance: 5368, entries: 7 }

/** To be signed before anybody is enrolled. */
export const blankConsentPaper: ConsentPaper = { ...consentPaper, number: '', member: { ...who, phone: '', birthday: null }, consent: { at: null, text: '2026-1', lang: 'ru', strokes: null } }

const NAMES = [{ name: '欧阳娜娜', latin: 'Ouyang Nana', lang: 'zh' }, { name: 'Вероника Щеглова-Преображенская', latin: 'Veronika Shcheglova-Preobrazhenskaia', lang: 'ru' }, { name: '王小明', latin: '', lang: 'zh' }] as const

/** So many members of a list, in turn of either language. */
export function lettersPaper(count: number, text: LettersPaper['text'] = null): LettersPaper {
  const to = Array.from({ length: count }, (_, index) => ({
    ...(NAMES[index % NAMES.length] ?? NAMES[0]), id: String(index), number: `HY-20261119-${String(index + 1).padStart(4, '0')}`, level: (['gold', 'vip', 'ordinary'] as const)[index % 3] ?? 'gold', card: cardNumber(index + 1), points: 1280 + index, day: at('2026-12-31 12:00'),
  }))
  return { ...head, number: '', list: 'runningOut', text, to }
}

export const labelsPaper = (count: number): LabelsPaper => ({ ...head, number: '', to: lettersPaper(count).to })

const strokes = { width: 600, height: 130, lines: [[40, 90, 90, 30, 130, 95, 180, 40, 240, 90], [260, 85, 330, 50, 420, 88, 520, 60]] }

/** A day of hand-outs: signed on the screen, to be signed on paper, over a limit, brought back. */
export const handOutsPaper: HandOutsPaper = {
  ...head, number: '', campaign: { zh: '冬季会员礼', ru: 'Зимние подарки участникам' }, day: '20261122',
  lines: Array.from({ length: 4 }, (_, index) => ({
    id: String(index), at: at('2026-11-22 10:05') + index * 1_500_000, member: { number: `HY-20261119-000${index + 1}`, name: NAMES[index % 3]?.name ?? '' }, gift: { zh: '新年挂历', ru: 'Календарь на новый год' }, count: index === 2 ? 3 : 1, receipt: index === 1 ? 'A-78/2291' : '',
    by: 'Анна Кузнецова', over: index === 2 ? { by: '李海燕', reason: '老会员一家三口 / семья из трёх человек' } : null, strokes: index === 0 ? strokes : null, cameBack: index === 3,
  })),
}
