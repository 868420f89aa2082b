// The words of emergencies' screens that stand on their form too, in both languages.
import ru from '../../shared/i18n/ru/emergencies.json'
import zh from '../../shared/i18n/zh/emergencies.json'
import type { BothNames } from '../../shared/core/actor'
import type { TimelineEntry } from '../../shared/core/records'
import type { EmergencyKind } from '../../shared/emergencies/words'
import { oneLine, paperWord, textIn } from './words'

/** What kind it is, in both languages. */
export const kindWord = (kind: EmergencyKind): BothNames => textIn({ zh: zh.kinds, ru: ru.kinds }, kind)

/** A line of the course in both languages, and what was said with it, in the words it was said in. */
export function courseLine({ kind, data }: Pick<TimelineEntry, 'kind' | 'data'>): { what: BothNames; told: string } {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : '')
  if (kind === 'noted') {
    const what = [text('doneBy'), text('what')].filter(part => part !== '').join(': ')
    return { what: { zh: what, ru: what }, told: '' }
  }
  const count = Number(data['count'] ?? 0)
  const lines = (...parts: readonly string[]) => parts.filter(part => part !== '').join('\n')
  // Their facts are the same in both languages, and stand once.
  if (kind === 'told') return { what: paperWord('emergency.told'), told: lines([text('whom'), text('phone')].join(' ').trim(), text('said')) }
  if (kind === 'reported') return { what: paperWord('emergency.said'), told: lines(`${oneLine(textIn({ zh: zh.kinds, ru: ru.kinds }, text('kind')))} · ${text('place')}`, text('said')) }
  const told = lines(text('text'), text('reason'))
  const key = kind === 'fireCard' && data['again'] === true ? 'fireCardAgain' : kind === 'hurt' ? 'hurt_other' : kind === 'attached' ? 'attached_other' : kind
  const values = (lang: 'zh' | 'ru') => ({ kind: textIn({ zh: zh.kinds, ru: ru.kinds }, text('kind'))[lang], place: text('place'), count })
  const files = { zh: zh.timeline, ru: ru.timeline }
  const what = { zh: textIn(files, key, values('zh')).zh, ru: textIn(files, key, values('ru')).ru }
  return { what: kind === 'attached' ? filesWord(count) : what, told }
}

/** Paper has no plural forms of the screen's kind: the count stands after the word. */
function filesWord(count: number): BothNames {
  const { zh: files, ru: added } = paperWord('emergency.attachments')
  return { zh: `${files}：${count}`, ru: `${added}: ${count}` }
}
