// 广播申请: what the desk asks to be announced, made of blanks and choices, so that the text is ready in both languages. Source: product rules, broadcast.
import { z } from 'zod'
import { action, allowed, refused, type Action } from '../core/actions'
import { staffRef } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { palladius } from './palladius'
import { COLOURS, colourNames, GARMENTS, garmentNames, requestKinds, sexes, THINGS, thingNames, type ColourName, type Gender, type RequestKind } from './request-words'

/** A name is no sentence: it is read on air without anybody's approval. */
const NAME = /^[\p{L}\p{M} .·'’-]*$/u
const PLATE = /^[\p{L}\d ·-]*$/u

/** What is filled in; each kind needs some of it (`neededOf`). The name in its own script, Chinese or Cyrillic. */
export const requestBlanks = z.object({
  kind: z.enum(requestKinds),
  name: personLine(0, 60).refine(text => NAME.test(text), { params: { error: 'wrong' } }).default(''),
  sex: z.enum(sexes).nullish(),
  age: z.int().min(1).max(17).nullish(),
  colour: z.enum(colourNames).nullish(),
  garment: z.enum(garmentNames).nullish(),
  thing: z.enum(thingNames).nullish(),
  plate: personLine(0, 15).refine(text => PLATE.test(text), { params: { error: 'wrong' } }).default(''),
  /** Of a custom one, as it is to be read. */
  zh: personText(0, 600).default(''),
  ru: personText(0, 600).default(''),
})
export type RequestBlanks = z.infer<typeof requestBlanks>
export type Blank = Exclude<keyof RequestBlanks, 'kind'>

/** What each kind asks for, what must be filled in first. */
export const blanksOf: Readonly<Record<RequestKind, { readonly needed: readonly Blank[]; readonly also: readonly Blank[] }>> = {
  childWaits: { needed: ['sex'], also: ['age', 'name', 'colour', 'garment'] },
  childSought: { needed: ['sex', 'age'], also: ['name', 'colour', 'garment'] },
  found: { needed: ['thing'], also: ['colour'] },
  car: { needed: ['plate'], also: ['colour'] },
  person: { needed: ['name'], also: [] },
  custom: { needed: ['zh', 'ru'], also: [] },
}

interface RequestFacts {
  readonly kind: RequestKind
  /** It has not been aired or declined yet. */
  readonly waits: boolean
  readonly approved: boolean
  readonly askedBy: string | null
  /** The mall lets people approve what they wrote themselves. */
  readonly ownApproval: boolean
}

/** Whether this person may approve a request that was written by hand: not who wrote it, unless the mall allows that. */
export function mayApproveRequest({ kind, waits, approved, askedBy, ownApproval }: RequestFacts, staffId: string): Action {
  if (!waits) return refused('request_over')
  if (kind !== 'custom' || approved) return refused('request_approved')
  return askedBy === staffId && !ownApproval ? refused('own_request') : allowed
}

/** Whether a request may go on air: nothing written by hand is heard before somebody approved it. */
export function mayAirRequest({ kind, waits, approved }: Pick<RequestFacts, 'kind' | 'waits' | 'approved'>): Action {
  if (!waits) return refused('request_over')
  return kind === 'custom' && !approved ? refused('request_not_approved') : allowed
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Blanks that are written, not chosen. */
export const writtenBlanks: readonly Blank[] = ['name', 'plate', 'zh', 'ru']

/** The blanks that must be filled in and are not. A garment without its colour, and a colour without what has it, say nothing. */
export function missingBlanks(blanks: RequestBlanks): Blank[] {
  const { needed, also } = blanksOf[blanks.kind]
  const pair: readonly Blank[] = ['colour', 'garment']
  const half = also.includes('garment') && isEmpty(blanks.colour) !== isEmpty(blanks.garment) ? pair.filter(name => isEmpty(blanks[name])) : []
  return [...needed.filter(name => isEmpty(blanks[name])), ...half]
}

const HAN = /\p{Script=Han}/u
/** A Chinese name in Russian letters; any other stays as it is written. `known` is how somebody wrote it before. */
const inRussian = (name: string, known: string | null): string => (HAN.test(name) ? (known ?? palladius(name)) : name)

const years = (age: number): string => `${age} ${age === 1 ? 'год' : age >= 2 && age <= 4 ? 'года' : 'лет'}`
const coloured = (colour: ColourName | null | undefined, gender: Gender): string => (colour ? `${COLOURS[colour].ru[gender]} ` : '')

function childOf({ sex, age, name, colour, garment }: RequestBlanks, russian: string) {
  const girl = sex === 'girl'
  const wears = colour && garment ? { zh: `身穿${COLOURS[colour].zh}${GARMENTS[garment].zh}`, ru: `на ${girl ? 'ней' : 'нём'} ${coloured(colour, GARMENTS[garment].gender)}${GARMENTS[garment].ru}` } : null
  const zh = [`一名${age ? `${age}岁的` : ''}小${girl ? '女孩' : '男孩'}`, name === '' ? '' : `名叫${name}`, wears?.zh ?? ''].filter(part => part !== '')
  const ru = [girl ? 'девочка' : 'мальчик', age ? years(age) : '', russian === '' ? '' : `зовут ${russian}`, wears?.ru ?? ''].filter(part => part !== '')
  return { zh: zh.join('，'), ru: ru.join(', ') }
}

const FOUND: Readonly<Record<Gender, string>> = { m: 'найден', f: 'найдена', n: 'найдено', many: 'найдены' }

/** The announcement in both languages; both say the same. `known` is how somebody wrote the Chinese name in Russian before, if anybody did. */
export function requestTexts(blanks: RequestBlanks, known: string | null = null): { zh: string; ru: string } {
  const { kind, name, sex, colour, thing, plate } = blanks
  const russian = inRussian(name, known)
  const child = childOf(blanks, russian)
  switch (kind) {
    case 'childWaits':
      return { zh: `家长请注意！${child.zh}，正在服务台等候家长。\n请家长尽快到服务台。`, ru: `Внимание! У стойки обслуживания родителей ждёт ${child.ru}.\nРодителей просим подойти к стойке обслуживания.` }
    case 'childSought':
      return { zh: `各位顾客请注意！${child.zh}，与家人走散。\n如果您看到这个孩子，请告诉服务台或任何一位工作人员。`, ru: `Внимание! ${sex === 'girl' ? 'Потерялась' : 'Потерялся'} ${child.ru}.\nЕсли вы видели этого ребёнка, сообщите на стойку обслуживания или любому сотруднику.` }
    case 'found': {
      const { zh, ru, gender } = THINGS[thing ?? 'bag']
      return { zh: `各位顾客请注意！我们拾到${colour ? COLOURS[colour].zh : ''}${zh}。\n请失主到服务台认领。`, ru: `Внимание! В торговом центре ${FOUND[gender]} ${coloured(colour, gender)}${ru}.\nВладельца просим подойти к стойке обслуживания.` }
    }
    case 'car':
      return { zh: `各位顾客请注意！车牌号为${plate}的${colour ? COLOURS[colour].zh : ''}汽车挡住了通道。\n请车主尽快挪车。`, ru: `Внимание! ${colour ? `${capital(COLOURS[colour].ru.m)} автомобиль` : 'Автомобиль'} с номером ${plate} мешает проезду.\nВладельца просим переставить машину.` }
    case 'custom':
      return { zh: blanks.zh, ru: blanks.ru }
    case 'person':
      return { zh: `${name}请注意！有人在服务台等您。\n请您听到广播后到服务台。`, ru: `Внимание! ${russian}, вас ждут у стойки обслуживания.\nПросим вас подойти.` }
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A request and what became of it. Times UTC ms. */
export const requestView = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  kind: z.enum(requestKinds),
  zh: z.string(),
  ru: z.string(),
  askedAt: z.number(),
  askedBy: staffRef.nullable(),
  post: z.object({ nameZh: z.string(), nameRu: z.string() }).nullable(),
  /** When it was aired; null while it waits. */
  airedAt: z.number().nullable(),
  /** Why it was not aired, where the broadcaster said so. */
  declined: z.string().nullable(),
  /** Of one written by hand who approved it, and whether the person who asks may; null for one whose words were settled beforehand. */
  approval: z.object({ by: staffRef.nullable(), action }).nullable(),
})
export type RequestView = z.infer<typeof requestView>
