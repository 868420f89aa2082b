// 信封标签 — sheets of labels, three beside each other and eight below: to be stuck on envelopes and on the bags that wait for members.
import { LABELS_ACROSS, LABELS_DOWN } from '../../../shared/members/letters'
import type { LabelsPaper } from '../../../shared/members/paper'
import { paperSize, printArea } from '../../../shared/print/paper'
import type { PrinterSettings } from '../../../shared/print/contract'
import type { FixedForm } from '../form'
import { clubWord } from '../members-words'
import { BarCode } from '../parts/BarCode'
import { Names, Words } from '../parts/Words'
import { oneLine, paperWord } from '../words'

const ON_SHEET = LABELS_ACROSS * LABELS_DOWN

export const clubLabels: FixedForm<LabelsPaper> = {
  kind: 'fixed',
  title: () => oneLine(paperWord('titles.clubLabels')),
  pages: ({ to }, settings) => Array.from({ length: Math.max(1, Math.ceil(to.length / ON_SHEET)) }, (_, sheet) => <Sheet key={sheet} to={to.slice(sheet * ON_SHEET, (sheet + 1) * ON_SHEET)} settings={settings} />),
}

/** The sheet of labels has no margin of its own: only offset and scale of the printer move it. */
function Sheet({ to, settings }: { to: LabelsPaper['to']; settings: PrinterSettings }) {
  const { width, height } = paperSize({ paper: settings.paper })
  const place = { left: `${settings.offsetX / 10}mm`, top: `${settings.offsetY / 10}mm`, width: `${width}mm`, height: `${height}mm`, transform: `scale(${printArea(settings).scale})` }
  return <div className="area labels" style={place}>{to.map(one => <Label key={one.number} of={one} />)}</div>
}

function Label({ of: { number, name, latin, level } }: { of: LabelsPaper['to'][number] }) {
  return (
    <div className="label-card">
      <div className="label-name"><Words text={name} /></div>
      {latin !== '' && latin !== name && <div className="label-latin"><Words text={latin} /></div>}
      <BarCode number={number} />
      <div className="label-foot"><b>{number}</b> <Names names={clubWord(`levels.${level}`)} /></div>
    </div>
  )
}
