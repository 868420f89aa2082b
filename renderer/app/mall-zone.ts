// The mall's time zone for sentences made outside the screens (problems); screens take it from useHouse.

/** Until the mall has said its own. */
export const FALLBACK_ZONE = 'Asia/Shanghai'

let zone = FALLBACK_ZONE

/** Takes over the zone (an IANA name) the session says. */
export function setMallZone(said: string): void {
  zone = said
}

/** The mall's zone as last said. */
export function mallZone(): string {
  return zone
}
