// What is signed is frozen: its text in one fixed form, over which the check sum is made that the printed log carries.

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** The same content always as the same text: keys by alphabet, nothing that is undefined, no white space. */
export function canonical(content: Plain): string {
  if (Array.isArray(content)) return `[${content.map(item => canonical(item as Plain)).join(',')}]`
  if (content !== null && typeof content === 'object') {
    const fields = Object.entries(content as Readonly<Record<string, Plain | undefined>>).filter((field): field is [string, Plain] => field[1] !== undefined)
    const inOrder = fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${inOrder.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
  }
  return JSON.stringify(content)
}

/** As many characters of the sum are printed: enough that nobody finds another content with the same ones. */
const PRINTED = 20

/** The check sum as it is printed and typed: groups of four capital hexadecimal digits. `sha256` is the whole sum in hexadecimal. */
export const printedSum = (sha256: string): string => (sha256.slice(0, PRINTED).toUpperCase().match(/.{4}/g) ?? []).join('-')

/** Whether a typed sum is that of the record: dashes, spaces, small letters and letters that look like digits do not matter. */
export function sameSum(typed: string, sha256: string): boolean {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\u2010-\u2015-]/g, '').replace(/[OО]/g, '0').replace(/[IІl]/g, '1').replace(/А/g, 'A').replace(/В/g, 'B').replace(/С/g, 'C').replace(/Е/g, 'E')
  return plain.length === PRINTED && sha256.toUpperCase().startsWith(plain)
}
