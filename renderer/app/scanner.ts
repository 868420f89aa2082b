// Tells a bar-code scanner from a person at the same keyboard: a fast burst of keys, ended by Enter. Pure: time comes in with each key.

/** The shortest code looked up; shorter bursts are a person's. */
export const SHORTEST_CODE = 6

export interface ScannerSettings {
  /** The longest pause between two keys of one burst, in ms. */
  readonly maxGapMs: number
  /** What the scanner is set to send before and after the code, before Enter. */
  readonly prefix: string
  readonly suffix: string
}

/** A key as it came: its name, its place on the keyboard, whether Shift was held, and when (ms on any one clock). */
export interface ScannedKey {
  readonly key: string
  readonly code: string
  readonly shift: boolean
  readonly at: number
}

/** What has come of the burst so far. */
export interface Burst {
  readonly text: string
  readonly lastAt: number
}

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY }

/** `started`: this key began a new burst; `code`: the burst was a scan of this code, and Enter belongs to it. */
export interface Heard {
  readonly burst: Burst
  readonly started: boolean
  readonly code: string | null
}

const PLAIN = '`1234567890-=[]\\;\',./'
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?'
const PLACES = [
  'Backquote', 'Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0', 'Minus', 'Equal',
  'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash',
]

/** Takes in one key. Scanners press keys by place, as on an English keyboard, whatever layout or input method is on: so are they read. */
export function hearKey(before: Burst, pressed: ScannedKey, settings: ScannerSettings): Heard {
  if (pressed.key === 'Shift') return { burst: before, started: false, code: null }
  const fast = pressed.at - before.lastAt <= settings.maxGapMs
  if (isEnter(pressed)) return { burst: noBurst, started: false, code: fast ? codeOf(before.text, settings) : null }
  const character = characterOf(pressed)
  if (character === null) return { burst: noBurst, started: false, code: null }
  return { burst: { text: fast ? before.text + character : character, lastAt: pressed.at }, started: !fast, code: null }
}

function isEnter({ key, code }: ScannedKey): boolean {
  return key === 'Enter' || code === 'Enter' || code === 'NumpadEnter'
}

function codeOf(text: string, { prefix, suffix }: ScannerSettings): string | null {
  if (!text.startsWith(prefix) || !text.endsWith(suffix)) return null
  const code = text.slice(prefix.length, text.length - suffix.length)
  return code.length >= SHORTEST_CODE ? code : null
}

function characterOf({ key, code, shift }: ScannedKey): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const pad = /^Numpad(\d)$/.exec(code)?.[1]
  if (pad !== undefined) return pad
  const place = PLACES.indexOf(code)
  if (place >= 0) return (shift ? SHIFTED : PLAIN).charAt(place)
  return code === '' && Array.from(key).length === 1 ? key : null
}
