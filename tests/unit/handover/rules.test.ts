import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { HandoverFacts, Person } from '../../../shared/handover/facts'
import { allBlocks, handoverActions, handoverStep, mayJoin, mayOpenShift, openBlocks, overtime, successorOf } from '../../../shared/handover/rules'

const LI: Person = { staffId: 'li', role: 'receptionist' }
const WANG: Person = { staffId: 'wang', role: 'receptionist' }
const ZHAO: Person = { staffId: 'zhao', role: 'afterSales' }
const BOSS: Person = { staffId: 'boss', role: 'supervisor' }

/** A shift of Li's that is prepared whole; Wang follows. */
const ready: HandoverFacts = {
  state: 'open', closedHow: null, people: ['li'],
  matters: [{ id: 'm1', written: true, ticked: false }],
  items: [{ id: 'keys', expected: 6, counted: 6, explained: false }],
  checks: [{ id: 'radio', checked: true }],
  instructions: [{ id: 'i1', ticked: false }],
  emergencies: [], incidents: [], incoming: 'wang', unfit: false, relief: null, lifts: [], signedOutBy: null,
}
const signed: HandoverFacts = { ...ready, state: 'handingOver', signedOutBy: 'li' }
const ticked: HandoverFacts = { ...signed, matters: [{ id: 'm1', written: true, ticked: true }], instructions: [{ id: 'i1', ticked: true }] }

describe('a shift changes hands', () => {
  test('what is prepared whole is signed by the one on duty, ticked and signed by the one who follows', () => {
    expect(handoverStep(ready, LI, 'signOut').may).toBe(true)
    expect(handoverStep(ready, WANG, 'signIn')).toEqual({ may: false, reason: 'outgoing_not_signed' })
    expect(handoverStep(signed, WANG, 'signIn')).toEqual({ may: false, reason: 'lines_not_ticked' })
    expect(handoverStep(ticked, WANG, 'signIn').may).toBe(true)
  })

  test('nobody signs on both sides, nor anybody else of the same shift, nor somebody who was not named', () => {
    expect(handoverStep(ticked, LI, 'signIn')).toEqual({ may: false, reason: 'same_person' })
    const both = { ...ticked, people: ['li', 'wang'] }
    expect(handoverStep(both, WANG, 'signIn')).toEqual({ may: false, reason: 'same_person' })
    expect(handoverStep(ticked, ZHAO, 'signIn')).toEqual({ may: false, reason: 'not_the_successor' })
    expect(handoverStep(ready, ZHAO, 'signOut')).toEqual({ may: false, reason: 'not_on_duty' })
  })

  test.each([
    ['an emergency', { emergencies: ['e1'] }, 'emergency'],
    ['an incident that goes on', { incidents: ['n1'] }, 'incident'],
    ['an item not counted', { items: [{ id: 'keys', expected: 6, counted: null, explained: false }] }, 'notCounted'],
    ['a difference nobody explained', { items: [{ id: 'keys', expected: 6, counted: 5, explained: false }] }, 'differenceUnexplained'],
    ['a line not written', { matters: [{ id: 'm1', written: false, ticked: false }] }, 'lineMissing'],
    ['equipment not checked', { checks: [{ id: 'radio', checked: false }] }, 'notChecked'],
    ['somebody unfit without relief', { unfit: true }, 'unfit'],
  ] as const)('%s blocks it, until it is lifted with a reason', (_, facts, kind) => {
    const blocked: HandoverFacts = { ...ready, ...facts }
    expect(openBlocks(blocked).map(block => block.kind)).toEqual([kind])
    expect(handoverStep(blocked, LI, 'signOut')).toEqual({ may: false, reason: 'handover_blocked' })
    const [block] = openBlocks(blocked)
    const lifted = { ...blocked, lifts: [{ kind: block!.kind, of: block!.of, by: 'boss', reason: '已电话确认' }] }
    expect(openBlocks(lifted)).toEqual([])
    expect(allBlocks(lifted)).toEqual([block])
  })

  test('a difference that is explained, and one where nothing is expected, do not block', () => {
    expect(openBlocks({ ...ready, items: [{ id: 'keys', expected: 6, counted: 5, explained: true }, { id: 'gifts', expected: null, counted: 12, explained: false }] })).toEqual([])
  })

  test('an emergency that begins between the two signatures stands against the second', () => {
    expect(handoverStep({ ...ticked, emergencies: ['e1'] }, WANG, 'signIn')).toEqual({ may: false, reason: 'handover_blocked' })
  })

  test('somebody unfit is relieved by name, and then the relief signs', () => {
    const relieved = { ...ready, unfit: true, relief: 'zhao' }
    expect(successorOf(relieved)).toBe('zhao')
    expect(handoverStep(relieved, LI, 'signOut').may).toBe(true)
    expect(handoverStep({ ...ticked, unfit: true, relief: 'zhao' }, WANG, 'signIn')).toEqual({ may: false, reason: 'not_the_successor' })
    expect(handoverStep({ ...ticked, unfit: true, relief: 'zhao' }, ZHAO, 'signIn').may).toBe(true)
  })

  test('only a supervisor lifts a block and closes a day nobody follows', () => {
    expect(handoverStep(ready, LI, 'lift')).toEqual({ may: false, reason: 'not_permitted' })
    expect(handoverStep(ready, BOSS, 'lift').may).toBe(true)
    expect(handoverStep({ ...ready, incoming: null }, LI, 'signOut')).toEqual({ may: false, reason: 'nobody_follows' })
    expect(handoverStep({ ...ready, incoming: null }, BOSS, 'closeDay').may).toBe(true)
    expect(handoverStep({ ...ready, emergencies: ['e1'] }, BOSS, 'closeDay')).toEqual({ may: false, reason: 'handover_blocked' })
  })

  test('a post has one shift at a time, and departments and the administrator are on none', () => {
    expect(mayOpenShift(null, LI).may).toBe(true)
    expect(mayOpenShift({ id: 's1' }, LI)).toEqual({ may: false, reason: 'shift_is_open' })
    expect(mayOpenShift(null, { staffId: 'h', role: 'handler' })).toEqual({ may: false, reason: 'not_permitted' })
  })

  test('whoever stays beyond the end stays over time; whoever leaves early does not', () => {
    expect([overtime(1000, 900), overtime(1000, 1000), overtime(1000, 61_000)]).toEqual([0, 0, 60_000])
  })
})

