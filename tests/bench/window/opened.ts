import { SAMPLE_NOW } from '../million'
import { Door } from '../../e2e/pages/door'
import { openProgram, type Program } from '../../support/program'
import { TEST_PIN, type TestDesk } from '../../support/make-desk'
import { wordsOf, type Words } from '../../support/words'
import { makeHouse } from './house'

/** The real program on a copy of the sample, with the receptionist signed in. */
export interface Opened extends Program {
  t: Words
  door: Door
}

/** When the program believes to be opened (UTC ms): after the last record of the sample. */
export const OPENED_AT = SAMPLE_NOW + 6 * 3_600_000

/** The receptionist of the test house. */
export const RECEPTIONIST = '101'

/** Opens it, lets `work` use it, and removes the copy afterwards. `beforeSignIn` may prepare the page, `fill` the store. Without a sample the house is empty. */
export async function onOpened<T>(sample: string | undefined, work: (opened: Opened) => Promise<T>, { beforeSignIn = async () => undefined, fill }: { beforeSignIn?: (program: Program) => Promise<void>; fill?: (made: TestDesk) => Promise<void> } = {}): Promise<T> {
  const house = await makeHouse(sample, fill)
  const program = await openProgram({ data: house.data, clockFrom: new Date(OPENED_AT).toISOString() })
  try {
    const t = wordsOf('zh')
    const door = new Door(program.page, t)
    await beforeSignIn(program)
    await door.signIn(RECEPTIONIST, TEST_PIN)
    return await work({ ...program, t, door })
  } finally {
    await program.kill()
    house.remove()
  }
}
