import { z } from 'zod'
import { bothNames, lang, role } from '../core/actor'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { personLine } from '../text/person-text'

/** A PIN is six digits, or a password of at least eight characters. */
export const pin = z.string().max(128).refine(text => /^\d{6}$/.test(text) || text.length >= 8, { params: { error: 'pin.form' } })
/** A PIN as typed for checking: any text, the answer says only right or wrong. */
const typedPin = z.string().min(1).max(128)
export const workNumber = personLine(1, 20)

export const signedIn = z.object({
  staffId: z.string(),
  workNumber: z.string(),
  name: z.string(),
  role,
  post: z.object({ id: z.string(), nameZh: z.string(), nameRu: z.string() }),
  since: z.number(),
  locked: z.boolean(),
  mustChangePin: z.boolean(),
  /** The permissions the person has, so that the screen greys what the desk would refuse. */
  may: z.array(z.string()),
})
export type SignedIn = z.infer<typeof signedIn>

export const mallView = z.object({ names: bothNames, departmentNames: bothNames, phone: z.string(), timeZone: z.string(), idleMinutes: z.number(), scanner: z.object({ maxGapMs: z.number(), prefix: z.string(), suffix: z.string() }) })
export type MallView = z.infer<typeof mallView>

export const sessionState = z.object({
  /** False until the guided first start is done. */
  setUp: z.boolean(),
  mall: mallView,
  station: z.object({ id: z.string(), name: z.string() }),
  lang,
  sampleData: z.boolean(),
  signedIn: signedIn.nullable(),
})
export type SessionState = z.infer<typeof sessionState>

/** The answers of the guided first start. */
export const firstStart = z.object({
  lang,
  mall: z.object({ zh: personLine(1, 80), ru: personLine(1, 80) }),
  mallPhone: personLine(0, 40).default(''),
  timeZone: z.string().max(60),
  administrator: z.object({ workNumber, name: personLine(1, 80), pin }),
  printer: z.object({ name: z.string().max(200), paper: z.string().max(20) }).nullish(),
})

export const sessionContract = {
  state: procedure.output(sessionState),
  posts: procedure.output(z.array(z.object({ id: z.string(), nameZh: z.string(), nameRu: z.string() }))),
  /** Signs in on a post; over a lock it takes the place of the one who locked, whose drafts stay kept. Wrong PIN: REFUSED wrong_pin {left}, too many: REFUSED wait {seconds}. */
  signIn: procedure.input(z.object({ workNumber, pin: typedPin, postId: recordId })).output(sessionState),
  lock: procedure.output(sessionState),
  unlock: procedure.input(z.object({ pin: typedPin })).output(sessionState),
  signOut: procedure.output(sessionState),
  changePin: procedure.input(z.object({ old: typedPin, new: pin })).output(sessionState),
  /** The station's language on screen, remembered for its next start. */
  speak: procedure.input(z.object({ lang })).output(sessionState),
  /** First start: the mall, its time zone, the first administrator. REFUSED already_set_up when done before. */
  begin: procedure.input(command(firstStart)).output(sessionState),
  /** First start without answers: a sample mall with people and matters to look around in. */
  beginWithSample: procedure.input(command(z.object({ lang }))).output(sessionState),
}
