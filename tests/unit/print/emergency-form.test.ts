// What the form of an emergency says. How it looks on real paper is driven in the program.
import { expect, test } from 'vitest'
import { courseLine, kindWord } from '../../../electron/print/emergency-words'
import { layouts } from '../../../electron/forms'
import type { Measure } from '../../../electron/print/form'
import type { EmergencyPaper } from '../../../shared/emergencies/paper'
import { emergencyKinds } from '../../../shared/emergencies/words'
import { defaultSettings } from '../../../shared/print/paper'
import { atLocal } from '../../../shared/text/zone'

const ZONE = 'Asia/Shanghai'
const at = (local: string) => atLocal(local, ZONE)
const measure: Measure = html => Promise.resolve({ heights: new Map([...html.matchAll(/data-m="([^"]+)"/g)].map(found => [found[1] ?? '', 20])), texts: new Map() })
const wang = { id: 'w', name: '王芳' }
const line = (kind: string, data: Record<string, unknown>, local: string) => ({ id: kind + local, at: at(local), kind, data, by: wang, rule: null, post: null })

const paper: EmergencyPaper = {
  house: { mall: { zh: '绥芬河贸易城', ru: 'Торговый центр «Суйфэньхэ»' }, department: { zh: '客户服务部', ru: 'Отдел обслуживания' }, phone: '' },
  printedBy: '王芳', printedAt: at('2026-11-23 01:40'), timeZone: ZONE, duplicate: null, number: 'JJ-20261122-0001',
  emergency: {
    kind: 'fire', place: '四层', placeNames: { nameZh: '四层餐饮区', nameRu: 'Ресторанный дворик' }, startedAt: at('2026-11-22 23:58'), createdAt: at('2026-11-22 23:58'), createdBy: wang, post: null, said: 'Горит вывеска', hurt: 1,
    hurtText: 'Ожог', fireCard: { name: '王芳', post: '前台', address: '', where: '四层', seen: '明火', calledAt: null }, told: [{ whom: '消防队 / Пожарная охрана', phone: '119', at: at('2026-11-22 23:59'), said: '8分钟到' }],
    cause: '', damage: '', measures: '', endedAt: null, endedBy: null, voided: null, isOpen: true,
  },
  course: [line('reported', { kind: 'fire', place: '四层', said: 'Горит вывеска' }, '2026-11-22 23:58'), line('noted', { what: '切断电源', doneBy: '赵师傅' }, '2026-11-23 00:01')],
  files: ['fire.png'],
}

test('says all that is known in both languages, to the second, with the day where it is another', async () => {
  const { html, pages } = await layouts.emergencyForm(paper, defaultSettings('', 'a4'), measure)
  const text = html.slice(html.indexOf('<body')).replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '|').replaceAll('\u00a0', ' ')
  expect(pages).toBe(1)
  for (const word of ['紧急情况处理登记表', 'Карта регистрации чрезвычайной ситуации', '火情', 'пожар', '四层餐饮区', 'Ресторанный дворик', '处置中', 'ситуация продолжается', '明火', '119', '8分钟到', '23:59:00', '赵师傅: 切断电源', '00:01:00', '2026-11-23', 'fire.png', '上报人']) expect(text).toContain(word)
})

test('the post stands at the head, and beside a line only where it is another', async () => {
  const post = { nameZh: '1号服务台', nameRu: 'Стойка № 1' }
  const [first, second] = paper.course
  if (first === undefined || second === undefined) throw new Error('the paper has two lines')
  const told: EmergencyPaper = { ...paper, emergency: { ...paper.emergency, post }, course: [{ ...first, post }, { ...second, post: { nameZh: '消防控制室', nameRu: 'Пост пожарной охраны' } }] }
  const { html } = await layouts.emergencyForm(told, defaultSettings('', 'a4'), measure)
  expect(html.split('1号服务台')).toHaveLength(2)
  expect(html.split('消防控制室')).toHaveLength(2)
})

test('every kind has its word in both languages, and facts that are the same in both stand once', () => {
  for (const kind of emergencyKinds) expect(Object.values(kindWord(kind)), kind).not.toContain('')
  expect(courseLine({ kind: 'told', data: { whom: 'Охрана', phone: '', said: 'Идут' } })).toEqual({ what: { zh: '告知', ru: 'Кому сообщено' }, told: 'Охрана\nИдут' })
  expect(courseLine({ kind: 'fireCard', data: { again: true } }).what.zh).toBe('更正了火警报告卡')
})
