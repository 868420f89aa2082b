import { z } from 'zod'
import { bothNames, lang, role } from '../core/actor'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { personLine } from '../text/person-text'
import { publicPhone } from '../text/public-phone'

/** A PIN is six digits, or a password of at least eight characters. */
export const pin = z.string().max(128).refine(text => /^\d{6}$/.test(text) || text.length >= 8, { params: { error: 'pin.form' } })
/** A PIN as typed for checking: any text, the answer says only right or wrong. */
export const typedPin = z.string().min(1).max(128)
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

/** Why somebody is no longer signed in although they did not sign out: taken off the list, or given another PIN, mostly at another station. */
export const ended = z.object({ why: z.enum(['retired', 'pin']), name: z.string() })
export type Ended = z.infer<typeof ended>

export const sessionState = z.object({
  /** False until the guided first start is done. */
  setUp: z.boolean(),
  mall: mallView,
  station: z.object({ id: z.string(), name: z.string() }),
  lang,
  sampleData: z.boolean(),
  signedIn: signedIn.nullable(),
  /** What ended the last person's session here, until somebody signs in. */
  ended: ended.nullable(),
  /**
   * Before the first start on a server's empty database: whose it is, and whether the station may go back to a mall of its own (`here`). Anybody
   * may ask, so the server is all that is said. Null everywhere else.
   */
  emptyServer: z.object({ host: z.string(), here: z.boolean() }).nullable(),
})
export type SessionState = z.infer<typeof sessionState>

/** What was answered so far of the guided first start; a PIN is never among it. */
export const firstStartDraft = z.object({
  step: z.enum(['language', 'mall', 'administrator', 'printer']),
  mallZh: z.string().max(400),
  mallRu: z.string().max(400),
  phone: z.string().max(400),
  zone: z.string().max(60),
  workNumber: z.string().max(400),
  name: z.string().max(400),
  printer: z.string().max(200).nullable(),
  paper: z.string().max(20),
})
export type FirstStartDraft = z.infer<typeof firstStartDraft>

/** The answers of the guided first start. */
export const firstStart = z.object({
  lang,
  mall: z.object({ zh: personLine(1, 80), ru: personLine(1, 80) }),
  mallPhone: publicPhone.default(''),
  timeZone: z.string().max(60),
  administrator: z.object({ workNumber, name: personLine(1, 80), pin }),
  printer: z.object({ name: z.string().max(200), paper: z.string().max(20) }).nullish(),
})

export const sessionContract = {
  state: procedure.output(sessionState),
  posts: procedure.output(z.array(z.object({ id: z.string(), nameZh: z.string(), nameRu: z.string() }))),
  /**
   * Signs in on a post; over a lock it takes the place of the one who locked, whose drafts stay kept. Wrong PIN: REFUSED wrong_pin {left}, too many:
   * REFUSED wait {seconds}. Who was taken off the list is told so (REFUSED retired), but only with the right PIN.
   */
  signIn: procedure.input(z.object({ workNumber, pin: typedPin, postId: recordId })).output(sessionState),
  lock: procedure.output(sessionState),
  unlock: procedure.input(z.object({ pin: typedPin })).output(sessionState),
  signOut: procedure.output(sessionState),
  changePin: procedure.input(z.object({ old: typedPin, new: pin })).output(sessionState),
  /** The station's language on screen, remembered for its next start. */
  speak: procedure.input(z.object({ lang })).output(sessionState),
  /** The answers of a first start that did not come to its end, kept on this station; null when there are none. */
  keptAnswers: procedure.output(firstStartDraft.nullable()),
  /** Keeps them until the mall is set up. REFUSED already_set_up. */
  keepAnswers: procedure.input(firstStartDraft),
  /** Leaves a server's empty database for this computer's own data, which hold a mall; the program starts again. REFUSED not_empty_server. */
  leaveServer: procedure,
  /** First start: the mall, its time zone, the first administrator. REFUSED already_set_up when done before. */
  begin: procedure.input(command(firstStart)).output(sessionState),
  /** First start without answers: a sample mall with people and matters to look around in. */
  beginWithSample: procedure.input(command(z.object({ lang }))).output(sessionState),
}
