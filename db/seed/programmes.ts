// The programmes of a mall's radio at the first start. Source: product rules, broadcast.
import type { ProgrammeKind, VoiceOrder } from '../../shared/broadcast/words'
import { programmes } from '../repositories/scripts'
import { newId } from '../../shared/core/ids'
import type { Tx } from '../store'

interface Programme {
  readonly zh: string
  readonly ru: string
  /** How long an announcement of it is. */
  readonly seconds: number
  readonly order: VoiceOrder
  readonly kind?: ProgrammeKind
}

export const defaultProgrammes: readonly Programme[] = [
  { zh: '开门迎宾', ru: 'Открытие', seconds: 60, order: 'zhRu' },
  { zh: '闭店送宾', ru: 'Закрытие', seconds: 60, order: 'zhRu' },
  { zh: '促销', ru: 'Акции', seconds: 60, order: 'zhRu' },
  { zh: '安全提示', ru: 'Безопасность', seconds: 45, order: 'zhRu' },
  { zh: '服务信息', ru: 'Полезная информация', seconds: 45, order: 'zhRu' },
  { zh: '天气预报', ru: 'Прогноз погоды', seconds: 30, order: 'zhRu' },
  { zh: '寻人', ru: 'Поиск людей', seconds: 30, order: 'zhRu' },
  { zh: '紧急广播', ru: 'Экстренное сообщение', seconds: 30, order: 'zhRu', kind: 'emergency' },
  { zh: '音乐', ru: 'Музыка', seconds: 300, order: 'zhRu', kind: 'music' },
]

export async function plantProgrammes(tx: Tx): Promise<void> {
  for (const { zh, ru, seconds, order, kind } of defaultProgrammes) await programmes.insert(tx, { id: newId(), nameZh: zh, nameRu: ru, seconds, order, kind })
}
