// Time zones a mall of ours can be in. Their cities stand in the texts (setup:zones).

export const zones = [
  'Asia/Shanghai', 'Asia/Urumqi', 'Asia/Hong_Kong',
  'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Novosibirsk', 'Asia/Krasnoyarsk',
  'Asia/Irkutsk', 'Asia/Chita', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Sakhalin', 'Asia/Kamchatka',
  'Europe/Minsk', 'Asia/Almaty', 'Asia/Bishkek', 'Asia/Tashkent', 'Asia/Dushanbe', 'Asia/Ulaanbaatar',
] as const
export type Zone = (typeof zones)[number]

/** The zone with its distance from UTC at a moment (UTC ms), as `UTC+8`. */
export function offsetName(zone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now)
  return (parts.find(part => part.type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC')
}

/** Whether a zone's cities (in both languages) hold what was typed, ё being е. */
export function zoneMatches(typed: string, cities: readonly string[]): boolean {
  const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')
  return cities.some(names => fold(names).includes(fold(typed.trim())))
}
