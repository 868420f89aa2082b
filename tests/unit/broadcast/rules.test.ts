import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cuesOf, mayAir, mayEnd } from '../../../shared/broadcast/air'
import { scriptActions, scriptStep, type ScriptFacts } from '../../../shared/broadcast/rules'
import { aligned, sentences } from '../../../shared/broadcast/sentences'
import { missingTerms } from '../../../shared/broadcast/terms'
import { scriptStates, scriptSteps } from '../../../shared/broadcast/words'
import { roles } from '../../../shared/core/actor'

const WRITER = { staffId: 'li', role: 'broadcaster' } as const
const LEAD = { staffId: 'kim', role: 'supervisor' } as const
const draft: ScriptFacts = { state: 'draft', writers: ['li'], complete: true, blanksAgree: true, heardBy: [], differences: 0, ownApproval: false }

describe('a script', () => {
  test('is submitted with both languages that say the same, or whose differences somebody confirmed', () => {
    expect(scriptStep(draft, WRITER, 'submit').may).toBe(true)
    expect(scriptStep({ ...draft, complete: false }, WRITER, 'submit')).toEqual({ may: false, reason: 'language_missing' })
    expect(scriptStep({ ...draft, blanksAgree: false }, WRITER, 'submit')).toEqual({ may: false, reason: 'blanks_differ' })
    expect(scriptStep({ ...draft, differences: 1 }, WRITER, 'submit')).toEqual({ may: false, reason: 'facts_differ' })
  })

  test('is not changed while it waits for the approval', () => {
    expect(scriptStep({ ...draft, state: 'submitted' }, WRITER, 'edit')).toEqual({ may: false, reason: 'script_submitted' })
  })

  test('is approved by somebody else than its writer, unless the mall allows it', () => {
    const waiting: ScriptFacts = { ...draft, state: 'submitted', writers: ['li', 'kim'] }
    expect(scriptStep(waiting, LEAD, 'approve')).toEqual({ may: false, reason: 'own_script' })
    expect(scriptStep({ ...waiting, ownApproval: true }, LEAD, 'approve').may).toBe(true)
    expect(scriptStep({ ...waiting, writers: ['li'] }, LEAD, 'approve').may).toBe(true)
    expect(scriptStep(waiting, WRITER, 'approve')).toEqual({ may: false, reason: 'not_permitted' })
  })

  property.prop([fc.constantFrom(...scriptStates), fc.boolean(), fc.nat(3), fc.boolean(), fc.constantFrom(...roles), fc.constantFrom('li', 'kim')])(
    'is approved only from the submission, and submitted only whole, whoever asks', (state, complete, differences, ownApproval, role, staffId) => {
      const facts: ScriptFacts = { state, writers: ['li'], complete, blanksAgree: true, heardBy: [], differences, ownApproval }
      const actions = scriptActions(facts, { staffId, role })
      expect(Object.keys(actions).sort()).toEqual([...scriptSteps].sort())
      if (actions.approve.may) expect([state, staffId !== 'li' || ownApproval]).toEqual(['submitted', true])
      if (actions.submit.may) expect([complete, differences]).toEqual([true, 0])
      if (state === 'retired') expect(scriptSteps.filter(step => actions[step].may)).toEqual(actions.revive.may ? ['revive'] : [])
    },
  )
})

describe('sentences of both languages stand beside each other', () => {
  test('by sentence and by line', () => {
    expect(sentences('各位顾客，早上好！欢迎光临。\n祝您愉快', 'zh')).toEqual(['各位顾客，早上好！', '欢迎光临。', '祝您愉快'])
    expect(sentences('Доброе утро! Мы работаем с 8:30.\n\nДо встречи.', 'ru')).toEqual(['Доброе утро!', 'Мы работаем с 8:30.', 'До встречи.'])
    expect(aligned('一。二。', 'Раз.')).toEqual([{ zh: '一。', ru: 'Раз.' }, { zh: '二。', ru: '' }])
  })

  property.prop([fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 })])('and no character is lost', (zh, ru) => {
    const rows = aligned(zh, ru)
    const bare = (text: string) => text.replace(/\s/g, '')
    expect(bare(rows.map(row => row.zh).join(''))).toBe(bare(zh))
    expect(bare(rows.map(row => row.ru).join(''))).toBe(bare(ru))
  })
})

describe('terms of the mall', () => {
  const terms = [{ nameZh: '皮草城', nameRu: 'Меховой город' }, { nameZh: '服务台', nameRu: 'Стойка обслуживания' }, { nameZh: '总服务台', nameRu: 'Главная стойка обслуживания' }]

  test('are pointed out where one language names them and the other does not, in whatever case', () => {
    expect(missingTerms('请到服务台', 'Подойдите к стойке обслуживания', terms, 20)).toEqual([])
    expect(missingTerms('请到皮草城', 'Приходите к нам', terms, 20)).toEqual([{ nameZh: '皮草城', nameRu: 'Меховой город', lacks: 'ru' }])
    expect(missingTerms('欢迎光临', 'Вас ждёт «Меховой город»', terms, 20)).toEqual([{ nameZh: '皮草城', nameRu: 'Меховой город', lacks: 'zh' }])
  })

  test('the longer of two that lie in each other is meant', () => {
    expect(missingTerms('请到总服务台', 'Ждём вас', terms, 20).map(({ nameZh }) => nameZh)).toEqual(['总服务台'])
  })
})

describe('on air', () => {
  test('goes what is approved and still says so, one at a time', () => {
    expect(mayAir({ approvedNo: 2, sound: true, busy: false, open: 0 }).may).toBe(true)
    expect(mayAir({ approvedNo: null, sound: true, busy: false, open: 0 })).toEqual({ may: false, reason: 'not_approved' })
    expect(mayAir({ approvedNo: 2, sound: false, busy: false, open: 0 })).toEqual({ may: false, reason: 'script_altered' })
    expect(mayAir({ approvedNo: 2, sound: true, busy: true, open: 0 })).toEqual({ may: false, reason: 'air_is_busy' })
  })

  test('it is broken off only with a reason, and ended once', () => {
    expect(mayEnd({ endedAt: null, here: true }, 'aired', '').may).toBe(true)
    expect(mayEnd({ endedAt: null, here: false }, 'brokenOff', '')).toEqual({ may: false, reason: 'reason_missing' })
    expect(mayEnd({ endedAt: 1, here: true }, 'aired', '')).toEqual({ may: false, reason: 'air_is_over' })
    expect(mayEnd({ endedAt: null, here: false }, 'aired', '')).toEqual({ may: false, reason: 'air_elsewhere' })
  })

  test('one language is read whole before the other, in the order of the programme', () => {
    const script = { zh: '一。二。', ru: 'Раз. Два.' }
    expect(cuesOf({ ...script, order: 'zhRu' }).map(({ text }) => text)).toEqual(['一。', '二。', 'Раз.', 'Два.'])
    expect(cuesOf({ ...script, order: 'ruZh' }).map(({ lang }) => lang)).toEqual(['ru', 'ru', 'zh', 'zh'])
  })
})
