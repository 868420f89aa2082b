// Shifts walked by random people through the real desk on the real store, with commits that fail between and within the signatures. After every act, taken or refused:
// never two open shifts on a post; none closed without two signatures or a supervisor; nothing signed changes; every open matter in the care of exactly one shift.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecords } from '../../db/repositories/open-matters'
import { staff } from '../../db/repositories/admin'
import { allPosts } from '../../db/repositories/lists'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import type { Desk } from '../../electron/desk/core/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { emergenciesDesk } from '../../electron/desk/emergencies/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import type { Actor, Role } from '../../shared/core/actor'
import { DeskError } from '../../shared/core/errors'
import { newId } from '../../shared/core/ids'
import type { ShiftRow, ShiftView } from '../../shared/handover/contract'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'
import { hashPin } from '../../electron/desk/session/pin'

const STEPS = ['open', 'prepare', 'name', 'signOut', 'tick', 'refuse', 'signIn', 'signIn', 'closeDay', 'lift', 'write', 'take', 'emergency', 'endEmergency'] as const
const anyAct = fc.record({
  step: fc.constantFrom(...STEPS), who: fc.nat(5), other: fc.nat(5), post: fc.nat(1), wrongPin: fc.constantFrom(false, false, false, false, true), crash: fc.constantFrom(false, false, false, true),
  // Most walks go on with what leads to the end.
  onward: fc.constantFrom(true, true, false), after: fc.integer({ min: 0, max: 5 * 3_600_000 }),
})
type Act = typeof anyAct extends fc.Arbitrary<infer Of> ? Of : never

const ROLES: readonly Role[] = ['receptionist', 'receptionist', 'afterSales', 'shiftLead', 'supervisor', 'head']

interface Walk {
  readonly made: TestDesk
  /** Whoever acts, on the post they sit at. */
  readonly people: readonly Omit<Actor, 'postId'>[]
  readonly posts: readonly string[]
  /** What was signed, as it was shown then. */
  readonly sealed: Map<string, string>
  emergency: { id: string; version: number } | null
}

async function walkOf(made: TestDesk): Promise<Walk> {
  const posts = (await made.desk.store.read(allPosts)).map(({ id }) => id)
  const pinHash = await hashPin(TEST_PIN, made.desk.host.pepper())
  const people: Omit<Actor, 'postId'>[] = []
  await recordAct(made.desk, null, 'test', async tx => {
    for (const [at, role] of ROLES.entries()) {
      const { id } = await staff.insert(tx, { id: newId(), workNumber: `M${at}`, name: `员工${at}`, role, pinHash })
      people.push({ staffId: id, role, stationId: made.desk.stationId })
    }
  })
  return { made, people, posts, sealed: new Map(), emergency: null }
}

/** A desk whose next commits fail after everything was written: the process that ends before it. */
function crashing(desk: Desk): Desk {
  const store = Object.create(desk.store, { write: { value: (body: Parameters<Desk['store']['write']>[0]) => desk.store.write(async writer => { await body(writer); throw new Error('the process ended') }) } }) as Desk['store']
  return { ...desk, store }
}

const STANDS: Readonly<Record<ShiftView['state'], readonly Act['step'][]>> = { open: ['prepare', 'name', 'signOut'], handingOver: ['tick', 'signIn'], closed: ['open'] }

/** Who, what and where: as drawn, or what leads on from where the post's shift stands. */
function chosen({ people }: Walk, act: Act, shift: ShiftView | null): { step: Act['step']; actor: number; successor: number } {
  const duty = shift ? people.findIndex(({ staffId }) => shift.people.some(({ id }) => id === staffId)) : act.who
  const follows = shift?.successor ? people.findIndex(({ staffId }) => staffId === shift.successor?.id) : act.other
  if (!act.onward || shift === null) return { step: act.onward ? 'open' : act.step, actor: act.who, successor: act.other }
  const steps = STANDS[shift.state]
  const step = shift.state === 'open' && shift.blocks.every(({ lifted }) => lifted !== null) && shift.successor ? 'signOut' : (shift.state === 'handingOver' && shift.successor?.actions.signIn.may) ? 'signIn' : shift.state === 'handingOver' ? 'tick' : (steps[act.who % 2] ?? 'prepare')
  return { step, actor: duty, successor: follows }
}

