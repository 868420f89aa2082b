import { describe, expect, test } from 'vitest'
import { complaintClock, daysLater, majorSince } from '../../../shared/complaints/clocks'
import type { ComplaintFacts } from '../../../shared/complaints/facts'
import { defaultPolicy } from '../../../shared/complaints/policy'
import { proposeClass, proposeSeverity } from '../../../shared/complaints/propose'
import { approvalProblems, complaintProblems, extensionProblems, mediationProblems } from '../../../shared/complaints/rules'
import { mediationGiven } from '../../../shared/complaints/contract'
import type { ComplaintClock } from '../../../shared/complaints/words'
import { owedTo } from '../../../shared/core/duties'
import { atLocal } from '../../../shared/text/zone'
import { newModel } from '../../support/complaint-model'

const CN = 'Asia/Shanghai'
/** A zone that changes its clocks: forward on 29 March 2026, back on 25 October 2026. */
const EU = 'Europe/Berlin'
const at = (text: string, zone = CN): number => atLocal(text, zone)

function due(name: ComplaintClock, from: string, given: Partial<ComplaintFacts> = {}, zone = CN): number | undefined {
  const facts = { ...newModel(at(from, zone)).facts, ...given }
  return complaintClock(name, facts, at(from, zone), zone)?.dueAt
}

describe('clocks of a complaint', () => {
  test.each([
    ['minor', '2026-11-24 10:00'], ['important', '2026-11-25 10:00'], ['major', '2026-12-02 10:00'],
  ] as const)('%s: settled by %s at the same time of day', (severity, by) => expect(due('settle', '2026-11-22 10:00', { severity })).toBe(at(by)))
  test('handed over within 30 minutes, across midnight', () => expect(due('handOver', '2026-11-22 23:45')).toBe(at('2026-11-23 00:15')))
  test('an earlier day of the customer holds, a later one does not', () => {
    expect(due('settle', '2026-11-22 10:00', { severity: 'minor', wantedBy: at('2026-11-23 12:00') })).toBe(at('2026-11-23 12:00'))
    expect(due('settle', '2026-11-22 10:00', { severity: 'minor', wantedBy: at('2026-11-30 12:00') })).toBe(at('2026-11-24 10:00'))
  })
  test('an important one is taken up within the hour, a major one by the end of the mall’s day, a minor one by nobody', () => {
    expect(due('takeUp', '2026-11-22 10:00', { severity: 'important' })).toBe(at('2026-11-22 11:00'))
    expect(due('takeUp', '2026-11-22 10:00', { severity: 'major' })).toBe(at('2026-11-23 00:00'))
    expect(due('takeUp', '2026-11-22 10:00', { severity: 'minor' })).toBeUndefined()
  })
  test('a VIP’s clocks are halved', () => {
    const express = true
    expect(due('handOver', '2026-11-22 10:00', { express })).toBe(at('2026-11-22 10:15'))
    expect(due('settle', '2026-11-22 10:00', { severity: 'minor', express })).toBe(at('2026-11-23 10:00'))
    expect(due('settle', '2026-11-22 10:00', { severity: 'important', express })).toBe(at('2026-11-23 22:00'))
    expect(due('tell', '2026-11-22 10:00', { express })).toBe(at('2026-11-22 17:00'))
  })
  test('two days over a change of clocks end at the same time of day', () => {
    expect(due('settle', '2026-03-28 10:00', { severity: 'minor' }, EU)).toBe(at('2026-03-30 10:00', EU))
    expect(due('settle', '2026-10-24 10:00', { severity: 'minor' }, EU)).toBe(at('2026-10-26 10:00', EU))
    expect(due('settle', '2026-10-24 10:00', { severity: 'minor' }, EU)! - at('2026-10-24 10:00', EU)).toBe(49 * 3_600_000)
  })
  test('half a day is the middle of the day that follows', () => expect(daysLater(at('2026-03-28 10:00', EU), 0.5, EU)).toBe(at('2026-03-28 10:00', EU) + 11.5 * 3_600_000))
  test('one month after the last of January it is the last of February', () => {
    expect(majorSince({ receivedAt: at('2026-01-31 15:00'), policy: defaultPolicy }, CN)).toBe(at('2026-02-28 15:00'))
    expect(majorSince({ receivedAt: at('2026-12-15 15:00'), policy: defaultPolicy }, CN)).toBe(at('2027-01-15 15:00'))
  })
  test('clerks share what clerks owe; a shift lead sees it too', () => {
    expect(owedTo('receptionist')).toEqual(owedTo('afterSales'))
    expect(owedTo('shiftLead')).toContain('afterSales')
    expect(owedTo('broadcaster')).toEqual([])
  })
})

