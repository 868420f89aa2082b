import { newId } from '../../shared/core/ids'
import { takeContact } from '../../electron/desk/contacts/take'
import type { Desk } from '../../electron/desk/core/desk'
import type { InputOf } from '../../electron/desk/core/use-case'
import { newContact } from '../../shared/contacts/contract'
import type { Actor } from '../../shared/core/actor'
import type { Person } from './sample/people'
import type { Chance } from './sample/random'
import { matterOf } from './sample/words'

/** What the form of the reception desk sends for this person: already through the contract's checks, as a use case gets it. */
export function formOf(chance: Chance, person: Person | null, shops: readonly string[]): InputOf<'contacts.take'> {
  const matter = matterOf(chance, person?.spoken ?? 'zh', shops)
  const form = {
    ...matter, channel: chance.weighted([['visit', 60], ['call', 28], ['online', 12]] as const), personName: person?.name ?? '', phone: person?.phone ?? null, spoken: person?.spoken ?? 'zh',
    kind: person?.kind ?? 'shopper', merchantId: person?.shop?.id ?? null, replyWanted: chance.chance(0.15),
  }
  return { ...newContact.parse(form), commandKey: newId() }
}

/** Registers it as the window would, past the port. */
export function register(desk: Desk, who: Actor, input: InputOf<'contacts.take'>) {
  return takeContact.run(desk, who, input)
}
