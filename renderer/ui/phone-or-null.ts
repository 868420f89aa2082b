/** A phone field's text as the contract wants it: nothing typed is null. */
export function phoneOrNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed
}
