// What was typed into the look-up and belongs to nobody known.

interface Looked {
  readonly find: string
  readonly phone: string
  readonly personName: string
}

const MOSTLY_DIGITS = /^[\d\s+()\-./#*]{3,}$/

/** A phone if it looks like one, else the name. Only empty fields are filled. */
export function settleFind(value: Looked): Partial<Looked> {
  const typed = value.find.trim()
  if (typed === '') return {}
  if (MOSTLY_DIGITS.test(typed)) return value.phone === '' ? { phone: typed, find: '' } : {}
  return value.personName === '' ? { personName: typed, find: '' } : {}
}

/** Whether what stands in the look-up line would be recorded nowhere: the fields it could fill are filled. */
export function isFindUnused(value: Looked): boolean {
  return { ...value, ...settleFind(value) }.find.trim() !== ''
}
