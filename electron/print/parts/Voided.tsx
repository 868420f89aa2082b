// A form of a record that was voided says so: with the reason above everything else, and beside the copy's name at the foot of every page.
import type { BothNames } from '../../../shared/core/actor'
import type { Voided } from '../../../shared/print/house'
import { showDateTime } from '../../../shared/text/when'
import type { Block } from '../form'
import { Cell, Row } from './Cell'
import { textBlocks } from './TextCell'
import { Names, Words } from './Words'

/** The first blocks of a form: the mark, when and by whom it was voided, and why. None where it is not. */
export function voidedBlocks(mark: BothNames, voided: Voided | null | undefined, timeZone: string): Block[] {
  if (voided == null) return []
  const { at, by, reason } = voided
  return [
    {
      key: 'voided',
      node: () => (
        <Row widths={[1, 1]}>
          <div className="cell"><div className="value large"><Names names={mark} /></div></div>
          <Cell label="voided.when">{showDateTime(at, timeZone, 'zh')} <Words text={by} /></Cell>
        </Row>
      ),
    },
    ...textBlocks('voidedReason', 'voided.reason', reason),
  ]
}

/** What stands at the foot of every page: the copy's name, if it has one, and the mark. */
export function withVoided(copy: BothNames | null, mark: BothNames, voided: Voided | null | undefined): BothNames | null {
  if (voided == null) return copy
  return copy === null ? mark : { zh: `${copy.zh} · ${mark.zh}`, ru: `${copy.ru} · ${mark.ru}` }
}
