// In which of the two languages the fault is told, seen by its script.

const HAN = /\p{Script=Han}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/** The language of the second text: of its own script, else the one the first is not in, else the one the screen does not speak. */
export function otherLanguage({ fault, faultOther }: { fault: string; faultOther: string }, screen: 'zh' | 'ru'): 'zh' | 'ru' {
  if (HAN.test(faultOther)) return 'zh'
  if (CYRILLIC.test(faultOther)) return 'ru'
  if (HAN.test(fault)) return 'ru'
  if (CYRILLIC.test(fault)) return 'zh'
  return screen === 'zh' ? 'ru' : 'zh'
}
