// Telephone numbers as people in a Chinese–Russian mall type, read and hide them.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max'

const NOT_DIGIT = /[^0-9]/g

/**
 * The number in E.164 (`+8613945300217`), or null where it cannot be told what it is (an internal number, a city number
 * without its area, an extension behind # or *). Without a country code: 1… of eleven digits and 0… are Chinese, 8… or 7… of
 * eleven and 9… of ten are Russian, as each country writes its own. Source of the patterns: libphonenumber, full data.
 */
export function normalizePhone(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\+?[0-9\s().\-‐-―~/]+$/u.test(plain)) return null
  const digits = plain.replace(NOT_DIGIT, '')
  if (digits.length < 7 || digits.length > 18) return null
  for (const [country, number] of readings(digits, plain.startsWith('+'))) {
    const parsed = parsePhoneNumberFromString(number, country)
    if (parsed?.isValid() === true) return parsed.number
  }
  return null
}

/** The number as it is read aloud and printed: `139 4530 0217`, `0453 622 2333`, `+7 914 555-20-20`; what is not E.164 comes back as it is. */
export function showPhone(phone: string): string {
  const parsed = parsed164(phone)
  if (parsed === null) return phone
  if (parsed.countryCallingCode === '86') return parsed.formatNational()
  return parsed.countryCallingCode === '7' ? `+7 ${parsed.nationalNumber.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2-$3-$4')}` : parsed.formatInternational()
}

/**
 * The number with its middle hidden: `186****1402`, `+7 914 ***-**-20`, `0453 ****33`, other countries `+82 ****78`. A number of
 * unknown kind keeps its last two digits, and one of six digits or fewer nothing at all, not even its length.
 * Source: the rule that phones are seen in full only by a deliberate act.
 */
export function maskPhone(phone: string): string {
  const mobile = mobileOf(phone)
  if (mobile !== null) return maskMobile(mobile)
  const parsed = parsed164(phone) ?? parsed164(normalizePhone(phone) ?? '')
  if (parsed === null) return maskUnknown(phone)
  const national = parsed.nationalNumber
  if (parsed.countryCallingCode === '7') return maskMobile({ code: '7', national })
  if (parsed.countryCallingCode === '86') return maskChinese(parsed)
  // Some small countries have numbers of four digits; there the code and two more would be nearly all.
  return national.length < 6 ? maskUnknown(phone) : `+${parsed.countryCallingCode} ****${national.slice(-2)}`
}

/**
 * An identity or passport number with its middle hidden: three characters in front and two behind for the long Chinese
 * number, two and two for passports; shorter than eight is hidden whole. Spaces and dashes do not count and do not come back.
 */
export function maskIdentity(idNumber: string): string {
  const plain = Array.from(idNumber.normalize('NFKC').replace(/[\s\-‐-―]/gu, ''))
  if (plain.length === 0) return ''
  if (plain.length < 8) return '****'
  const front = plain.length >= 15 ? 3 : 2
  return plain.map((character, at) => (at < front || at >= plain.length - 2 ? character : '*')).join('')
}

/**
 * The digits under which a stored or typed number is looked for: `whole` with the country code (what a search from the end
 * meets) and `national` without it (what a search from the front meets). For an unrecognised number both are its digits.
 */
export function phoneDigits(phone: string): { whole: string; national: string } {
  const mobile = mobileOf(phone)
  if (mobile !== null) return { whole: mobile.code + mobile.national, national: mobile.national }
  const parsed = parsed164(normalizePhone(phone) ?? '')
  const digits = phone.normalize('NFKC').replace(NOT_DIGIT, '')
  return parsed === null ? { whole: digits, national: digits } : { whole: parsed.number.slice(1), national: parsed.nationalNumber }
}

/**
 * A stored number in the shape of a Chinese or a Russian mobile. Nearly all are; reading these off their shape instead of asking the
 * library takes a list of fifty from three milliseconds to one.
 */
function mobileOf(phone: string): { code: '86' | '7'; national: string } | null {
  const [, code, national] = /^\+(86(?=1[3-9]\d{9}$)|7(?=9\d{9}$))(\d+)$/.exec(phone) ?? []
  return national === undefined ? null : { code: code === '86' ? '86' : '7', national }
}

function maskMobile({ code, national }: { code: '86' | '7'; national: string }): string {
  return code === '7' ? `+7 ${national.slice(0, 3)} ***-**-${national.slice(-2)}` : `${national.slice(0, 3)}****${national.slice(-4)}`
}

/** In which country, and written how, the digits could be a number; the first that is valid is taken. */
function readings(digits: string, international: boolean): [CountryCode, string][] {
  if (international) return [['CN', `+${digits}`]]
  if (digits.startsWith('810')) return [['RU', `+${digits.slice(3)}`], ['CN', digits]]
  if (digits.startsWith('00')) return [['CN', `+${digits.slice(2)}`]]
  if (digits.length === 11 && /^[78]/.test(digits)) return [['RU', digits], ['CN', digits]]
  if (digits.length === 10 && digits.startsWith('9')) return [['RU', digits], ['CN', digits]]
  if (digits.length >= 12) return [['CN', `+${digits}`]]
  return digits.startsWith('0') || digits.length >= 10 ? [['CN', digits]] : []
}

/** Only numbers that can exist: one that is too short for its country would show most of its digits through the mask. */
function parsed164(phone: string): PhoneNumber | null {
  const parsed = /^\+[0-9]{7,15}$/.test(phone) ? parsePhoneNumberFromString(phone) : undefined
  return parsed?.isValid() === true ? parsed : null
}

/** A Chinese mobile keeps three and four as every Chinese form does; a fixed line its area and two. */
function maskChinese(parsed: PhoneNumber): string {
  const national = parsed.nationalNumber
  if (/^1\d{10}$/.test(national)) return maskMobile({ code: '86', national })
  const area = parsed.formatNational().split(' ')[0] ?? ''
  return `${area} ****${national.slice(-2)}`
}

function maskUnknown(phone: string): string {
  const digits = phone.normalize('NFKC').replace(NOT_DIGIT, '')
  if (digits === '') return phone.trim() === '' ? '' : '****'
  return digits.length <= 6 ? '****' : `****${digits.slice(-2)}`
}
