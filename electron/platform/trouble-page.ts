import type { StoreTrouble } from '../../db/store'
import ru from '../../shared/i18n/ru/trouble.json'
import zh from '../../shared/i18n/zh/trouble.json'

type Words = typeof zh
type Lang = 'zh' | 'ru'
/** Both languages, side by side: which one the person reads is not known while nothing is open. */
const LANGS = [['zh', zh], ['ru', ru satisfies Words]] as const

/** What a person can do on a trouble screen; each is a link `app://desk/trouble/<action>`. */
export type TroubleAction = keyof Words['actions']
export const ACTION_BASE = 'app://desk/trouble/'

/** A copy as the screen shows it: its wall time as it stands in the name. */
export interface OfferedCopy {
  path: string
  wallTime: string
  size: number
}

export type TroubleScreen =
  | { kind: 'trouble'; trouble: StoreTrouble; detail: string; folder: string; actions: readonly TroubleAction[]; itself: boolean; again: string | null; notes?: readonly Note[]; server?: boolean }
  | { kind: 'looking' }
  | { kind: 'found'; copy: OfferedCopy }
  | { kind: 'none' }

/** Something that did not work when it was asked for. */
export type Note = 'serverFailed' | 'restoreNoRoom' | 'restoreChanged' | 'restoreRefused'

const escaped = (text: string) => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
const filled = (text: string, name: string, value: string) => text.replace(`{{${name}}}`, value)

/** One piece of page for each language, in two columns. */
const both = (piece: (words: Words, lang: Lang) => string) => `<div class="both">${LANGS.map(([lang, words]) => `<section lang="${lang}">${piece(words, lang)}</section>`).join('')}</div>`
/** Both languages on one line. */
const line = (word: (words: Words) => string) => LANGS.map(([lang, words]) => `<span lang="${lang}">${escaped(word(words))}</span>`).join(' / ')

function links(actions: readonly TroubleAction[]): string {
  const link = (action: TroubleAction, at: number) => `<a href="${ACTION_BASE}${action}"${at === 0 ? ' class="primary" autofocus' : ''}>${line(words => words.actions[action])}</a>`
  return `<nav>${actions.map(link).join('')}</nav>`
}

const fact = (label: string, value: string) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`

function told(words: Words, trouble: StoreTrouble): string {
  const { title, what, safe, next } = words[trouble]
  const part = (label: string, text: string) => `<h2>${escaped(label)}</h2><p>${escaped(text)}</p>`
  return `<h1>${escaped(title)}</h1>${part(words.what, what)}${part(words.safe, safe)}${part(words.next, next)}`
}

function noteOf(words: Words, note: Note): string {
  if (note === 'serverFailed') return words.server.failed
  const reason = { restoreNoRoom: words.restore.noRoom, restoreChanged: words.restore.changed, restoreRefused: words.restore.refused }[note]
  return filled(words.restore.failed, 'reason', reason)
}

const noteBox = (word: (words: Words) => string) => `<p class="note" role="status">${line(word)}</p>`

const serverForm = () => `<form action="${ACTION_BASE}server" method="get">
<label>${line(words => words.server.label)}<input name="url" type="text" placeholder="postgres://" autocomplete="off" spellcheck="false" required></label>
<button>${line(words => words.server.save)}</button></form>`

function troubleBody(screen: Extract<TroubleScreen, { kind: 'trouble' }>): string {
  const again = screen.again
  const notes = [
    screen.itself ? noteBox(words => words.itself) : '',
    again === null ? '' : noteBox(words => filled(words.again, 'time', again)),
    ...(screen.notes ?? []).map(note => noteBox(words => noteOf(words, note))),
  ]
  const server = screen.server ? `<details><summary>${line(words => words.server.title)}</summary>${serverForm()}</details>` : ''
  const technical = `<details><summary>${line(words => words.technical)}</summary><p><code>${escaped(screen.trouble)}: ${escaped(screen.detail)}</code></p><p>${line(words => words.file)}: <code>${escaped(screen.folder)}</code></p></details>`
  return `<p class="mark">${line(words => words.mark)}</p>${both(words => told(words, screen.trouble))}${notes.join('')}${links(screen.actions)}${server}${technical}`
}

function sizeIn(words: Words, lang: Lang, size: number): string {
  const megabytes = (size / 1_048_576).toFixed(1)
  return filled(words.restore.megabytes, 'size', lang === 'ru' ? megabytes.replace('.', ',') : megabytes)
}

/** `YYYY-MM-DD HH:mm` as each language writes it. */
const wallTimeIn = (lang: Lang, wall: string) => (lang === 'ru' ? wall.replace(/^(\d+)-(\d+)-(\d+)/, '$3.$2.$1') : wall)

function foundBody(copy: OfferedCopy): string {
  const facts = (words: Words, lang: Lang) => {
    const { found, madeAt, size, path, lost, kept } = words.restore
    return `<h1>${escaped(found)}</h1><dl>${fact(madeAt, wallTimeIn(lang, copy.wallTime))}${fact(size, sizeIn(words, lang, copy.size))}${fact(path, copy.path)}</dl><p>${escaped(lost)}</p><p>${escaped(kept)}</p>`
  }
  return both(facts) + links(['restoreThis', 'back', 'quit'])
}

function bodyOf(screen: TroubleScreen): string {
  switch (screen.kind) {
    case 'trouble':
      return troubleBody(screen)
    case 'looking':
      return both(words => `<p role="status">${escaped(words.restore.looking)}</p>`)
    case 'found':
      return foundBody(screen.copy)
    case 'none':
      return both(words => `<h1>${escaped(words.restore.none)}</h1><p>${escaped(words.restore.noneNext)}</p>`) + links(['back', 'folder', 'quit'])
  }
}

/** The whole page, static: no scripts, nothing from outside; every value is escaped. `css` is resources/trouble/trouble.css. */
export function troublePage(screen: TroubleScreen, css: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action app:"
  const title = LANGS.map(([, words]) => words.mark).join(' / ')
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escaped(title)}</title><style>${css}</style></head><body><main>${bodyOf(screen)}</main></body></html>`
}
