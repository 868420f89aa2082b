// What the last connection test vouches for.

export interface StoreTest {
  readonly ok: boolean
  /** Why not: a key of the texts (`system:database.problems.<key>`). */
  readonly problem: string | null
}

/** An answer, and the address it was given for. */
export interface Tested {
  readonly url: string
  readonly answer: StoreTest
}

/** The answer for the address that stands in the form now; null where another one was tested, also when its answer only comes in now. */
export function answerFor(url: string, tested: Tested | null): StoreTest | null {
  return tested?.url === url ? tested.answer : null
}
