import { maskPhone } from '../../../shared/text/phone'

/** Phones leave the desk masked; in full only by a deliberate, recorded act. */
export const shown = (phone: string | null) => (phone === null ? null : { masked: maskPhone(phone), full: null })
