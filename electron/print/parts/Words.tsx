import type { BothNames } from '../../../shared/core/actor'
import { oneLine, paperWord, type PaperWord } from '../words'

const HAN = /\p{Script=Han}/u

/** Text as somebody typed it. Its script decides which font goes first: the Chinese one has the Chinese quotation marks and dots. */
export function Words({ text }: { text: string }) {
  return text === '' ? null : <span lang={HAN.test(text) ? 'zh' : 'ru'} dir="auto">{text}</span>
}

/** A text that may go on on the next page; marked, so that its lines can be measured. One in a block. */
export function FlowText({ text }: { text: string }) {
  return <div className="flow" lang={HAN.test(text) ? 'zh' : 'ru'} data-text="flow">{text}</div>
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
