import type { Block, TextPart } from '../form'
import type { PaperWord } from '../words'
import { BothWords, FlowText } from './Words'

/** A long text with its label; on the page after, the label says that it goes on. */
function TextCell({ label, part }: { label: PaperWord | null; part: TextPart }) {
  return (
    <div className="cell">
      {label !== null && <div className="label"><BothWords word={label} />{part.continued && <> · <BothWords word="continued" /></>}</div>}
      <div className="value"><FlowText text={part.text} /></div>
    </div>
  )
}

/** A block of long text under its label. `grow` gives it the room that is left, to be gone on with by hand. */
export function textBlock(key: string, label: PaperWord, text: string, grow = false): Block {
  return { key, text, grow, node: part => <TextCell label={label} part={part} /> }
}

/** The same text in the other language, in the cell of the block above; nothing where there is none. */
export function otherBlocks(key: string, text: string): Block[] {
  return text === '' ? [] : [{ key, text, joined: true, node: part => <TextCell label={null} part={part} /> }]
}

/** The same where there is something to say; nothing otherwise. */
export function textBlocks(key: string, label: PaperWord, text: string): Block[] {
  return text === '' ? [] : [textBlock(key, label, text)]
}
