// What a notification says, in the language of this station.
import type { Lang, Role } from '../../shared/core/actor'
import app from '../../shared/i18n/ru/app.json'
import clocks from '../../shared/i18n/ru/clocks.json'
import notices from '../../shared/i18n/ru/notices.json'
import appZh from '../../shared/i18n/zh/app.json'
import clocksZh from '../../shared/i18n/zh/clocks.json'
import noticesZh from '../../shared/i18n/zh/notices.json'
import { toldAs } from '../../shared/core/duties'
import type { NoticeView } from '../../shared/notices/contract'
import { showDay, showMoment } from '../../shared/text/when'

const words = {
  zh: { week: noticesZh.week, told: noticesZh.told as Readonly<Record<string, string>>, clocks: clocksZh.names as Readonly<Record<string, string>>, roles: appZh.roles as Readonly<Record<Role, string>> },
  ru: { week: notices.week, told: notices.told as Readonly<Record<string, string>>, clocks: clocks.names as Readonly<Record<string, string>>, roles: app.roles as Readonly<Record<Role, string>> },
} as const

const filled = (text: string | undefined, facts: Readonly<Record<string, string>>) => (text ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '')

export interface NotificationText {
  readonly title: string
  readonly body: string
}

/** Who is told where: the mall's zone, the moment (UTC ms), the role of whoever sits there. */
interface Told {
  readonly lang: Lang
  readonly zone: string
  readonly now: number
  readonly role: Role
  readonly locked: boolean
}

/** One notice. Under a locked screen the number, or the week, alone says what it is of: what was told stays for whoever unlocks it. */
export function noticeText({ kind, number, title, journal, clock }: NoticeView, { lang, zone, now, role, locked }: Told): NotificationText {
  const { week, told, clocks: names, roles } = words[lang]
  const which = journal === null ? number : filled(week, { from: showDay(journal.week, lang) })
  // Told to the next above because whoever owes it has let it pass.
  const another = clock.owedBy !== null && clock.owedBy !== toldAs(role) ? [filled(told['owedBy'], { role: roles[clock.owedBy] })] : []
  const by = filled(told['by'], { time: showMoment(clock.dueAt, now, zone, lang) })
  const body = [locked ? which : `${which} · ${title}`, [by, ...another].join(' · ')].join('\n')
  return { title: filled(told[kind], { clock: names[clock.name] ?? '' }), body }
}

/** Many at once. */
export function manyText(count: number, lang: Lang): NotificationText {
  const { told } = words[lang]
  const form = lang === 'zh' ? 'other' : new Intl.PluralRules('ru').select(count)
  return { title: filled(told[`many_${form}`], { count: String(count) }), body: told['manyDetail'] ?? '' }
}
