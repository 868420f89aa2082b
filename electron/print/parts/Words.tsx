import type { BothNames } from '../../../shared/core/actor'
import { scriptRuns } from '../scripts'
import { oneLine, paperWord, type PaperWord } from '../words'

/** Text as somebody typed it, each script in its own font: the Chinese one has the Chinese quotation marks and dots. */
export function Words({ text }: { text: string }) {
  const [first, ...others] = scriptRuns(text)
  if (first === undefined) return null
  return others.length === 0 ? <span lang={first.lang} dir="auto">{text}</span> : <span dir="auto"><Runs text={text} /></span>
}

/** A text that may go on on the next page; marked, so that its lines can be measured. One in a block. */
export function FlowText({ text }: { text: string }) {
  return <div className="flow" data-text="flow"><Runs text={text} /></div>
}

function Runs({ text }: { text: string }) {
  return <>{scriptRuns(text).map((run, at) => <span key={at} lang={run.lang}>{run.text}</span>)}</>
}

/** A word of paper in both languages on one line: `地点 / Место`. */
export function BothWords({ word, values }: { word: PaperWord; values?: Record<string, string | number> }) {
  return <Names names={paperWord(word, values)} />
}

/** A name in both languages on one line. */
export function Names({ names, between = ' / ' }: { names: BothNames; between?: string }) {
  return names.zh === '' || names.ru === '' || names.zh === names.ru ? <Words text={oneLine(names)} /> : <><Words text={names.zh} />{between}<Words text={names.ru} /></>
}

/** A name in both languages, one below the other. */
export function TwoLines({ names }: { names: BothNames }) {
  return (
    <>
      {names.zh !== '' && <div><Words text={names.zh} /></div>}
      {names.ru !== '' && names.ru !== names.zh && <div><Words text={names.ru} /></div>}
    </>
  )
}
