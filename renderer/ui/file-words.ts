// Sizes and lengths of files, as people read them.
import type { Lang } from '../../shared/core/actor'

const KILOBYTE = 1024
const MEGABYTE = KILOBYTE * KILOBYTE

/** A size in the unit it is read in: below a megabyte whole kilobytes, at least one. */
export function sizeIn(bytes: number, lang: Lang): { unit: 'kilobytes' | 'megabytes'; size: string } {
  const locale = lang === 'zh' ? 'zh-CN' : 'ru-RU'
  if (bytes < MEGABYTE) return { unit: 'kilobytes', size: Math.max(1, Math.round(bytes / KILOBYTE)).toLocaleString(locale) }
  return { unit: 'megabytes', size: (bytes / MEGABYTE).toLocaleString(locale, { maximumFractionDigits: 1 }) }
}

/** Seconds as a clock shows them: `0:07`, `61:05`. */
export function showSeconds(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
