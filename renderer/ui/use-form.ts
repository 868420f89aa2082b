// A form's value, what is wrong with it, and when to say so.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { fieldProblemsOf } from '../../shared/core/problems'
import type { DraftState } from '../app/use-draft'
import { sentencesOf } from '../app/problems'

/** What a field widget needs of its form. `problem` is a sentence in the language on screen. */
export interface Bound<T> {
  readonly name: string
  readonly value: T
  readonly problem: string | undefined
  onChange(value: T): void
  onBlur(): void
}

export interface Form<Value extends object, Output> {
  readonly value: Value
  readonly draft: DraftState<Value>
  /** Put on the form's outer element: the first bad field is looked for in it. */
  readonly root: RefObject<HTMLDivElement | null>
  set(part: Partial<Value>): void
  /** Ties a widget to a field of the form's value. */
  bind<Name extends keyof Value & string>(name: Name): Bound<Value[Name]>
  problem(name: string): string | undefined
  /** The input for the desk, or null where something is wrong: then every problem shows and the first bad field has the focus. */
  check(): Output | null
}

export interface FormOptions<Value extends object, Schema extends z.ZodType> {
  /** The contract's own schema: form and desk check the same. */
  readonly schema: Schema
  readonly draft: DraftState<Value>
  /** What the schema is asked about: an empty phone becomes null, a typed time its moment. */
  readonly input: (value: Value) => unknown
  /** Sentences the desk found after sending (`command.problem?.fields`). */
  readonly refused?: Readonly<Record<string, string>> | undefined
  /** What the schema cannot see (a time that was not understood), as sentences by field. */
  readonly more?: (value: Value) => Record<string, string>
}

/**
 * Checks with the contract's schema while it is typed, and speaks of a field once the person has left it or wants to save. That
 * something is still empty is only said at saving.
 */
export function useForm<Value extends object, Schema extends z.ZodType>(options: FormOptions<Value, Schema>): Form<Value, z.input<Schema>> {
  const { draft, schema, input, more, refused } = options
  const { value, set } = draft
  const { i18n } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tries, setTries] = useState(0)
  const [sent, setSent] = useState<Value | null>(null)
  const found = useMemo(() => problemsIn(schema, input(value)), [schema, input, value])
  const sentences = useMemo(() => ({ ...sentencesOf(found), ...more?.(value) }), [found, more, value, i18n.language])

  const problem = (name: string): string | undefined => {
    const mine = sentences[name]
    const spoken = tries > 0 || (left.has(name) && !isEmpty(Reflect.get(value, name)))
    if (mine !== undefined && spoken) return mine
    // What the desk refused stands until the field is changed.
    return sent !== null && Reflect.get(sent, name) === Reflect.get(value, name) ? refused?.[name] : undefined
  }
  const bind = <Name extends keyof Value & string>(name: Name): Bound<Value[Name]> => ({
    name,
    value: value[name],
    problem: problem(name),
    onChange: next => set({ [name]: next } as unknown as Partial<Value>),
    onBlur: () => setLeft(before => (before.has(name) ? before : new Set([...before, name]))),
  })
  const check = useCallback(() => {
    setTries(count => count + 1)
    setSent(value)
    return Object.keys(sentences).length > 0 ? null : (input(value) as z.input<Schema>)
  }, [sentences, input, value])

  useFirstBad(root, tries, refused)
  return { value, draft, root, set, bind, problem, check }
}

function problemsIn(schema: z.ZodType, input: unknown) {
  const checked = schema.safeParse(input)
  return checked.success ? [] : fieldProblemsOf(checked.error)
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined
}

function useFirstBad(root: RefObject<HTMLElement | null>, tries: number, refused: unknown): void {
  useEffect(() => {
    const bad = tries > 0 ? root.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null
    bad?.focus()
    // The sentence under it comes into sight too.
    bad?.closest('.field')?.scrollIntoView({ block: 'nearest' })
  }, [root, tries, refused])
}