describe('proposals', () => {
  const told = { cause: 'limits', harm: 'none', wants: 'explanation', timesRaised: 1, dispute: false } as const
  test.each([
    [told, 'minor', 'B'], [{ ...told, cause: 'work' as const }, 'important', 'A'], [{ ...told, harm: 'serious' as const }, 'major', 'A'], [{ ...told, timesRaised: 3 }, 'major', 'A'],
    [{ ...told, cause: 'promise' as const }, 'important', 'A'], [{ ...told, cause: 'promise' as const, timesRaised: 2 }, 'major', 'A'], [{ ...told, wants: 'refund' as const }, 'minor', 'A'], [{ ...told, dispute: true }, 'minor', 'A'],
  ] as const)('%o is %s, class %s', (answers, severity, of) => {
    const proposed = proposeSeverity(answers, defaultPolicy)
    expect(proposed.severity).toBe(severity)
    expect(proposeClass(answers, proposed.severity)).toBe(of)
  })
})

describe('what is refused', () => {
  const now = at('2026-11-22 10:00')
  const form = { happenedAt: null, wantedBy: null, againstKind: 'unknown' as const, againstDepartmentId: null, againstMerchantId: null, replyWanted: true, phone: '+79145552020', merchantId: null, channel: 'visit' as const }
  const errors = (given: Partial<typeof form> | Record<string, unknown>) => complaintProblems({ ...form, ...given }, now).map(problem => `${problem.path.join('.')}:${problem.error}`)
  test('an incident in the future, a day wanted before the incident or already over', () => {
    expect(errors({ happenedAt: now + 3_600_000 })).toEqual(['happenedAt:time.future'])
    expect(errors({ happenedAt: now - 3_600_000, wantedBy: now - 7_200_000 })).toEqual(['wantedBy:wantedBy.beforeIncident'])
    expect(errors({ wantedBy: now - 60_000 })).toEqual(['wantedBy:wantedBy.past'])
    expect(errors({ happenedAt: now - 60_000, wantedBy: now + 86_400_000 })).toEqual([])
  })
  test('a department or shop complained of that is not named', () => {
    expect(errors({ againstKind: 'shop' })).toEqual(['againstMerchantId:choice.required'])
    expect(errors({ againstKind: 'department' })).toEqual(['againstDepartmentId:choice.required'])
  })
  test('a reply that can reach nobody; a phone, the shop, a letter, or no reply is enough', () => {
    expect(errors({ phone: null })).toEqual(['phone:phone.forReply'])
    for (const reached of [{ phone: undefined }, { replyWanted: false }, { merchantId: 'shop' }, { channel: 'letter' }]) expect(errors({ phone: null, ...reached })).toEqual([])
  })
  test('an extension to an earlier day', () => {
    expect(extensionProblems(now + 1, { settleDueAt: now + 2 }, now)).toEqual([{ path: ['until'], error: 'until.earlier' }])
    expect(extensionProblems(now - 1, { settleDueAt: now - 2 }, now)).toEqual([{ path: ['until'], error: 'until.past' }])
    expect(extensionProblems(now + 86_400_000, { settleDueAt: now - 2 }, now)).toEqual([])
  })
  test('the general manager’s approval without the name, a refusal without a remark', () => {
    expect(approvalProblems({ approved: true, approvedBy: '', remark: '' }, 'generalManager')).toHaveLength(1)
    expect(approvalProblems({ approved: true, approvedBy: '', remark: '' }, 'head')).toEqual([])
    expect(approvalProblems({ approved: false, approvedBy: '', remark: '' }, 'head')).toHaveLength(1)
  })
  test('an agreement in one language only, no agreement without advice', () => {
    const mediation = mediationGiven.parse({ merchantSays: '只换不退' })
    expect(mediationProblems({ ...mediation, outcome: 'agreed', agreementZh: '退款' }, null, now)).toEqual([{ path: ['agreementRu'], error: 'text.required' }])
    expect(mediationProblems({ ...mediation, outcome: 'notAgreed' }, null, now)).toEqual([{ path: ['advised'], error: 'text.required' }])
    expect(mediationProblems(mediation, null, now)).toEqual([])
  })
  test('a mediation of which nothing is written', () => {
    expect(mediationProblems(mediationGiven.parse({}), null, now)).toEqual([{ path: ['customerSays'], error: 'mediation.empty' }])
    expect(mediationProblems(mediationGiven.parse({ heldAt: now }), null, now)).toEqual([])
  })
  test('an agreement changed or left without a reason', () => {
    const agreed = mediationGiven.parse({ outcome: 'agreed', agreementZh: '退款', agreementRu: 'Вернуть деньги' })
    const wrong = (after: Partial<typeof agreed>) => mediationProblems({ ...agreed, ...after }, agreed, now).map(problem => problem.path.join('.'))
    expect(wrong({ mediator: '王芳' })).toEqual([])
    for (const after of [{ outcome: 'open' as const }, { outcome: 'notAgreed' as const, advised: 'В суд' }, { agreementZh: '换货' }]) {
      expect(wrong(after)).toEqual(['reason'])
      expect(wrong({ ...after, reason: 'Покупатель передумал' })).toEqual([])
    }
  })
})