const role = fc.constantFrom('receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head', 'handler', 'administrator')
const person = fc.record({ staffId: fc.constantFrom('li', 'wang', 'zhao', 'boss'), role }) as fc.Arbitrary<Person>
const facts = fc.record({
  state: fc.constantFrom('open', 'handingOver', 'closed'), closedHow: fc.constant(null), people: fc.constantFrom(['li'], ['li', 'wang'], ['zhao']),
  matters: fc.array(fc.record({ id: fc.constantFrom('m1', 'm2'), written: fc.boolean(), ticked: fc.boolean() }), { maxLength: 2 }),
  items: fc.array(fc.record({ id: fc.constantFrom('keys', 'cash'), expected: fc.option(fc.nat(9)), counted: fc.option(fc.nat(9)), explained: fc.boolean() }), { maxLength: 2 }),
  checks: fc.array(fc.record({ id: fc.constant('radio'), checked: fc.boolean() }), { maxLength: 1 }),
  instructions: fc.array(fc.record({ id: fc.constant('i1'), ticked: fc.boolean() }), { maxLength: 1 }),
  emergencies: fc.constantFrom([], ['e1']), incidents: fc.constantFrom([], ['n1']), incoming: fc.constantFrom(null, 'li', 'wang'), unfit: fc.boolean(), relief: fc.constantFrom(null, 'zhao'),
  lifts: fc.array(fc.record({ kind: fc.constantFrom('emergency', 'notCounted', 'lineMissing', 'unfit'), of: fc.constantFrom('e1', 'keys', 'm1', 'li', 'wang'), by: fc.constant('boss'), reason: fc.constant('x') }), { maxLength: 2 }),
  signedOutBy: fc.constantFrom(null, 'li', 'zhao'),
}) as fc.Arbitrary<HandoverFacts>

describe('whatever stands', () => {
  property.prop([facts, person])('nobody signs past a block, the same person never signs on both sides, and a closed shift takes nothing more', (of, who) => {
    const may = handoverActions(of, who)
    if (openBlocks(of).length > 0) expect([may.signOut.may, may.signIn.may, may.closeDay.may]).toEqual([false, false, false])
    if (may.signIn.may) {
      expect(of.signedOutBy).not.toBe(who.staffId)
      expect(of.people).not.toContain(who.staffId)
      expect([...of.matters, ...of.instructions].every(line => line.ticked)).toBe(true)
    }
    if (of.state === 'closed') expect(Object.values(may).some(action => action.may)).toBe(false)
    if (who.role === 'handler' || who.role === 'administrator') expect(Object.values(may).some(action => action.may)).toBe(false)
  })

  property.prop([facts])('a lift takes away the block it names and no other', of => {
    const left = openBlocks(of)
    for (const block of allBlocks(of)) {
      const named = of.lifts.some(lift => lift.kind === block.kind && lift.of === block.of)
      expect(left.some(other => other.kind === block.kind && other.of === block.of)).toBe(!named)
    }
  })
})

describe('a colleague may come to a running shift', () => {
  const may = (facts: Partial<HandoverFacts>, who: Person) => mayJoin({ ...ready, ...facts }, who)

  test('who is on duty at desks, before the outgoing person signs, and not twice', () => {
    expect(may({}, ZHAO).may).toBe(true)
    expect(may({}, LI)).toEqual({ may: false, reason: 'on_this_shift' })
    expect(may({}, { staffId: 'sun', role: 'handler' })).toEqual({ may: false, reason: 'not_permitted' })
    expect(may({ state: 'handingOver' }, ZHAO)).toEqual({ may: false, reason: 'outgoing_signed' })
    expect(may({ state: 'closed' }, ZHAO)).toEqual({ may: false, reason: 'shift_closed' })
  })

  test('not whoever takes it over: the one named, or the relief where that one is unfit', () => {
    expect(may({}, WANG)).toEqual({ may: false, reason: 'takes_over' })
    expect(may({ unfit: true, relief: 'zhao' }, ZHAO)).toEqual({ may: false, reason: 'takes_over' })
    expect(may({ unfit: true, relief: 'zhao' }, WANG).may).toBe(true)
  })
})
