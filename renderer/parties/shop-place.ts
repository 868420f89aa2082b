/** A shop as a place: both names, since slips and forms are read by people of both languages. */
export function shopPlace({ code, nameZh, nameRu }: { code: string; nameZh: string; nameRu: string }): string {
  return `${code} ${[nameZh, nameRu].filter(name => name !== '').join(' / ')}`
}
