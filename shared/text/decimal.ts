/**
 * A typed decimal number as a whole count of its smallest part (`digits` places): `12,5` with two places is 1250. Point or comma, blanks between
 * thousands, full width as an input method gives it. NaN for what is no number, or has more places than there are.
 */
export function typedDecimal(text: string, digits: number): number {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replace(',', '.').replace(/^[−–]/u, '-')
  const found = /^(-?)(\d{1,12})(?:\.(\d*))?$/.exec(plain)
  const [, sign = '', whole = '', part = ''] = found ?? []
  if (found === null || part.length > digits) return Number.NaN
  return Number(`${whole}${part.padEnd(digits, '0')}`) * (sign === '-' ? -1 : 1)
}

/** A whole count of the smallest part as it is typed again, with the decimal mark of the language: 1250 with two places is `12,5`. */
export function decimalTyped(count: number, digits: number, mark: '.' | ','): string {
  const text = String(Math.abs(count)).padStart(digits + 1, '0')
  const [whole, part] = [text.slice(0, text.length - digits), text.slice(text.length - digits).replace(/0+$/, '')]
  return `${count < 0 ? '-' : ''}${whole}${part === '' ? '' : `${mark}${part}`}`
}
