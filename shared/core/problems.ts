// What zod found wrong, as the field problems of the contract: the same data whether the form or the desk found it.
import type { z } from 'zod'
import type { FieldProblem } from './errors'

type Issue = z.core.$ZodIssue
type Params = NonNullable<FieldProblem['params']>
type Found = Pick<FieldProblem, 'error' | 'params'>

/**
 * One problem for each issue, the first of each field. Our own issues carry `params.error` (a key of the texts) and its facts;
 * zod's native ones become text.*, number.*, choice.* and list.* keys, and what only a fault of the program causes becomes `wrong`.
 */
export function fieldProblemsOf(error: Pick<z.ZodError, 'issues'>): FieldProblem[] {
  const byField = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const path = issue.path.filter(part => typeof part !== 'symbol')
    const field = path.join('.')
    if (!byField.has(field)) byField.set(field, { path, ...foundIn(issue) })
  }
  return [...byField.values()]
}

function foundIn(issue: Issue): Found {
  switch (issue.code) {
    case 'custom':
      return ownError(issue.params)
    case 'too_big':
      return { error: `${kindOf(issue.origin)}.${issue.origin === 'string' ? 'limit' : 'tooLarge'}`, params: { max: Number(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) <= 1) return { error: 'text.required' }
      return { error: `${kindOf(issue.origin)}.tooSmall`, params: { min: Number(issue.minimum) } }
    case 'invalid_type':
      // A form gives NaN for a line that is filled and is no number.
      return { error: issue.expected === 'int' || ('received' in issue && issue.received === 'NaN') ? 'number.whole' : 'text.required' }
    case 'invalid_value':
      return { error: 'choice.required' }
    default:
      return { error: 'wrong' }
  }
}

function kindOf(origin: string): 'text' | 'number' | 'list' {
  if (origin === 'string') return 'text'
  return origin === 'array' || origin === 'set' || origin === 'map' ? 'list' : 'number'
}

function ownError(carried: unknown): Found {
  if (typeof carried !== 'object' || carried === null || !('error' in carried) || typeof carried.error !== 'string') return { error: 'wrong' }
  const { error, ...facts } = carried
  const params: Params = {}
  for (const [name, fact] of Object.entries(facts)) if (typeof fact === 'string' || typeof fact === 'number') params[name] = fact
  return { error: String(error), params }
}
