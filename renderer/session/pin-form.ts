/**
 * The rule of shared/session/contract.ts, without loading zod before sign-in: six digits, or a password of eight characters or more.
 * A test holds the two together.
 */
export function isGoodPin(pin: string): boolean {
  return pin.length <= 128 && (/^\d{6}$/.test(pin) || pin.length >= 8)
}
