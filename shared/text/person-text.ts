// What people type into forms, made sound before anything else sees it.
//
// Errors are data, their words live in the texts of each language. Every refusal here is a zod issue with
//   code: 'custom', params: { error: <one of textErrors>, …facts }
// and the facts are max, min, length (code points), latest or earliest (UTC ms). `textErrorOf(issue)` takes it out again.
import { z } from 'zod'

/** Every error this file can give; the texts have one entry for each. */
export const textErrors = [
  'text.required', 'text.tooShort', 'text.tooLong',
  'phone.noDigits', 'phone.letters', 'phone.extension', 'phone.character', 'phone.tooShort', 'phone.tooLong',
  'time.tooEarly', 'time.tooLate', 'time.future',
] as const
export type TextErrorKey = (typeof textErrors)[number]

/** An error with the facts its sentence needs. */
export interface TextError {
  readonly error: TextErrorKey
  readonly [fact: string]: string | number
}

/** Marks that steer the direction of writing or have no width; they come in with pasted text, nobody sees them, and they break searching and printing. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Cs}/gu
/** The joiner is kept where it makes one emoji of several. */
const LOOSE_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const CONTROLS = /[^\P{Cc}\n\t]/gu

/**
 * Text as it is kept: NFC, ends trimmed, line ends as \n, no control characters, no bidirectional or zero-width marks, no half
 * characters. Nothing that can be seen is removed.
 */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(HIDDEN, '')
    .replace(LOOSE_JOINER, '')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .trim()
}

/** As cleanText, in one line: a line end or tab becomes one space, so that words do not run together. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/[ \t]*[\n\t][\s]*/g, ' ')
}

/** How long a text is for the person who typed it: in code points (a rare Chinese character counts once). */
export function textLength(text: string): number {
  return Array.from(text).length
}

/** Text of several lines, from `min` to `max` code points after cleaning. Errors: text.required, text.tooShort {min, length}, text.tooLong {max, length}. */
export function personText(min: number, max: number) {
  return z.string().transform(cleanText).pipe(lengthBetween(min, max))
}

/** Text of a single line, from `min` to `max` code points after cleaning. Errors as for personText. */
export function personLine(min: number, max: number) {
  return z.string().transform(cleanLine).pipe(lengthBetween(min, max))
}

/** The error of ours that a zod issue carries, or null for zod's own (a wrong type: a fault of the program, not of the person). */
export function textErrorOf(issue: { code?: string | undefined; params?: unknown }): TextError | null {
  const found = carriedError.safeParse(issue.params)
  return issue.code === 'custom' && found.success ? found.data : null
}

const carriedError = z.object({ error: z.enum(textErrors) }).catchall(z.union([z.string(), z.number()]))

function lengthBetween(min: number, max: number) {
  return z.string().superRefine((text, ctx) => {
    const problem = lengthProblem(textLength(text), min, max)
    if (problem !== null) ctx.addIssue({ code: 'custom', params: problem, input: text })
  })
}

function lengthProblem(length: number, min: number, max: number): TextError | null {
  if (length > max) return { error: 'text.tooLong', max, length }
  if (length >= min) return null
  return length === 0 ? { error: 'text.required', min } : { error: 'text.tooShort', min, length }
}
