// An entry of the duty log in the cells of a table: on the page of its shift, and in the log of a period.
import type { ReactNode } from 'react'
import zhWords from '../../../shared/i18n/zh/handover.json'
import ruWords from '../../../shared/i18n/ru/handover.json'
import type { BothNames } from '../../../shared/core/actor'
import type { LogEntry } from '../../../shared/handover/contract'
import { oneLine, paperWord, textIn, type PaperWord } from '../words'
import { piecesOf } from './pieces'
import { BothWords, Names, TwoLines, Words } from './Words'

/** A word of the room as it stands on paper. */
export const handoverWord = (path: string): BothNames => textIn({ zh: zhWords, ru: ruWords }, path)

export const EntryKind = ({ entry: { kind } }: { entry: LogEntry }) => <TwoLines names={handoverWord(`kinds.${kind}`)} />

/** So many characters stand in one row: some twenty lines. */
const A_ROW = 1_000

/**
 * What happened, what was done, what came of it, in as many rows as it takes; and where it was written afterwards, with the clock set back, or in place of another
 * (`corrects`, its number).
 */
export function entryTold(entry: LogEntry, corrects: number | null): ReactNode[] {
  const { place, what, done, outcome, event, link } = entry
  const long = (text: string, word: PaperWord | null) => piecesOf(text, A_ROW).map((piece, at) => <div key={piece} className="flow">{word !== null && at === 0 && <><BothWords word={word} />: </>}<Words text={piece} /></div>)
  const wrote = event === '' ? [] : [<div key="event"><b><Names names={handoverWord(`wrote.${event}`)} /></b> {link?.number}</div>]
  const lines = [...long([place, what].filter(text => text !== '').join(' · '), null), ...long(done, 'handover.done'), ...long(outcome, 'handover.outcome')]
  const marks = marksOf(entry, corrects).map(mark => <div key={mark}><b><Words text={mark} /></b></div>)
  // Short entries, which nearly all are, stand in one row.
  if (place.length + what.length + done.length + outcome.length <= A_ROW) return [<div key="told">{wrote}{lines}{marks}</div>]
  return lines.map((line, at) => <div key={at}>{at === 0 && wrote}{line}{at === lines.length - 1 && marks}</div>)
}

/** The rows of an entry: `cells` are those beside what is told, which they begin with; the further rows have nothing beside it. */
export function entryRows(told: readonly ReactNode[], before: readonly ReactNode[], after: ReactNode): ReactNode[][] {
  return told.map((part, at) => (at === 0 ? [...before, part, after] : [...before.map(() => null), part, null]))
}

function marksOf({ late, clockBack }: LogEntry, corrects: number | null): string[] {
  return [...(late ? [paperWord('handover.late')] : []), ...(clockBack ? [paperWord('handover.clockBack')] : []), ...(corrects === null ? [] : [paperWord('handover.corrects', { no: corrects })])].map(mark => oneLine(mark))
}