async function take(walk: Walk, act: Act): Promise<void> {
  const { made, people, posts } = walk
  const postId = posts[act.post] ?? ''
  const reader: Actor = { ...made.as('head'), postId }
  const shift = await handoverDesk.current.run(made.desk, reader, undefined as never)
  const { step, actor, successor } = chosen(walk, act, shift)
  const who: Actor = { ...(people[actor] ?? made.as('receptionist')), postId }
  const desk = act.crash ? crashing(made.desk) : made.desk
  const pin = act.wrongPin ? '000000' : TEST_PIN
  const from = { commandKey: newId(), id: shift?.id ?? newId(), version: shift?.version ?? 1 }
  const signs = (at: number) => ({ staffId: people[at]?.staffId ?? '', pin })
  made.clock.forward(act.after)
  const steps: Readonly<Record<Act['step'], () => Promise<unknown>>> = {
    open: () => handoverDesk.open.run(desk, who, { commandKey: newId(), people: [], templateId: null }),
    prepare: () => prepare(desk, who, shift),
    name: () => handoverDesk.name.run(desk, who, { ...from, incoming: people[act.other]?.staffId, unfit: false, unfitReason: '' }),
    signOut: () => handoverDesk.signOut.run(desk, who, { ...from, ...signs(actor) }),
    tick: () => handoverDesk.tick.run(desk, who, { ...from, staffId: people[successor]?.staffId ?? '', recordIds: shift?.matters.map(({ recordId }) => recordId) ?? [], instructionIds: [] }),
    refuse: () => handoverDesk.refuse.run(desk, who, { ...from, reason: '零钱没点', ...signs(successor) }),
    signIn: () => handoverDesk.signIn.run(desk, who, { ...from, ...signs(successor) }),
    closeDay: () => handoverDesk.closeDay.run(desk, who, { ...from, reason: '营业结束', ...signs(act.other) }),
    lift: () => handoverDesk.lift.run(desk, who, { ...from, kind: shift?.blocks[0]?.kind ?? 'emergency', of: shift?.blocks[0]?.of ?? '-', reason: '主管同意', ...signs(act.other) }),
    write: () => handoverDesk.write.run(desk, who, { commandKey: newId(), shiftId: from.id, kind: 'visit', what: '来访', place: '', done: '', outcome: '', goesOn: false }),
    take: () => made.ask({ ...who }, contactsDesk.take, { channel: 'call', personName: 'Ольга', phone: '+7 914 555-20-20', subject: '清关', said: '问清关', replyWanted: true }),
    emergency: async () => { if (walk.emergency === null) walk.emergency = await made.ask(who, emergenciesDesk.report, { kind: 'fire', place: 'A 3F' }) },
    endEmergency: async () => {
      if (walk.emergency) await made.ask('shiftLead', emergenciesDesk.end, { id: walk.emergency.id, version: walk.emergency.version, cause: '误触' })
      walk.emergency = null
    },
  }
  await steps[step]().catch((error: unknown) => {
    if (!(error instanceof DeskError) && (error as Error).message !== 'the process ended') throw error
  })
}

/** The shift's own people prepare what is missing. */
async function prepare(desk: Desk, who: Actor, shift: ShiftView | null): Promise<void> {
  if (shift === null) return
  const from = () => ({ commandKey: newId(), id: shift.id, version: shift.version })
  for (const { recordId, text } of shift.matters) if (text === '') await handoverDesk.line.run(desk, who, { ...from(), recordId, text: '明早回电' })
  for (const { itemId, counted, expected } of shift.counts) if (counted === null) await handoverDesk.count.run(desk, who, { ...from(), itemId, counted: expected ?? 3, explanation: '' })
  for (const { itemId, works } of shift.checks) if (works === null) await handoverDesk.check.run(desk, who, { ...from(), itemId, works: true, remark: '' })
}

async function allShifts(made: TestDesk): Promise<ShiftRow[]> {
  return (await made.ask('head', handoverDesk.page, { limit: 200 })).rows
}

/** What must hold after every act. Gives how many stand closed. */
async function holds(walk: Walk): Promise<number> {
  const { made, posts, sealed } = walk
  const shifts = await allShifts(made)
  const open = shifts.filter(({ state }) => state !== 'closed')
  expect(new Set(open.map(({ post }) => post.id)).size, 'two open shifts on a post').toBe(open.length)
  for (const { id, state } of shifts) {
    if (state !== 'closed') continue
    const { actions: _actions, updatedAt: _at, entries, ...view } = await made.ask('head', handoverDesk.get, { id })
    expect(view.signedIn?.by, 'closed by nobody').toBeTruthy()
    if (view.closedHow === 'handover') expect([view.signedOut?.by?.id, view.people.some(one => one.id === view.signedIn?.by?.id)], 'two signatures of two people').toEqual([expect.any(String), false])
    else expect(['supervisor', 'head']).toContain(walk.people.find(({ staffId }) => staffId === view.signedIn?.by?.id)?.role)
    for (const matter of view.matters) if (view.closedHow === 'handover') expect(matter.tickedAt, 'a line nobody ticked').not.toBeNull()
    const text = JSON.stringify([view, entries.filter(({ late }) => !late)])
    expect(sealed.get(id) ?? text, 'something signed changed').toBe(text)
    sealed.set(id, text)
  }
  const manned = posts.filter(post => open.some(shift => shift.post.id === post))
  if (manned.length > 0 && open.every(({ state }) => state === 'open')) {
    const cared: string[] = []
    for (const { id } of open) cared.push(...(await made.ask('head', handoverDesk.get, { id })).matters.filter(({ state }) => state !== 'archived').map(({ recordId }) => recordId))
    const records = (await made.desk.store.read(openRecords)).map(({ id }) => id)
    expect(cared.filter(id => records.includes(id)).sort(), 'each open matter in one care').toEqual([...records].sort())
  }
  return sealed.size
}

onBothStores('shifts against their promises', (make, dialect) => {
  test('whatever is done by whomever, and wherever the process ends', async () => {
    let closed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 40, size: 'max' }), async acts => {
        const made = await make()
        const walk = await walkOf(made)
        for (const act of acts) {
          await take(walk, act)
          closed = Math.max(closed, await holds(walk))
        }
        for (const id of walk.sealed.keys()) expect((await made.ask('head', handoverDesk.verify, { id })).sound, 'verified').toBe(true)
      }),
      { numRuns: dialect === 'sqlite' ? 12 : 4 },
    )
    expect(closed, 'walks that come to the end').toBeGreaterThan(0)
  }, 240_000)
})
