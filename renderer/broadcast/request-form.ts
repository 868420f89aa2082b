// The request's form: lines and choices as typed, and how they become what the desk is asked.
import { blanksOf, type RequestBlanks } from '../../shared/broadcast/requests'
import type { ColourName, GarmentName, RequestKind, Sex, ThingName } from '../../shared/broadcast/request-words'

export interface RequestValue {
  readonly kind: RequestKind
  readonly name: string
  readonly sex: Sex | null
  readonly age: string
  readonly colour: ColourName | null
  readonly garment: GarmentName | null
  readonly thing: ThingName | null
  readonly plate: string
  readonly zh: string
  readonly ru: string
}

export const emptyRequest: RequestValue = { kind: 'childWaits', name: '', sex: null, age: '', colour: null, garment: null, thing: null, plate: '', zh: '', ru: '' }

/** An age that is no number of years is NaN, which the contract does not take. */
export function requestInput({ kind, age, ...value }: RequestValue): RequestBlanks {
  const years = age.trim() === '' ? null : /^\d{1,2}$/.test(age.trim()) ? Number(age) : Number.NaN
  const { needed, also } = blanksOf[kind]
  // What was typed for another kind is not in sight, and not sent.
  const asked = Object.entries({ ...value, age: years }).filter(([name]) => ([...needed, ...also] as string[]).includes(name))
  return { name: '', plate: '', zh: '', ru: '', ...Object.fromEntries(asked), kind }
}
