// Whose duty is whose: who sees it as owed, who is told of it, and who is told next when nothing happens.
import type { Role } from './actor'

/** The clerk who works what the desk owes; receptionists share these duties. */
export const CLERK: Role = 'afterSales'

/** Whose duties a person of this role sees as owed: clerks share theirs, whoever stands at the desk does them. */
export function owedTo(role: Role): readonly Role[] {
  if (role === 'receptionist' || role === 'afterSales') return [CLERK]
  if (role === 'shiftLead') return ['shiftLead', CLERK]
  return role === 'supervisor' || role === 'head' || role === 'handler' ? [role] : []
}

/** Under which role a person is told of what is due, or null for one who owes nothing. A shift lead sees the clerks' duties, but is told of them only once they are late. */
export function toldAs(role: Role): Role | null {
  return owedTo(role)[0] ?? null
}

/** The next higher one, who is told too when a duty stays overdue. */
export function above(role: Role): Role | null {
  const chain: readonly Role[] = [CLERK, 'shiftLead', 'supervisor', 'head']
  if (role === 'handler') return 'supervisor'
  return chain[chain.indexOf(role) + 1] ?? null
}
