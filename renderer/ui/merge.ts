// Two people changed the same record: what each changed against what both began from. Pure.

/** Fields that belong together (a place and its id) and are taken or left together. */
export interface FieldGroup<Value> {
  readonly names: readonly (keyof Value & string)[]
  readonly label: string
  /** The group of a value in words, for comparing. */
  readonly show: (value: Value) => string
}

export interface Merged<Value> {
  /** Mine, with all that only the other changed. */
  readonly value: Value
  /** What both changed, differently: mine still stands in `value`. */
  readonly clashes: readonly FieldGroup<Value>[]
}

/** Joins mine and theirs, seen from the value both began with. */
export function merge<Value extends object>(base: Value, mine: Value, theirs: Value, groups: readonly FieldGroup<Value>[]): Merged<Value> {
  let value = mine
  const clashes: FieldGroup<Value>[] = []
  for (const group of groups) {
    if (same(theirs, base, group) || same(theirs, mine, group)) continue
    if (same(mine, base, group)) value = taken(value, theirs, group)
    else clashes.push(group)
  }
  return { value, clashes }
}

/** `value` with the group's fields from `other`. */
export function taken<Value extends object>(value: Value, other: Value, { names }: FieldGroup<Value>): Value {
  return { ...value, ...Object.fromEntries(names.map(name => [name, other[name]])) }
}

function same<Value extends object>(a: Value, b: Value, { names }: FieldGroup<Value>): boolean {
  return names.every(name => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}
