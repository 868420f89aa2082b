/** What was typed, and the moment (UTC ms) it meant when it was typed: `+30` must not move on while the form waits. */
export interface TypedWhen {
  readonly text: string
  readonly at: number | null
}

/** No time typed. */
export const noWhen: TypedWhen = { text: '', at: null }

/** Something was typed that is no time. */
export function isUnclear(when: TypedWhen): boolean {
  return when.text.trim() !== '' && when.at === null
}
